package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.authoring.book.Block.Group;
import io.github.baclofentriage.authoring.book.Block.Paragraph;
import io.github.baclofentriage.authoring.book.Block.Row;
import io.github.baclofentriage.authoring.book.Block.Table;
import io.github.baclofentriage.authoring.cases.Claim;
import io.github.baclofentriage.authoring.cases.RuleCase;
import io.github.baclofentriage.authoring.validation.ConfusionMatrix;
import io.github.baclofentriage.authoring.validation.HistoryView;
import io.github.baclofentriage.authoring.validation.Proportion;
import io.github.baclofentriage.authoring.validation.PublishedCases;
import io.github.baclofentriage.authoring.validation.Validation;
import io.github.baclofentriage.authoring.validation.ValidationReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the pack does on published cases, the narrative cases, and how many cases each rule has. */
final class ValidationChapter {
    private static final String PUBLISHED = "validation/published.jsonl";
    private static final String PUBLISHED_CASE = "published:";
    private static final Map<HistoryView, String> VIEWS = Map.of(
            HistoryView.FULL, "Whole history",
            HistoryView.NONE, "Without history",
            HistoryView.AS_KNOWN, "As known on arrival");

    private final Teller teller;
    private final CaseIndex cases;

    ValidationChapter(Teller teller, CaseIndex cases) {
        this.teller = teller;
        this.cases = cases;
    }

    Section section() {
        List<Section> parts = new ArrayList<>();
        String lines = teller.manuscript().text(PUBLISHED);
        if (!lines.isBlank()) {
            parts.add(published(lines));
        }
        ExpectedLevels levels = new ExpectedLevels(teller, teller.manuscript().text(ExpectedLevels.FILE));
        if (!levels.isEmpty()) {
            parts.add(levels.section());
        }
        if (!cases.narratives().isEmpty()) {
            parts.add(Section.part("narratives", "Narrative cases", List.of(narratives())));
        }
        parts.add(Section.part(
                "cases",
                "Cases of each rule",
                List.of(
                        Paragraph.of(
                                "Behind each rule: cases that expect it to fire / near misses that expect it not to. Cases that"
                                        + " are skipped do not count."),
                        perFile())));
        return Section.chapter("validation", "Validation", List.of(), parts);
    }

    private Section published(String lines) {
        List<ValidationReport> reports = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new StringReader(lines))) {
            PublishedCases published =
                    PublishedCases.read(reader, teller.manuscript().pack());
            Validation validation = Validation.of(teller.manuscript().pack());
            for (HistoryView view : HistoryView.values()) {
                reports.add(validation.run(published, view, false));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(
                "Published patients whose diagnosis is known, " + reports.get(0).lines()
                        + " in all; those that are marked as scored count. Shares with their 95 % interval (Wilson). Rules that were written"
                        + " with such patients in view do better on them than on others."));
        blocks.add(figures(reports));
        reports.forEach(report -> blocks.add(confusion(report)));
        return Section.part("published", "Published patients", blocks);
    }

    private Table figures(List<ValidationReport> reports) {
        List<Row> rows = new ArrayList<>();
        rows.add(share(
                "Syndrome found first", reports, report -> report.diagnosis().topOne()));
        rows.add(share(
                "… or one that the paper lets pass",
                reports,
                report -> report.diagnosis().topOneAcceptable()));
        rows.add(number(
                "Macro-F1", reports, report -> report.diagnosis().matrix().macroF1()));
        rows.add(number(
                "Cohen's kappa", reports, report -> report.diagnosis().matrix().kappa()));
        rows.add(share("An answer given", reports, report -> report.diagnosis().coverage()));
        rows.add(share(
                "Right when an answer is given",
                reports,
                report -> report.diagnosis().accuracyWhenAnswered()));
        rows.add(share("Urgency too low", reports, report -> report.urgency().under()));
        rows.add(share(
                "Urgency above the least safe one",
                reports,
                report -> report.urgency().over()));
        rows.add(share(
                "Above the calmest urgency: something found",
                reports,
                report -> report.urgency().above().finding()));
        rows.add(share(
                "… something not assessed",
                reports,
                report -> report.urgency().above().notAssessed()));
        rows.add(share(
                "… something not weighed",
                reports,
                report -> report.urgency().above().notWeighed()));
        rows.add(share(
                "… something not understood",
                reports,
                report -> report.urgency().above().notUnderstood()));
        rows.add(share(
                "… nothing found: the calmest with what the report names",
                reports,
                report -> report.urgency().above().calmestWith()));
        rows.add(share(
                "Look-alikes called a syndrome",
                reports,
                report -> report.lookAlikes().called()));
        rows.add(share(
                "Both phases told after an overdose",
                reports,
                report -> report.diagnosis().sequences()));
        rows.add(share(
                "Words of findings understood",
                reports,
                report -> report.terms().counted()));
        List<Row> simpler = new ArrayList<>();
        for (int i = 0; i < reports.get(0).baselines().size(); i++) {
            int index = i;
            simpler.add(row(
                    reports.get(0).baselines().get(i).name(),
                    reports,
                    report -> baseline(report.baselines().get(index))));
        }
        List<String> head = new ArrayList<>(List.of("Figure"));
        reports.forEach(report -> head.add(VIEWS.getOrDefault(report.history(), String.valueOf(report.history()))));
        return new Table(
                "figures",
                "Figures on published patients",
                head,
                List.of(new Group("", rows), new Group("What simpler ways get on the same patients", simpler)));
    }

    private static String baseline(ValidationReport.Baseline baseline) {
        ConfusionMatrix matrix = baseline.matrix();
        if (matrix != null) {
            return share(matrix.accuracy());
        }
        Proportion over = baseline.over();
        return over == null ? "" : "urgency above the least safe one: " + share(over);
    }

    private static Row share(
            String name, List<ValidationReport> reports, Function<ValidationReport, Proportion> share) {
        return row(name, reports, report -> share(share.apply(report)));
    }

    private static Row number(String name, List<ValidationReport> reports, Function<ValidationReport, Double> number) {
        return row(name, reports, report -> Units.rounded(number.apply(report), 2));
    }

    private static Row row(String name, List<ValidationReport> reports, Function<ValidationReport, String> shown) {
        return new Row(
                null,
                Phrase.of(name),
                reports.stream().map(report -> Phrase.of(shown.apply(report))).toList());
    }

    private static String share(Proportion share) {
        return share.of() == 0
                ? "no case"
                : share.hits() + "/" + share.of() + " = " + Units.rounded(share.share(), 2) + " ("
                        + Units.rounded(share.lower(), 2) + " to " + Units.rounded(share.upper(), 2) + ")";
    }

    private Table confusion(ValidationReport report) {
        ConfusionMatrix matrix = report.diagnosis().matrix();
        List<String> head = new ArrayList<>(List.of("The authors' diagnosis"));
        matrix.columns().forEach(id -> head.add("found: " + teller.terms().syndrome(id)));
        List<Row> rows = matrix.rows().stream()
                .map(row -> new Row(
                        null,
                        Phrase.of(teller.terms().syndrome(row)),
                        matrix.columns().stream()
                                .map(column -> Phrase.of(String.valueOf(matrix.count(row, column))))
                                .toList()))
                .toList();
        return Table.of(
                "counts",
                "Diagnosis against the syndrome found: "
                        + VIEWS.getOrDefault(report.history(), "").toLowerCase(java.util.Locale.ROOT),
                head,
                rows);
    }

    private Table narratives() {
        Map<String, List<Row>> files = new LinkedHashMap<>();
        for (RuleCase each : cases.narratives()) {
            files.computeIfAbsent(each.file(), unused -> new ArrayList<>())
                    .add(new Row(
                            cases.anchor(each),
                            Phrase.of(each.name()),
                            List.of(
                                    Phrase.list(
                                            each.sources().stream()
                                                    .map(this::source)
                                                    .toList(),
                                            ", "),
                                    claims(each.expect()),
                                    claims(each.forbid()),
                                    Phrase.of(skipped(each.skip())))));
        }
        List<Group> groups = new ArrayList<>();
        files.forEach((file, rows) -> groups.add(new Group(file, rows)));
        return new Table(
                "narratives",
                "Whole patients, from a source",
                List.of("Patient", "Source", "Expected", "Forbidden", "Run"),
                groups);
    }

    private static String skipped(@Nullable String reason) {
        return reason == null ? "yes" : "no: " + reason;
    }

    private Phrase source(String key) {
        return key.startsWith(PUBLISHED_CASE)
                ? Phrase.of("published patient " + key.substring(PUBLISHED_CASE.length()))
                : teller.terms().source(key);
    }

    private Phrase claims(List<Claim> claims) {
        Map<String, List<String>> byAspect = new LinkedHashMap<>();
        for (Claim claim : claims) {
            String subject = claim.subject().isEmpty() ? "" : claim.subject() + " ";
            byAspect.computeIfAbsent(claim.aspect().key().replace('_', ' '), unused -> new ArrayList<>())
                    .add(subject + claim.value());
        }
        return Phrase.of(byAspect.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("; ")));
    }

    private Table perFile() {
        List<Row> rows = new ArrayList<>();
        for (String file : teller.rules().files()) {
            List<BookRule> rules = teller.rules().in(file);
            rows.add(Row.of(
                    Phrase.link(file, Anchors.part("file", file)),
                    Phrase.of(String.valueOf(rules.size())),
                    Phrase.list(rules.stream().map(this::counts).toList(), ", ")));
        }
        return Table.of(
                "cases", "Cases by file and rule", List.of("File", "Rules", "Expected to fire / near misses"), rows);
    }

    private Phrase counts(BookRule rule) {
        return rule.link()
                .and(" " + cases.firing(rule.id()).size() + "/"
                        + cases.near(rule.id()).size());
    }
}

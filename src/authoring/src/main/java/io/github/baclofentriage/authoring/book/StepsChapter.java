package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.authoring.book.Block.Paragraph;
import io.github.baclofentriage.authoring.book.Block.Row;
import io.github.baclofentriage.authoring.book.Block.Table;
import io.github.baclofentriage.internal.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How arguments become a conclusion: stages, urgencies, likelihood and statuses. */
final class StepsChapter {
    /** What raises an urgency, with its reason as a report tells it. */
    private static final Map<String, String> RAISING = raising();

    private final Teller teller;
    private final Manuscript manuscript;

    StepsChapter(Teller teller) {
        this.teller = teller;
        this.manuscript = teller.manuscript();
    }

    private static Map<String, String> raising() {
        Map<String, String> raising = new LinkedHashMap<>();
        raising.put("atLeast", "");
        raising.put("notAssessed", "not assessed: ");
        raising.put("notWeighed", "not weighed: ");
        raising.put("notUnderstood", "not understood: ");
        return raising;
    }

    Section section() {
        return Section.chapter(
                "steps",
                "From arguments to a conclusion",
                List.of(),
                List.of(
                        Section.part(
                                "stages",
                                "Stages",
                                List.of(
                                        Paragraph.of(
                                                "Rules run stage by stage, and a rule may ask whether something is missing only of what the"
                                                        + " case states or an earlier stage concluded. Behind the stage “"
                                                        + Manuscript.text(manuscript.declared(), "tally_after")
                                                        + "” the arguments are added up: a domain has one vote for and one against each syndrome,"
                                                        + " and the strongest counts."),
                                        stages())),
                        Section.part(
                                "syndromes",
                                "Syndromes",
                                List.of(
                                        Paragraph.of("The first stands before the others where points are equal."),
                                        syndromes())),
                        Section.part(
                                "likelihood",
                                "Likelihood",
                                List.of(
                                        Paragraph.of(
                                                "Of several statements the strongest stands; a syndrome of which no rule speaks is unlikely."),
                                        rules("Rules that state a likelihood", "No rule states one.", "likelihood"))),
                        Section.part(
                                "statuses",
                                "Conclusion",
                                List.of(
                                        Paragraph.of(
                                                "Of several that are proposed the first in this list stands; the last is what remains"
                                                        + " without any."),
                                        statuses(),
                                        rules("Rules that name a phase", "No rule names a phase.", "phase"))),
                        Section.part(
                                "urgencies",
                                "Urgency",
                                List.of(
                                        Paragraph.of(
                                                "The level is the highest that a red flag or a rule asks for; nothing lowers it."),
                                        urgencies()))));
    }

    private Table stages() {
        List<Row> rows = new ArrayList<>();
        manuscript.entries("stages").forEach((stage, folders) -> {
            List<Phrase> links = new ArrayList<>();
            int rules = 0;
            for (Node folder : folders.items()) {
                String name = String.valueOf(folder.text());
                long here = teller.rules().all().stream()
                        .filter(rule -> in(rule, name))
                        .count();
                rules += (int) here;
                links.add(here == 0 ? Phrase.of(name + "/") : Phrase.link(name + "/", Anchors.part("folder", name)));
            }
            rows.add(Row.of(Phrase.of(stage), Phrase.list(links, ", "), Phrase.of(String.valueOf(rules))));
        });
        return Table.of("plain", "Stages in the order they run", List.of("Stage", "Folders", "Rules"), rows);
    }

    private static boolean in(BookRule rule, String folder) {
        String file = rule.rule().file();
        return file.startsWith(folder + "/") && file.indexOf('/', folder.length() + 1) < 0;
    }

    private Table syndromes() {
        List<Row> rows = new ArrayList<>();
        manuscript
                .labels("syndromes")
                .forEach((id, label) ->
                        rows.add(Row.of(Phrase.of(label), count("argue", id), count("argueAgainst", id))));
        return Table.of("plain", "Syndromes", List.of("Syndrome", "Rules for it", "Rules against it"), rows);
    }

    private Phrase count(String action, String id) {
        return Phrase.of(String.valueOf(teller.rules().calling(action, id).size()));
    }

    private Block rules(String caption, String none, String action) {
        List<Row> rows = teller.rules().all().stream()
                .filter(rule -> rule.action().equals(action))
                .map(rule ->
                        Row.of(rule.link(), teller.when(rule), teller.tell(rule).then()))
                .toList();
        return rows.isEmpty() ? Paragraph.of(none) : Table.of("rules", caption, List.of("Rule", "When", "Then"), rows);
    }

    private Table statuses() {
        List<Row> rows = new ArrayList<>();
        manuscript.labels("statuses").forEach((id, label) -> {
            List<BookRule> rules = teller.rules().calling("conclude", id);
            List<Phrase> lines = rules.stream()
                    .map(rule -> rule.link().and(" when ").and(teller.when(rule)))
                    .toList();
            rows.add(Row.of(
                    Phrase.strong(label).and(" (" + id + ")"),
                    lines.isEmpty() ? Phrase.of("no rule proposes it") : Phrase.list(lines, ". ")));
        });
        return Table.of(
                "rules",
                "Conclusions, the one that stands before others first",
                List.of("Conclusion", "Proposed by"),
                rows);
    }

    /** The rules other than those of red flags that raise the urgency to a level, by their reason. */
    private Phrase raising(String urgency) {
        List<Phrase> reasons = new ArrayList<>();
        RAISING.forEach((call, reason) -> {
            List<BookRule> rules = teller.rules().calling(call, urgency);
            if (!rules.isEmpty()) {
                reasons.add(Phrase.of(reason).and(RuleIndex.links(rules)));
            }
        });
        return Phrase.list(reasons, "; ");
    }

    private Table urgencies() {
        Map<String, Node> flags = manuscript.entries("red_flags");
        List<Row> rows = new ArrayList<>();
        manuscript.labels("urgencies").forEach((id, label) -> {
            List<Phrase> raised = flags.entrySet().stream()
                    .filter(flag -> id.equals(Manuscript.text(flag.getValue(), "raises")))
                    .map(flag -> teller.terms().flag(flag.getKey()))
                    .toList();
            rows.add(Row.of(Phrase.strong(label), Phrase.list(raised, ", "), raising(id)));
        });
        return Table.of(
                "rules",
                "Urgencies, the most urgent first",
                List.of("Urgency", "Red flags that raise it", "Other rules"),
                rows);
    }
}

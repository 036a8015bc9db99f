package io.github.baclofentriage.authoring.validation;

import io.github.baclofentriage.authoring.PlainText;
import io.github.baclofentriage.authoring.validation.PublishedCases.Malformed;
import io.github.baclofentriage.authoring.validation.ValidationReport.Baseline;
import io.github.baclofentriage.authoring.validation.ValidationReport.LookAlike;
import io.github.baclofentriage.authoring.validation.ValidationReport.Miss;
import io.github.baclofentriage.authoring.validation.ValidationReport.UnknownTerm;
import io.github.baclofentriage.authoring.validation.ValidationReport.UrgencyMiss;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A validation as text of at most 80 columns: figures first, then what is behind them. */
final class ValidationText {
    private static final int MOST_DIFFERENTIAL = 4;

    private final ValidationReport report;
    private final StringBuilder text = new StringBuilder();

    private ValidationText(ValidationReport report) {
        this.report = report;
    }

    static String render(ValidationReport report) {
        ValidationText rendering = new ValidationText(report);
        rendering.write();
        return rendering.text.toString();
    }

    private void write() {
        head();
        figures();
        matrix();
        baselines();
        misses();
        urgencyMisses();
        lookAlikes();
        unknownTerms();
        malformed();
    }

    private void head() {
        int cases = report.diagnosis().topOne().of();
        String digest = report.pack().sha256();
        line(
                "Pack %s %s  sha256 %s",
                report.pack().id(), report.pack().version(), digest.substring(0, Math.min(12, digest.length())));
        line(
                "History %s; %d of %d cases count (%s)",
                report.history(),
                cases,
                report.lines(),
                report.all() ? "all but look-alikes" : "those marked as scored");
        line("");
    }

    private void figures() {
        ValidationReport.Diagnosis diagnosis = report.diagnosis();
        line("%-34s %9s  %-5s  %s", "", "cases", "share", "95 % interval (Wilson)");
        share("Top-1", diagnosis.topOne());
        share("  also acceptable readings too", diagnosis.topOneAcceptable());
        number("Macro-F1", diagnosis.matrix().macroF1());
        number("Cohen's kappa", diagnosis.matrix().kappa());
        share("Coverage (an answer given)", diagnosis.coverage());
        share("Accuracy when answered", diagnosis.accuracyWhenAnswered());
        share("Under-triage", report.urgency().under());
        share("Over-triage", report.urgency().over());
        report.urgency().milder().forEach((syndrome, kept) -> share("  milder " + syndrome + " kept milder", kept));
        ValidationReport.AboveCalmest above = report.urgency().above();
        share("Above the calmest level: found", above.finding());
        share("  something not assessed", above.notAssessed());
        share("  something not weighed", above.notWeighed());
        share("  something not understood", above.notUnderstood());
        share("  calmest with what is named", above.calmestWith());
        share("Look-alikes called", report.lookAlikes().called());
        share("  true condition named", report.lookAlikes().conditionNamed());
        share("After overdose, both phases told", diagnosis.sequences());
        share("Nothing spoke for the one taken", diagnosis.unsupported());
        share("Terms recognised", report.terms().counted());
        share("  in every line", report.terms().all());
        String statuses = diagnosis.statuses().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        paragraph("Status: " + statuses, 0);
        line("");
    }

    private void matrix() {
        ConfusionMatrix matrix = report.diagnosis().matrix();
        line("Confusion (row: the authors' diagnosis, column: the syndrome found)");
        int width = matrix.columns().stream().mapToInt(String::length).max().orElse(0) + 2;
        String format = "%" + width + "s";
        line("  %-20s%s", "", columns(matrix, column -> String.format(Locale.ROOT, format, column)));
        for (String row : matrix.rows()) {
            line(
                    "  %-20s%s",
                    row, columns(matrix, column -> String.format(Locale.ROOT, format, matrix.count(row, column))));
        }
        line("");
    }

    private static String columns(ConfusionMatrix matrix, Function<String, String> cell) {
        return matrix.columns().stream().map(cell).collect(Collectors.joining());
    }

    private void baselines() {
        line("%-34s %9s  %-5s %-13s %-8s %s", "Baselines", "cases", "top-1", "95 % interval", "macro-F1", "kappa");
        report.baselines().stream().filter(one -> one.matrix() != null).forEach(this::syndromeBaseline);
        for (Baseline one : report.baselines()) {
            if (one.under() != null && one.over() != null) {
                line(
                        "%-34s under-triage %s, over-triage %s",
                        "  " + one.name(), counts(one.under()), counts(one.over()));
            }
        }
    }

    private void syndromeBaseline(Baseline one) {
        ConfusionMatrix matrix = one.matrix();
        if (matrix != null) {
            Proportion share = matrix.accuracy();
            line(
                    "%-34s %9s  %-5s %-13s %-8s %s",
                    "  " + one.name(),
                    counts(share),
                    decimal(share.share()),
                    interval(share),
                    decimal(matrix.macroF1()),
                    decimal(matrix.kappa()));
        }
    }

    private void misses() {
        List<Miss> misses = report.diagnosis().misses();
        section("Misses", misses.size());
        for (Miss miss : misses) {
            paragraph(
                    miss.id() + " (line " + miss.line() + "): expected " + miss.expected() + ", got " + miss.got()
                            + "; " + miss.status() + ", " + miss.urgency()
                            + (miss.acceptable() ? "; also acceptable" : ""),
                    2);
            reasons(miss.got(), miss.forGot());
            reasons(miss.expected(), miss.forExpected());
        }
    }

    private void reasons(String syndrome, List<String> arguments) {
        if (arguments.isEmpty()) {
            paragraph("nothing for " + syndrome, 6);
        }
        arguments.forEach(argument -> paragraph("for " + syndrome + ": " + argument, 6));
    }

    private void urgencyMisses() {
        List<UrgencyMiss> misses = report.urgency().misses();
        section("Urgency above or below the least safe one", misses.size());
        for (UrgencyMiss miss : misses) {
            paragraph(
                    miss.id() + " (line " + miss.line() + "): at least " + miss.atLeast() + ", got " + miss.got()
                            + (miss.under() ? "; UNDER" : ""),
                    2);
        }
    }

    private void lookAlikes() {
        List<LookAlike> cases = report.lookAlikes().cases();
        section("Look-alikes that were exposed", cases.size());
        for (LookAlike one : cases) {
            String called = one.called() ? "CALLED " + one.got() : one.status() + ", " + one.got() + " leads";
            String condition = one.condition() == null
                    ? ""
                    : "; " + one.condition() + (one.conditionNamed() ? " is named" : " is NOT named");
            paragraph(one.id() + " (line " + one.line() + "): " + called + ", " + one.urgency() + condition, 2);
            if (!one.differential().isEmpty()) {
                paragraph("differential: " + some(one.differential()), 6);
            }
        }
    }

    private static String some(List<String> ids) {
        String first = ids.stream().limit(MOST_DIFFERENTIAL).collect(Collectors.joining(", "));
        int more = ids.size() - MOST_DIFFERENTIAL;
        return more > 0 ? first + " and " + more + " more" : first;
    }

    private void unknownTerms() {
        List<UnknownTerm> unknown = report.terms().unknown();
        section("Findings not recognised", unknown.size());
        unknown.forEach(term -> paragraph(term.text() + " (" + term.id() + ", line " + term.line() + ")", 2));
    }

    private void malformed() {
        List<Malformed> malformed = report.malformed();
        if (!malformed.isEmpty()) {
            section("Lines that could not be read", malformed.size());
            malformed.forEach(one -> paragraph("line " + one.line() + ": " + one.problem(), 2));
        }
    }

    private void section(String title, int count) {
        line("");
        line("%s: %s", title, count == 0 ? "none" : String.valueOf(count));
    }

    private void share(String name, Proportion share) {
        line("%-34s %9s  %-5s  %s", name, counts(share), decimal(share.share()), interval(share));
    }

    private void number(String name, double value) {
        line("%-34s %9s  %s", name, "", decimal(value));
    }

    private static String counts(Proportion share) {
        return share.hits() + "/" + share.of();
    }

    private static String interval(Proportion share) {
        return share.of() == 0 ? "" : decimal(share.lower()) + " to " + decimal(share.upper());
    }

    private static String decimal(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2f", value);
    }

    private void paragraph(String words, int indent) {
        PlainText.wrapped(words, indent, indent + 4).forEach(wrapped -> line("%s", wrapped));
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}

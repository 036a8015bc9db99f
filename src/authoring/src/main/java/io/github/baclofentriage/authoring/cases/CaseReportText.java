package io.github.baclofentriage.authoring.cases;

import io.github.baclofentriage.authoring.PlainText;
import io.github.baclofentriage.authoring.cases.CaseResult.Outcome;
import java.util.List;
import java.util.Locale;

/** Results for a person: the files in a table, then what failed, then the numbers. */
final class CaseReportText {
    private static final int WIDTH = 120;
    private static final int HANGING = 4;

    private final CaseReport report;
    private final StringBuilder text = new StringBuilder();

    CaseReportText(CaseReport report) {
        this.report = report;
    }

    String render() {
        int width =
                report.byFile().keySet().stream().mapToInt(String::length).max().orElse(0);
        report.byFile()
                .forEach((file, results) -> line(PlainText.of(file) + " ".repeat(width - file.length()) + " "
                        + cases(results.size()) + " " + counts(results)));
        for (CaseResult result : report.results()) {
            switch (result.outcome()) {
                case FAILED -> line("\n" + result.detail());
                case SKIPPED -> {
                    RuleCase skipped = result.ruleCase();
                    line("");
                    wrapped(skipped.file() + " line " + skipped.line() + ": case [" + skipped.name() + "] is skipped: "
                            + result.detail());
                }
                default -> {}
            }
        }
        if (!report.faults().isEmpty()) {
            line("\nFaults in the pack's cases: " + report.faults().size());
            report.faults().forEach(fault -> wrapped("  " + fault));
        }
        line("\n" + summary());
        return text.toString();
    }

    private String summary() {
        int files = report.byFile().size();
        int chosen = report.results().size();
        String whole = chosen == report.total() ? "" : " of " + report.total();
        return chosen + whole + (report.total() == 1 ? " case" : " cases") + " in " + files
                + (files == 1 ? " file: " : " files: ") + counts(report.results());
    }

    private static String counts(List<CaseResult> results) {
        long notRun = CaseReport.count(results, Outcome.NOT_RUN);
        return CaseReport.count(results, Outcome.PASSED) + " passed, " + CaseReport.count(results, Outcome.FAILED)
                + " failed, " + CaseReport.count(results, Outcome.SKIPPED) + " skipped"
                + (notRun == 0 ? "" : ", " + notRun + " not run");
    }

    private static String cases(int number) {
        return String.format(Locale.ROOT, "%4d %-6s", number, number == 1 ? "case:" : "cases:");
    }

    private void wrapped(String words) {
        int indent = words.length() - words.stripLeading().length();
        PlainText.wrapped(words.strip(), indent, indent + HANGING, WIDTH).forEach(this::line);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}

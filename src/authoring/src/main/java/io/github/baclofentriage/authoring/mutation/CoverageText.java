package io.github.baclofentriage.authoring.mutation;

import io.github.baclofentriage.authoring.mutation.CoverageReport.Element;
import io.github.baclofentriage.authoring.validation.Proportion;
import java.util.ArrayList;
import java.util.List;

/** Coverage for a person: the files in a table, then what decides in no case, each with the case to write. */
final class CoverageText {
    private final CoverageReport report;
    private final ReportText text = new ReportText();

    private CoverageText(CoverageReport report) {
        this.report = report;
    }

    static String render(CoverageReport report) {
        CoverageText rendering = new CoverageText(report);
        rendering.write();
        return rendering.text.toString();
    }

    private void write() {
        text.cases("Coverage of the conditions of", report.pack(), report.version(), report.cases(), report.leftOut());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("file", "parts", "decisive", "share"));
        report.files().forEach(file -> rows.add(row(file.path(), file.covered())));
        rows.add(row("all", report.covered()));
        text.table(rows);
        int missing = report.covered().of() - report.covered().hits();
        text.line("");
        text.line(missing == 0 ? "Every part decides in some case." : "Parts that decide in no case: " + missing);
        report.files().forEach(file -> file.uncovered().forEach(element -> uncovered(file.path(), element)));
    }

    private void uncovered(String file, Element element) {
        text.line("");
        text.paragraph(
                file + " line " + element.line() + ": " + element.ruleId() + ' '
                        + element.operator().part() + ' ' + element.what(),
                0);
        text.paragraph(element.toWrite(), 2);
    }

    private static List<String> row(String name, Proportion share) {
        return List.of(name, String.valueOf(share.of()), String.valueOf(share.hits()), Percent.of(share));
    }
}

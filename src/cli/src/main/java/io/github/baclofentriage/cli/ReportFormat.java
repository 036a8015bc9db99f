package io.github.baclofentriage.cli;

import io.github.baclofentriage.TriageReport;
import java.util.Locale;

/** How a report is written. */
enum ReportFormat {
    /** For a person at a terminal. */
    TEXT("txt"),
    /** For a program. */
    JSON("json"),
    /** For a person with a browser or a printer. */
    HTML("html");

    private final String ending;

    ReportFormat(String ending) {
        this.ending = ending;
    }

    /** What a file of this kind ends in, without the dot. */
    String ending() {
        return ending;
    }

    /** A report that stands alone. */
    String write(TriageReport report) {
        return switch (this) {
            case TEXT -> report.toText();
            case JSON -> report.toPrettyJson() + "\n";
            case HTML -> report.toHtml();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.github.baclofentriage.benchmarks.compare;

import io.github.baclofentriage.benchmarks.compare.Comparison.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows a comparison as a table of text. */
final class ComparisonTable {
    private static final String LINE = "%-24s %12s %12s %12s %12s%n";

    private ComparisonTable() {}

    static String of(Comparison comparison) {
        StringBuilder table = new StringBuilder();
        table.append(String.format(Locale.ROOT, LINE, "way", "us a case", "its / ours", "ours / its", "bytes a case"));
        List<Row> rows = new ArrayList<>(comparison.ways());
        rows.add(comparison.words());
        double ours = comparison.ours().micros();
        for (Row row : rows) {
            table.append(String.format(
                    Locale.ROOT,
                    LINE,
                    row.way(),
                    number("%,.1f", row.micros()),
                    ratio(row.micros() / ours),
                    ratio(ours / row.micros()),
                    number("%,.0f", row.bytes())));
        }
        return table.append(notes(comparison)).toString();
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /** A ratio with at least two digits that tell something. */
    static String ratio(double value) {
        return number(value < 0.1 ? "%.3f" : "%.2f", value);
    }

    private static String notes(Comparison comparison) {
        return String.format(
                Locale.ROOT,
                """

                %s: p50 %,.0f us, p99 %,.0f us, p99.9 %,.0f us; %,.0f cases a second on all cores, JSON in and out.
                %d rules, %d cases, JDK %s, %d cores, the best second of %d rounds. Each way gives the same answers; ours is the
                only one with a report. The last row is a part of every other.
                """,
                comparison.ours().way(),
                comparison.spread().p50(),
                comparison.spread().p99(),
                comparison.spread().p999(),
                comparison.batch(),
                comparison.rules(),
                comparison.cases(),
                comparison.jdk(),
                comparison.cores(),
                comparison.rounds());
    }
}

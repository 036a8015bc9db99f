package io.github.baclofentriage.authoring.mutation;

import io.github.baclofentriage.authoring.PlainText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines and tables of at most 80 columns. */
final class ReportText {
    private static final int HANGING = 4;

    private final StringBuilder text = new StringBuilder();

    void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    void paragraph(String words, int indent) {
        PlainText.wrapped(words, indent, indent + HANGING).forEach(this::line);
    }

    /** How many cases count; those left out are the author's first concern. */
    void cases(String what, String pack, String version, int cases, int leftOut) {
        paragraph(what + " " + pack + " " + version + ", " + cases + (cases == 1 ? " case" : " cases"), 0);
        if (leftOut > 0) {
            paragraph(
                    leftOut + (leftOut == 1 ? " case fails or is" : " cases fail or are")
                            + " skipped, and left out here. See `pack test`.",
                    0);
        }
        line("");
    }

    /** Rows of which the first column stands to the left and the others to the right. */
    void table(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        rows.forEach(row -> Arrays.setAll(
                widths, column -> Math.max(widths[column], row.get(column).length())));
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                String pad = " ".repeat(widths[column] - row.get(column).length());
                cells.add(column == 0 ? row.get(column) + pad : pad + row.get(column));
            }
            line(String.join("  ", cells));
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

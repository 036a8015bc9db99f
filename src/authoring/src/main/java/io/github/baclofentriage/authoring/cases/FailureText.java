package io.github.baclofentriage.authoring.cases;

import io.github.baclofentriage.authoring.PlainText;
import java.util.ArrayList;
import java.util.List;

/** Sets out the deviations of a case in columns: the line, the part of the answer, what was expected, what was there. */
final class FailureText {
    private static final int WIDTH = 120;

    /** What is wider stands on a line of its own, so that one long rule name does not push all others aside. */
    private static final int WIDEST_EXPECTED = 64;

    private static final String GAP = "  ";

    private final int lineWidth;
    private final int aboutWidth;
    private final int expectedWidth;
    private final List<String> lines = new ArrayList<>();

    private FailureText(List<Deviation> deviations) {
        this.lineWidth =
                deviations.stream().mapToInt(each -> place(each).length()).max().orElse(0);
        this.aboutWidth = deviations.stream()
                .mapToInt(each -> each.about().length())
                .max()
                .orElse(0);
        this.expectedWidth = deviations.stream()
                .filter(each -> !each.actual().isEmpty())
                .mapToInt(each -> each.expected().length())
                .filter(width -> width <= WIDEST_EXPECTED)
                .max()
                .orElse(0);
    }

    static String of(RuleCase ruleCase, List<Deviation> deviations) {
        FailureText text = new FailureText(deviations);
        text.lines.add(
                PlainText.of(ruleCase.file() + " line " + ruleCase.line() + ": case [" + ruleCase.name() + "] fails"));
        deviations.forEach(text::add);
        return String.join("\n", text.lines);
    }

    private void add(Deviation deviation) {
        String head = GAP + padded(place(deviation), lineWidth) + GAP + padded(deviation.about(), aboutWidth) + GAP;
        String actual = PlainText.of(deviation.actual());
        String row = padded(PlainText.of(deviation.expected()), expectedWidth) + GAP + actual;
        int indent = head.length();
        if (indent + row.stripTrailing().length() <= WIDTH) {
            lines.add((head + row).stripTrailing());
        } else {
            List<String> expected = PlainText.wrapped(deviation.expected(), indent, indent + GAP.length(), WIDTH);
            lines.add(head + expected.get(0).strip());
            lines.addAll(expected.subList(1, expected.size()));
            if (!actual.isEmpty()) {
                lines.addAll(PlainText.wrapped(actual, indent, indent + GAP.length(), WIDTH));
            }
        }
        for (String line : deviation.because()) {
            int inner = indent + line.length() - line.stripLeading().length();
            lines.addAll(PlainText.wrapped(line.strip(), inner, inner + GAP.length(), WIDTH));
        }
    }

    private static String place(Deviation deviation) {
        return deviation.line() == 0 ? "" : "line " + deviation.line();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}

package io.github.baclofentriage.internal;

import static io.github.baclofentriage.internal.TextStyle.BOLD;
import static io.github.baclofentriage.internal.TextStyle.DIM;
import static io.github.baclofentriage.internal.TextStyle.PLAIN;

import io.github.baclofentriage.TriageReport.Argument;
import io.github.baclofentriage.TriageReport.Because;
import io.github.baclofentriage.TriageReport.Named;
import io.github.baclofentriage.TriageReport.Syndrome;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The part of a text report that says how each syndrome fares and why. */
final class SyndromeText {
    private static final int MARK = 2;
    private static final int HANG = 7;
    private static final int MOST_UNKNOWN = 6;

    private final TextPage page;

    SyndromeText(TextPage page) {
        this.page = page;
    }

    /**
     * Writes every syndrome, unlikely ones without any argument on one line, and what the marks mean.
     *
     * @param syndromes the syndromes, most supported first
     */
    void write(List<Syndrome> syndromes) {
        syndromes.stream().filter(syndrome -> !isBare(syndrome)).forEach(this::syndrome);
        List<String> bare = syndromes.stream()
                .filter(SyndromeText::isBare)
                .map(Syndrome::label)
                .toList();
        if (!bare.isEmpty()) {
            page.blank();
            page.begin(0, MARK)
                    .add("Nothing argues for or against:", PLAIN, 0)
                    .add(String.join("; ", bare), PLAIN, 1)
                    .end();
        }
        if (syndromes.stream().anyMatch(SyndromeText::isArgued)) {
            legend();
        }
    }

    private static boolean isArgued(Syndrome syndrome) {
        return !syndrome.arguments().isEmpty() || !syndrome.against().isEmpty();
    }

    private static boolean isBare(Syndrome syndrome) {
        return !isArgued(syndrome) && syndrome.likelihood().equals("unlikely");
    }

    private void syndrome(Syndrome syndrome) {
        page.blank();
        page.begin(0, MARK)
                .add(syndrome.label().toUpperCase(Locale.ROOT), BOLD, 0)
                .add(syndrome.likelihood() + ", " + points(syndrome.points()), PLAIN, 3);
        syndrome.because().stream().map(Because::rule).forEach(rule -> page.add(rule, DIM, 3));
        page.end();
        arguments(syndrome.arguments(), '+');
        arguments(syndrome.against(), '-');
        unknown(syndrome.unknown());
    }

    private static String points(int points) {
        return Math.abs(points) == 1 ? points + " point" : points + " points";
    }

    private void arguments(List<Argument> arguments, char sign) {
        Stream<Argument> counting =
                arguments.stream().filter(argument -> argument.undercutBy().isEmpty());
        Stream<Argument> struck =
                arguments.stream().filter(argument -> !argument.undercutBy().isEmpty());
        Stream.concat(counting, struck).forEach(argument -> argument(argument, sign));
    }

    private void argument(Argument argument, char sign) {
        boolean struck = !argument.undercutBy().isEmpty();
        String mark = (struck ? "x" : "") + String.valueOf(sign).repeat(weight(argument.strength()));
        page.begin(struck ? MARK - 1 : MARK, HANG)
                .add(mark, struck ? DIM : BOLD, 0)
                .toHang()
                .add(argument.says(), struck ? DIM : PLAIN, 0)
                .newLine();
        if (struck) {
            page.add("struck by " + String.join(", ", argument.undercutBy()), PLAIN, 0);
        }
        page.add(Phrases.facts(argument.facts()), struck ? DIM : PLAIN, 2)
                .add(Phrases.rule(argument.rule() + " " + argument.domain(), argument.sources()), DIM, 2)
                .end();
    }

    private static int weight(String strength) {
        return switch (strength) {
            case "strong" -> 3;
            case "moderate" -> 2;
            default -> 1;
        };
    }

    private void unknown(List<Named> unknown) {
        if (unknown.isEmpty()) {
            return;
        }
        page.begin(MARK, HANG).add("?", BOLD, 0).toHang().add("Not known, would matter:", PLAIN, 0);
        List<String> labels = unknown.stream().map(Named::label).toList();
        Phrases.list(page, labels, MOST_UNKNOWN);
        page.end();
    }

    private void legend() {
        page.blank();
        page.begin(0, 0)
                .add("+++ strong, ++ moderate, + weak; + for, - against; x struck, not counted.", DIM, 0)
                .newLine()
                .add("Points: for less against, only the strongest of each domain counts.", DIM, 0)
                .end();
    }
}

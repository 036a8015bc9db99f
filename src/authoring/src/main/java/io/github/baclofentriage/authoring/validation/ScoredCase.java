package io.github.baclofentriage.authoring.validation;

import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.TriageReport.Argument;
import io.github.baclofentriage.TriageReport.Phase;
import io.github.baclofentriage.TriageReport.Syndrome;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A published case beside the report that the pack made of it. */
record ScoredCase(PublishedCase published, TriageReport report) {
    private static final Set<String> ANSWERS = Set.of("single", "mixed", "sequential");
    private static final int FIRST_ARGUMENTS = 2;

    /** The syndrome that leads the conclusion, or the ranking where the conclusion names none. */
    static String leading(TriageReport report) {
        List<String> concluded = report.conclusion().syndromes();
        return concluded.isEmpty() ? report.syndromes().get(0).syndrome() : concluded.get(0);
    }

    String expected() {
        return published.expected().syndrome();
    }

    String got() {
        return leading(report);
    }

    String status() {
        return report.conclusion().status();
    }

    boolean isAnswered() {
        return ANSWERS.contains(status());
    }

    boolean isCorrect() {
        return got().equals(expected());
    }

    /** Correct, or one of the readings that a reader of the paper could defend too. */
    boolean isAcceptable() {
        List<String> others = published.expected().alsoAcceptable();
        String sequence = sequence();
        return isCorrect() || others.contains(got()) || (sequence != null && others.contains(sequence));
    }

    boolean isSequential() {
        return status().equals("sequential");
    }

    /** Whether nothing at all spoke for the syndrome that was taken, so that the order of the pack decided. */
    boolean isUnsupported() {
        return arguments(got()).isEmpty();
    }

    /** Whether the report gives one syndrome alone and calls it likely. */
    boolean isCalled() {
        return status().equals("single") && likelihood(got()).equals("likely");
    }

    /** The first arguments that count for a syndrome, each with its rule. */
    List<String> arguments(String syndrome) {
        return report.syndromes().stream()
                .filter(candidate -> candidate.syndrome().equals(syndrome))
                .flatMap(candidate -> candidate.arguments().stream())
                .filter(argument -> argument.undercutBy().isEmpty())
                .limit(FIRST_ARGUMENTS)
                .map(ScoredCase::words)
                .toList();
    }

    private static String words(Argument argument) {
        return argument.rule() + " " + argument.says();
    }

    private String likelihood(String syndrome) {
        return report.syndromes().stream()
                .filter(candidate -> candidate.syndrome().equals(syndrome))
                .map(Syndrome::likelihood)
                .findFirst()
                .orElse("");
    }

    private @Nullable String sequence() {
        String past = phase("past");
        String present = phase("present");
        return past == null || present == null ? null : present + "-after-" + past;
    }

    private @Nullable String phase(String name) {
        return report.conclusion().phases().stream()
                .filter(phase -> phase.phase().equals(name))
                .map(Phase::syndrome)
                .findFirst()
                .orElse(null);
    }
}

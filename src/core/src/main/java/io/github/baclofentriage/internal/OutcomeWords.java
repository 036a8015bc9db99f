package io.github.baclofentriage.internal;

import io.github.baclofentriage.Explanation.Outcome;
import io.github.baclofentriage.TriageReport;
import java.util.List;

/** What an answer would make of a case, in few words. */
public final class OutcomeWords {
    private OutcomeWords() {}

    /**
     * The outcome in words.
     *
     * @param report the report that names the syndromes
     * @param outcome the outcome
     * @return words such as {@code withdrawal and overdose together, emergency}
     */
    public static String of(TriageReport report, Outcome outcome) {
        return conclusion(report, outcome) + ", " + outcome.urgency();
    }

    private static String conclusion(TriageReport report, Outcome outcome) {
        List<String> labels = outcome.syndromes().stream()
                .map(id -> ConclusionWords.label(report, id))
                .toList();
        if (labels.isEmpty()) {
            return Phrases.readable(outcome.status());
        }
        String all = String.join(" and ", labels);
        return switch (outcome.status()) {
            case "single" -> outcome.likelihood() == null ? all : all + " " + outcome.likelihood();
            case "mixed" -> all + " together";
            case "at-risk" -> "at risk of " + all;
            case "indeterminate" -> labels.size() == 1 ? all + " left open" : all + " not told apart";
            default -> Phrases.readable(outcome.status()) + ": " + all;
        };
    }
}

package io.github.baclofentriage.internal;

import io.github.baclofentriage.TriageReport.Missing;
import io.github.baclofentriage.TriageReport.Named;
import io.github.baclofentriage.TriageReport.Reasons;
import java.util.List;
import java.util.stream.Collectors;

/** Why an urgency is no lower, in words. */
final class ReasonWords {
    private ReasonWords() {}

    /** The reasons, the gravest first; an empty text where there is none. */
    static String because(Reasons reasons) {
        return reasons.because().stream().map(ReasonWords::reason).collect(Collectors.joining("; "));
    }

    /** What would leave the case routine; an empty text where a finding stands against it. */
    static String missing(Reasons reasons) {
        return reasons.wouldBeRoutineWith().stream().map(ReasonWords::missing).collect(Collectors.joining("; "));
    }

    /** Labels as one text. */
    static String labels(List<Named> items) {
        return items.stream().map(Named::label).collect(Collectors.joining(", "));
    }

    private static String reason(String id) {
        return switch (id) {
            case UrgencyReason.NOT_ASSESSED -> "not everything is assessed that must be normal";
            case UrgencyReason.NOT_WEIGHED -> "something stated is not weighed by the rules";
            case UrgencyReason.NOT_UNDERSTOOD -> "part of the case was not understood";
            default -> "what was found";
        };
    }

    private static String missing(Missing missing) {
        return switch (missing.reason()) {
            case UrgencyReason.NOT_WEIGHED -> missing.label() + " judged to be of no concern";
            case UrgencyReason.NOT_UNDERSTOOD ->
                "\"" + missing.label() + "\" in words that are understood, and of no concern";
            default ->
                missing.label().endsWith("?")
                        ? "an answer to \"" + missing.label() + "\""
                        : missing.label() + " known and normal";
        };
    }
}

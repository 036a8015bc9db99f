package io.github.baclofentriage.internal;

import io.github.baclofentriage.TriageReport.Missing;
import io.github.baclofentriage.TriageReport.Named;
import io.github.baclofentriage.TriageReport.Reasons;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Why an urgency is no lower, in words. */
final class ReasonWords {
    /** How many items of one kind are named; the report lists all of them further down. */
    private static final int MOST = 8;

    private ReasonWords() {}

    /** The reasons in the order of {@link UrgencyReason#ALL}; an empty text where there is none. */
    static String because(Reasons reasons) {
        return reasons.because().stream().map(ReasonWords::reason).collect(Collectors.joining("; "));
    }

    /** What would leave the case routine; an empty text where a finding stands against it. */
    static String missing(Reasons reasons) {
        Map<Need, List<String>> needs = new EnumMap<>(Need.class);
        reasons.wouldBeRoutineWith()
                .forEach(each -> needs.computeIfAbsent(Need.of(each), unused -> new ArrayList<>())
                        .add(each.label()));
        return needs.entrySet().stream()
                .map(need -> need.getKey().words(need.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** Labels as one text. */
    static String labels(List<Named> items) {
        return some(items.stream().map(Named::label).toList());
    }

    private static String reason(String id) {
        return switch (id) {
            case UrgencyReason.NOT_ASSESSED -> "not everything is assessed that must be normal";
            case UrgencyReason.NOT_WEIGHED -> "something stated is not weighed by the rules";
            case UrgencyReason.NOT_UNDERSTOOD -> "part of the case was not understood";
            default -> "what was found";
        };
    }

    /** The first of some labels, and how many more there are. */
    private static String some(List<String> labels) {
        String shown = labels.stream().limit(MOST).collect(Collectors.joining(", "));
        return labels.size() > MOST ? shown + " and " + (labels.size() - MOST) + " more" : shown;
    }

    /** What must happen to an item before the case is routine, in the order in which it is told. */
    private enum Need {
        VALUE,
        ANSWER,
        JUDGEMENT,
        WORDS,
        FORM;

        private static Need of(Missing missing) {
            return switch (missing.reason()) {
                case UrgencyReason.NOT_WEIGHED -> JUDGEMENT;
                // Words stand as they were written, what could not be used as its place.
                case UrgencyReason.NOT_UNDERSTOOD -> missing.label().equals(missing.id()) ? FORM : WORDS;
                default -> missing.label().endsWith("?") ? ANSWER : VALUE;
            };
        }

        private String words(List<String> labels) {
            return switch (this) {
                case ANSWER -> "an answer to " + some(quoted(labels));
                case VALUE -> some(labels) + " known and normal";
                case JUDGEMENT -> some(labels) + " judged to be of no concern";
                case WORDS -> some(quoted(labels)) + " in words that are understood, and of no concern";
                case FORM -> "what stands at " + some(labels) + " in a form that can be used";
            };
        }

        private static List<String> quoted(List<String> labels) {
            return labels.stream().map(Phrases::quoted).toList();
        }
    }
}

package io.github.baclofentriage.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule raises the urgency.
 *
 * @param id {@code finding}, {@code not-assessed}, {@code not-weighed} or {@code not-understood}
 * @param question what was not assessed, as a question of the pack; null for the others
 */
record UrgencyReason(String id, @Nullable String question) {
    static final String FINDING = "finding";
    static final String NOT_ASSESSED = "not-assessed";
    static final String NOT_WEIGHED = "not-weighed";
    static final String NOT_UNDERSTOOD = "not-understood";

    /** In the order in which reports name them. */
    static final List<String> ALL = List.of(FINDING, NOT_ASSESSED, NOT_WEIGHED, NOT_UNDERSTOOD);

    /** The reason that a rule gave; a rule that gives none found something. */
    static UrgencyReason of(String detail) {
        int space = detail.indexOf(' ');
        return detail.isEmpty()
                ? new UrgencyReason(FINDING, null)
                : space < 0
                        ? new UrgencyReason(detail, null)
                        : new UrgencyReason(detail.substring(0, space), detail.substring(space + 1));
    }

    /**
     * Holds the reason to the words that there are, and to the questions of a pack.
     *
     * @throws IllegalArgumentException if one is not among them
     */
    void check(PackDefinition definition) {
        if (!ALL.contains(id) || id.equals(NOT_ASSESSED) != (question != null)) {
            throw new IllegalArgumentException("no reason [" + id + "] of an urgency");
        }
        if (question != null && !definition.questions().containsKey(question)) {
            throw new IllegalArgumentException("no question [" + question + "] in pack.yaml");
        }
    }
}

package io.github.baclofentriage.internal.drl;

import java.util.List;
import java.util.Map;

/**
 * One pattern of a rule's conditions: {@code not Finding(id == "fever")}.
 *
 * @param quantifier whether a fact must be there or must not
 * @param type the fact's type
 * @param constraints what is demanded of it
 * @param body where the pattern stands without its quantifier
 * @param span where all of it stands
 * @param line its line in the file, from 1
 */
public record Pattern(
        Quantifier quantifier, String type, List<Constraint> constraints, Span body, Span span, int line) {
    /** Copies the list. */
    public Pattern {
        constraints = List.copyOf(constraints);
    }

    /**
     * Whether a fact could match, whatever its other fields hold.
     *
     * @param texts what some of its fields hold
     * @return false where a constraint refuses one of these texts
     */
    public boolean couldMatch(Map<String, String> texts) {
        return constraints.stream().allMatch(constraint -> constraint.allows(texts));
    }

    /** Whether a fact must be there. */
    public enum Quantifier {
        /** A fact is there; the rule speaks once for each. */
        EACH,
        /** At least one is there; the rule speaks once. */
        EXISTS,
        /** None is there. */
        NOT
    }
}

package io.github.baclofentriage.internal.drl;

import java.util.List;

/** What a pattern demands of a fact. */
public sealed interface Constraint {
    /** Where it stands. */
    Span span();

    /**
     * Keeps a field's value for later: {@code $age: youngest}.
     *
     * @param variable the variable with its dollar sign
     * @param field the field
     * @param span where it stands
     */
    record Binding(String variable, String field, Span span) implements Constraint {}

    /**
     * Compares a field: {@code latest >= 38.0}.
     *
     * @param field the field
     * @param operator one of {@code ==}, {@code !=}, {@code <}, {@code <=}, {@code >}, {@code >=}
     * @param operatorSpan where the operator stands
     * @param value what the field is compared with
     * @param span where all of it stands
     */
    record Comparison(String field, String operator, Span operatorSpan, Expression value, Span span)
            implements Constraint {}

    /**
     * Demands one of some values, or none of them: {@code id in ("fever", "chills")}.
     *
     * @param field the field
     * @param negated true for {@code not in}
     * @param values the alternatives, at least one
     * @param operatorSpan where {@code in} or {@code not in} stands
     * @param span where all of it stands
     */
    record Membership(String field, boolean negated, List<Expression> values, Span operatorSpan, Span span)
            implements Constraint {
        /** Copies the list. */
        public Membership {
            values = List.copyOf(values);
        }
    }

    /**
     * Demands at least one of several: {@code ago == null || ago <= 96}.
     *
     * @param alternatives at least two
     * @param span where all of them stand
     */
    record AnyOf(List<Constraint> alternatives, Span span) implements Constraint {
        /** Copies the list. */
        public AnyOf {
            alternatives = List.copyOf(alternatives);
        }
    }
}

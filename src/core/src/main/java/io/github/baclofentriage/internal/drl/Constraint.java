package io.github.baclofentriage.internal.drl;

import io.github.baclofentriage.internal.drl.Expression.Text;
import java.util.List;
import java.util.Map;

/** What a pattern demands of a fact. */
public sealed interface Constraint {
    /** Where it stands. */
    Span span();

    /**
     * Whether a fact with these texts in some of its fields could satisfy it, whatever its other fields hold.
     *
     * @param texts texts by field
     * @return true where it does not compare one of these fields with a text
     */
    default boolean allows(Map<String, String> texts) {
        return true;
    }

    private static boolean isText(Expression value, String held) {
        return value instanceof Text text && text.value().equals(held);
    }

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
            implements Constraint {
        @Override
        public boolean allows(Map<String, String> texts) {
            String held = texts.get(field);
            return held == null || !(value instanceof Text) || operator.equals("==") == isText(value, held);
        }
    }

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

        @Override
        public boolean allows(Map<String, String> texts) {
            String held = texts.get(field);
            return held == null || negated != values.stream().anyMatch(value -> isText(value, held));
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

        @Override
        public boolean allows(Map<String, String> texts) {
            return alternatives.stream().anyMatch(each -> each.allows(texts));
        }
    }
}

package io.github.baclofentriage.internal.drl;

import java.util.List;

/** A value in a condition or among the arguments of a call. */
public sealed interface Expression {
    /** Where it stands; parentheses around it are a part of it. */
    Span span();

    /**
     * The same value at another place.
     *
     * @param place the place
     * @return the value
     */
    Expression at(Span place);

    /**
     * A text in quotation marks.
     *
     * @param value the text without them
     * @param span where it stands, with them
     */
    record Text(String value, Span span) implements Expression {
        @Override
        public Expression at(Span place) {
            return new Text(value, place);
        }
    }

    /**
     * A number as it is written, with its sign.
     *
     * @param digits as {@code 38.0} or {@code -3}
     * @param span where it stands
     */
    record Number(String digits, Span span) implements Expression {
        @Override
        public Expression at(Span place) {
            return new Number(digits, place);
        }
    }

    /**
     * A field of a fact, a variable that starts with a dollar sign, a constant, or one of {@code null}, {@code true} and
     * {@code false}.
     *
     * @param name the name
     * @param span where it stands
     */
    record Name(String name, Span span) implements Expression {
        @Override
        public Expression at(Span place) {
            return new Name(name, place);
        }
    }

    /**
     * Two values joined by {@code +}, {@code -}, {@code *} or {@code /}.
     *
     * @param left the first
     * @param operator the mark between them
     * @param right the second
     * @param span where both stand
     */
    record Arithmetic(Expression left, String operator, Expression right, Span span) implements Expression {
        @Override
        public Expression at(Span place) {
            return new Arithmetic(left, operator, right, place);
        }
    }

    /**
     * A call, be it of the pack API or of one of its functions of numbers.
     *
     * @param name the method
     * @param arguments its arguments, {@code drools} left out
     * @param span where it stands
     */
    record Call(String name, List<Expression> arguments, Span span) implements Expression {
        /** Copies the list. */
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public Expression at(Span place) {
            return new Call(name, arguments, place);
        }
    }
}

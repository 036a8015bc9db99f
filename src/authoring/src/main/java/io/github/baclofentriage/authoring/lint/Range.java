package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Expression;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a field may hold.
 *
 * @param low the lower end
 * @param withLow whether the lower end is allowed
 * @param high the upper end
 * @param withHigh whether the upper end is allowed
 */
record Range(double low, boolean withLow, double high, boolean withHigh) {
    static final Range ANY = new Range(Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, true);

    /** The numbers that a constraint allows; null where it does not compare with one number. */
    static @Nullable Range of(Constraint constraint) {
        if (!(constraint instanceof Comparison comparison)
                || !(comparison.value() instanceof Expression.Number number)) {
            return null;
        }
        double limit = Double.parseDouble(number.digits());
        return switch (comparison.operator()) {
            case "==" -> new Range(limit, true, limit, true);
            case ">" -> new Range(limit, false, Double.POSITIVE_INFINITY, true);
            case ">=" -> new Range(limit, true, Double.POSITIVE_INFINITY, true);
            case "<" -> new Range(Double.NEGATIVE_INFINITY, true, limit, false);
            case "<=" -> new Range(Double.NEGATIVE_INFINITY, true, limit, true);
            default -> null;
        };
    }

    /** The numbers that both allow. */
    Range and(Range other) {
        boolean ownLow = low > other.low || (low == other.low && !withLow);
        boolean ownHigh = high < other.high || (high == other.high && !withHigh);
        return new Range(
                ownLow ? low : other.low,
                ownLow ? withLow : other.withLow,
                ownHigh ? high : other.high,
                ownHigh ? withHigh : other.withHigh);
    }

    /** Whether whatever this allows the other allows too. */
    boolean within(Range other) {
        return isEmpty() || and(other).equals(this);
    }

    boolean contains(double number) {
        return new Range(number, true, number, true).within(this);
    }

    boolean isEmpty() {
        return low > high || (low == high && !(withLow && withHigh));
    }
}

package io.github.baclofentriage.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes numbers for people: at most six significant digits, no exponent, no trailing zeros. */
public final class Numbers {
    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    /** The least whole number that would be rounded. */
    private static final double SEVEN_DIGITS = 1e6;

    private Numbers() {}

    /**
     * Writes a number.
     *
     * @param value a finite number
     * @return its digits
     */
    public static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < SEVEN_DIGITS) {
            return Long.toString((long) value);
        }
        BigDecimal rounded = new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}

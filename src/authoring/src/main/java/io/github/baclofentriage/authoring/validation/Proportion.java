package io.github.baclofentriage.authoring.validation;

/**
 * A share of a number of cases, with its Wilson score interval.
 *
 * <p>The interval (Wilson, J Am Stat Assoc 1927; 22: 209-212) is used since validation sets are small and shares lie near 0 or
 * 1, where the textbook normal interval leaves the range and is too narrow. It is taken without continuity correction.
 *
 * @param hits how many
 * @param of out of how many, at least as many as {@code hits}
 */
public record Proportion(int hits, int of) {

    /** The 97.5 % point of the standard normal distribution, for a two-sided interval of 95 %. */
    private static final double Z = 1.959963984540054;

    /** Refuses a negative count and more hits than cases. */
    public Proportion {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException("Not a proportion [" + hits + " of " + of + "]");
        }
    }

    /**
     * The share itself.
     *
     * @return 0 to 1; NaN where there is no case
     */
    public double share() {
        return of == 0 ? Double.NaN : (double) hits / of;
    }

    /**
     * The lower end of the 95 % Wilson score interval.
     *
     * @return 0 to 1; NaN where there is no case
     */
    public double lower() {
        return hits == 0 && of > 0 ? 0 : center() - halfWidth();
    }

    /**
     * The upper end of the 95 % Wilson score interval.
     *
     * @return 0 to 1; NaN where there is no case
     */
    public double upper() {
        return hits == of && of > 0 ? 1 : center() + halfWidth();
    }

    private double center() {
        return of == 0 ? Double.NaN : (share() + Z * Z / (2.0 * of)) / (1 + Z * Z / of);
    }

    private double halfWidth() {
        double spread = share() * (1 - share()) / of + Z * Z / (4.0 * of * of);
        return Z / (1 + Z * Z / of) * Math.sqrt(spread);
    }
}

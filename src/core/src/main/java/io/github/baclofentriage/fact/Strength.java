package io.github.baclofentriage.fact;

/**
 * How much an argument weighs. The scale is a design choice: a documented list alone gives {@link #WEAK}.
 *
 * <p>As with {@link Level}, no member may be named like a member of a fact.
 */
public enum Strength {
    /** A documented list alone: 1 point. */
    WEAK(1),
    /** Counts that separate the syndromes, or a label or mechanism that names the sign as distinguishing: 2 points. */
    MODERATE(2),
    /** Both counts and a label or mechanism: 4 points. */
    STRONG(4);

    private final int votes;

    Strength(int votes) {
        this.votes = votes;
    }

    /**
     * The points that an argument of this strength brings to its domain.
     *
     * @return 1, 2 or 4
     */
    public int votes() {
        return votes;
    }
}

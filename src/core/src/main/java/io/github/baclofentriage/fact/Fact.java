package io.github.baclofentriage.fact;

/**
 * What rules see of a patient and of the conclusions so far.
 *
 * <p>A number that is not known is {@link Double#NaN}, so that every comparison with it fails; a word that is not known is
 * {@code "unknown"}. A fact that is not there is unknown, never absent: what was looked for and not found is an {@link Absent}.
 */
public sealed interface Fact
        permits Patient,
                Baseline,
                Finding,
                Absent,
                Condition,
                Measurement,
                Exposure,
                Event,
                Substance,
                Treatment,
                Rejected,
                Sign,
                RedFlag,
                Tally,
                Likelihood,
                Conclusion {}

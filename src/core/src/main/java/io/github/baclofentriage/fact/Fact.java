package io.github.baclofentriage.fact;

/**
 * What rules see of a patient and of the conclusions so far.
 *
 * <p>A number that is not known is null, so that every comparison with it fails (NaN would not do: constraints that Drools 10.2
 * compiles after some evaluations let {@code NaN <= 14} pass); a word that is not known is {@code "unknown"}. A fact that is not there is unknown, never absent: what was looked for and not found is an {@link Absent}.
 */
public sealed interface Fact
        permits Patient,
                Baseline,
                Finding,
                Change,
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

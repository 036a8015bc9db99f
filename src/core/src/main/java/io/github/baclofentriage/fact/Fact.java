package io.github.baclofentriage.fact;

/**
 * What rules see of a patient and of the conclusions so far.
 *
 * <p>A number that is not known is null. No order holds for it ({@code weight <= 3} does not, and {@code weight > 3} neither), it
 * equals only another that is not known, and {@code !=} and {@code not in} hold for it against every number. NaN would not do:
 * constraints that Drools 10.2 compiles after some evaluations let {@code NaN <= 14} pass. A formula cannot do without the number, so
 * {@code weight != null} stands before it. A word that is not known is {@code "unknown"}. A fact that is not there is unknown, never
 * absent: what was looked for and not found is an {@link Absent}.
 */
public sealed interface Fact
        permits Patient,
                Baseline,
                Limit,
                Stated,
                Finding,
                Change,
                Absent,
                Resolved,
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
                Conclusion {

    /**
     * What the vocabulary or the pack names it by.
     *
     * @return an id; an empty text for a fact that has none, as the patient
     */
    default String id() {
        return "";
    }
}

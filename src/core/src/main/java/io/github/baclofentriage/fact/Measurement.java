package io.github.baclofentriage.fact;

import org.jspecify.annotations.Nullable;

/**
 * A measured quantity in the unit that the vocabulary gives for it. Rules for the syndrome read the latest value, rules for
 * urgency the worst of the pack's urgency window.
 *
 * @param id the measurement's id in the vocabulary
 * @param latest the most recent value; null where the pack holds it too old to say anything of the present state. Where several values
 *     that differ are the most recent, the measurement stands twice, once with the lowest and once with the highest of them
 * @param lowest the lowest value within the urgency window; the most recent value where none is as recent
 * @param highest the highest value within the urgency window; the most recent value where none is as recent
 * @param before the value of the moment before the most recent one, however long before, or null; null too where {@code latest} is
 * @param least the lowest of all values
 * @param most the highest of all values
 * @param ago hours before the assessment at which the most recent value was taken, or null
 */
public record Measurement(
        String id,
        @Nullable Double latest,
        double lowest,
        double highest,
        @Nullable Double before,
        double least,
        double most,
        @Nullable Double ago)
        implements Fact {

    /**
     * A measurement with one value of now.
     *
     * @param id the measurement's id in the vocabulary
     * @param value the value in the vocabulary's unit for it
     * @return the measurement
     */
    public static Measurement of(String id, double value) {
        return new Measurement(id, value, value, value, null, value, value, null);
    }
}

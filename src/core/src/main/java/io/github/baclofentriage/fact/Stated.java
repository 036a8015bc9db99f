package io.github.baclofentriage.fact;

import org.jspecify.annotations.Nullable;

/**
 * One item that the case itself states to be there, or to have been there during this attendance: a finding, a condition, an event, a
 * treatment, a substance or a measurement. What a finding implies, what the indication of a drug names and what rules
 * conclude is no item of the case.
 *
 * @param id its id in the vocabulary
 * @param kind {@code finding}, {@code condition}, {@code event}, {@code treatment}, {@code substance} or {@code measurement}
 * @param standing what it calls for by itself: that of its family in the vocabulary, as {@code grave} or {@code calm}; without a
 *     family {@code weighed} where a rule of the pack names it, itself, by what it implies or by the class of a substance, or reads the
 *     limits of a measurement that hold for the patient, and {@code not-weighed} where none does
 * @param change against the patient's usual state, {@code increased}, {@code decreased} or {@code unchanged}; {@code acute} where the words
 *     say so, as sudden, new and worse do, or severe of what is not said to be as usual, and for a condition that stands among the
 *     findings; {@code resolved} for what is over and was there
 *     within the pack's urgency window, {@code ended} for what is over for longer; for a substance its role; else {@code unknown}
 * @param possible whether it is possible rather than definite
 * @param ago hours before the assessment at which it was last said to be there, or null
 */
public record Stated(
        String id,
        String kind,
        String standing,
        String change,
        boolean possible,
        @Nullable Double ago) implements Fact {}

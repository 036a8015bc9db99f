package io.github.baclofentriage.fact;

import org.jspecify.annotations.Nullable;

/**
 * A symptom or sign that is present: stated, implied by a stated child, or concluded by a rule from a measurement.
 *
 * @param id the finding's id in the vocabulary
 * @param change {@code increased} against the patient's usual state, or {@code unknown}; see {@link Change}
 * @param possible whether it is possible rather than definite
 * @param ago hours before the assessment at which it began or was seen, or null
 */
public record Finding(
        String id,
        String change,
        boolean possible,
        @Nullable Double ago) implements Fact {}

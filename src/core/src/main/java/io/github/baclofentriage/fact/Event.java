package io.github.baclofentriage.fact;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to the pump, the catheter or the supply of the drug.
 *
 * @param id the event's id in the vocabulary
 * @param ago hours before the assessment, or null
 * @param onset hours from the event to the first sign, or null
 */
public record Event(
        String id, @Nullable Double ago, @Nullable Double onset) implements Fact {}

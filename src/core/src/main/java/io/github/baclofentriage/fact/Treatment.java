package io.github.baclofentriage.fact;

import org.jspecify.annotations.Nullable;

/**
 * A treatment already given.
 *
 * @param id the treatment's id in the vocabulary
 * @param ago hours before the assessment, or null
 */
public record Treatment(String id, @Nullable Double ago) implements Fact {}

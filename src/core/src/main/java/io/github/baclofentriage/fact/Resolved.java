package io.github.baclofentriage.fact;

import org.jspecify.annotations.Nullable;

/**
 * A finding or condition that was present and is no more: a later statement says that it is absent.
 *
 * @param id its id in the vocabulary
 * @param ago hours before the assessment at which it was first found absent, or null
 */
public record Resolved(String id, @Nullable Double ago) implements Fact {}

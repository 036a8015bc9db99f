package io.github.baclofentriage.fact;

import org.jspecify.annotations.Nullable;

/**
 * A finding or condition that was present during this attendance and is no more: a later statement says that it is absent, or the words
 * for it say that it is over, as in "seizure, now resolved".
 *
 * @param id its id in the vocabulary
 * @param ago hours before the assessment at which it was first found absent or said to be over, or null
 * @param recent whether it was last said to be there within the pack's urgency window, or at a time that is not known
 */
public record Resolved(String id, @Nullable Double ago, boolean recent) implements Fact {}

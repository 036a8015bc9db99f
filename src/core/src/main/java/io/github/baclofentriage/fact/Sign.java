package io.github.baclofentriage.fact;

/**
 * A named fact that a rule concluded from numbers or words, as {@code long-use} or {@code breathing-assessed}.
 *
 * @param id the sign's id, declared in the pack's vocabulary
 */
public record Sign(String id) implements Fact {}

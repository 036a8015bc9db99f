package io.github.baclofentriage.fact;

/**
 * A named fact that a rule concluded from numbers or words, as {@code long-use} or {@code breathing-assessed}. The case itself
 * brings three: {@code kidney-function-normal}, {@code kidney-function-impaired} and {@code kidney-function-dialysis}, each in a
 * pack whose vocabulary declares it.
 *
 * @param id the sign's id, declared in the pack's vocabulary
 */
public record Sign(String id) implements Fact {}

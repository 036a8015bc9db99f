package io.github.baclofentriage.fact;

/**
 * A named fact that a rule concluded from numbers or words, as {@code long-use} or {@code breathing-assessed}. The case itself
 * brings three: {@code kidney-function-normal}, {@code kidney-function-impaired} and {@code kidney-function-dialysis}, each in a
 * pack whose vocabulary declares it.
 *
 * <p>A sign that one rule concluded from something possible and another from something definite stands twice, once as each.
 *
 * @param id the sign's id, declared in the pack's vocabulary
 * @param possible whether what it was concluded from is possible rather than definite
 */
public record Sign(String id, boolean possible) implements Fact {}

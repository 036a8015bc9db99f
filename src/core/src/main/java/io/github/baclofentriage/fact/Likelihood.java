package io.github.baclofentriage.fact;

/**
 * How well a syndrome is supported.
 *
 * @param syndrome the syndrome's id
 * @param level {@code likely}, {@code possible} or {@code unlikely}
 */
public record Likelihood(String syndrome, String level) implements Fact {}

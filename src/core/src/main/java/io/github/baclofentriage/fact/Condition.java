package io.github.baclofentriage.fact;

/**
 * A disease, indication or state of the patient apart from the present illness.
 *
 * @param id the condition's id in the vocabulary
 * @param possible whether it is possible rather than definite
 */
public record Condition(String id, boolean possible) implements Fact {}

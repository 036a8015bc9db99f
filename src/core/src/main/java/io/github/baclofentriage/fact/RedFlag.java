package io.github.baclofentriage.fact;

/**
 * A red flag that was raised, whatever the syndrome.
 *
 * @param id the flag's id, declared in the pack
 */
public record RedFlag(String id) implements Fact {}

package io.github.baclofentriage.fact;

/**
 * A finding or condition that was looked for and not found.
 *
 * @param id its id in the vocabulary
 */
public record Absent(String id) implements Fact {}

package io.github.baclofentriage.fact;

/**
 * An item of the case that could not be used or words that were not understood.
 *
 * @param path JSON Pointer to the item
 */
public record Rejected(String path) implements Fact {}

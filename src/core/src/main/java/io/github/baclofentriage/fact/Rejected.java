package io.github.baclofentriage.fact;

/**
 * An item of the case that was taken out because it could not be used.
 *
 * @param path JSON Pointer to the item
 */
public record Rejected(String path) implements Fact {}

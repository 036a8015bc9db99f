package io.github.baclofentriage.fact;

/**
 * An item of the case that could not be used or words that were not understood.
 *
 * @param path JSON Pointer to the item
 */
public record Rejected(String path) implements Fact {
    /** By what names it, which is less work than by all that it says. */
    @Override
    public int hashCode() {
        return path.hashCode();
    }
}

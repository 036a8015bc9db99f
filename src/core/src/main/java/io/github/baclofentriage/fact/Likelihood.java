package io.github.baclofentriage.fact;

/**
 * How well a syndrome is supported.
 *
 * @param syndrome the syndrome's id
 * @param level {@code likely}, {@code possible} or {@code unlikely}
 */
public record Likelihood(String syndrome, String level) implements Fact {
    /** By what names it, which is less work than by all that it says. */
    @Override
    public int hashCode() {
        return 31 * syndrome.hashCode() + level.hashCode();
    }
}

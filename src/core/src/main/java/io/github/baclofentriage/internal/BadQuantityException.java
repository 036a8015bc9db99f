package io.github.baclofentriage.internal;

import org.jspecify.annotations.Nullable;

/** Thrown where a number or a unit cannot be used; keeps its parts apart so that a fault can show them. */
public final class BadQuantityException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final @Nullable String maybe;

    /**
     * Makes the exception.
     *
     * @param problem what is wrong, as one clause
     * @param value the value as written
     * @param maybe what would be right, or null
     */
    public BadQuantityException(String problem, String value, @Nullable String maybe) {
        super(problem + " [" + Faults.shown(value) + "]" + (maybe == null ? "" : "\nMaybe " + maybe));
        this.problem = problem;
        this.maybe = maybe;
    }

    /** What is wrong, as one clause. */
    public String problem() {
        return problem;
    }

    /** What would be right, or null. */
    public @Nullable String maybe() {
        return maybe;
    }
}

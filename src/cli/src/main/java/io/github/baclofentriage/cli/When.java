package io.github.baclofentriage.cli;

import java.util.Locale;

/** When to do what only a terminal can show. */
enum When {
    /** Where a person looks on. */
    AUTO,
    /** Wherever the output goes. */
    ALWAYS,
    /** Nowhere. */
    NEVER;

    boolean holds(boolean onTerminal) {
        return this == ALWAYS || (this == AUTO && onTerminal);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

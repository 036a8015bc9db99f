package io.github.baclofentriage.cli;

import java.util.Locale;

/** How a command prints its answer. */
enum OutputFormat {
    /** For a person. */
    TEXT,
    /** For a program. */
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.github.baclofentriage.cli;

import java.util.Locale;

/** How the results of a pack's cases are printed. */
enum TestFormat {
    /** For a person. */
    TEXT,
    /** For a program. */
    JSON,
    /** For a build server. */
    JUNIT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

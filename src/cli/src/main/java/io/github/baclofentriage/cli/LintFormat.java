package io.github.baclofentriage.cli;

import java.util.Locale;

/** How faults of a pack are printed. */
enum LintFormat {
    /** For a person. */
    TEXT,
    /** For a program. */
    JSON,
    /** For a code host. */
    SARIF;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.github.baclofentriage.cli;

import picocli.CommandLine.Option;

/** The option that says whether reports are colored. */
final class ColorOption {
    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Use color ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}: on a terminal, unless the"
                    + " environment variable NO_COLOR is set.")
    private When when = When.AUTO;

    /** Whether color is used where this process writes to. */
    boolean shown() {
        return when.holds(Terminal.showsColor());
    }
}

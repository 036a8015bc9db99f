package io.github.baclofentriage.authoring.lint;

import java.util.Comparator;

/**
 * One fault of a rule pack.
 *
 * @param file path below the pack's folder, with forward slashes
 * @param line line in the file, from 1; 0 where the fault has no line, as of a file that is missing
 * @param check the check that found it
 * @param message what is wrong with the value in brackets, then "Maybe ..." where something similar would be right
 */
public record LintFault(String file, int line, LintCheck check, String message) implements Comparable<LintFault> {
    private static final Comparator<LintFault> ORDER = Comparator.comparing(LintFault::file)
            .thenComparingInt(LintFault::line)
            .thenComparing(fault -> fault.check().id())
            .thenComparing(LintFault::message);

    /** Orders by file, line, check and message. */
    @Override
    public int compareTo(LintFault other) {
        return ORDER.compare(this, other);
    }

    /** The fault on one line, as {@code withdrawal/tone.drl line 9: there is no source [S60]. Maybe S06. [unknown-source]}. */
    @Override
    public String toString() {
        return file + (line > 0 ? " line " + line : "") + ": " + message + " [" + check.id() + "]";
    }
}

package io.github.baclofentriage;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A report with every rule that fired for it, also those that leave no mark in the report. For authors of rules.
 *
 * @param report the report
 * @param fired ids of the rules, in alphabetical order
 */
public record Trace(TriageReport report, Set<String> fired) {
    /** Copies the ids. */
    public Trace {
        fired = Collections.unmodifiableSet(new TreeSet<>(fired));
    }
}

package io.github.baclofentriage.authoring.cases;

import io.github.baclofentriage.authoring.cases.CaseResult.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became of a pack's cases, for a person, a program or a build server.
 *
 * @param results the cases that were chosen, in the order of their files
 * @param faults what the cases leave unproven, each with its file
 * @param total how many cases the pack has, chosen or not
 */
public record CaseReport(List<CaseResult> results, List<String> faults, int total) {
    /** The format that the JSON rendering names. */
    public static final String FORMAT = "baclofen-triage/cases/1";

    /** Copies the lists. */
    public CaseReport {
        results = List.copyOf(results);
        faults = List.copyOf(faults);
    }

    /**
     * Whether every chosen case that ran has passed, and nothing is left unproven.
     *
     * @return false where anything failed
     */
    public boolean passed() {
        return faults.isEmpty() && count(Outcome.FAILED) == 0;
    }

    /**
     * How many cases ended in a way.
     *
     * @param outcome the way
     * @return from 0 to the number of chosen cases
     */
    public long count(Outcome outcome) {
        return count(results, outcome);
    }

    /**
     * The results by case file.
     *
     * @return each file with at least one result, in their order
     */
    public Map<String, List<CaseResult>> byFile() {
        return results.stream()
                .collect(Collectors.groupingBy(
                        result -> result.ruleCase().file(), LinkedHashMap::new, Collectors.toList()));
    }

    static long count(List<CaseResult> results, Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    /**
     * A line for each case file, every failure in full, and at the end the numbers.
     *
     * @return lines of at most 120 columns, free of control characters
     */
    public String toText() {
        return new CaseReportText(this).render();
    }

    /**
     * An object with {@code format}, the numbers, {@code cases} and {@code faults}.
     *
     * @return the JSON text
     */
    public String toJson() {
        return CaseReportJson.render(this);
    }

    /**
     * The form of JUnit's XML that build servers read: a test suite for each case file, and one for the faults.
     *
     * @return the XML document
     */
    public String toJunit() {
        return CaseReportXml.render(this);
    }
}

package io.github.baclofentriage.authoring.validation;

import io.github.baclofentriage.CaseFormatException;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.FaultLines;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Published cases, one JSON object a line, and the lines that could not be read.
 *
 * <p>A line has the members {@code case}, {@code case_without_history}, {@code expected} (with {@code syndrome} and
 * {@code urgency_at_least}; optionally {@code also_acceptable}, {@code after_overdose}, {@code condition}) and {@code scored};
 * optionally {@code history_known_at_presentation}, {@code citation}, {@code source_seen} and {@code
 * first_misdiagnosis}. A line with another member is malformed: it may be one of these, misspelt. Empty lines are skipped.
 *
 * @param cases the cases in the order of the file
 * @param malformed the lines that are no such case
 */
public record PublishedCases(List<PublishedCase> cases, List<Malformed> malformed) {

    /** Copies both lists. */
    public PublishedCases {
        cases = List.copyOf(cases);
        malformed = List.copyOf(malformed);
    }

    /**
     * A line that could not be read.
     *
     * @param line its number, from 1
     * @param problem what is wrong with it
     */
    public record Malformed(int line, String problem) {}

    /**
     * Reads published cases.
     *
     * @param reader the lines
     * @param pack the pack whose syndromes and urgencies the lines name
     * @return every case, and every line that is none
     * @throws IOException where the lines cannot be read at all
     */
    public static PublishedCases read(BufferedReader reader, RulePack pack) throws IOException {
        List<PublishedCase> cases = new ArrayList<>();
        List<Malformed> malformed = new ArrayList<>();
        Map<String, Integer> lineOfId = new HashMap<>();
        PublishedLine expectable = PublishedLine.of(pack);
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                PublishedCase published = expectable.read(number, line);
                Integer before = lineOfId.putIfAbsent(published.id(), number);
                if (before != null) {
                    throw new IllegalArgumentException("the id [" + published.id() + "] stands also on line " + before);
                }
                cases.add(published);
            } catch (CaseFormatException e) {
                malformed.add(new Malformed(number, String.join("; ", FaultLines.of(e))));
            } catch (IllegalArgumentException e) {
                malformed.add(new Malformed(number, String.valueOf(e.getMessage())));
            }
        }
        return new PublishedCases(cases, malformed);
    }
}

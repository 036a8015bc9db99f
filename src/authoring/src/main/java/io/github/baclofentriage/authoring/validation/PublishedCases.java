package io.github.baclofentriage.authoring.validation;

import io.github.baclofentriage.CaseFormatException;
import io.github.baclofentriage.CaseReader;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.FaultLines;
import io.github.baclofentriage.authoring.JsonLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Published cases, one JSON object a line, and the lines that could not be read.
 *
 * <p>A line has the members {@code case}, {@code case_without_history}, {@code expected} (with {@code syndrome} and
 * {@code urgency_at_least}; optionally {@code also_acceptable}, {@code after_overdose}, {@code condition}) and {@code scored};
 * optionally {@code history_known_at_presentation}, {@code citation} and {@code first_misdiagnosis}. Other members are left
 * alone. Empty lines are skipped.
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
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                PublishedCase published = one(number, line, pack);
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

    private static PublishedCase one(int number, String text, RulePack pack) {
        JsonLine line = JsonLine.parse(text);
        Boolean scored = line.flag("scored");
        if (scored == null) {
            throw new IllegalArgumentException("the member [scored] is missing. Maybe \"scored\": true");
        }
        String citation = line.text("citation");
        return new PublishedCase(
                number,
                patient(line, "case"),
                patient(line, "case_without_history"),
                expected(JsonLine.parse(required(line, "expected")), pack),
                scored,
                line.flag("history_known_at_presentation"),
                citation == null ? "" : citation,
                line.text("first_misdiagnosis"));
    }

    private static PatientCase patient(JsonLine line, String name) {
        return CaseReader.read(required(line, name));
    }

    private static PublishedCase.Expected expected(JsonLine expected, RulePack pack) {
        List<String> syndromes = new ArrayList<>(pack.syndromes());
        syndromes.add(PublishedCase.OTHER);
        return new PublishedCase.Expected(
                oneOf("syndrome", expected.text("syndrome"), syndromes),
                expected.list("also_acceptable"),
                Boolean.TRUE.equals(expected.flag("after_overdose")),
                oneOf("urgency_at_least", expected.text("urgency_at_least"), pack.urgencies()),
                expected.text("condition"));
    }

    private static String required(JsonLine line, String name) {
        String text = line.object(name);
        if (text == null) {
            throw new IllegalArgumentException("the member [" + name + "] is missing or is no object");
        }
        return text;
    }

    private static String oneOf(String name, @Nullable String value, List<String> known) {
        if (value == null || !known.contains(value)) {
            throw new IllegalArgumentException(
                    "the member [expected." + name + "] is [" + value + "]. Maybe one of " + String.join(", ", known));
        }
        return value;
    }
}

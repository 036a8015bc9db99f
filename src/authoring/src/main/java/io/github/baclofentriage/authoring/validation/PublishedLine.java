package io.github.baclofentriage.authoring.validation;

import io.github.baclofentriage.CaseReader;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.JsonLine;
import io.github.baclofentriage.internal.DocumentReader;
import io.github.baclofentriage.internal.Nearest;
import io.github.baclofentriage.internal.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a line of published cases and refuses what the pack does not know.
 *
 * @param syndromes the pack's syndromes
 * @param urgencies the pack's urgencies
 * @param conditions the ids of the pack's differential
 */
record PublishedLine(List<String> syndromes, List<String> urgencies, List<String> conditions) {
    private static final List<String> MEMBERS = List.of(
            "case",
            "case_without_history",
            "expected",
            "scored",
            "history_known_at_presentation",
            "citation",
            "source_seen",
            "first_misdiagnosis");
    private static final List<String> OF_EXPECTED =
            List.of("syndrome", "urgency_at_least", "also_acceptable", "after_overdose", "condition");
    private static final int LARGEST_PACK_YAML = 4 << 20;

    static PublishedLine of(RulePack pack) {
        Node differential =
                DocumentReader.read(pack.text("pack.yaml"), LARGEST_PACK_YAML).get("differential");
        return new PublishedLine(
                pack.syndromes(),
                pack.urgencies(),
                differential == null
                        ? List.of()
                        : List.copyOf(differential.entries().keySet()));
    }

    PublishedCase read(int number, String text) {
        JsonLine line = JsonLine.parse(text);
        refuseOthers("", line, MEMBERS);
        Boolean scored = flag("scored", line, "scored");
        if (scored == null) {
            throw new IllegalArgumentException("the member [scored] is missing. Maybe \"scored\": true");
        }
        String citation = line.text("citation");
        return new PublishedCase(
                number,
                patient(line, "case"),
                patient(line, "case_without_history"),
                expected(JsonLine.parse(required(line, "expected"))),
                scored,
                flag("history_known_at_presentation", line, "history_known_at_presentation"),
                citation == null ? "" : citation,
                line.text("first_misdiagnosis"));
    }

    private static PatientCase patient(JsonLine line, String name) {
        return CaseReader.read(required(line, name));
    }

    private PublishedCase.Expected expected(JsonLine expected) {
        refuseOthers("expected.", expected, OF_EXPECTED);
        List<String> known = new ArrayList<>(syndromes);
        known.add(PublishedCase.OTHER);
        List<String> readings = readings();
        expected.list("also_acceptable").forEach(one -> oneOf("also_acceptable", one, readings));
        String condition = expected.text("condition");
        return new PublishedCase.Expected(
                oneOf("syndrome", expected.text("syndrome"), known),
                expected.list("also_acceptable"),
                Boolean.TRUE.equals(flag("expected.after_overdose", expected, "after_overdose")),
                oneOf("urgency_at_least", expected.text("urgency_at_least"), urgencies),
                condition == null ? null : oneOf("condition", condition, conditions));
    }

    /** The syndromes, and each after each other. */
    private List<String> readings() {
        List<String> readings = new ArrayList<>(syndromes);
        for (String later : syndromes) {
            syndromes.stream()
                    .filter(earlier -> !earlier.equals(later))
                    .forEach(earlier -> readings.add(later + "-after-" + earlier));
        }
        return readings;
    }

    private static void refuseOthers(String place, JsonLine line, List<String> members) {
        for (String name : line.names()) {
            if (!members.contains(name)) {
                throw new IllegalArgumentException("no such member [" + place + name + "]" + maybe(name, members));
            }
        }
    }

    private static @Nullable Boolean flag(String place, JsonLine line, String name) {
        Boolean flag = line.flag(name);
        if (flag == null && (line.text(name) != null || line.object(name) != null)) {
            throw new IllegalArgumentException("the member [" + place + "] must be true or false");
        }
        return flag;
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
                    "the member [expected." + name + "] is [" + value + "]" + maybe(String.valueOf(value), known));
        }
        return value;
    }

    private static String maybe(String value, List<String> known) {
        String nearest = Nearest.to(value, known);
        return ". Maybe " + (nearest == null ? "one of " + String.join(", ", known) : nearest);
    }
}

package io.github.baclofentriage.authoring.validation;

import io.github.baclofentriage.RulePack;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** A small pack about tea, and published cases for it. */
final class Tea {
    private static final RulePack PACK = RulePack.of(folder());

    private Tea() {}

    static RulePack pack() {
        return PACK;
    }

    static PublishedCases cases(String... lines) {
        try (BufferedReader reader = new BufferedReader(new StringReader(String.join("\n", lines)))) {
            return PublishedCases.read(reader, PACK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A line in JSON, written with single quotes; its case without history has the same findings and an unknown change.
     *
     * @param id the case's id
     * @param change the change, or {@code none} where there was no tea
     * @param evidence members of the case beside its exposure
     * @param expected members of what is expected
     * @param more members of the line that follow, with a comma before each
     */
    static String line(String id, String change, String evidence, String expected, String more) {
        String line = "{'case': %s, 'case_without_history': %s, 'expected': {%s}%s}";
        String without = change.equals("none") ? "none" : "unknown";
        return line.formatted(patient(id, change, evidence), patient(id, without, evidence), expected, more)
                .replace('\'', '"');
    }

    private static String patient(String id, String change, String evidence) {
        String exposure = change.equals("none")
                ? "{'drug': 'none'}"
                : "{'drug': 'tea', 'route': 'oral', 'change': '%s'}".formatted(change);
        return "{'id': '%s', 'exposures': [%s], %s}".formatted(id, exposure, evidence);
    }

    private static Path folder() {
        try {
            return Path.of(
                    Objects.requireNonNull(Tea.class.getResource("tea-pack")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

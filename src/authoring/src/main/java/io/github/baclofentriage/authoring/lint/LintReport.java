package io.github.baclofentriage.authoring.lint;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.baclofentriage.authoring.JsonText;
import io.github.baclofentriage.authoring.PlainText;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * The faults of a pack, for a person or a program.
 *
 * @param faults the faults, by file and line
 */
public record LintReport(List<LintFault> faults) {
    /** The format that the JSON rendering names. */
    public static final String FORMAT = "baclofen-triage/lint/1";

    private static final int HANGING = 4;

    /** Copies the list. */
    public LintReport {
        faults = List.copyOf(faults);
    }

    /**
     * A fault in one sentence or two with the check's id, and at the end their number.
     *
     * @return lines of at most 80 columns, free of control characters
     */
    public String toText() {
        StringBuilder text = new StringBuilder();
        faults.forEach(fault -> PlainText.wrapped(fault.toString(), 0, HANGING)
                .forEach(line -> text.append(line).append('\n')));
        String count = faults.isEmpty() ? "No fault." : faults.size() == 1 ? "1 fault." : faults.size() + " faults.";
        return text.append(count).append('\n').toString();
    }

    /**
     * An object with {@code format}, {@code count} and {@code faults}, each with file, line, check and message.
     *
     * @return the JSON text
     */
    public String toJson() {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeNumberField("count", faults.size());
            json.writeArrayFieldStart("faults");
            for (LintFault fault : faults) {
                json.writeStartObject();
                json.writeStringField("file", fault.file());
                json.writeNumberField("line", fault.line());
                json.writeStringField("check", fault.check().id());
                json.writeStringField("message", fault.message());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /**
     * SARIF 2.1.0, which code hosts show beside the lines.
     *
     * @param folder the pack's folder as the code host knows it, such as {@code rules/baclofen}; empty for the root
     * @param version the version of this program
     * @return the JSON text
     */
    public String toSarif(String folder, String version) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            driver(json, version);
            json.writeArrayFieldStart("results");
            for (LintFault fault : faults) {
                result(json, fault, folder);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void driver(JsonGenerator json, String version) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "baclofen-triage pack lint");
        json.writeStringField("version", version);
        json.writeArrayFieldStart("rules");
        for (LintCheck check : LintCheck.values()) {
            json.writeStartObject();
            json.writeStringField("id", check.id());
            message(json, "shortDescription", check.description());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void result(JsonGenerator json, LintFault fault, String folder) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", fault.check().id());
        json.writeNumberField("ruleIndex", fault.check().ordinal());
        json.writeStringField("level", "error");
        message(json, "message", fault.message());
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(folder.isEmpty() ? fault.file() : folder + "/" + fault.file()));
        json.writeEndObject();
        if (fault.line() > 0) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", fault.line());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void message(JsonGenerator json, String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            return path;
        }
    }
}

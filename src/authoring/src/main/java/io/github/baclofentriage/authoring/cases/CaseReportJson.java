package io.github.baclofentriage.authoring.cases;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.baclofentriage.authoring.cases.CaseResult.Outcome;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Results as JSON. */
final class CaseReportJson {
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private CaseReportJson() {}

    static String render(CaseReport report) {
        StringWriter text = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter));
            json.writeStartObject();
            json.writeStringField("format", CaseReport.FORMAT);
            json.writeNumberField("total", report.total());
            for (Outcome outcome : Outcome.values()) {
                json.writeNumberField(word(outcome), report.count(outcome));
            }
            json.writeArrayFieldStart("cases");
            for (CaseResult result : report.results()) {
                json.writeStartObject();
                json.writeStringField("file", result.ruleCase().file());
                json.writeNumberField("line", result.ruleCase().line());
                json.writeStringField("name", result.ruleCase().name());
                json.writeStringField("outcome", word(result.outcome()));
                json.writeStringField("detail", result.detail());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("faults");
            for (String fault : report.faults()) {
                json.writeString(fault);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}

package io.github.baclofentriage.authoring.mutation;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.baclofentriage.authoring.JsonText;
import io.github.baclofentriage.authoring.mutation.CoverageReport.Element;
import io.github.baclofentriage.authoring.validation.Proportion;
import java.io.IOException;

/** Coverage as JSON. */
final class CoverageJson {
    private CoverageJson() {}

    static String render(CoverageReport report) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringField("format", CoverageReport.FORMAT);
            json.writeStringField("pack", report.pack());
            json.writeStringField("version", report.version());
            json.writeNumberField("cases", report.cases());
            json.writeNumberField("left_out", report.leftOut());
            numbers(json, report.covered());
            json.writeArrayFieldStart("files");
            for (CoverageReport.File file : report.files()) {
                json.writeStartObject();
                json.writeStringField("file", file.path());
                numbers(json, file.covered());
                json.writeArrayFieldStart("elements");
                for (Element element : file.elements()) {
                    element(json, element);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void numbers(JsonGenerator json, Proportion share) throws IOException {
        json.writeNumberField("parts", share.of());
        json.writeNumberField("decisive", share.hits());
    }

    private static void element(JsonGenerator json, Element element) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", element.ruleId());
        json.writeNumberField("line", element.line());
        json.writeNumberField("start", element.start());
        json.writeNumberField("end", element.end());
        json.writeStringField("part", element.operator().part());
        json.writeStringField("what", element.what());
        json.writeArrayFieldStart("decisive_in");
        for (String title : element.decisiveIn()) {
            json.writeString(title);
        }
        json.writeEndArray();
        if (!element.covered()) {
            json.writeStringField("to_write", element.toWrite());
        }
        json.writeEndObject();
    }
}

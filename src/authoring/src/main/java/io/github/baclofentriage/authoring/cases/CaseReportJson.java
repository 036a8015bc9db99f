package io.github.baclofentriage.authoring.cases;

import io.github.baclofentriage.authoring.JsonText;
import io.github.baclofentriage.authoring.cases.CaseResult.Outcome;
import java.util.Locale;

/** Results as JSON. */
final class CaseReportJson {

    private CaseReportJson() {}

    static String render(CaseReport report) {
        return JsonText.of(json -> {
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
        });
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}

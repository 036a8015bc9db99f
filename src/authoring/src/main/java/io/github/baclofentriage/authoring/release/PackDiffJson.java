package io.github.baclofentriage.authoring.release;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.baclofentriage.TriageReport.PackIdentity;
import io.github.baclofentriage.authoring.JsonText;
import io.github.baclofentriage.authoring.release.PackDiff.AnswerChange;
import io.github.baclofentriage.authoring.release.PackDiff.Change;
import io.github.baclofentriage.authoring.release.PackDiff.EntryChange;
import io.github.baclofentriage.authoring.release.PackDiff.RuleChange;
import io.github.baclofentriage.authoring.release.PackDiff.TermChange;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** What changed in a pack, as JSON. */
final class PackDiffJson {

    private final JsonGenerator json;

    private PackDiffJson(JsonGenerator json) {
        this.json = json;
    }

    static String render(PackDiff diff) {
        return JsonText.of(json -> new PackDiffJson(json).diff(diff));
    }

    private void diff(PackDiff diff) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", "baclofen-triage/pack-diff/1");
        identity("before", diff.before());
        identity("after", diff.after());
        json.writeArrayFieldStart("rules");
        for (RuleChange rule : diff.rules()) {
            json.writeStartObject();
            json.writeStringField("change", rule.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("id", rule.id());
            json.writeStringField("name", rule.name());
            json.writeStringField("file", rule.file());
            parts(rule.parts());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("terms");
        for (TermChange term : diff.terms()) {
            json.writeStartObject();
            json.writeStringField("change", term.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("term", term.term());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("entries");
        for (EntryChange entry : diff.entries()) {
            json.writeStartObject();
            json.writeStringField("change", entry.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("file", entry.file());
            json.writeStringField("entry", entry.entry());
            json.writeStringField("before", entry.value().before());
            json.writeStringField("after", entry.value().after());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("cases", diff.cases());
        json.writeNumberField("narratives", diff.narratives());
        json.writeArrayFieldStart("answers");
        for (AnswerChange answer : diff.answers()) {
            json.writeStartObject();
            json.writeStringField("case", answer.id());
            json.writeStringField("history", answer.history().toString());
            parts(answer.parts());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void identity(String name, PackIdentity pack) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("id", pack.id());
        json.writeStringField("version", pack.version());
        json.writeStringField("sha256", pack.sha256());
        json.writeArrayFieldStart("overlays");
        for (var overlay : pack.overlays()) {
            json.writeString(overlay.id() + ' ' + overlay.version());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void parts(Map<String, Change> parts) throws IOException {
        json.writeObjectFieldStart("parts");
        for (Map.Entry<String, Change> part : parts.entrySet()) {
            json.writeObjectFieldStart(part.getKey());
            json.writeStringField("before", part.getValue().before());
            json.writeStringField("after", part.getValue().after());
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}

package io.github.baclofentriage.authoring.mutation;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.baclofentriage.authoring.JsonText;
import io.github.baclofentriage.authoring.mutation.Mutant.Fate;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Mutation as JSON. */
final class MutationJson {
    private MutationJson() {}

    static String render(MutationReport report) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringField("format", MutationReport.FORMAT);
            json.writeStringField("pack", report.pack());
            json.writeStringField("version", report.version());
            json.writeNumberField("cases", report.cases());
            json.writeNumberField("left_out", report.leftOut());
            json.writeNumberField("changes", report.mutants().size());
            for (Fate fate : Fate.values()) {
                json.writeNumberField(word(fate), report.of(fate).size());
            }
            json.writeArrayFieldStart("mutants");
            for (Mutant mutant : report.mutants()) {
                mutant(json, mutant);
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

    private static void mutant(JsonGenerator json, Mutant mutant) throws IOException {
        json.writeStartObject();
        json.writeStringField("mutant", mutant.key());
        json.writeStringField("rule", mutant.ruleId());
        json.writeStringField("file", mutant.file());
        json.writeNumberField("line", mutant.line());
        json.writeStringField("operator", mutant.operator().words());
        json.writeStringField("what", mutant.what());
        json.writeStringField("fate", word(mutant.fate()));
        known(json, "killed_by", mutant.killedBy());
        known(json, "argued", mutant.argued());
        if (!mutant.killed()) {
            json.writeStringField("to_write", mutant.toWrite());
        }
        json.writeEndObject();
    }

    private static void known(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    private static String word(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT);
    }
}

package io.github.baclofentriage.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.baclofentriage.CaseFault;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.PatientCase.Event;
import io.github.baclofentriage.PatientCase.Exposure;
import io.github.baclofentriage.PatientCase.Observation;
import io.github.baclofentriage.PatientCase.Patient;
import io.github.baclofentriage.PatientCase.Reading;
import io.github.baclofentriage.PatientCase.Renal;
import io.github.baclofentriage.PatientCase.Statement;
import io.github.baclofentriage.PatientCase.Statements;
import io.github.baclofentriage.Quantity;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A case as JSON after {@code case.schema.json}; what is unknown is left out. */
public final class CaseJson {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private final JsonGenerator json;
    private final JsonMembers members;

    private CaseJson(JsonGenerator json) {
        this.json = json;
        this.members = new JsonMembers(json);
    }

    /**
     * Renders a case.
     *
     * @param stated the case
     * @param pretty whether to indent it; lines then end in a line feed on every platform
     * @return one JSON object, with no line feed after it
     */
    public static String render(PatientCase stated, boolean pretty) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.setCharacterEscapes(new TerminalEscapes());
            if (pretty) {
                json.setPrettyPrinter(JsonMembers.prettyPrinter());
            }
            new CaseJson(json).whole(stated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void whole(PatientCase stated) throws IOException {
        json.writeStartObject();
        members.string("format", CaseDocument.FORMAT);
        members.string("id", stated.id());
        if (stated.assessedAt() != null) {
            members.string("assessed_at", stated.assessedAt().toString());
        }
        patient(stated.patient());
        parts(stated);
        members.some("timeline", stated.timeline(), this::observation);
        members.some("rejected", stated.faults(), this::fault);
        json.writeEndObject();
    }

    private void patient(Patient patient) throws IOException {
        json.writeObjectFieldStart("patient");
        quantity("age", patient.age());
        members.string("age_band", patient.ageBand());
        members.string("sex", patient.sex());
        quantity("weight", patient.weight());
        quantity("height", patient.height());
        members.string("injury_level", patient.injuryLevel());
        json.writeObjectFieldStart("baseline");
        for (Map.Entry<String, Quantity> usual : patient.baseline().entrySet()) {
            quantity(usual.getKey(), usual.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void parts(PatientCase stated) throws IOException {
        members.some("exposures", stated.exposures(), this::exposure);
        statements("findings", "finding", stated.findings());
        json.writeObjectFieldStart("measurements");
        for (Map.Entry<String, List<Reading>> measured : stated.measurements().entrySet()) {
            members.array(measured.getKey(), measured.getValue(), reading -> {
                json.writeNumberField("value", reading.quantity().value());
                members.string("unit", reading.quantity().unit());
                hours("ago", reading.agoHours());
            });
        }
        json.writeEndObject();
        renal(stated.renal());
        members.some("co_substances", stated.coSubstances(), each -> {
            members.string("substance", each.substance());
            members.string("role", each.role());
            hours("ago", each.agoHours());
        });
        statements("conditions", "condition", stated.conditions());
        members.some("treatments", stated.treatments(), each -> {
            members.string("treatment", each.treatment());
            hours("ago", each.agoHours());
            members.string("response", each.response());
        });
    }

    private void exposure(Exposure exposure) throws IOException {
        members.string("drug", exposure.drug());
        members.string("route", exposure.route());
        members.string("indication", exposure.indication());
        quantity("daily_dose", exposure.dailyDose());
        quantity("maternal_daily_dose", exposure.maternalDailyDose());
        quantity("acute_dose", exposure.acuteDose());
        quantity("from", exposure.from());
        quantity("to", exposure.to());
        members.string("change", exposure.change());
        hours("ago", exposure.agoHours());
        hours("time_from_change_to_onset", exposure.onsetHours());
        hours("therapy_duration", exposure.therapyHours());
        members.string("intent", exposure.intent());
        members.string("certainty", exposure.suspected() ? "suspected" : null);
        if (!exposure.pumpDrugs().isEmpty()) {
            json.writeObjectFieldStart("pump");
            members.strings("other_drugs", exposure.pumpDrugs());
            json.writeEndObject();
        }
        members.some("events", exposure.events(), this::event);
    }

    private void event(Event event) throws IOException {
        members.string("event", event.text());
        hours("ago", event.agoHours());
    }

    private void statements(String name, String key, Statements stated) throws IOException {
        json.writeObjectFieldStart(name);
        members.some("present", stated.present(), each -> statement(key, each));
        members.some("absent", stated.absent(), each -> statement(key, each));
        members.some("unknown", stated.unknown(), each -> statement(key, each));
        json.writeEndObject();
    }

    private void statement(String key, Statement stated) throws IOException {
        members.string(key, stated.text());
        members.string("change_from_baseline", stated.changeFromBaseline());
        hours("ago", stated.agoHours());
        members.string("certainty", stated.possible() ? "possible" : null);
    }

    private void renal(Renal renal) throws IOException {
        members.string("renal_function", renal.function());
        quantity("egfr", renal.egfr());
        quantity("creatinine", renal.creatinine());
    }

    private void observation(Observation seen) throws IOException {
        members.string("id", seen.id());
        hours("ago", seen.agoHours());
        members.some("events", seen.events(), this::event);
        parts(seen.said());
        members.some("rejected", seen.said().faults(), this::fault);
    }

    private void fault(CaseFault fault) throws IOException {
        members.string("path", fault.path());
        members.string("value", fault.value());
        members.string("problem", fault.problem());
        members.string("maybe", fault.maybe());
    }

    private void quantity(String name, @Nullable Quantity quantity) throws IOException {
        if (quantity != null) {
            json.writeObjectFieldStart(name);
            json.writeNumberField("value", quantity.value());
            members.string("unit", quantity.unit());
            json.writeEndObject();
        }
    }

    private void hours(String name, @Nullable Double hours) throws IOException {
        quantity(name, hours == null ? null : Quantity.of(hours, "h"));
    }
}

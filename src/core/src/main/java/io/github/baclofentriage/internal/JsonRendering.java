package io.github.baclofentriage.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.baclofentriage.CaseFault;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.TriageReport.Argument;
import io.github.baclofentriage.TriageReport.Because;
import io.github.baclofentriage.TriageReport.Named;
import io.github.baclofentriage.TriageReport.Suggestion;
import io.github.baclofentriage.TriageReport.Syndrome;
import io.github.baclofentriage.TriageReport.Unrecognised;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** A report as JSON after {@code report.schema.json}: keys in a fixed order, members that are null left out. */
public final class JsonRendering {
    private static final JsonFactory FACTORY =
            new JsonFactoryBuilder().characterEscapes(new TerminalEscapes()).build();

    /** Room for most reports, so that what is written is seldom copied to make more. */
    private static final int USUAL_LENGTH = 1 << 14;

    private final JsonGenerator json;
    private final JsonMembers members;

    private JsonRendering(JsonGenerator json) {
        this.json = json;
        this.members = new JsonMembers(json);
    }

    /**
     * Renders a report.
     *
     * @param report the report
     * @param pretty whether to indent it; lines then end in a line feed on every platform
     * @return one JSON object, with no line feed after it
     */
    public static String render(TriageReport report, boolean pretty) {
        StringWriter text = new StringWriter(USUAL_LENGTH);
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            if (pretty) {
                json.setPrettyPrinter(JsonMembers.prettyPrinter());
            }
            new JsonRendering(json).report(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void report(TriageReport report) throws IOException {
        json.writeStartObject();
        members.string("format", TriageReport.FORMAT);
        members.string("case_id", report.caseId());
        conclusion(report.conclusion());
        members.array("syndromes", report.syndromes(), this::syndrome);
        urgency(report.urgency());
        suggestions("differential", report.differential());
        suggestions("ask_next", report.askNext());
        suggestions("considerations", report.considerations());
        members.array("unrecognised", report.unrecognised(), this::unrecognised);
        members.array("rejected", report.rejected(), this::rejected);
        members.array("set_aside", report.setAside(), item -> {
            members.string("path", item.path());
            members.string("text", item.text());
            members.string("id", item.id());
            members.string("reason", item.reason());
        });
        members.array("derived", report.derived(), item -> {
            members.string("id", item.id());
            members.string("label", item.label());
            members.string("rule", item.rule());
            members.strings("from", item.from());
        });
        if (!report.timeline().isEmpty()) {
            members.array("timeline", report.timeline(), moment -> {
                members.number("ago_hours", moment.agoHours());
                members.string("kind", moment.kind());
                members.string("words", moment.words());
            });
        }
        if (report.explanation() != null) {
            new ExplanationJson(json, members).write(report.explanation());
        }
        json.writeObjectFieldStart("pack");
        members.string("id", report.pack().id());
        members.string("version", report.pack().version());
        members.string("sha256", report.pack().sha256());
        members.string("trust", report.pack().trust().kind().word());
        members.string("signed_by", report.pack().trust().signedBy());
        if (!report.pack().overlays().isEmpty()) {
            members.array("overlays", report.pack().overlays(), this::overlay);
        }
        json.writeEndObject();
        json.writeObjectFieldStart("engine");
        members.string("name", report.engine().name());
        members.string("version", report.engine().version());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void overlay(TriageReport.Overlay overlay) throws IOException {
        members.string("id", overlay.id());
        members.string("version", overlay.version());
        members.string("sha256", overlay.sha256());
        members.string("trust", overlay.trust().kind().word());
        members.string("signed_by", overlay.trust().signedBy());
        members.string("reason", overlay.reason());
        json.writeObjectFieldStart("disables");
        for (Map.Entry<String, String> disabled : overlay.disables().entrySet()) {
            members.string(disabled.getKey(), disabled.getValue());
        }
        json.writeEndObject();
        members.strings("adds", overlay.adds());
    }

    private void conclusion(TriageReport.Conclusion conclusion) throws IOException {
        json.writeObjectFieldStart("conclusion");
        members.string("status", conclusion.status());
        members.string("label", conclusion.label());
        members.strings("syndromes", conclusion.syndromes());
        members.array("phases", conclusion.phases(), phase -> {
            members.string("syndrome", phase.syndrome());
            members.string("phase", phase.phase());
        });
        members.array("because", conclusion.because(), this::because);
        json.writeEndObject();
    }

    private void syndrome(Syndrome syndrome) throws IOException {
        members.string("syndrome", syndrome.syndrome());
        members.string("label", syndrome.label());
        members.string("likelihood", syndrome.likelihood());
        json.writeNumberField("points", syndrome.points());
        members.array("for", syndrome.arguments(), this::argument);
        members.array("against", syndrome.against(), this::argument);
        members.array("unknown", syndrome.unknown(), this::named);
        members.array("because", syndrome.because(), this::because);
    }

    private void argument(Argument argument) throws IOException {
        members.string("rule", argument.rule());
        members.string("says", argument.says());
        members.string("strength", argument.strength());
        members.string("domain", argument.domain());
        members.strings("facts", argument.facts());
        members.strings("sources", argument.sources());
        members.strings("undercut_by", argument.undercutBy());
    }

    private void urgency(TriageReport.Urgency urgency) throws IOException {
        json.writeObjectFieldStart("urgency");
        members.string("level", urgency.level());
        reasons(urgency.reasons());
        suggestions("red_flags", urgency.redFlags());
        members.array("raised_by", urgency.raisedBy(), this::because);
        members.array("not_assessed", urgency.notAssessed(), this::named);
        json.writeEndObject();
    }

    private void reasons(TriageReport.Reasons reasons) throws IOException {
        members.strings("because", reasons.because());
        members.array("would_be_routine_with", reasons.wouldBeRoutineWith(), item -> {
            members.string("reason", item.reason());
            members.string("id", item.id());
            members.string("label", item.label());
        });
        members.array("not_weighed", reasons.notWeighed(), this::named);
        members.array("background", reasons.background(), this::named);
    }

    private void suggestions(String name, List<Suggestion> suggestions) throws IOException {
        members.array(name, suggestions, item -> {
            members.string("id", item.id());
            members.string("label", item.label());
            members.array("because", item.because(), this::because);
        });
    }

    private void because(Because because) throws IOException {
        members.string("rule", because.rule());
        members.string("says", because.says());
        members.strings("facts", because.facts());
        members.strings("sources", because.sources());
    }

    private void named(Named named) throws IOException {
        members.string("id", named.id());
        members.string("label", named.label());
    }

    private void unrecognised(Unrecognised word) throws IOException {
        members.string("path", word.path());
        members.string("text", word.text());
        members.string("nearest", word.nearest());
        members.string("hint", word.hint());
    }

    /** The line is left out, since a report does not depend on the layout of the document. */
    private void rejected(CaseFault fault) throws IOException {
        members.string("path", fault.path());
        members.string("value", fault.value());
        members.string("problem", fault.problem());
        members.string("maybe", fault.maybe());
    }
}

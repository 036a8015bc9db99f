package io.github.baclofentriage.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
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
import org.jspecify.annotations.Nullable;

/** A report as JSON after {@code report.schema.json}: keys in a fixed order, members that are null left out. */
public final class JsonRendering {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private final JsonGenerator json;

    private JsonRendering(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Renders a report.
     *
     * @param report the report
     * @param pretty whether to indent it; lines then end in a line feed on every platform
     * @return one JSON object, with no line feed after it
     */
    public static String render(TriageReport report, boolean pretty) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.setCharacterEscapes(new TerminalEscapes());
            if (pretty) {
                json.setPrettyPrinter(prettyPrinter());
            }
            new JsonRendering(json).report(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static PrettyPrinter prettyPrinter() {
        Separators separators = PrettyPrinter.DEFAULT_SEPARATORS
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }

    private void report(TriageReport report) throws IOException {
        json.writeStartObject();
        string("format", TriageReport.FORMAT);
        string("case_id", report.caseId());
        conclusion(report.conclusion());
        array("syndromes", report.syndromes(), this::syndrome);
        urgency(report.urgency());
        suggestions("differential", report.differential());
        suggestions("ask_next", report.askNext());
        suggestions("considerations", report.considerations());
        array("unrecognised", report.unrecognised(), this::unrecognised);
        array("rejected", report.rejected(), this::rejected);
        array("set_aside", report.setAside(), item -> {
            string("path", item.path());
            string("text", item.text());
            string("id", item.id());
            string("reason", item.reason());
        });
        array("derived", report.derived(), item -> {
            string("id", item.id());
            string("label", item.label());
            string("rule", item.rule());
            strings("from", item.from());
        });
        json.writeObjectFieldStart("pack");
        string("id", report.pack().id());
        string("version", report.pack().version());
        string("sha256", report.pack().sha256());
        string("trust", report.pack().trust().kind().word());
        string("signed_by", report.pack().trust().signedBy());
        if (!report.pack().overlays().isEmpty()) {
            array("overlays", report.pack().overlays(), this::overlay);
        }
        json.writeEndObject();
        json.writeObjectFieldStart("engine");
        string("name", report.engine().name());
        string("version", report.engine().version());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void overlay(TriageReport.Overlay overlay) throws IOException {
        string("id", overlay.id());
        string("version", overlay.version());
        string("sha256", overlay.sha256());
        string("trust", overlay.trust().kind().word());
        string("signed_by", overlay.trust().signedBy());
        string("reason", overlay.reason());
        json.writeObjectFieldStart("disables");
        for (Map.Entry<String, String> disabled : overlay.disables().entrySet()) {
            string(disabled.getKey(), disabled.getValue());
        }
        json.writeEndObject();
        strings("adds", overlay.adds());
    }

    private void conclusion(TriageReport.Conclusion conclusion) throws IOException {
        json.writeObjectFieldStart("conclusion");
        string("status", conclusion.status());
        string("label", conclusion.label());
        strings("syndromes", conclusion.syndromes());
        array("phases", conclusion.phases(), phase -> {
            string("syndrome", phase.syndrome());
            string("phase", phase.phase());
        });
        array("because", conclusion.because(), this::because);
        json.writeEndObject();
    }

    private void syndrome(Syndrome syndrome) throws IOException {
        string("syndrome", syndrome.syndrome());
        string("label", syndrome.label());
        string("likelihood", syndrome.likelihood());
        json.writeNumberField("points", syndrome.points());
        array("for", syndrome.arguments(), this::argument);
        array("against", syndrome.against(), this::argument);
        array("unknown", syndrome.unknown(), this::named);
        array("because", syndrome.because(), this::because);
    }

    private void argument(Argument argument) throws IOException {
        string("rule", argument.rule());
        string("says", argument.says());
        string("strength", argument.strength());
        string("domain", argument.domain());
        strings("facts", argument.facts());
        strings("sources", argument.sources());
        strings("undercut_by", argument.undercutBy());
    }

    private void urgency(TriageReport.Urgency urgency) throws IOException {
        json.writeObjectFieldStart("urgency");
        string("level", urgency.level());
        suggestions("red_flags", urgency.redFlags());
        array("because", urgency.because(), this::because);
        array("not_assessed", urgency.notAssessed(), this::named);
        json.writeEndObject();
    }

    private void suggestions(String name, List<Suggestion> suggestions) throws IOException {
        array(name, suggestions, item -> {
            string("id", item.id());
            string("label", item.label());
            array("because", item.because(), this::because);
        });
    }

    private void because(Because because) throws IOException {
        string("rule", because.rule());
        string("says", because.says());
        strings("facts", because.facts());
        strings("sources", because.sources());
    }

    private void named(Named named) throws IOException {
        string("id", named.id());
        string("label", named.label());
    }

    private void unrecognised(Unrecognised word) throws IOException {
        string("path", word.path());
        string("text", word.text());
        string("nearest", word.nearest());
        string("hint", word.hint());
    }

    /** The line is left out, since a report does not depend on the layout of the document. */
    private void rejected(CaseFault fault) throws IOException {
        string("path", fault.path());
        string("value", fault.value());
        string("problem", fault.problem());
        string("maybe", fault.maybe());
    }

    private void string(String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, SafeText.wellFormed(value));
        }
    }

    private void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(SafeText.wellFormed(value));
        }
        json.writeEndArray();
    }

    private <T> void array(String name, List<T> items, Members<T> members) throws IOException {
        json.writeArrayFieldStart(name);
        for (T item : items) {
            json.writeStartObject();
            members.write(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes the members of one object. */
    private interface Members<T> {
        void write(T item) throws IOException;
    }
}

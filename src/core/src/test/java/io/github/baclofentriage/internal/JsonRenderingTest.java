package io.github.baclofentriage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.TriageReport.Conclusion;
import io.github.baclofentriage.TriageReport.Reasons;
import io.github.baclofentriage.TriageReport.Urgency;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JsonRenderingTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<TriageReport> reports() {
        return Stream.of(
                ReportSamples.emergency(),
                ReportSamples.indeterminate(),
                ReportSamples.insufficient(),
                ReportSamples.atRisk());
    }

    @Test
    void the_schema_follows_the_rules_of_json_schema() throws IOException {
        Schema rules = REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        assertThat(rules.validate(schemaText(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void the_schema_describes_every_member_and_leaves_room_for_more() throws IOException {
        List<String> faults = new ArrayList<>();
        lint(MAPPER.readTree(schemaText()), "#", faults);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void a_rendered_report_follows_the_schema(TriageReport report) throws IOException {
        assertThat(schema().validate(JsonRendering.render(report, false), InputFormat.JSON))
                .isEmpty();
        assertThat(schema().validate(JsonRendering.render(report, true), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"format\":\"baclofen-triage/report/2\"|\"format\":\"baclofen-triage/report/3\"",
                "\"likelihood\":\"likely\"|\"likelihood\":\"0.93\"",
                "\"strength\":\"strong\"|\"strength\":\"overwhelming\"",
                "\"points\":12|\"points\":\"12\"",
                "\"undercut_by\":|\"undercut\":",
                "\"not_assessed\":|\"unassessed\":",
                "\"sha256\":\"01|\"sha256\":\"zz",
                "\"trust\":\"bundled\"|\"trust\":\"some\"",
                "\"trust\":\"bundled\"|\"signed_by\":\"01\"",
                "\"case_id\":\"pump-stall\",|''"
            })
    void a_broken_report_does_not_follow_the_schema(String part, String broken) throws IOException {
        String json = JsonRendering.render(ReportSamples.emergency(), false);
        assertThat(json).contains(part);
        assertThat(schema().validate(json.replace(part, broken), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void keys_stand_in_a_fixed_order() throws IOException {
        JsonNode report = MAPPER.readTree(JsonRendering.render(ReportSamples.emergency(), false));
        assertThat(report.fieldNames())
                .toIterable()
                .containsExactly(
                        "format",
                        "case_id",
                        "conclusion",
                        "syndromes",
                        "urgency",
                        "differential",
                        "ask_next",
                        "considerations",
                        "unrecognised",
                        "rejected",
                        "set_aside",
                        "derived",
                        "pack",
                        "engine");
        assertThat(report.at("/conclusion").fieldNames())
                .toIterable()
                .containsExactly("status", "label", "syndromes", "phases", "because");
        assertThat(report.at("/syndromes/0").fieldNames())
                .toIterable()
                .containsExactly("syndrome", "label", "likelihood", "points", "for", "against", "unknown", "because");
        assertThat(report.at("/syndromes/0/for/0").fieldNames())
                .toIterable()
                .containsExactly("rule", "says", "strength", "domain", "facts", "sources", "undercut_by");
        assertThat(report.at("/urgency").fieldNames())
                .toIterable()
                .containsExactly(
                        "level",
                        "because",
                        "would_be_routine_with",
                        "not_weighed",
                        "background",
                        "red_flags",
                        "raised_by",
                        "not_assessed");
    }

    @Test
    void what_is_null_and_the_line_of_a_fault_are_left_out() throws IOException {
        JsonNode report = MAPPER.readTree(JsonRendering.render(ReportSamples.emergency(), false));
        assertThat(report.at("/unrecognised/0").fieldNames()).toIterable().containsExactly("path", "text", "nearest");
        assertThat(report.at("/unrecognised/1").fieldNames()).toIterable().containsExactly("path", "text", "hint");
        assertThat(report.at("/rejected/0").fieldNames())
                .toIterable()
                .containsExactly("path", "value", "problem", "maybe");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void indented_json_says_the_same_over_lines_that_end_in_a_line_feed(TriageReport report) throws IOException {
        String line = JsonRendering.render(report, false);
        String pretty = JsonRendering.render(report, true);
        assertThat(line).doesNotContain("\n");
        assertThat(pretty)
                .startsWith("{\n  \"format\": \"baclofen-triage/report/2\",\n")
                .doesNotContain("\r");
        assertThat(MAPPER.readTree(pretty)).isEqualTo(MAPPER.readTree(line));
    }

    @Test
    void characters_that_a_terminal_acts_on_are_escaped_and_keep_their_value() throws IOException {
        String hostile = "\u001B[31m \u009B2J \u202E \u007F \r\n \u00FC \uD83D\uDC89";
        String json = JsonRendering.render(named(hostile), false);
        assertThat(json).contains("\\u001B[31m \\u009B2J \\u202E \\u007F \\r\\n \u00FC \uD83D\uDC89");
        assertThat(MAPPER.readTree(json).get("case_id").textValue()).isEqualTo(hostile);
    }

    @Test
    void half_a_surrogate_pair_becomes_a_replacement_character() throws IOException {
        String json = JsonRendering.render(named("a\uD800b"), false);
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertThat(MAPPER.readTree(bytes).get("case_id").textValue()).isEqualTo("a\uFFFDb");
    }

    private static TriageReport named(String id) {
        return ReportSamples.sample(
                id,
                new Conclusion("not-exposed", "no exposure", List.of(), List.of(), List.of()),
                List.of(),
                new Urgency("routine", List.of(), List.of(), List.of(), Reasons.NONE));
    }

    private static void lint(JsonNode node, String path, List<String> faults) {
        if (node.has("properties")) {
            if (!node.path("additionalProperties").asBoolean(false)) {
                faults.add(path + " takes no further member");
            }
            node.get("properties").properties().forEach(member -> {
                if (member.getValue().path("description").asText().isBlank()) {
                    faults.add(path + "/" + member.getKey() + " has no description");
                }
            });
        }
        node.properties().forEach(member -> lint(member.getValue(), path + "/" + member.getKey(), faults));
    }

    private static Schema schema() throws IOException {
        return REGISTRY.getSchema(schemaText(), InputFormat.JSON);
    }

    private static String schemaText() throws IOException {
        try (InputStream file = Objects.requireNonNull(TriageReport.class.getResourceAsStream("report.schema.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package io.github.baclofentriage.authoring.validation;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.baclofentriage.authoring.JsonText;
import io.github.baclofentriage.authoring.validation.ValidationReport.Baseline;
import io.github.baclofentriage.authoring.validation.ValidationReport.LookAlike;
import io.github.baclofentriage.authoring.validation.ValidationReport.Miss;
import io.github.baclofentriage.authoring.validation.ValidationReport.Terms;
import io.github.baclofentriage.authoring.validation.ValidationReport.UrgencyMiss;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A validation as JSON. Shares are numbers from 0 to 1 to four digits, null where there is no case; under-triage, over-triage,
 * cases above the calmest level by reason, and look-alikes called are numbers of cases. {@code intervals} has the counts and Wilson
 * interval of every share.
 */
final class ValidationJson {
    private static final int DIGITS = 4;

    private final JsonGenerator json;

    private ValidationJson(JsonGenerator json) {
        this.json = json;
    }

    static String render(ValidationReport report) {
        return JsonText.of(json -> new ValidationJson(json).report(report));
    }

    private void report(ValidationReport report) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", ValidationReport.FORMAT);
        json.writeStringField("history", report.history().toString());
        json.writeBooleanField("all", report.all());
        json.writeNumberField("lines", report.lines());
        figures(report);
        intervals(report);
        matrix("confusion", report.diagnosis().matrix());
        json.writeObjectFieldStart("statuses");
        for (Map.Entry<String, Integer> status : report.diagnosis().statuses().entrySet()) {
            json.writeNumberField(status.getKey(), status.getValue());
        }
        json.writeEndObject();
        array("baselines", report.baselines(), this::baseline);
        array("misses", report.diagnosis().misses(), this::miss);
        array("urgency_misses", report.urgency().misses(), this::urgencyMiss);
        array("lookalikes", report.lookAlikes().cases(), this::lookAlike);
        terms(report.terms());
        array("malformed", report.malformed(), one -> {
            json.writeNumberField("line", one.line());
            json.writeStringField("problem", one.problem());
        });
        json.writeObjectFieldStart("pack");
        json.writeStringField("id", report.pack().id());
        json.writeStringField("version", report.pack().version());
        json.writeStringField("sha256", report.pack().sha256());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void figures(ValidationReport report) throws IOException {
        ValidationReport.Diagnosis diagnosis = report.diagnosis();
        json.writeNumberField("cases", diagnosis.topOne().of());
        number("top1", diagnosis.topOne().share());
        number("top1_also_acceptable", diagnosis.topOneAcceptable().share());
        number("macro_f1", diagnosis.matrix().macroF1());
        number("kappa", diagnosis.matrix().kappa());
        number("coverage", diagnosis.coverage().share());
        number("accuracy_when_answered", diagnosis.accuracyWhenAnswered().share());
        json.writeNumberField("under_triage", report.urgency().under().hits());
        json.writeNumberField("over_triage", report.urgency().over().hits());
        above(report.urgency().above());
        json.writeNumberField("lookalikes_called", report.lookAlikes().called().hits());
        number("terms_recognised", report.terms().counted().share());
    }

    private void above(ValidationReport.AboveCalmest above) throws IOException {
        json.writeObjectFieldStart("above_calmest");
        json.writeNumberField("finding", above.finding().hits());
        json.writeNumberField("not_assessed", above.notAssessed().hits());
        json.writeNumberField("not_weighed", above.notWeighed().hits());
        json.writeNumberField("not_understood", above.notUnderstood().hits());
        json.writeNumberField("calmest_with", above.calmestWith().hits());
        json.writeEndObject();
    }

    private void intervals(ValidationReport report) throws IOException {
        ValidationReport.Diagnosis diagnosis = report.diagnosis();
        json.writeObjectFieldStart("intervals");
        share("top1", diagnosis.topOne());
        share("top1_also_acceptable", diagnosis.topOneAcceptable());
        share("coverage", diagnosis.coverage());
        share("accuracy_when_answered", diagnosis.accuracyWhenAnswered());
        share("under_triage", report.urgency().under());
        share("over_triage", report.urgency().over());
        share("above_calmest_finding", report.urgency().above().finding());
        share("above_calmest_not_assessed", report.urgency().above().notAssessed());
        share("above_calmest_not_weighed", report.urgency().above().notWeighed());
        share("above_calmest_not_understood", report.urgency().above().notUnderstood());
        share("above_calmest_calmest_with", report.urgency().above().calmestWith());
        share("lookalikes_called", report.lookAlikes().called());
        share("lookalikes_condition_named", report.lookAlikes().conditionNamed());
        share("sequences_told", diagnosis.sequences());
        share("unsupported", diagnosis.unsupported());
        share("terms_recognised", report.terms().counted());
        share("terms_recognised_all_lines", report.terms().all());
        for (Map.Entry<String, Proportion> milder : report.urgency().milder().entrySet()) {
            share("milder_kept_" + milder.getKey().replace('-', '_'), milder.getValue());
        }
        json.writeEndObject();
    }

    private void matrix(String name, ConfusionMatrix matrix) throws IOException {
        json.writeObjectFieldStart(name);
        for (String row : matrix.rows()) {
            json.writeObjectFieldStart(row);
            for (String column : matrix.columns()) {
                json.writeNumberField(column, matrix.count(row, column));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void baseline(Baseline baseline) throws IOException {
        json.writeStringField("name", baseline.name());
        ConfusionMatrix matrix = baseline.matrix();
        if (matrix != null) {
            number("top1", matrix.accuracy().share());
            number("macro_f1", matrix.macroF1());
            number("kappa", matrix.kappa());
            share("interval", matrix.accuracy());
        }
        if (baseline.under() != null && baseline.over() != null) {
            json.writeNumberField("under_triage", baseline.under().hits());
            json.writeNumberField("over_triage", baseline.over().hits());
        }
    }

    private void miss(Miss miss) throws IOException {
        json.writeNumberField("line", miss.line());
        json.writeStringField("id", miss.id());
        json.writeStringField("expected", miss.expected());
        json.writeStringField("got", miss.got());
        json.writeBooleanField("also_acceptable", miss.acceptable());
        json.writeStringField("status", miss.status());
        json.writeStringField("urgency", miss.urgency());
        strings("for_got", miss.forGot());
        strings("for_expected", miss.forExpected());
        json.writeStringField("citation", miss.citation());
    }

    private void urgencyMiss(UrgencyMiss miss) throws IOException {
        json.writeNumberField("line", miss.line());
        json.writeStringField("id", miss.id());
        json.writeStringField("urgency_at_least", miss.atLeast());
        json.writeStringField("got", miss.got());
        json.writeBooleanField("under", miss.under());
    }

    private void lookAlike(LookAlike one) throws IOException {
        json.writeNumberField("line", one.line());
        json.writeStringField("id", one.id());
        json.writeBooleanField("called", one.called());
        json.writeStringField("got", one.got());
        json.writeStringField("status", one.status());
        json.writeStringField("urgency", one.urgency());
        if (one.condition() != null) {
            json.writeStringField("condition", one.condition());
            json.writeBooleanField("condition_named", one.conditionNamed());
        }
        strings("differential", one.differential());
    }

    private void terms(Terms terms) throws IOException {
        array("unrecognised", terms.unknown(), term -> {
            json.writeNumberField("line", term.line());
            json.writeStringField("id", term.id());
            json.writeStringField("text", term.text());
        });
    }

    private void share(String name, Proportion share) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("hits", share.hits());
        json.writeNumberField("of", share.of());
        number("share", share.share());
        number("lower", share.lower());
        number("upper", share.upper());
        json.writeEndObject();
    }

    private void number(String name, double value) throws IOException {
        if (Double.isNaN(value)) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP));
        }
    }

    private void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private <T extends @Nullable Object> void array(String name, List<T> items, Members<T> members) throws IOException {
        json.writeArrayFieldStart(name);
        for (T item : items) {
            json.writeStartObject();
            members.write(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes the members of one object. */
    private interface Members<T extends @Nullable Object> {
        void write(T item) throws IOException;
    }
}

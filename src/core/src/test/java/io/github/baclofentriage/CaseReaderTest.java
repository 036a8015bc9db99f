package io.github.baclofentriage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baclofentriage.PatientCase.CoSubstance;
import io.github.baclofentriage.PatientCase.Event;
import io.github.baclofentriage.PatientCase.Exposure;
import io.github.baclofentriage.PatientCase.Reading;
import io.github.baclofentriage.PatientCase.Statement;
import io.github.baclofentriage.PatientCase.Treatment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseReaderTest {
    static PatientCase example() {
        try (var stream = Objects.requireNonNull(CaseReaderTest.class.getResourceAsStream("pump-stall.yaml"))) {
            return CaseReader.read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void reads_patient_and_time_of_the_documented_example() {
        PatientCase example = example();
        assertThat(example.faults()).isEmpty();
        assertThat(example.id()).isEqualTo("pump-stall");
        assertThat(example.assessedAt()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
        assertThat(example.patient().age()).isEqualTo(Quantity.of(34, "a"));
        assertThat(example.patient().sex()).isEqualTo("male");
        assertThat(example.patient().weight()).isEqualTo(Quantity.of(62, "kg"));
        assertThat(example.patient().injuryLevel()).isEqualTo("C6");
        assertThat(example.patient().baseline())
                .containsEntry("modified-ashworth", Quantity.of(2, "1"))
                .containsEntry("systolic-blood-pressure", Quantity.of(95, "mm[Hg]"));
    }

    @Test
    void reads_the_exposure_of_the_documented_example() {
        Exposure exposure = example().exposures().get(0);
        assertThat(exposure.drug()).isEqualTo("baclofen");
        assertThat(exposure.route()).isEqualTo("intrathecal");
        assertThat(exposure.dailyDose()).isEqualTo(Quantity.of(300, "ug"));
        assertThat(exposure.therapyHours()).isEqualTo(17532);
        assertThat(exposure.agoHours()).isEqualTo(31);
        assertThat(exposure.acuteDose()).isNull();
        assertThat(exposure.intent()).isNull();
        assertThat(exposure.suspected()).isFalse();
        assertThat(exposure.pumpDrugs()).containsExactly("morphine");
        assertThat(exposure.events()).containsExactly(new Event("motor-stall", 31.0));
    }

    @Test
    void reads_the_rest_of_the_documented_example() {
        PatientCase example = example();
        assertThat(example.findings().present())
                .containsExactly(
                        new Statement("visual hallucinations", null, null, false),
                        new Statement("spasticity", "increased", 12.0, false));
        assertThat(example.findings().absent()).extracting(Statement::text).containsExactly("rash");
        assertThat(example.findings().unknown()).extracting(Statement::text).containsExactly("reflexes");
        assertThat(example.measurements().keySet())
                .containsExactly("body-temperature", "heart-rate", "systolic-blood-pressure", "glasgow-coma-score");
        assertThat(Objects.requireNonNull(example.measurements().get("heart-rate"))
                        .get(1))
                .isEqualTo(new Reading(Quantity.of(118, "/min"), 3.0));
        assertThat(example.renal().function()).isNull();
        assertThat(example.coSubstances()).containsExactly(new CoSubstance("alcohol", "taken", null));
        assertThat(example.conditions().present())
                .extracting(Statement::text)
                .containsExactly("pressure sore infection");
        assertThat(example.treatments()).containsExactly(new Treatment("sedation", 2.0, null));
    }

    @Test
    void reads_times_as_durations_and_moments() {
        PatientCase read = CaseReader.read("""
                assessed_at: 2026-03-02T10:00:00+01:00
                exposure: {drug: baclofen, at: 2026-03-01T09:00:00Z, therapy_duration: P1Y2M3W4DT5H6M36S,
                           time_from_change_to_onset: PT90M}
                findings: [{finding: fever, at: 2026-03-02T08:30:00Z, certainty: possible}]
                measurements: {heart-rate: [{value: 118 /min, ago: PT2H}, {value: 120, unit: bpm, ago: {value: 1, unit: d}}]}
                treatments: [{treatment: sedation, ago: 30 min, response: calmer}]
                """);
        assertThat(read.faults()).isEmpty();
        Exposure exposure = read.exposures().get(0);
        assertThat(exposure.agoHours()).isEqualTo(24);
        assertThat(exposure.therapyHours()).isEqualTo(8766 + 1461 + 504 + 96 + 5.11);
        assertThat(exposure.onsetHours()).isEqualTo(1.5);
        assertThat(read.findings().present()).containsExactly(new Statement("fever", null, 0.5, true));
        assertThat(read.measurements().get("heart-rate"))
                .containsExactly(
                        new Reading(Quantity.of(118, "/min"), 2.0), new Reading(Quantity.of(120, "/min"), 24.0));
        assertThat(read.treatments()).containsExactly(new Treatment("sedation", 0.5, "calmer"));
    }

    @Test
    void reads_kidneys_as_a_word_a_rate_or_a_creatinine() {
        assertThat(CaseReader.read("renal_function: dialysis").renal().function())
                .isEqualTo("dialysis");
        assertThat(CaseReader.read("renal_function: {egfr: 25 mL/min/1.73m2}")
                        .renal()
                        .egfr())
                .isEqualTo(Quantity.of(25, "mL/min/{1.73_m2}"));
        assertThat(CaseReader.read("creatinine: 3.4 mg/dL").renal().creatinine())
                .isEqualTo(Quantity.of(3.4, "mg/dL"));
        assertThat(CaseReader.read("egfr: 25 ml/min/1.73 m²").renal().egfr()).isNotNull();
    }

    @Test
    void a_rate_of_infusion_becomes_the_dose_of_a_day_in_the_same_unit() {
        Exposure exposure = CaseReader.read(
                        "exposure: {daily_dose: 12.5 mcg/hr, from: 80 mg/d, to: {value: 40, unit: mg}}")
                .exposures()
                .get(0);
        assertThat(exposure.drug()).isEqualTo("unknown");
        assertThat(exposure.dailyDose()).isEqualTo(Quantity.of(300, "ug"));
        assertThat(exposure.from()).isEqualTo(Quantity.of(80, "mg"));
        assertThat(exposure.to()).isEqualTo(Quantity.of(40, "mg"));
    }

    @Test
    void nulls_and_unknown_say_nothing() {
        PatientCase read = CaseReader.read("""
                {"format": "baclofen-triage/case/1", "id": null, "assessed_at": null, "patient": {"age": null, "sex": "unknown"},
                 "exposures": [null, {"drug": "none", "intent": "unknown", "pump": null, "events": null, "ago": null}],
                 "findings": {"present": [null], "absent": null}, "measurements": {"heart-rate": null, "ph": [null],
                 "lactate": {"value": null, "unit": "mmol/L"}}, "renal_function": "unknown", "co_substances": null,
                 "conditions": null, "treatments": ["sedation"]}
                """);
        assertThat(read.faults()).isEmpty();
        assertThat(read.id()).isEqualTo("case");
        assertThat(read.patient().sex()).isNull();
        assertThat(read.exposures()).hasSize(1);
        assertThat(read.findings()).isEqualTo(PatientCase.Statements.NONE);
        assertThat(read.measurements()).isEmpty();
        assertThat(read.renal()).isEqualTo(PatientCase.Renal.UNKNOWN);
        assertThat(read.conditions()).isEqualTo(PatientCase.Statements.NONE);
    }

    @Test
    void a_case_of_which_nothing_is_known_is_a_case() {
        PatientCase read = CaseReader.read("{}");
        assertThat(read.faults()).isEmpty();
        assertThat(read.exposures()).isEmpty();
        assertThat(CaseReader.read("id: 17").id()).isEqualTo("17");
    }

    @Test
    void reads_files_and_streams(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "id: a\nfindings: [fever]\n");
        assertThat(CaseReader.read(file).findings().present()).hasSize(1);
        byte[] bytes = Files.readAllBytes(file);
        assertThat(CaseReader.read(new ByteArrayInputStream(bytes))).isEqualTo(CaseReader.read(file));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> CaseReader.read(folder.resolve("missing.yaml")));
    }

    @Test
    void a_document_of_the_wrong_kind_is_refused() {
        for (String document : List.of("[]", "fever", "- a\n- b\n", "\"fever\"", "12")) {
            assertThatExceptionOfType(CaseFormatException.class)
                    .isThrownBy(() -> CaseReader.read(document))
                    .withMessageContaining("the document must be a mapping");
        }
        assertThatExceptionOfType(CaseFormatException.class)
                .isThrownBy(() -> CaseReader.read("id: a\nformat: baclofen-triage/case/2\n"))
                .withMessage("/format (line 2): is not a format that can be read [baclofen-triage/case/2]. Maybe "
                        + "baclofen-triage/case/1");
    }

    @Test
    void a_stream_without_end_is_refused_after_a_mebibyte() {
        var endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                read++;
                return 'a';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                Arrays.fill(into, from, from + length, (byte) 'a');
                read += length;
                return length;
            }
        };
        assertThatExceptionOfType(CaseFormatException.class)
                .isThrownBy(() -> CaseReader.read(endless))
                .withMessageContaining("larger");
        assertThat(endless.read).isLessThan(1 << 21);
    }

    @Test
    void more_than_a_thousand_faults_refuse_the_document() {
        String document =
                "{\"findings\": {\"unkown\": 1}, " + "\"x%s\": 1, ".repeat(2000).formatted(numbers()) + "\"id\": 1}";
        assertThatExceptionOfType(CaseFormatException.class)
                .isThrownBy(() -> CaseReader.read(document))
                .satisfies(e -> assertThat(e.faults()).hasSizeLessThan(5))
                .withMessageContaining("more than 1000 faults");
    }

    private static Object[] numbers() {
        return IntStream.range(0, 2000).boxed().toArray();
    }

    @Test
    void the_same_text_from_many_threads_gives_the_same_case() {
        String text = "id: a\nexposure: {drug: baclofen, ago: 31 h}\n";
        PatientCase one = CaseReader.read(text);
        assertThat(IntStream.range(0, 2000).parallel().mapToObj(i -> CaseReader.read(text)))
                .allMatch(one::equals);
    }
}

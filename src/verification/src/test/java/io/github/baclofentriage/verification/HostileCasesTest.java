package io.github.baclofentriage.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baclofentriage.CaseFormatException;
import io.github.baclofentriage.CaseReader;
import io.github.baclofentriage.TriageReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Broken cases against the real pack: what only the pack's vocabulary can tell. The reader's own tests stand in core. */
class HostileCasesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "measurements: {temperature: 104 Cel} | /measurements/temperature | [degF]",
                "measurements: {temperature: 40 mm} | /measurements/temperature | Cel",
                "measurements: {heart-rate: 900 /min} | /measurements/heart-rate | 350",
                "measurements: {gcs: 20} | /measurements/gcs | 15",
                "measurements: {spo2: '150 %'} | /measurements/spo2 | 100",
                "measurements: {creatine-kinase: -5 U/L} | /measurements/creatine-kinase | 0",
                "findings: {present: [rash], absent: [rash]} | /findings | both present and absent",
                "findings: {present: [hyperpyrexia], absent: [fever]} | /findings/absent | implies",
                "findings: {present: [drowsy], absent: [somnolence]} | /findings | both present and absent",
                "patient: {age: -4 a} | /patient/age | negative",
                "patient: {injury_level: Q7} | /patient/injury_level | C1",
                "exposure: {drug: baclofen, daily_dose: 30 Cel} | /exposure/daily_dose | mg",
                "measurements: {heart-rate: [{value: 80, unit: /min}, {value: 150, unit: /min}]} | /measurements/heart-rate | time"
            })
    void an_impossible_item_is_taken_out_and_named(String yaml, String path, String telling) {
        TriageReport report = BaclofenPack.TRIAGE.assess(CaseReader.read(yaml));
        assertThat(report.rejected()).anySatisfy(fault -> {
            assertThat(fault.path()).startsWith(path);
            assertThat(fault.toString()).contains(telling);
        });
        assertThat(report.urgency().level()).isNotEqualTo("routine");
        assertThatExceptionOfType(CaseFormatException.class)
                .isThrownBy(() -> BaclofenPack.TRIAGE.strict().assess(CaseReader.read(yaml)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{heart-rate: 30 /min, ' heart-rate': 80 /min} | pulse",
                "{' heart-rate': 80 /min, heart-rate: 30 /min} | pulse",
                "{Heart Rate: 80 /min, heart-rate: 30 /min} | pulse",
                "{pulse: 80 /min, heart-rate: 30 /min} | pulse",
                "{heart-rate: [80 /min, 30 /min]} | pulse",
                "{heart-rate: [{value: 80 /min, ago: 1 h}, {value: 30 /min, ago: 1 h}]} | pulse",
                "{gcs: 15, glasgow-coma-score: 6} | consciousness",
                "{temperature: 37 Cel, temp: 41 Cel} | temperature",
                "{spo2: 98 %, oxygen-saturation: 85 %} | oxygen"
            })
    void of_values_that_contradict_each_other_the_worst_counts_for_urgency(String measurements, String flag) {
        TriageReport report = BaclofenPack.TRIAGE.assess(
                CaseReader.read("exposure: {drug: baclofen}\nmeasurements: " + measurements));
        assertThat(report.urgency().level()).isEqualTo("emergency");
        assertThat(report.urgency().redFlags())
                .extracting(TriageReport.Suggestion::id)
                .contains(flag);
        assertThat(report.rejected()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exposure: {drug: baclofen, route: sideways} | /exposures/0/route",
                "exposure: {drug: baclofen, change: exploded} | /exposures/0/change",
                "findings: {present: [flibbertigibbet]} | /findings/present",
                "co_substances: [xyzzy] | /co_substances",
                "measurements: {mood-index: 4} | /measurements"
            })
    void an_unknown_word_is_listed_and_never_used(String yaml, String path) {
        TriageReport report = BaclofenPack.TRIAGE.assess(CaseReader.read(yaml));
        assertThat(report.unrecognised())
                .anySatisfy(word -> assertThat(word.path()).isEqualTo(path));
        assertThat(report.urgency().level()).isNotEqualTo("routine");
    }

    @Test
    void an_empty_case_gets_an_honest_answer() {
        TriageReport report = BaclofenPack.TRIAGE.assess(CaseReader.read("{}"));
        assertThat(report.conclusion().status()).isEqualTo("insufficient-data");
        assertThat(report.urgency().level()).isEqualTo("urgent");
        assertThat(report.askNext()).isNotEmpty();
    }
}

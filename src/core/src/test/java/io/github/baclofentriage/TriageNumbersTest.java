package io.github.baclofentriage;

import static io.github.baclofentriage.Reports.derived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.baclofentriage.TriageReport.Derived;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measurements, doses and times. */
class TriageNumbersTest {
    private static final Triage TRIAGE = Triage.with(RulePack.of(ToyPack.folder()));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    private static CaseBuilder patient() {
        return PatientCase.builder("patient");
    }

    private static TriageReport assess(CaseBuilder patient) {
        return TRIAGE.assess(patient.build());
    }

    private static TriageReport exposed(Consumer<ExposureBuilder> known) {
        return assess(patient().exposure("zorvane", "oral", known));
    }

    @Test
    void a_value_is_read_in_the_unit_of_the_vocabulary() {
        assertThat(derived(assess(patient().measurement("temp", "100.4 [degF]"))))
                .containsExactly("fever");
        assertThat(assess(patient().measurement("temp", "100.3 [degF]")).derived())
                .extracting(TriageReport.Derived::label)
                .containsExactly("no fever");
    }

    @Test
    void mass_and_amount_convert_by_the_molar_mass() {
        assertThat(assess(patient().measurement("sugar", "90 mg/dL")).rejected())
                .isEmpty();
    }

    @Test
    void a_measurement_is_derived_from_others() {
        TriageReport report =
                assess(patient().measurement("pulse", "120 /min").measurement("systolic-pressure", "80 mm[Hg]"));
        assertThat(report.derived()).singleElement().satisfies(derived -> {
            assertThat(derived.id()).isEqualTo("shock-index");
            assertThat(derived.label()).isEqualTo("shock index 1.5 1");
            assertThat(derived.from()).containsExactly("heart rate 120/min", "systolic pressure 80 mm[Hg]");
        });
    }

    @Test
    void an_impossible_value_is_rejected_with_the_unit_that_was_meant() {
        TriageReport report = assess(patient().measurement("body-temperature", "104 Cel"));
        assertThat(derived(report)).isEmpty();
        assertThat(report.rejected()).singleElement().satisfies(fault -> {
            assertThat(fault.path()).isEqualTo("/measurements/body-temperature");
            assertThat(fault.value()).isEqualTo("104 Cel");
            assertThat(fault.maybe()).isEqualTo("104 [degF] was meant; possible are 10 to 47 Cel");
        });
    }

    @Test
    void an_impossible_value_that_no_unit_explains_is_rejected_with_what_is_possible() {
        assertThat(assess(patient().measurement("body-temperature", "400 Cel")).rejected())
                .singleElement()
                .satisfies(fault -> assertThat(fault.maybe()).isEqualTo("10 to 47 Cel"));
        assertThat(assess(patient().measurement("sugar", "95 mmol/L")).rejected())
                .singleElement()
                .satisfies(fault -> assertThat(fault.maybe()).startsWith("95 mg/dL was meant"));
    }

    @Test
    void a_unit_of_something_else_is_rejected() {
        assertThat(assess(patient().measurement("body-temperature", "39 kg")).rejected())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.problem()).contains("body temperature");
                    assertThat(fault.maybe()).isEqualTo("a value in Cel");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{body-temperature: [39 Cel, 36 Cel]} | without a time",
                "{body-temperature: 39 Cel, ' body-temperature': 36 Cel} | without a time",
                "{' body-temperature': 39 Cel, body-temperature: 36 Cel, 'body-temperature ': 38 Cel} | without a time",
                "{Body Temperature: 39 Cel, body-temperature: 36 Cel} | without a time",
                "{temp: 39 Cel, body-temperature: 36 Cel} | without a time",
                "{temp: {value: 39 Cel, ago: 1 h}, body-temperature: {value: 36 Cel, ago: 1 h}} | at one time"
            })
    void several_values_of_one_time_are_told_and_the_lowest_and_the_highest_count(String measurements, String telling) {
        Triage triage = ToyPack.copiedTo(temp)
                .addRule("signs/low.drl", "ZOR-S-098", measured("latest == 36"), "sign(drools, \"early\");")
                .addRule("signs/high.drl", "ZOR-S-099", measured("latest == 39"), "sign(drools, \"early\");")
                .triage();
        PatientCase read = CaseReader.read("measurements: " + measurements);
        TriageReport report = triage.assess(read);
        assertThat(report.rejected()).singleElement().satisfies(fault -> {
            assertThat(read.measurements()).containsKey(fault.path().substring("/measurements/".length()));
            assertThat(fault.problem()).contains("several values of body temperature", telling);
        });
        assertThat(report.derived())
                .filteredOn(derived -> derived.id().equals("early"))
                .extracting(Derived::rule, derived -> derived.from().get(0))
                .containsExactly(
                        tuple("ZOR-S-098", "body temperature 36 (36 to 39) Cel"),
                        tuple("ZOR-S-099", "body temperature 39 (36 to 39) Cel"));
        assertThat(triage.assess(CaseReader.read(read.toJson())).toJson()).isEqualTo(report.toJson());
    }

    @Test
    void of_several_values_of_one_time_the_lowest_and_the_highest_count_however_old_they_are() {
        Triage triage = ToyPack.copiedTo(temp)
                .addRule(
                        "signs/old.drl",
                        "ZOR-S-098",
                        "Measurement(id == \"body-temperature\", lowest == 36, highest == 39)",
                        "sign(drools, \"early\");")
                .triage();
        TriageReport report = triage.assess(CaseReader.read(
                "measurements: {body-temperature: [{value: 36 Cel, ago: 100 h}, {value: 39 Cel, ago: 100 h}]}"));
        assertThat(derived(report)).contains("early");
    }

    private static String measured(String latest) {
        return "Measurement(id == \"body-temperature\", " + latest
                + ", before == null, lowest == 36, highest == 39, least == 36, most == 39)";
    }

    @Test
    void the_same_value_twice_is_no_contradiction() {
        TriageReport report =
                assess(patient().measurement("temp", "38.4 Cel").measurement("body-temperature", "38.4 Cel"));
        assertThat(derived(report)).containsExactly("fever");
        assertThat(report.rejected()).isEmpty();
    }

    @Test
    void two_usual_values_of_one_measurement_both_count_and_are_told() {
        PatientCase read = CaseReader.read("""
                patient: {baseline: {pulse: 50 /min, heart-rate: 60 /min, ' pulse': 50 /min}}
                measurements: {heart-rate: 55 /min}
                """);
        Triage triage = ToyPack.copiedTo(temp)
                .addRule(
                        "signs/low.drl",
                        "ZOR-S-098",
                        "Baseline(id == \"heart-rate\", value == 50)",
                        "sign(drools, \"early\");")
                .addRule(
                        "signs/high.drl",
                        "ZOR-S-099",
                        "Baseline(id == \"heart-rate\", value == 60)",
                        "sign(drools, \"long-use\");")
                .triage();
        TriageReport report = triage.assess(read);
        assertThat(derived(report)).contains("early", "long-use");
        assertThat(report.rejected()).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.path()).startsWith("/patient/baseline/");
            assertThat(fault.problem()).contains("so that neither moves a limit");
        });
    }

    @Test
    void the_latest_value_counts_for_the_syndrome() {
        TriageReport report = assess(patient()
                .measurement("body-temperature", "39 Cel", "5 h")
                .measurement("body-temperature", "37 Cel", "1 h"));
        assertThat(report.derived()).extracting(TriageReport.Derived::label).containsExactly("no fever");
        assertThat(report.derived().get(0).from()).containsExactly("body temperature 37 (37 to 39) Cel");
    }

    @Test
    void a_value_without_a_time_counts_as_now() {
        TriageReport report = assess(
                patient().measurement("body-temperature", "39 Cel", "5 min").measurement("body-temperature", "37 Cel"));
        assertThat(report.derived()).extracting(TriageReport.Derived::label).containsExactly("no fever");
    }

    @Test
    void the_worst_value_of_the_window_counts_for_urgency() {
        assertThat(assess(patient()
                                .measurement("breathing-rate", "6 /min", "6 h")
                                .measurement("breathing-rate", "14 /min"))
                        .urgency()
                        .level())
                .isEqualTo("emergency");
        assertThat(assess(patient()
                                .measurement("breathing-rate", "6 /min", "7 h")
                                .measurement("breathing-rate", "14 /min"))
                        .urgency()
                        .level())
                .isEqualTo("routine");
    }

    @Test
    void a_latest_value_before_the_window_still_counts() {
        assertThat(assess(patient().measurement("breathing-rate", "6 /min", "20 h"))
                        .urgency()
                        .level())
                .isEqualTo("emergency");
    }

    @Test
    void a_measurement_that_is_not_known_is_named() {
        assertThat(assess(patient().measurement("hair-length", "3 cm")).unrecognised())
                .containsExactly(new TriageReport.Unrecognised("/measurements", "hair-length", null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "14 mg, both",
        "13 mg, small",
        "0.013 g, small",
        "15 mg, large",
        "14000 ug, neither",
        "14 ug, neither",
        ", neither"
    })
    void a_dose_keeps_the_family_of_its_unit_and_an_unknown_one_matches_nothing(
            @Nullable String dose, String expected) {
        TriageReport report = exposed(it -> {
            if (dose != null) {
                it.dailyDose(dose);
            }
        });
        assertThat(derived(report))
                .containsExactlyElementsOf(
                        switch (expected) {
                            case "both" -> java.util.List.of("no-small-dose", "small-dose");
                            case "small" -> java.util.List.of("small-dose");
                            case "large" -> java.util.List.of("no-small-dose");
                            default -> java.util.List.of();
                        });
    }

    @Test
    void an_amount_at_once_in_micrograms_is_none_in_milligrams() {
        assertThat(Reports.points(exposed(it -> it.acuteDose("10 mg")), "excess"))
                .isEqualTo(4);
        assertThat(Reports.points(exposed(it -> it.acuteDose("9.9 mg")), "excess"))
                .isZero();
        assertThat(Reports.points(exposed(it -> it.acuteDose("10000 ug")), "excess"))
                .isZero();
    }

    @Test
    void the_onset_is_the_time_from_the_change_to_the_first_finding_that_carries_a_time() {
        Consumer<ExposureBuilder> stop = it -> it.change("stopped").ago("31 h");
        assertThat(derived(assess(patient()
                        .exposure("zorvane", "oral", stop)
                        .present("itch", it -> it.ago("7 h"))
                        .present("anemia", it -> it.ago("1 h")))))
                .containsExactly("early");
        assertThat(derived(assess(patient().exposure("zorvane", "oral", stop).present("itch", it -> it.ago("6 h")))))
                .isEmpty();
        assertThat(derived(assess(patient().exposure("zorvane", "oral", stop).present("itch"))))
                .isEmpty();
    }

    @Test
    void a_stated_onset_stands_before_a_computed_one() {
        TriageReport report = assess(patient()
                .exposure(
                        "zorvane",
                        "oral",
                        it -> it.change("stopped").ago("31 h").timeFromChangeToOnset("30 h"))
                .present("itch", it -> it.ago("7 h")));
        assertThat(derived(report)).isEmpty();
    }

    @Test
    void an_onset_before_the_change_is_unknown() {
        TriageReport report = assess(patient()
                .exposure("zorvane", "oral", it -> it.change("stopped").ago("3 h"))
                .present("itch", it -> it.ago("7 h")));
        assertThat(derived(report)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10 h, 8 h, true", "10 h, 9 h, false", "10 h, 11 h, false", "10 h, , false", ", 8 h, false"})
    void an_event_has_an_onset_of_its_own(@Nullable String event, @Nullable String sign, boolean argues) {
        CaseBuilder patient = patient().exposure("zorvane", "pump", it -> {
            if (event == null) {
                it.event("motor stall");
            } else {
                it.event("motor stall", event);
            }
        });
        if (sign == null) {
            patient.present("itch");
        } else {
            patient.present("itch", it -> it.ago(sign));
        }
        assertThat(TRIAGE.trace(patient.build()).fired().contains("ZOR-L-012")).isEqualTo(argues);
    }

    @Test
    void an_event_takes_its_onset_from_the_stated_onset_of_the_change() {
        Trace trace = TRIAGE.trace(patient()
                .exposure(
                        "zorvane",
                        "pump",
                        it -> it.change("stopped")
                                .ago("31 h")
                                .timeFromChangeToOnset("11 h")
                                .event("pump stall", "22 h"))
                .build());
        assertThat(trace.fired()).contains("ZOR-L-012");
    }

    @Test
    void a_substance_counts_as_itself_and_as_each_of_its_classes_in_its_role() {
        assertThat(derived(assess(patient().coSubstance("ethanol", "taken")))).containsExactly("calmer-on-board");
        assertThat(derived(assess(patient().coSubstance("valerian", "given")))).containsExactly("calmer-on-board");
        assertThat(derived(assess(patient().coSubstance("ethanol", "stopped")))).isEmpty();
        TriageReport past = assess(patient().coSubstance("previous alcohol", "taken"));
        assertThat(derived(past)).isEmpty();
        assertThat(past.setAside()).extracting(TriageReport.SetAside::id).containsExactly("alcohol");
    }

    @Test
    void age_is_an_interval_that_an_age_band_narrows() {
        ToyPack pack = ToyPack.copiedTo(temp)
                .addRule("excess/a.drl", "T-1", "Patient(youngest >= 18)", "sign(drools, \"early\");")
                .addRule("excess/b.drl", "T-2", "Patient(oldest >= 18)", "sign(drools, \"early\");");
        Triage triage = pack.triage();
        assertThat(triage.trace(patient().build()).fired()).contains("T-2").doesNotContain("T-1");
        assertThat(triage.trace(patient().ageBand("adult").build()).fired()).contains("T-1", "T-2");
        assertThat(triage.trace(patient().ageBand("child").build()).fired()).doesNotContain("T-1", "T-2");
        assertThat(triage.trace(patient().age("18 a").build()).fired()).contains("T-1", "T-2");
        assertThat(triage.trace(patient().ageBand("elderly").build()).report().unrecognised())
                .extracting(TriageReport.Unrecognised::path)
                .containsExactly("/patient/age_band");
    }

    @ParameterizedTest
    @CsvSource({"C6, 6", "T6, 14", "t12, 20", "L1, 21", "S1, 26"})
    void levels_of_the_cord_count_downwards(String level, int segment) {
        ToyPack pack = ToyPack.copiedTo(temp)
                .addRule("excess/a.drl", "T-1", "Patient(injuryLevel == " + segment + ")", "sign(drools, \"early\");");
        assertThat(pack.triage().trace(patient().injuryLevel(level).build()).fired())
                .contains("T-1");
    }

    @ParameterizedTest
    @CsvSource({"C9", "T13", "L6", "X1", "high"})
    void what_is_no_level_of_the_cord_is_rejected(String level) {
        assertThat(Reports.rejectedPaths(assess(patient().injuryLevel(level))))
                .containsExactly("/patient/injury_level");
    }
}

package io.github.baclofentriage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CaseFaultsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{patient: {agee: 34 a}} | /patient/agee | is not a key of the case format here [agee]. Maybe age",
                "{finding: [fever]} | /finding | Maybe findings",
                "{zzz: 1} | /zzz | Maybe one of format, id",
                "{<<: {id: b}} | /<< | is not a key",
                "{findings: {presnt: [fever]}} | /findings/presnt | Maybe present",
                "{exposure: {pump: {drugs: [morphine]}}} | /exposure/pump/drugs | is not a key",
                "{exposure: {events: [{event: fall, when: 1 h}]}} | /exposure/events/0/when | is not a key",
                "{co_substances: [{substance: alcohol, dose: 3}]} | /co_substances/0/dose | is not a key",
                "{patient: 34} | /patient | must be a mapping, not a number [34]",
                "{patient: [34 a]} | /patient | must be a mapping, not a list",
                "{exposures: {drug: baclofen}} | /exposures | must be a list, not a mapping",
                "{exposures: [baclofen]} | /exposures/0 | must be a mapping, not a text [baclofen]",
                "{findings: fever} | /findings | must be a mapping, not a text [fever]",
                "{findings: {present: fever}} | /findings/present | must be a list, not a text [fever]. Maybe [fever]",
                "{findings: [3]} | /findings/0 | must be a text, not a number [3]. Maybe \"3\"",
                "{findings: [true]} | /findings/0 | must be a text, not true or false [true]",
                "{findings: [[fever]]} | /findings/0 | must be a text, not a list",
                "{findings: ['']} | /findings/0 | is empty",
                "{findings: ['  ']} | /findings/0 | is empty",
                "{findings: [{finding: null}]} | /findings/0 | has no finding",
                "{findings: [{}]} | /findings/0 | has no finding",
                "{conditions: [{finding: sepsis}]} | /conditions/0/finding | is not a key",
                "{exposure: {events: [{ago: 1 h}]}} | /exposure/events/0 | has no event",
                "{co_substances: [{role: taken}]} | /co_substances/0 | has no substance",
                "{treatments: [{ago: 1 h}]} | /treatments/0 | has no treatment",
                "{id: [a]} | /id | must be a text, not a list",
                "{id: ''} | /id | is empty",
                "{patient: {age: -3 a}} | /patient/age | is negative [-3 a]. Maybe \"34 a\"",
                "{patient: {age: 34}} | /patient/age | has no unit [34]. Maybe \"34 a\"",
                "{patient: {age: 34 kg}} | /patient/age | has a unit that does not measure an age [34 kg]",
                "{patient: {age: 340 a}} | /patient/age | is not from 0 a to 130 a",
                "{patient: {age: old}} | /patient/age | a quantity is a number and a unit [old]",
                "{patient: {weight: 62 cm}} | /patient/weight | does not measure a mass",
                "{patient: {weight: 0 kg}} | /patient/weight | is not from 0.1 kg to 700 kg",
                "{patient: {height: 1.70 kg}} | /patient/height | does not measure a length",
                "{patient: {sex: Male}} | /patient/sex | is not one of male, female, other, unknown [Male]. Maybe male",
                "{patient: {sex: true}} | /patient/sex | must be a text, not true or false",
                "{patient: {baseline: [2]}} | /patient/baseline | must be a mapping",
                "{patient: {baseline: {ashworth: high}}} | /patient/baseline/ashworth | a number and a unit",
                "{exposure: {daily_dose: 300 furlongs}} | /exposure/daily_dose | the unit is not known",
                "{exposure: {daily_dose: 300 mL}} | /exposure/daily_dose | does not measure a mass [300 mL]",
                "{exposure: {daily_dose: -300 ug}} | /exposure/daily_dose | is negative [-300 ug]",
                "{exposure: {daily_dose: 300}} | /exposure/daily_dose | has no unit",
                "{exposure: {daily_dose: 2 mg/kg}} | /exposure/daily_dose | does not measure a mass",
                "{exposure: {acute_dose: 200 mg/d}} | /exposure/acute_dose | does not measure a mass",
                "{exposure: {acute_dose: 200 MG}} | /exposure/acute_dose | does not measure a mass",
                "{exposure: {acute_dose: '1,200 mg'}} | /exposure/acute_dose | decimal point",
                "{exposure: {acute_dose: 1e400 mg}} | /exposure/acute_dose | the number must be finite",
                "{exposure: {acute_dose: 1e9 mg}} | /exposure/acute_dose | is not from 0 mg to 1000000 mg",
                "{exposure: {acute_dose: {value: 1e400, unit: mg}}} | /exposure/acute_dose/value | is not a finite number [1e400]",
                "{exposure: {acute_dose: {value: .nan, unit: mg}}} | /exposure/acute_dose/value | is not a finite number [.nan]",
                "{exposure: {acute_dose: {value: .inf, unit: mg}}} | /exposure/acute_dose/value | is not a finite number",
                "{exposure: {acute_dose: {value: '200', unit: mg}}} | /exposure/acute_dose/value | must be a number, not a text",
                "{exposure: {acute_dose: {value: [200], unit: mg}}} | /exposure/acute_dose/value | must be a number, not a list",
                "{exposure: {acute_dose: {value: 200, unit: 5}}} | /exposure/acute_dose/unit | must be a text",
                "{exposure: {acute_dose: {value: 200, unit: mgg}}} | /exposure/acute_dose/unit | not known [mgg]. Maybe mg",
                "{exposure: {acute_dose: {unit: mg}}} | /exposure/acute_dose | has no value",
                "{exposure: {acute_dose: {value: 200, units: mg}}} | /exposure/acute_dose/units | Maybe unit",
                "{exposure: {acute_dose: [200 mg]}} | /exposure/acute_dose | must be a text, not a list",
                "{exposure: {ago: -3 h}} | /exposure/ago | is negative, so it lies in the future [-3 h]",
                "{exposure: {ago: 31}} | /exposure/ago | has no unit",
                "{exposure: {ago: 31 mg}} | /exposure/ago | does not measure time",
                "{exposure: {ago: yesterday}} | /exposure/ago | a quantity is a number and a unit [yesterday]",
                "{exposure: {ago: P}} | /exposure/ago | is not an ISO 8601 duration [P]",
                "{exposure: {ago: PT}} | /exposure/ago | is not an ISO 8601 duration",
                "{exposure: {ago: P31H}} | /exposure/ago | is not an ISO 8601 duration",
                "{exposure: {ago: PT-31H}} | /exposure/ago | is not an ISO 8601 duration",
                "{exposure: {ago: P900Y}} | /exposure/ago | is longer than a life",
                "{exposure: {therapy_duration: 900 years}} | /exposure/therapy_duration | is longer than a life",
                "{exposure: {time_from_change_to_onset: -1 d}} | /exposure/time_from_change_to_onset | is negative",
                "{exposure: {at: '2026-03-02T10:00:00Z'}} | /exposure/at | needs assessed_at",
                "{assessed_at: yesterday} | /assessed_at | must be a date and time with its offset",
                "{assessed_at: 2026-03-02} | /assessed_at | must be a date and time with its offset",
                "{assessed_at: '+999999999-12-31T23:59:59Z'} | /assessed_at | is not from the year 1900 to 2200 [+999999999-12-31T23:59:59Z]. Maybe 2026-03-02T10:00:00Z",
                "{assessed_at: '1899-12-31T23:59:59Z'} | /assessed_at | is not from the year 1900 to 2200",
                "{assessed_at: '2201-01-01T00:00:00Z'} | /assessed_at | is not from the year 1900 to 2200",
                "{assessed_at: '2026-03-02T10:00:00Z', findings: [{finding: fever, at: '-999999999-01-01T00:00:00Z'}]} | /findings/0/at | is not from the year 1900 to 2200",
                "{assessed_at: '2026-03-02T10:00:00Z', timeline: [{at: '-999999999-01-01T00:00:00Z', findings: [fever]}]} | /timeline/0/at | is not from",
                "{assessed_at: '2026-02-30T10:00:00Z'} | /assessed_at | must be a date and time",
                "{assessed_at: '2026-03-02T10:00:00'} | /assessed_at | offset from UTC",
                "{exposure: {intent: suicide}} | /exposure/intent | is not one of accidental, self-harm",
                "{exposure: {certainty: possible}} | /exposure/certainty | is not one of confirmed, suspected",
                "{exposure: {drug: 5}} | /exposure/drug | must be a text, not a number",
                "{exposure: {pump: {other_drugs: morphine}}} | /exposure/pump/other_drugs | Maybe [morphine]",
                "{findings: [{finding: fever, certainty: maybe}]} | /findings/0/certainty | is not one of definite, possible",
                "{findings: [{finding: fever, change_from_baseline: up}]} | /findings/0/change_from_baseline | is not one of",
                "{co_substances: [{substance: alcohol, role: take}]} | /co_substances/0/role | Maybe taken",
                "{renal_function: bad} | /renal_function | is not one of normal, impaired, dialysis, unknown [bad]",
                "{renal_function: 25} | /renal_function | must be a text, not a number",
                "{renal_function: {egfr: 25}} | /renal_function/egfr | has no unit",
                "{renal_function: {gfr: 25}} | /renal_function/gfr | Maybe egfr",
                "{egfr: 25 mg} | /egfr | does not measure a filtration rate",
                "{egfr: 60 ML/min} | /egfr | is not from 0 mL/min to 500 mL/min",
                "{creatinine: 90 umol} | /creatinine | does not measure a concentration",
                "{creatinine: -1 umol/L} | /creatinine | is negative",
                "{creatinine: 1 mg/dL, renal_function: {creatinine: 2 mg/dL}} | /creatinine | here and under renal_function",
                "{measurements: [40.1 Cel]} | /measurements | must be a mapping, not a list",
                "{measurements: {'': 40.1 Cel}} | /measurements/ | the name is empty",
                "{measurements: {a/b~c: high}} | /measurements/a~1b~0c | a quantity is a number and a unit [high]",
                "{measurements: {heart-rate: true}} | /measurements/heart-rate | must be a text, not true or false",
                "{measurements: {heart-rate: [{value: 1, unit: /min, time: 3}]}} | /measurements/heart-rate/0/time | is not a key",
                "{measurements: {heart-rate: [{value: 1, unit: /min, ago: -1 h}]}} | /measurements/heart-rate/0/ago | is negative",
                "{measurements: {temp: 104 foo}} | /measurements/temp | the unit is not known [104 foo]",
                "{measurements: {temp: {value: 1e5000, unit: Cel}}} | /measurements/temp/value | is not a finite number",
                "{measurements: {temp: '40,1 Cel'}} | /measurements/temp | Maybe 40.1 Cel",
                "{exposure: {}, exposures: []} | /exposure | stands beside exposures",
            })
    void names_place_value_and_remedy(String document, String path, String message) {
        // The comment keeps a document that begins with a brace from being read as JSON.
        List<CaseFault> faults = CaseReader.read("# YAML\n" + document).faults();
        assertThat(faults).hasSizeBetween(1, 2).anySatisfy(fault -> {
            assertThat(fault.path()).isEqualTo(path);
            assertThat(fault.toString()).contains(message);
            assertThat(fault.line()).isEqualTo(2);
        });
    }

    @Test
    void names_every_fault_at_once_in_the_order_of_the_document() {
        PatientCase read = CaseReader.read("""
                id: many
                measurements:
                  heart-rate: [118 /min, 120 foo]
                patient:
                  age: -3 a
                  sex: m
                  weight: 62 kg
                exposures:
                  - drug: baclofen
                    daily_dose: 300 mL
                    ago: 31 h
                    colour: red
                  - 5
                findings:
                  present: [fever, 7, {finding: coma, certainty: sure}]
                """);
        assertThat(read.faults())
                .extracting(fault -> fault.path() + " " + fault.line())
                .containsExactly(
                        "/measurements/heart-rate/1 3",
                        "/patient/age 5",
                        "/patient/sex 6",
                        "/exposures/0/daily_dose 10",
                        "/exposures/0/colour 12",
                        "/exposures/1 13",
                        "/findings/present/1 15",
                        "/findings/present/2/certainty 15");
    }

    @Test
    void what_stands_beside_a_fault_is_kept() {
        PatientCase read = CaseReader.read("""
                exposure: {drug: baclofen, daily_dose: 300 mL, ago: 31 h}
                measurements: {heart-rate: [118 /min, 120 foo], body-temperature: 40.1 furlongs}
                findings: [fever, 7, {finding: coma, ago: -2 h}]
                """);
        assertThat(read.exposures().get(0).dailyDose()).isNull();
        assertThat(read.exposures().get(0).agoHours()).isEqualTo(31);
        assertThat(read.measurements()).containsOnlyKeys("heart-rate");
        assertThat(read.findings().present())
                .extracting(PatientCase.Statement::text)
                .containsExactly("fever", "coma");
    }

    @Test
    void a_reading_whose_time_is_wrong_never_counts_as_now() {
        PatientCase read =
                CaseReader.read("measurements: {heart-rate: [{value: 118, unit: /min, ago: soon}, 90 /min]}");
        assertThat(read.measurements().get("heart-rate"))
                .containsExactly(new PatientCase.Reading(Quantity.of(90, "/min"), null));
    }

    static Stream<Arguments> large() {
        return Stream.of(
                Arguments.of("{\"findings\": [" + many(501, "\"fever %d\"") + "]}", "/findings", "more than 500 items"),
                Arguments.of(
                        "{\"measurements\": {\"a\": [" + many(201, "\"%d Cel\"") + "]}}",
                        "/measurements/a",
                        "more than 200 items"),
                Arguments.of(
                        "{\"measurements\": {" + many(201, "\"m%d\": 1") + "}}",
                        "/measurements",
                        "more than 200 names"),
                Arguments.of(
                        "{\"exposures\": [" + many(51, "{\"drug\": \"d%d\"}") + "]}", "/exposures", "more than 50"),
                Arguments.of("{\"findings\": [\"" + "x".repeat(501) + "\"]}", "/findings/0", "longer than 500"),
                Arguments.of("{\"id\": \"" + "x".repeat(501) + "\"}", "/id", "longer than 500 characters"),
                Arguments.of("{\"" + "x".repeat(900) + "\": 1}", "/" + "x".repeat(79) + "…", "is not a key"),
                Arguments.of("{\"findings\": [\"\\u001b[31mfever\"]}", "/findings/0", "has a control character"),
                Arguments.of("{\"findings\": [\"fever\\u202Eon\"]}", "/findings/0", "has a control character"),
                Arguments.of("{\"measurements\": {\"a\\u0007\": 1}}", "/measurements/a\uFFFD", "control character"),
                Arguments.of(
                        "{\"patient\": {\"age\": " + "9".repeat(5000) + "}}", "/patient/age", "not a finite number"),
                Arguments.of(
                        "{\"patient\": {\"age\": \"" + "9".repeat(400) + " a\"}}", "/patient/age", "number and a unit"),
                Arguments.of(
                        "{\"egfr\": {\"value\": NaN, \"unit\": \"mL/min\"}}", "/egfr/value", "not a finite number"),
                Arguments.of("{\"egfr\": {\"value\": -Infinity, \"unit\": \"mL/min\"}}", "/egfr/value", "not a finite"),
                Arguments.of("{\"egfr\": \"5 " + "(".repeat(60) + "\"}", "/egfr", "the unit is not known"));
    }

    private static String many(int count, String item) {
        return IntStream.range(0, count).mapToObj(item::formatted).collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @MethodSource("large")
    void keeps_hostile_sizes_and_signs_out(String document, String path, String message) {
        List<CaseFault> faults = CaseReader.read(document).faults();
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).path()).isEqualTo(path);
        assertThat(faults.get(0).problem()).contains(message);
        assertThat(faults.get(0).value()).hasSizeLessThanOrEqualTo(80).doesNotContain("\u001B");
    }

    @Test
    void a_list_that_is_too_long_keeps_its_first_items() {
        assertThat(CaseReader.read("{\"findings\": [" + many(501, "\"fever %d\"") + "]}")
                        .findings()
                        .present())
                .hasSize(500);
    }

    @Test
    void a_time_after_the_assessment_or_given_twice_is_a_fault() {
        PatientCase read = CaseReader.read("""
                assessed_at: 2026-03-02T10:00:00Z
                exposures:
                  - {drug: baclofen, at: 2026-03-02T10:00:01Z}
                  - {drug: baclofen, at: 2026-03-02T09:00:00Z, ago: 1 h}
                  - {drug: baclofen, at: 1826-03-02T09:00:00Z}
                """);
        assertThat(read.faults())
                .extracting(CaseFault::toString)
                .containsExactly(
                        "/exposures/0/at (line 3): is after assessed_at [2026-03-02T10:00:01Z]",
                        "/exposures/1/at (line 4): stands beside ago, and both say when [2026-03-02T09:00:00Z]. Maybe either "
                                + "of the two",
                        "/exposures/2/at (line 5): is not from the year 1900 to 2200 [1826-03-02T09:00:00Z]."
                                + " Maybe 2026-03-02T10:00:00Z");
    }
}

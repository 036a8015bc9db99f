package io.github.baclofentriage;

import static io.github.baclofentriage.Reports.points;
import static io.github.baclofentriage.Reports.rules;
import static io.github.baclofentriage.Reports.syndrome;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case that tells what was seen and done at several moments. */
class TimelineTest {
    private static final Triage TRIAGE = Triage.with(RulePack.of(ToyPack.folder()));

    private static PatientCase read(String timeline) {
        return CaseReader.read("""
                id: over-time
                assessed_at: 2026-03-02T10:00:00Z
                exposure: {drug: zorvane, route: pump, change: stopped, ago: 40 h, therapy_duration: 60 d}
                findings: {present: [sleepiness]}
                timeline:
                """ + timeline.indent(2));
    }

    private static TriageReport assess(String timeline) {
        return TRIAGE.assess(read(timeline));
    }

    @Test
    void a_later_observation_takes_the_place_of_what_was_stated_before() {
        TriageReport report = assess("""
                - {ago: 5 h, findings: {absent: [sleepiness]}}
                - {at: 2026-03-02T08:00:00Z, findings: [visions]}
                """);
        assertThat(report.rejected()).isEmpty();
        assertThat(points(report, "excess")).isZero();
        assertThat(rules(syndrome(report, "lack").arguments())).contains("ZOR-L-004");
    }

    @Test
    void what_comes_back_after_it_was_absent_is_present() {
        TriageReport report = assess("""
                - {ago: 2 h, findings: [sleepiness]}
                - {ago: 5 h, findings: {absent: [sleepiness]}}
                """);
        assertThat(points(report, "excess")).isEqualTo(2);
    }

    @Test
    void the_first_sign_is_the_first_of_what_is_still_present() {
        assertThat(assess("- {ago: 39 h, findings: [fever]}").derived())
                .anySatisfy(derived -> assertThat(derived.id()).isEqualTo("early"));
        assertThat(assess("""
                - {ago: 39 h, findings: [fever]}
                - {ago: 10 h, findings: {absent: [fever]}}
                - {ago: 5 h, findings: [visions]}
                """).derived())
                .noneSatisfy(derived -> assertThat(derived.id()).isEqualTo("early"));
    }

    @Test
    void a_finding_of_health_is_no_first_sign() {
        assertThat(assess("- {ago: 39 h, findings: [awake]}").derived())
                .noneSatisfy(derived -> assertThat(derived.id()).isEqualTo("early"));
    }

    @Test
    void what_a_later_finding_ends_holds_no_longer() {
        assertThat(points(assess("- {ago: 5 h, findings: [visions]}"), "excess"))
                .isEqualTo(2);
        assertThat(points(assess("- {ago: 5 h, findings: [awake]}"), "excess")).isZero();
        assertThat(points(assess("""
                - {ago: 5 h, findings: [awake]}
                - {ago: 2 h, findings: [sleepiness]}
                """), "excess")).isEqualTo(2);
    }

    @Test
    void what_would_end_a_finding_does_not_where_neither_is_later_or_it_is_possible_only() {
        assertThat(points(assess("- {ago: 5 h, findings: [possibly awake]}"), "excess"))
                .isEqualTo(2);
        assertThat(points(assess("- {ago: 5 h, findings: [awake, sleepiness]}"), "excess"))
                .isEqualTo(2);
        PatientCase timeless = CaseReader.read("""
                id: timeless
                exposure: {drug: zorvane, route: pump}
                findings: [sleepiness, awake]
                """);
        assertThat(points(TRIAGE.assess(timeless), "excess")).isEqualTo(2);
    }

    @Test
    void an_event_of_an_observation_has_its_time() {
        assertThat(rules(syndrome(assess("""
                - {ago: 30 h, events: [pump stall]}
                - {ago: 5 h, findings: [visions]}
                """), "lack").arguments())).contains("ZOR-L-012");
    }

    @Test
    void a_later_dose_goes_on_with_the_drug_and_route_of_the_first() {
        TriageReport report = assess("- {ago: 1 h, exposure: {change: acute-ingestion, acute_dose: 20 mg}}");
        assertThat(rules(syndrome(report, "excess").arguments())).contains("ZOR-X-004");
        assertThat(report.unrecognised()).isEmpty();
    }

    @Test
    void readings_of_observations_are_one_series() {
        TriageReport report = assess("""
                - {ago: 3 h, measurements: {breathing-rate: 6 /min}}
                - {ago: 1 h, measurements: {breathing-rate: 14 /min, temp: 38.4 Cel}}
                """);
        assertThat(report.urgency().redFlags())
                .extracting(TriageReport.Suggestion::id)
                .contains("breathing", "heat");
    }

    @Test
    void a_word_that_is_not_known_is_named_where_it_stands() {
        TriageReport report = assess("""
                - {ago: 3 h, findings: {present: [zorbness]}}
                - {ago: 1 h, measurements: {zorbrate: 6 /min}}
                """);
        assertThat(report.unrecognised())
                .extracting(TriageReport.Unrecognised::path)
                .containsExactly("/timeline/0/findings/present", "/timeline/1/measurements");
    }

    @Test
    void faults_of_a_timeline_are_all_named() {
        PatientCase read = read("""
                - {findings: [fever]}
                - {id: a, ago: 3 h}
                - {id: a, ago: 2 h}
                - {at: 2027-01-01T00:00:00Z, findings: [fever]}
                - {ago: 1 h, patient: {age: 3 a}}
                """);
        assertThat(read.faults())
                .extracting(CaseFault::path)
                .containsExactly("/timeline/0", "/timeline/2/id", "/timeline/3/at", "/timeline/4/patient");
        assertThat(read.timeline()).extracting(PatientCase.Observation::id).containsExactly("a", null, null);
    }

    @Test
    void a_case_that_is_written_is_read_back_as_it_was() {
        PatientCase read = CaseReader.read("""
                id: 7 &<"é
                assessed_at: 2026-03-02T10:00:00.250+02:00
                patient:
                  {age: 34 a, sex: male, weight: 62 kg, height: 1.7 m, injury_level: C6, baseline: {coma-score: 15}}
                exposures:
                  - {drug: zorvane, route: pump, indication: stiffness, daily_dose: 300 ug, from: 300 ug, to: 0 ug, change: stopped,
                     ago: 31 h, time_from_change_to_onset: 20 min, therapy_duration: 2 a, intent: misuse, certainty: suspected,
                     pump: {other_drugs: [valerian]}, events: [refill, {event: motor stall, ago: 100 min}]}
                  - {drug: none, maternal_daily_dose: 3 mg, acute_dose: 7 mg}
                findings:
                  present: [fever, {finding: tremor, change_from_baseline: increased, ago: 7 min, certainty: possible}]
                  absent: [{finding: coma, ago: 1 h}]
                  unknown: [itch]
                measurements: {temp: 40.1 Cel, heart-rate: [{value: 150, unit: /min, ago: 10 min}, {value: 118 /min, ago: 3 h}]}
                renal_function: impaired
                egfr: 25 mL/min
                creatinine: 3.4 mg/dL
                co_substances: [alcohol, {substance: valerian, role: taken, ago: 2 h}]
                conditions: {present: [infection], absent: [cord injury]}
                treatments: [cooling, {treatment: cooling, ago: 2 h, response: none}]
                colour: red
                timeline:
                  - {id: n1, ago: 5 h, findings: {absent: [itch]}, events: [refill], measurements: {temp: 39 Cel}}
                  - {ago: 50 min, exposure: {change: stopped}, treatments: [cooling], renal_function: normal}
                """);
        PatientCase again = CaseReader.read(read.toPrettyJson());
        assertThat(again.toJson())
                .isEqualTo(read.toJson())
                .isEqualTo(CaseReader.read(again.toJson()).toJson());
        assertThat(again.timeline()).isEqualTo(read.timeline());
        assertThat(again.exposures()).isEqualTo(read.exposures());
        assertThat(again.faults()).hasSize(1).extracting(CaseFault::path).containsExactly("/colour");
        assertThat(TRIAGE.assess(again).toJson()).isEqualTo(TRIAGE.assess(read).toJson());
    }

    @Test
    void a_reading_that_is_too_old_says_nothing_of_now_and_still_counts_for_urgency(@TempDir Path temp) {
        Triage triage = ToyPack.copiedTo(temp)
                .edit(
                        "pack.yaml",
                        "urgency_window_hours: 6\n",
                        "urgency_window_hours: 6\n"
                                + "readings_count_for: [{hours: 12, source: label, of: [body-temperature, breathing-rate]}]\n")
                .edit("advice/advice.drl", "id == \"breathing-rate\"", "id == \"breathing-rate\", latest != null")
                .triage();
        CaseBuilder old = PatientCase.builder("old").measurement("breathing-rate", "6 /min", "13 h");
        TriageReport report = triage.assess(
                old.measurement("body-temperature", "39 Cel", "13 h").build());
        assertThat(points(report, "lack")).isZero();
        assertThat(report.urgency().level()).isEqualTo("emergency");
        assertThat(report.urgency().notAssessed())
                .extracting(TriageReport.Named::id)
                .contains("heat");
        assertThat(report.askNext()).extracting(TriageReport.Suggestion::id).contains("breathing");
        assertThat(report.urgency().redFlags().get(0).because().get(0).facts())
                .containsExactly("old breathing rate 6/min 13 h ago");
    }
}

package io.github.baclofentriage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Silent losses that once were: each ends in a named fault or in the right fact. */
class EngineEdgesTest {
    private static final PatientCase FEVERISH = PatientCase.builder("feverish")
            .present("fever")
            .present("sleepiness")
            .baseline("coma-score", "15 {score}")
            .build();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private ToyPack pack;

    @BeforeEach
    void copy() {
        pack = ToyPack.copiedTo(temp);
    }

    private static CaseBuilder patient() {
        return PatientCase.builder("patient");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "signs | measurement(drools, \"shock-index\", 0.0 / 0.0); | shock-index",
                "excess | undercut(drools, \"ZOR-X-999\"); | ZOR-X-999",
                "disposition/conclusion | conclude(drools, \"single\", \"nonsense\"); | nonsense",
                "disposition/conclusion | phase(drools, \"lack\", \"nonsense\"); | nonsense"
            })
    void a_rule_that_says_what_cannot_be_is_named(String folder, String then, String problem) {
        Triage triage = pack.addRule(folder + "/bad.drl", "BAD-1", "Finding(id == \"fever\")", then)
                .triage();
        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(() -> triage.assess(FEVERISH))
                .withMessageContainingAll("[zorvane]", problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tally_after: arguments | tally_after: argument | /tally_after",
                "urgency_window_hours: 6 | '' | /urgency_window_hours",
                "{label: coma, raises: emergency | {label: coma, raises: emergncy | /raises",
                "indeterminate: the findings do not tell the syndromes apart | indeterminate: | /statuses/indeterminate"
            })
    void a_declaration_that_leads_nowhere_is_refused(String from, String to, String problem) {
        pack.edit("pack.yaml", from, to);
        assertThat(pack.faults())
                .singleElement()
                .asString()
                .startsWith("pack.yaml line ")
                .contains(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "is_a: [high-fever] | is_a: [hyperpyrexia] | hyperpyrexia",
                "{id: anemia, label: anaemia | {id: itch, label: anaemia | [itch] stands twice",
                "from: 1 a | from: one | an age is needed"
            })
    void a_word_that_would_be_lost_is_refused(String from, String to, String problem) {
        pack.edit("vocabulary.yaml", from, to);
        assertThat(pack.faults())
                .singleElement()
                .asString()
                .startsWith("vocabulary.yaml line ")
                .contains(problem);
    }

    @Test
    void a_child_that_went_with_its_parent_is_no_longer_present() {
        Trace trace = pack.triage()
                .trace(patient()
                        .present("high fever", it -> it.ago("5 h"))
                        .absent("fever", it -> it.ago("1 h"))
                        .build());
        assertThat(trace.fired()).contains("ZOR-L-006").doesNotContain("ZOR-L-001", "ZOR-L-002");
    }

    @Test
    void a_child_that_came_after_its_parent_was_absent_is_no_contradiction() {
        TriageReport report = pack.triage()
                .assess(patient()
                        .absent("fever", it -> it.ago("5 h"))
                        .present("high fever", it -> it.ago("1 h"))
                        .build());
        assertThat(report.rejected()).isEmpty();
        assertThat(Reports.points(report, "lack")).isEqualTo(4);
    }

    @Test
    void the_absence_of_a_past_finding_says_nothing_of_a_present_one() {
        TriageReport report = pack.triage()
                .assess(patient().present("coma").absent("history of coma").build());
        assertThat(report.urgency().level()).isEqualTo("emergency");
        assertThat(report.setAside()).extracting(TriageReport.SetAside::id).containsExactly("coma");
    }

    @Test
    void two_names_of_one_measurement_without_a_time_are_told_and_both_count() {
        TriageReport report = pack.triage()
                .assess(patient()
                        .measurement("temp", "39 Cel")
                        .measurement("temperature", "36 Cel")
                        .build());
        assertThat(report.derived()).extracting(TriageReport.Derived::label).containsExactly("fever", "no fever");
        assertThat(Reports.rejectedPaths(report)).containsExactly("/measurements/temperature");
    }

    @Test
    void a_past_event_is_set_aside() {
        Trace trace = pack.triage()
                .trace(patient()
                        .exposure("zorvane", "pump", it -> it.event("previous motor stall", "20 h"))
                        .present("itch", it -> it.ago("7 h"))
                        .build());
        assertThat(trace.fired()).doesNotContain("ZOR-L-012");
        assertThat(trace.report().setAside())
                .extracting(TriageReport.SetAside::id)
                .containsExactly("pump-stall");
    }
}

package io.github.baclofentriage;

import static io.github.baclofentriage.Reports.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.baclofentriage.TriageMonitor.Change;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriageMonitorTest {
    private static final Triage TRIAGE = Triage.with(RulePack.of(ToyPack.folder()));
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private final List<Change> changes = new ArrayList<>();

    private static CaseBuilder first() {
        return PatientCase.builder("watched")
                .assessedAt(START)
                .exposure(
                        "zorvane",
                        "pump",
                        pump -> pump.change("stopped").ago("10 h").therapyDuration("60 d"));
    }

    private static PatientCase seen(String finding) {
        return PatientCase.builder("seen").present(finding).build();
    }

    private TriageMonitor monitor() {
        return TRIAGE.monitor(first().build(), changes::add);
    }

    @Test
    void an_observation_that_changes_the_conclusion_is_told_with_its_reason() {
        try (TriageMonitor monitor = monitor()) {
            monitor.observe("round", seen("high fever"));
            assertThat(changes).singleElement().satisfies(change -> {
                assertThat(change.cause()).isEqualTo("round");
                assertThat(change.at()).isEqualTo(START);
                assertThat(change.after().conclusion().syndromes()).containsExactly("lack");
                assertThat(change.began())
                        .extracting(TriageReport.Because::rule)
                        .contains("ZOR-D-011", "ZOR-L-002", "ZOR-U-003");
                assertThat(change.ended()).isEmpty();
            });
            monitor.retract("round");
            assertThat(changes).hasSize(2);
            assertThat(changes.get(1).ended())
                    .extracting(TriageReport.Because::rule)
                    .contains("ZOR-L-002");
            assertThat(monitor.report().toJson())
                    .isEqualTo(TRIAGE.assess(first().build()).toJson());
        }
    }

    @Test
    void an_observation_that_changes_nothing_is_not_told() {
        try (TriageMonitor monitor = monitor()) {
            monitor.observe("round", seen("anaemia"));
            assertThat(changes).isEmpty();
        }
    }

    @Test
    void a_corrected_observation_counts_as_corrected() {
        try (TriageMonitor monitor = monitor()) {
            monitor.observe("round", seen("high fever"));
            monitor.advanceTo(START.plus(Duration.ofHours(2)));
            monitor.correct("round", seen("limpness"));
            assertThat(points(monitor.report(), "lack")).isEqualTo(2);
            assertThat(points(monitor.report(), "excess")).isEqualTo(2);
            assertThat(monitor.patientCase().timeline())
                    .singleElement()
                    .satisfies(one -> assertThat(one.agoHours()).isEqualTo(2));
        }
    }

    @Test
    void a_later_moment_lets_time_pass_and_an_earlier_one_is_entered_where_it_belongs() {
        try (TriageMonitor monitor = monitor()) {
            monitor.observe(
                    "later",
                    PatientCase.builder("seen")
                            .assessedAt(START.plus(Duration.ofHours(3)))
                            .absent("fever")
                            .build());
            assertThat(monitor.now()).isEqualTo(START.plus(Duration.ofHours(3)));
            monitor.observe(
                    "earlier",
                    PatientCase.builder("seen")
                            .assessedAt(START.plus(Duration.ofHours(1)))
                            .present("fever")
                            .build());
            assertThat(monitor.report().urgency().redFlags()).isEmpty();
            assertThat(monitor.now()).isEqualTo(START.plus(Duration.ofHours(3)));
        }
    }

    @Test
    void a_change_that_time_alone_brings_is_told_with_its_own_moment(@TempDir Path temp) {
        Triage triage = ToyPack.copiedTo(temp)
                .addRule(
                        "urgency/late.drl",
                        "T-1",
                        "Exposure(change == \"stopped\", ago > 30)",
                        "redFlag(drools, \"mixture\");")
                .triage();
        try (TriageMonitor monitor = triage.monitor(first().build(), changes::add)) {
            assertThat(monitor.untilNextStop()).isLessThanOrEqualTo(Duration.ofHours(20));
            monitor.advanceTo(START.plus(Duration.ofDays(9)));
            assertThat(changes).singleElement().satisfies(change -> {
                assertThat(change.cause()).isEqualTo(TriageMonitor.TIME);
                assertThat(change.at())
                        .isEqualTo(START.plus(Duration.ofHours(20)).plusMillis(1));
                assertThat(change.began())
                        .extracting(TriageReport.Because::rule)
                        .containsExactly("T-1");
            });
            assertThat(monitor.untilNextStop()).isNegative();
        }
    }

    @Test
    void a_monitor_goes_on_from_its_case_as_if_it_had_never_stopped() {
        PatientCase start = first().measurement("body-temperature", "41.0 Cel")
                .present("zorbness")
                .measurement("heart-rate", "many")
                .build();
        try (TriageMonitor monitor = TRIAGE.monitor(start, changes::add)) {
            monitor.observe("round", seen("visions"));
            monitor.advanceTo(START.plus(Duration.ofMinutes(47)));
            String kept = monitor.patientCase().toJson();
            try (TriageMonitor again = TRIAGE.monitor(CaseReader.read(kept), changes::add)) {
                assertThat(again.report().toJson()).isEqualTo(monitor.report().toJson());
                assertThat(again.report().rejected()).hasSize(1);
                assertThat(again.report().unrecognised()).hasSize(1);
                again.retract("round");
                monitor.retract("round");
                again.advanceTo(START.plus(Duration.ofDays(2)));
                monitor.advanceTo(START.plus(Duration.ofDays(2)));
                assertThat(again.report().toJson()).isEqualTo(monitor.report().toJson());
                assertThat(again.patientCase().toJson())
                        .isEqualTo(monitor.patientCase().toJson());
            }
        }
    }

    @Test
    void an_event_alone_is_no_other_exposure() {
        try (TriageMonitor monitor = monitor()) {
            monitor.observe(
                    "stall",
                    PatientCase.builder("seen")
                            .exposure(pump -> pump.event("pump stall", "30 min"))
                            .build());
            assertThat(monitor.report().timeline())
                    .extracting(TriageReport.Moment::kind)
                    .containsExactly("exposure", "event");
        }
    }

    @Test
    void what_was_wrong_with_an_observation_goes_with_it() {
        try (TriageMonitor monitor = monitor()) {
            String before = monitor.report().toJson();
            monitor.observe(
                    "round",
                    PatientCase.builder("seen")
                            .measurement("heart-rate", "many")
                            .build());
            assertThat(monitor.report().rejected())
                    .extracting(CaseFault::path)
                    .containsExactly("/timeline/0/measurements/heart-rate/0");
            PatientCase again = CaseReader.read(monitor.patientCase().toJson());
            assertThat(TRIAGE.assess(again).toJson()).isEqualTo(monitor.report().toJson());
            monitor.retract("round");
            assertThat(monitor.report().toJson()).isEqualTo(before);
        }
    }

    @Test
    void what_cannot_be_is_refused_and_changes_nothing() {
        try (TriageMonitor monitor = monitor()) {
            monitor.observe("round", seen("fever"));
            String before = monitor.report().toJson();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> monitor.observe("round", seen("fever")))
                    .withMessageContaining("[round]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> monitor.retract("other"))
                    .withMessageContaining("[other]");
            assertThatIllegalArgumentException().isThrownBy(() -> monitor.correct("other", seen("fever")));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> monitor.observe("history", monitor.patientCase()))
                    .withMessageContaining("timeline");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> monitor.advanceTo(START.minusSeconds(1)))
                    .withMessageContaining("does not go back");
            for (Instant never : List.of(Instant.MIN, Instant.MAX, Instant.parse("2201-01-01T00:00:00Z"))) {
                PatientCase seen = seen("fever").at(never);
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> monitor.observe("never", seen))
                        .withMessageContaining("is not from the year 1900 to 2200");
                assertThatIllegalArgumentException().isThrownBy(() -> monitor.correct("round", seen));
                assertThatIllegalArgumentException().isThrownBy(() -> monitor.advanceTo(never));
                assertThatIllegalArgumentException().isThrownBy(() -> TRIAGE.monitor(seen, changes::add));
            }
            assertThat(monitor.report().toJson()).isEqualTo(before);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TRIAGE.monitor(PatientCase.builder("timeless").build(), changes::add))
                .withMessageContaining("assessed_at");
    }
}

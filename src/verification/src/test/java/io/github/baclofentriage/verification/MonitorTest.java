package io.github.baclofentriage.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.CaseReader;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Triage;
import io.github.baclofentriage.TriageMonitor;
import io.github.baclofentriage.TriageMonitor.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A monitor and a single run share the rules, so whatever happened they give the same report for the same case. */
class MonitorTest {
    private static final RulePack PACK = RulePack.bundled("baclofen");
    private static final Triage TRIAGE = Triage.with(PACK);
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_monitor_reports_what_a_single_run_over_its_case_reports(long seed) {
        CaseGenerator generator = new CaseGenerator(PACK.vocabulary(), seed);
        List<Change> changes = new ArrayList<>();
        try (TriageMonitor monitor = TRIAGE.monitor(generator.next().build().at(START), changes::add)) {
            for (int step = 0; step < 6; step++) {
                switch (generator.random().nextInt(4)) {
                    case 0 ->
                        monitor.advanceTo(monitor.now()
                                .plus(Duration.ofMinutes(1 + generator.random().nextInt(2_000))));
                    case 1 ->
                        monitor.observe("step " + step, generator.next().build().at(monitor.now()));
                    case 2 ->
                        monitor.observe(
                                "step " + step,
                                PatientCase.builder("late")
                                        .assessedAt(monitor.now()
                                                .minus(Duration.ofMinutes(
                                                        generator.random().nextInt(600))))
                                        .absent("fever")
                                        .present("hallucinations")
                                        .build());
                    default ->
                        monitor.patientCase().timeline().stream()
                                .findFirst()
                                .ifPresent(first -> monitor.retract(String.valueOf(first.id())));
                }
                String report = monitor.report().toJson();
                assertThat(report)
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(TRIAGE.assess(monitor.patientCase()).toJson());
                assertThat(TRIAGE.assess(CaseReader.read(monitor.patientCase().toJson()))
                                .toJson())
                        .as("seed %d, step %d, kept and read again", seed, step)
                        .isEqualTo(report);
            }
        }
        assertThat(changes)
                .allSatisfy(change -> assertThat(
                                change.began().size() + change.ended().size())
                        .as("seed %d: a change has a reason", seed)
                        .isPositive());
    }

    private static List<String> told(List<Change> changes) {
        return changes.stream()
                .map(change -> change.after().conclusion().status()
                        + change.after().conclusion().syndromes())
                .distinct()
                .toList();
    }

    /** Peng 1998: 800 mg in a user of 20 mg a day, awake by day 2, then hallucinations, fever and delirium. The hours between are chosen. */
    @Test
    void withdrawal_after_overdose_comes_after_the_overdose() {
        List<Change> changes = new ArrayList<>();
        PatientCase found = PatientCase.builder("after an overdose")
                .assessedAt(START)
                .age("40 a")
                .exposure(
                        "baclofen",
                        "oral",
                        drug -> drug.dailyDose("20 mg")
                                .therapyDuration("1 a")
                                .change("acute-ingestion")
                                .acuteDose("800 mg")
                                .ago("3 h"))
                .present("coma")
                .present("hyporeflexia")
                .build();
        try (TriageMonitor monitor = TRIAGE.monitor(found, changes::add)) {
            assertThat(monitor.report().conclusion().syndromes()).first().isEqualTo("overdose");
            monitor.observe(
                    "awake",
                    PatientCase.builder("seen")
                            .assessedAt(START.plus(Duration.ofHours(33)))
                            .absent("coma")
                            .absent("hyporeflexia")
                            .present("alert")
                            .build());
            assertThat(monitor.report().conclusion().status()).isEqualTo("at-risk");
            monitor.observe(
                    "delirious",
                    PatientCase.builder("seen")
                            .assessedAt(START.plus(Duration.ofHours(69)))
                            .present("hallucinations")
                            .present("fever")
                            .present("delirium")
                            .build());
            assertThat(monitor.report().conclusion().status()).isEqualTo("sequential");
            assertThat(monitor.report().conclusion().syndromes()).containsExactly("withdrawal");
            assertThat(monitor.report().conclusion().phases())
                    .extracting(phase -> phase.syndrome() + " " + phase.phase())
                    .containsExactly("overdose past", "withdrawal present");
        }
        assertThat(told(changes)).last().isEqualTo("sequential[withdrawal]");
        assertThat(changes.get(changes.size() - 1).at()).isEqualTo(START.plus(Duration.ofHours(69)));
        assertThat(changes.get(changes.size() - 1).cause()).isEqualTo("delirious");
    }

    /** The label and Delhaas 1991: too much drug some six hours after the restart of a pump that had stopped. The other hours are chosen. */
    @Test
    void overdose_after_a_restart_comes_after_the_withdrawal() {
        List<Change> changes = new ArrayList<>();
        PatientCase found = PatientCase.builder("after a restart")
                .assessedAt(START)
                .exposure(
                        "baclofen",
                        "intrathecal",
                        pump -> pump.therapyDuration("3 a")
                                .change("stopped")
                                .ago("30 h")
                                .event("motor stall", "30 h"))
                .present("increased spasticity", tone -> tone.ago("8 h"))
                .present("fever", fever -> fever.ago("6 h"))
                .build();
        try (TriageMonitor monitor = TRIAGE.monitor(found, changes::add)) {
            assertThat(monitor.report().conclusion().syndromes()).first().isEqualTo("withdrawal");
            monitor.observe(
                    "restarted",
                    PatientCase.builder("seen")
                            .assessedAt(START.plus(Duration.ofHours(12)))
                            .exposure(pump -> pump.change("restarted"))
                            .build());
            monitor.observe(
                    "limp",
                    PatientCase.builder("seen")
                            .assessedAt(START.plus(Duration.ofHours(18)))
                            .absent("increased spasticity")
                            .absent("fever")
                            .present("tone below baseline")
                            .present("somnolence")
                            .present("respiratory depression")
                            .build());
            assertThat(monitor.report().conclusion().status()).isEqualTo("sequential");
            assertThat(monitor.report().conclusion().syndromes()).containsExactly("overdose");
            assertThat(monitor.report().conclusion().phases())
                    .extracting(phase -> phase.syndrome() + " " + phase.phase())
                    .containsExactly("withdrawal past", "overdose present");
        }
    }
}

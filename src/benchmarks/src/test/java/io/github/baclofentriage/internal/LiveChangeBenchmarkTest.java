package io.github.baclofentriage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.benchmarks.AnotherJava;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs what is measured, a few times and on few patients, so that it works when somebody measures it. */
class LiveChangeBenchmarkTest {
    private static final int PATIENTS = 4;
    private static final int CHANGES_EACH = 3;
    private static LivePatients patients;

    @BeforeAll
    static void loadPack() {
        patients = new LivePatients();
    }

    @Test
    void a_live_session_and_a_fresh_one_come_to_the_same_after_every_change() {
        LiveChangeBenchmark live = new LiveChangeBenchmark(patients);
        live.open(PATIENTS, CHANGES_EACH);
        LiveChangeBenchmark fresh = new LiveChangeBenchmark(patients);
        fresh.open(PATIENTS, CHANGES_EACH);
        for (int i = 0; i < 2 * PATIENTS * CHANGES_EACH; i++) {
            assertThat(told(live.live())).as("change " + i).isEqualTo(told(fresh.fresh()));
        }
        live.closeSessions();
        fresh.closeSessions();
    }

    /** What a verdict says; what its rules said at each match is the session's own. */
    private static List<Object> told(Object verdict) {
        Verdict told = (Verdict) verdict;
        List<Object> proposals = new ArrayList<>();
        told.proposals().forEach(said -> proposals.add(List.of(said.id(), said.detail(), said.rule(), said.facts())));
        return List.of(told.outcome(), told.ranking(), told.flags(), proposals);
    }

    @Tag("slow")
    @Test
    void what_a_live_session_keeps_is_counted() {
        assertThat(AnotherJava.run(List.of(), LiveBytes.class, "50")).containsPattern("mean of 50: [1-9][0-9,]+ bytes");
    }
}

package io.github.baclofentriage.internal;

import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.internal.LivePatients.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time until conclusion and urgency follow one change of what is known: a finding is seen, or taken back. The facts are those of
 * patients and findings of the vocabulary; turning words into facts is not measured.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 4)
@Measurement(iterations = 4, time = 2)
@Fork(1)
@State(Scope.Thread)
public class LiveChangeBenchmark {
    static final int PATIENTS = 40;
    private static final int CHANGES_EACH = 40;

    private final LivePatients patients;
    private final List<LiveSession> sessions = new ArrayList<>();
    private final List<List<Change>> changes = new ArrayList<>();
    private int next;

    /** Loads the pack, which is not measured. */
    public LiveChangeBenchmark() {
        this(new LivePatients());
    }

    LiveChangeBenchmark(LivePatients patients) {
        this.patients = patients;
    }

    /** Puts every patient into a session of its own. */
    @Setup
    public void openSessions() {
        open(PATIENTS, CHANGES_EACH);
    }

    final void open(int most, int changesEach) {
        for (int i = 0; i < most; i++) {
            LiveSession session = new LiveSession(patients.pack());
            session.state(patients.facts(i), patients.stages());
            sessions.add(session);
            changes.add(patients.changes(i, changesEach));
        }
    }

    /** Closes the sessions. */
    @TearDown
    public void closeSessions() {
        sessions.forEach(LiveSession::close);
    }

    /**
     * One change in a session that lives on. All stages run.
     *
     * @return what it comes to
     */
    @Benchmark
    public Object live() {
        LiveSession session = sessions.get(patient());
        session.state(facts(), patients.stages());
        next++;
        return Verdict.of(patients.pack(), session.transcript(), session.tallies());
    }

    /**
     * The same facts in a session that is made for them and closed.
     *
     * @return what it comes to
     */
    @Benchmark
    public Object fresh() {
        Transcript transcript = new Transcript();
        Assessment.Findings findings = Assessment.run(patients.pack(), facts(), transcript, Assessment.EVERYONE);
        next++;
        return Verdict.of(patients.pack(), transcript, findings.tallies());
    }

    /** Every second time the next patient, so that a finding comes and goes again. */
    private int patient() {
        return next / 2 % sessions.size();
    }

    private Set<Fact> facts() {
        List<Change> own = changes.get(patient());
        Change change = own.get(next / 2 / sessions.size() % own.size());
        return next % 2 == 0 ? change.with() : change.without();
    }
}

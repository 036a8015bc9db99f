package io.github.baclofentriage.benchmarks.peers;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.benchmarks.Cases;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time from a case to the answer, for each of those that are compared. Each invocation takes the next patient; the order is shuffled once, so
 * that a measurement that ends amid the patients favours none.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
@State(Scope.Thread)
public class PeerBenchmark {
    /** Who runs the rules. */
    @Param
    public Peer peer = Peer.OURS;

    /** Which patients. */
    @Param({"published", "generated"})
    public String cases = Cases.BOTH;

    private List<PatientCase> patients = List.of();
    private Function<PatientCase, ?> way = patient -> patient;
    private int next;

    /** Reads the patients and prepares the peer. */
    @Setup
    public void open() {
        RunnablePack pack = new RunnablePack();
        way = peer.open(pack)::assess;
        patients = Cases.shuffled(cases, pack.vocabulary());
    }

    /**
     * One patient.
     *
     * @return what the rules come to
     */
    @Benchmark
    public Object assess() {
        next = next + 1 < patients.size() ? next + 1 : 0;
        return way.apply(patients.get(next));
    }
}

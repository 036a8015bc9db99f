package io.github.baclofentriage.benchmarks.peers;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.benchmarks.Cases;
import io.github.baclofentriage.internal.StatedPack;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** The time that turning the words of a case into facts takes, which is the same work for all that are compared and part of their times. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
@State(Scope.Thread)
public class WordsBenchmark {
    /** Which patients. */
    @Param({"published", "generated"})
    public String cases = Cases.BOTH;

    private final StatedPack pack = new StatedPack(Cases.PACK);
    private List<PatientCase> patients = List.of();
    private int next;

    /** Reads the patients. */
    @Setup
    public void readCases() {
        patients = Cases.shuffled(cases, pack.vocabulary());
    }

    /**
     * One patient.
     *
     * @return the facts
     */
    @Benchmark
    public Object facts() {
        next = next + 1 < patients.size() ? next + 1 : 0;
        return pack.facts(patients.get(next));
    }
}

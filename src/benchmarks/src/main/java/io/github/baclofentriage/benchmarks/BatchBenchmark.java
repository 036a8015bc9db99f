package io.github.baclofentriage.benchmarks;

import io.github.baclofentriage.CaseReader;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Triage;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many cases a second all cores assess, from a line of JSON to a line of JSON, without reading and writing files. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(2 * Cases.COUNT)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class BatchBenchmark {
    private final Triage triage = Triage.with(RulePack.bundled(Cases.PACK));
    private List<String> lines = List.of();

    /** Reads the lines. */
    @Setup
    public void readLines() {
        lines = Cases.shuffled(Cases.BOTH, triage.pack().vocabulary()).stream()
                .map(PatientCase::toJson)
                .toList();
    }

    /**
     * Every line once.
     *
     * @return the reports
     */
    @Benchmark
    public List<String> batch() {
        return lines.parallelStream()
                .map(line -> triage.assess(CaseReader.read(line)).toJson())
                .toList();
    }
}

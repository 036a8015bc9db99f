package io.github.baclofentriage.benchmarks;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Triage;
import io.github.baclofentriage.TriageReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The time of one report. Each invocation goes through all its patients, so that every figure is the mean over the same patients; JMH divides
 * by their number.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(Cases.COUNT)
@Warmup(iterations = 6, time = 4)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@State(Scope.Benchmark)
public class ReportBenchmark {
    private static final int FEW = 10;

    /** Which patients. */
    @Param({"published", "generated"})
    public String cases = "published";

    private final Triage triage;
    private List<PatientCase> patients = List.of();
    private List<PatientCase> few = List.of();
    private List<TriageReport> explained = List.of();

    /** Loads the pack, which is not measured. */
    public ReportBenchmark() {
        this(RulePack.bundled("baclofen"));
    }

    ReportBenchmark(RulePack pack) {
        this.triage = Triage.with(pack);
    }

    /** Reads the patients and explains them once. */
    @Setup
    public void readCases() {
        List<PatientCase> all = Cases.of(cases, triage.pack().vocabulary());
        List<PatientCase> chosen = new ArrayList<>();
        for (int i = 0; i < FEW; i++) {
            chosen.add(all.get(i * Cases.COUNT / FEW));
        }
        take(all, chosen);
    }

    final void take(List<PatientCase> all, List<PatientCase> chosen) {
        patients = all;
        few = chosen;
        explained = chosen.stream().map(triage::explain).toList();
    }

    /**
     * A plain report.
     *
     * @param sink takes the reports
     */
    @Benchmark
    public void assess(Blackhole sink) {
        patients.forEach(patient -> sink.consume(triage.assess(patient)));
    }

    /**
     * A report with why not, what to ask next and how stable the answer is. The rules run many times for it, so that fewer patients
     * have to do.
     *
     * @param sink takes the reports
     */
    @Benchmark
    @OperationsPerInvocation(FEW)
    public void explain(Blackhole sink) {
        few.forEach(patient -> sink.consume(triage.explain(patient)));
    }

    /**
     * The HTML page of an explained report.
     *
     * @param sink takes the pages
     */
    @Benchmark
    @OperationsPerInvocation(FEW)
    public void html(Blackhole sink) {
        explained.forEach(report -> sink.consume(report.toHtml()));
    }
}

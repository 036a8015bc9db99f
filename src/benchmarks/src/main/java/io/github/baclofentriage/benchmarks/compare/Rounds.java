package io.github.baclofentriage.benchmarks.compare;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.benchmarks.BatchBenchmark;
import io.github.baclofentriage.benchmarks.Cases;
import io.github.baclofentriage.benchmarks.compare.Comparison.Row;
import io.github.baclofentriage.benchmarks.compare.Comparison.Spread;
import io.github.baclofentriage.benchmarks.peers.Peer;
import io.github.baclofentriage.benchmarks.peers.PeerBenchmark;
import io.github.baclofentriage.benchmarks.peers.WordsBenchmark;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * Measures all in turns, each in a JVM of its own, and keeps the best second of each. The speed of a shared machine changes within minutes: in
 * turns, slow minutes meet all alike, and only other work makes a figure worse.
 */
final class Rounds {
    private static final String BYTES = "gc.alloc.rate.norm";

    private final int count;
    private final boolean quick;
    private final PrintWriter progress;
    private final Map<Peer, Row> best = new EnumMap<>(Peer.class);
    private Row words = new Row("of that: words into facts", Double.MAX_VALUE, 0);
    private Spread spread = new Spread(Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE);
    private double batch;

    /**
     * Some rounds.
     *
     * @param count how many
     * @param quick whether each takes seconds only, which tells that it works and little more
     * @param progress where each figure is told as it comes
     */
    Rounds(int count, boolean quick, PrintWriter progress) {
        this.count = count;
        this.quick = quick;
        this.progress = progress;
    }

    Comparison run() throws RunnerException {
        for (int round = 1; round <= count; round++) {
            progress.printf(Locale.ROOT, "Round %d of %d%n", round, count);
            for (Peer peer : Peer.values()) {
                Row known = best.getOrDefault(peer, new Row(peer.label(), Double.MAX_VALUE, 0));
                best.put(peer, better(known, run(averages(PeerBenchmark.class).param("peer", peer.name()))));
            }
            words = better(words, run(averages(WordsBenchmark.class)));
            spread();
            batch();
        }
        RulePack pack = RulePack.bundled(Cases.PACK);
        return new Comparison(
                pack.rules().size(),
                Cases.shuffled(Cases.BOTH, pack.vocabulary()).size(),
                Runtime.version().toString(),
                Runtime.getRuntime().availableProcessors(),
                count,
                List.copyOf(best.values()),
                words,
                spread,
                batch);
    }

    private Row better(Row known, RunResult result) {
        double micros = result.getPrimaryResult().getStatistics().getMin();
        Result<?> bytes = result.getSecondaryResults().get(BYTES);
        tell(known.way(), micros, "us");
        return micros < known.micros() ? new Row(known.way(), micros, bytes == null ? 0 : bytes.getScore()) : known;
    }

    /** The percentiles of the round whose median is best, since those of several rounds do not belong together. */
    private void spread() throws RunnerException {
        Statistics times = run(averages(PeerBenchmark.class)
                        .mode(Mode.SampleTime)
                        .param("peer", Peer.OURS.name()))
                .getPrimaryResult()
                .getStatistics();
        double median = times.getPercentile(50);
        tell(Peer.OURS.label() + ", median", median, "us");
        if (median < spread.p50()) {
            spread = new Spread(median, times.getPercentile(99), times.getPercentile(99.9));
        }
    }

    private void batch() throws RunnerException {
        double rate = run(options(BatchBenchmark.class))
                .getPrimaryResult()
                .getStatistics()
                .getMax();
        tell(Peer.OURS.label() + ", all cores", rate, "cases a second");
        batch = Math.max(batch, rate);
    }

    private void tell(String what, double value, String unit) {
        progress.printf(Locale.ROOT, "  %-28s %,12.1f %s%n", what, value, unit);
        progress.flush();
    }

    private ChainedOptionsBuilder averages(Class<?> benchmark) {
        return options(benchmark).param("cases", Cases.BOTH).addProfiler(GCProfiler.class);
    }

    private ChainedOptionsBuilder options(Class<?> benchmark) {
        return new OptionsBuilder()
                .include(benchmark.getName().replace(".", "\\.") + "\\.")
                .forks(1)
                .warmupIterations(quick ? 2 : 4)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(quick ? 2 : 5)
                .measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
    }

    private static RunResult run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).runSingle();
    }
}

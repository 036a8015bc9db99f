package io.github.baclofentriage.benchmarks.compare;

import java.util.List;

/**
 * What one run of all measured.
 *
 * @param rules how many rules the pack has
 * @param cases how many cases there are
 * @param jdk the Java that ran it
 * @param cores how many cores it had
 * @param rounds how often each was measured, in turns; each figure is that of the best second of all rounds
 * @param ways the times, this library first
 * @param words the part of each time that turns words into facts, the same for all
 * @param spread how the times of this library spread
 * @param batch cases a second of this library on all cores
 */
public record Comparison(
        int rules,
        int cases,
        String jdk,
        int cores,
        int rounds,
        List<Row> ways,
        Row words,
        Spread spread,
        double batch) {
    /** Copies the list. */
    public Comparison {
        ways = List.copyOf(ways);
    }

    /**
     * One way.
     *
     * @param way its name
     * @param micros microseconds a case
     * @param bytes bytes that it allocates for a case
     */
    public record Row(String way, double micros, double bytes) {}

    /**
     * Microseconds within which some share of the cases was answered.
     *
     * @param p50 half of them
     * @param p99 99 of 100
     * @param p999 999 of 1000
     */
    public record Spread(double p50, double p99, double p999) {}

    /**
     * This library.
     *
     * @return its row
     */
    public Row ours() {
        return ways.get(0);
    }
}

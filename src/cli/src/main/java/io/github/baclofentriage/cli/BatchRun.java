package io.github.baclofentriage.cli;

import io.github.baclofentriage.cli.LineAssessor.Outcome;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/**
 * Assesses lines on several threads and writes the outcomes in the order of the lines. Only so many lines are under way that
 * every thread has work, so memory does not grow with the file.
 */
final class BatchRun {
    private static final int AHEAD = 4;

    private final LineAssessor assessor;
    private final int threads;
    private final BatchOutput output;
    private final LongConsumer progress;

    BatchRun(LineAssessor assessor, int threads, BatchOutput output, LongConsumer progress) {
        this.assessor = assessor;
        this.threads = threads;
        this.output = output;
        this.progress = progress;
    }

    void run(LineSource lines) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<List<Outcome>>> underWay = new ArrayDeque<>();
            for (List<NumberedLine> next = lines.next(); !next.isEmpty(); next = lines.next()) {
                List<NumberedLine> some = next;
                underWay.add(pool.submit(() -> assessor.assess(some)));
                if (underWay.size() > threads * AHEAD) {
                    output.write(outcomes(underWay.remove()));
                }
                progress.accept(lines.consumed());
            }
            while (!underWay.isEmpty()) {
                output.write(outcomes(underWay.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<Outcome> outcomes(Future<List<Outcome>> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker failed", e);
        }
    }
}

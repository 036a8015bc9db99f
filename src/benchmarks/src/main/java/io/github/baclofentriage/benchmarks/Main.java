package io.github.baclofentriage.benchmarks;

import io.github.baclofentriage.benchmarks.compare.Commands;
import io.github.baclofentriage.internal.LiveBytes;
import java.io.IOException;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures everything; with arguments it is the command line of JMH, or one of the commands beside it. */
public final class Main {
    private Main() {}

    /**
     * Starts it.
     *
     * @param arguments none for everything, a command, or what JMH understands
     * @throws RunnerException where a benchmark fails
     * @throws IOException where JMH cannot read or write
     */
    public static void main(String[] arguments) throws RunnerException, IOException {
        if (arguments.length > 0 && Commands.has(arguments[0])) {
            System.exit(Commands.run(arguments));
        }
        if (arguments.length > 0) {
            org.openjdk.jmh.Main.main(arguments);
            return;
        }
        new Runner(new OptionsBuilder()
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .build())
                .run();
        LiveBytes.main(arguments);
    }
}

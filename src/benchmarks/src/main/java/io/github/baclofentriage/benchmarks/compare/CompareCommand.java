package io.github.baclofentriage.benchmarks.compare;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures this library and its peers. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Measure this library and its peers on the same cases in one run, in turns, and print a table.")
final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the figures to a file of JSON too.")
    private @Nullable Path out;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Measure each so often and keep the best; default ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--quick",
            description = "One short round, which tells that all work; its figures are those of code not yet warm.")
    private boolean quick;

    @Override
    public Integer call() throws RunnerException, IOException {
        PrintWriter progress = spec.commandLine().getErr();
        Comparison comparison = new Rounds(quick ? 1 : rounds, quick, progress).run();
        if (out != null) {
            ComparisonFile.write(comparison, out);
        }
        PrintWriter table = spec.commandLine().getOut();
        table.print(ComparisonTable.of(comparison));
        table.flush();
        return 0;
    }
}

package io.github.baclofentriage.benchmarks.compare;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how long the program takes from its start to the answer for one case. */
@Command(
        name = "coldstart",
        mixinStandardHelpOptions = true,
        description =
                "Start the program for one case again and again, in each way it can be started, and print a table.")
final class ColdStartCommand implements Callable<Integer> {
    private static final String LINE = "%-64s %8s %12s%n";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--jar",
            paramLabel = "FILE",
            defaultValue = "src/cli/target/baclofen-triage.jar",
            description = "The program; default ${DEFAULT-VALUE}.")
    private Path jar;

    @Option(
            names = "--pack",
            paramLabel = "DIR",
            defaultValue = "rules/baclofen",
            description = "The folder of the pack that the program has prebuilt; default ${DEFAULT-VALUE}.")
    private Path pack;

    @Option(
            names = "--case",
            paramLabel = "FILE",
            defaultValue = "examples/cases/overdose-like-withdrawal.yaml",
            description = "The case; default ${DEFAULT-VALUE}.")
    private Path patient;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "9",
            description = "Start each way so often and take the median; default ${DEFAULT-VALUE}.")
    private int rounds;

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("coldstart");
        Path cache = folder.resolve("start.cache");
        try {
            ColdStart start = new ColdStart(jar, pack, patient, cache);
            for (int i = 0; i < rounds; i++) {
                start.round();
            }
            print(start.medians());
        } finally {
            Files.deleteIfExists(cache);
            Files.delete(folder);
        }
        return 0;
    }

    private void print(Map<String, Double> medians) {
        PrintWriter table = spec.commandLine().getOut();
        double compiled = medians.getOrDefault(ColdStart.COMPILED, Double.NaN);
        table.printf(Locale.ROOT, LINE, "way", "ms", "of compiled");
        medians.forEach((way, millis) -> table.printf(
                Locale.ROOT,
                LINE,
                way,
                String.format(Locale.ROOT, "%,.0f", millis),
                ComparisonTable.ratio(millis / compiled)));
        table.printf(
                Locale.ROOT,
                "%nFrom the start of Java to its end; the median of %d starts in turns. JDK %s, %d cores.%n",
                rounds,
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        table.flush();
    }
}

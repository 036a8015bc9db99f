package io.github.baclofentriage.benchmarks.compare;

import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands beside those of JMH. */
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CompareCommand.class, DrawCommand.class, ColdStartCommand.class})
public final class Commands {
    private static final Set<String> NAMES = Set.of("compare", "draw", "coldstart");

    private Commands() {}

    /**
     * Whether a word names a command of these.
     *
     * @param word the first argument of the program
     * @return false for what JMH is to understand
     */
    public static boolean has(String word) {
        return NAMES.contains(word);
    }

    /**
     * Runs a command.
     *
     * @param arguments its name and options
     * @return the exit code
     */
    public static int run(String... arguments) {
        return new CommandLine(new Commands()).execute(arguments);
    }
}

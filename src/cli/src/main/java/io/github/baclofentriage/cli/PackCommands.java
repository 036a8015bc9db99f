package io.github.baclofentriage.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups the commands for those who write, check and release rule packs. */
@Command(
        name = "pack",
        description = {"Write, test, check and release a rule pack. No Java is needed.", ""},
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            PackNewCommand.class,
            PackTestCommand.class,
            PackLintCommand.class,
            PackBookCommand.class,
            PackCoverageCommand.class,
            PackMutateCommand.class,
            PackDiffCommand.class,
            PackSignCommand.class,
            PackVerifyCommand.class
        })
final class PackCommands implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Without a command there is nothing to run. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }
}

package io.github.baclofentriage.cli;

import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a script that completes commands and options in a shell. */
@Command(
        name = "completion",
        description = {
            "Print a script for bash and zsh that completes commands and options.",
            "It completes the command baclofen-triage: an alias or a script of that name that starts the jar.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  baclofen-triage completion > ~/.baclofen-triage-completion",
            "  alias baclofen-triage='java -jar baclofen-triage.jar'",
            "  source <(baclofen-triage completion)",
            "",
            "Exit code: 0 done."
        })
final class CompletionCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(AutoComplete.bash(Main.NAME, Main.commandLine()));
        out.print('\n');
        out.flush();
    }
}

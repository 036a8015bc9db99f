package io.github.baclofentriage.cli;

import io.github.baclofentriage.authoring.validation.HistoryView;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: triage from a terminal or a script. */
@Command(
        name = Main.NAME,
        description = {
            "Tells withdrawal, overdose and adverse effect apart in a patient exposed to baclofen, with the rules and"
                    + " sources behind the answer.",
            "It supports a clinician's own judgement and directs no treatment.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  baclofen-triage assess patient.yaml",
            "  baclofen-triage interview",
            "  baclofen-triage findings hallucinations",
            "  baclofen-triage help assess",
            "",
            "Exit code: 0 done, 1 nothing found or a check failed, 2 bad input, 3 fault of",
            "the rule pack, 70 fault of the program."
        },
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Versions.class)
public final class Main implements Runnable {
    static final String NAME = "baclofen-triage";
    private static final int WIDTH = 80;
    private static final List<Class<?>> COMMANDS = List.of(
            AssessCommand.class,
            InterviewCommand.class,
            BatchCommand.class,
            ValidateCommand.class,
            FindingsCommand.class,
            PackCommands.class,
            VersionCommand.class,
            CompletionCommand.class);

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and exit.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the versions of program, rule pack and Java and exit.")
    private boolean version;

    /**
     * Runs a command and ends the process with its exit code.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        CommandLine commandLine =
                commandLineFor(args).setOut(utf8(FileDescriptor.out)).setErr(utf8(FileDescriptor.err));
        System.exit(execute(commandLine, args));
    }

    /** A command line with the command that is called alone, since setting up all takes a while; with all where it is none. */
    static CommandLine commandLineFor(String[] args) {
        String name = args.length == 0 ? "" : args[0];
        return commandLine(COMMANDS.stream()
                .filter(each -> each.getAnnotation(Command.class).name().equals(name))
                .findFirst()
                .<List<Class<?>>>map(List::of)
                .orElse(COMMANDS));
    }

    /**
     * The whole command line, ready to run in this process.
     *
     * @return the command line; its output is a terminal's until {@code setOut} and {@code setErr} say otherwise
     */
    public static CommandLine commandLine() {
        return commandLine(COMMANDS);
    }

    private static CommandLine commandLine(List<Class<?>> commands) {
        Complaints complaints = new Complaints();
        CommandLine help = new CommandLine(new HelpCommand());
        // All commands inherit the option of the program, and none may have two of the name.
        help.getCommandSpec().remove(help.getCommandSpec().findOption("--help"));
        help.getCommandSpec()
                .usageMessage()
                .footer("", "Examples:", "  baclofen-triage help", "  baclofen-triage help batch");
        CommandLine program = new CommandLine(new Main());
        commands.forEach(program::addSubcommand);
        return program.addSubcommand("help", help)
                .registerConverter(OutputFormat.class, new Words<>(OutputFormat.values()))
                .registerConverter(ReportFormat.class, new Words<>(ReportFormat.values()))
                .registerConverter(TestFormat.class, new Words<>(TestFormat.values()))
                .registerConverter(LintFormat.class, new Words<>(LintFormat.values()))
                .registerConverter(When.class, new Words<>(When.values()))
                .registerConverter(HistoryView.class, new Words<>(HistoryView.values()))
                .setUsageHelpWidth(WIDTH)
                .setParameterExceptionHandler(complaints)
                .setExecutionExceptionHandler(complaints);
    }

    /** Without a command there is nothing to run. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    /** An error of the JVM ends in a sentence too; whatever a hostile input drives it to, nobody reads a stack trace. */
    private static int execute(CommandLine commandLine, String[] args) {
        try {
            return commandLine.execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            commandLine.getErr().println(NAME + ": the input needs more memory than there is.");
            return ExitCode.PROGRAM_FAULT;
        } finally {
            commandLine.getOut().flush();
            commandLine.getErr().flush();
        }
    }

    /** Reports and messages are UTF-8 whatever the platform's own encoding is. */
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }
}

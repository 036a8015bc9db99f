package io.github.baclofentriage.cli;

import io.github.baclofentriage.CaseFormatException;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.authoring.FaultLines;
import io.github.baclofentriage.authoring.PlainText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says on the error stream what went wrong, in plain sentences and never as a stack trace. */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {
    /** Whoever looks for a fault of the program sets this environment variable and gets the stack trace too. */
    private static final String TRACE = "BACLOFEN_TRIAGE_TRACE";

    @Override
    public int handleParseException(ParameterException exception, String[] args) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        print(err, String.valueOf(exception.getMessage()));
        UnmatchedArgumentException.printSuggestions(exception, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.BAD_INPUT;
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (System.getenv(TRACE) != null) {
            exception.printStackTrace(err);
        }
        if (exception instanceof RulePackException fault) {
            print(err, String.valueOf(fault.getMessage()));
            return ExitCode.PACK_FAULT;
        }
        if (exception instanceof CaseFormatException fault) {
            print(err, String.join("\n", FaultLines.of(fault)));
            return ExitCode.BAD_INPUT;
        }
        if (exception instanceof BadInputException) {
            print(err, String.valueOf(exception.getMessage()));
            return ExitCode.BAD_INPUT;
        }
        if (exception instanceof IOException fault) {
            print(err, words(fault));
            return ExitCode.BAD_INPUT;
        }
        if (exception instanceof UncheckedIOException fault) {
            print(err, words(fault.getCause()));
            return ExitCode.BAD_INPUT;
        }
        print(
                err,
                "the program failed: " + exception + "\nThis is a fault of the program. Set " + TRACE
                        + "=1 to see where.");
        return ExitCode.PROGRAM_FAULT;
    }

    /** Prints lines, the first after the program's name and the others further in. */
    static void print(PrintWriter err, String message) {
        List<String> lines = message.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            err.println((i == 0 ? Main.NAME + ": " : "  ")
                    + PlainText.of(lines.get(i)).strip());
        }
        err.flush();
    }

    /** What became of a file, in words. */
    static String words(@Nullable IOException exception) {
        if (exception == null) {
            return "the input or output failed.";
        }
        if (exception instanceof FileSystemException fault) {
            String file = "[" + fault.getFile() + "]";
            if (fault instanceof NoSuchFileException) {
                return "there is no file " + file + ".";
            }
            if (fault instanceof AccessDeniedException) {
                return "the file " + file + " may not be used: access is denied.";
            }
            return "the file " + file + " cannot be used: " + fault.getReason() + ".";
        }
        if (exception instanceof CharacterCodingException) {
            return "the input is not UTF-8.";
        }
        return "the input or output failed: " + exception.getMessage() + ".";
    }
}

package io.github.baclofentriage.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;

/** Whether a person looks on. */
final class Terminal {
    private static final Path ERROR_STREAM = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** Whether a person types and looks on. From Java 22 there is a console where nobody sits at it. */
    static boolean isInteractive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Whether the output goes to a terminal that shows color; the environment variable NO_COLOR says no. */
    static boolean showsColor() {
        return Ansi.AUTO.enabled();
    }

    /**
     * Whether the error stream goes to a terminal. Java cannot tell the two streams apart; where the system says what stands
     * behind the error stream that decides, so that a log file never fills with a progress bar.
     */
    static boolean showsProgress() {
        if (System.console() == null) {
            return false;
        }
        try {
            String target = Files.readSymbolicLink(ERROR_STREAM).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return Ansi.AUTO.enabled();
        }
    }
}

package io.github.baclofentriage.cli.interview;

import java.io.IOException;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** Lines of a terminal, to be edited and called up again. What was typed is kept in memory only and never written anywhere. */
public final class EditedLines implements Lines {
    private final Terminal terminal;
    private final LineReader reader;

    private EditedLines(Terminal terminal) {
        this.terminal = terminal;
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .completer(new StringsCompleter(Command.all()))
                // An exclamation mark in a line would call up another one.
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.BRACKETED_PASTE, false)
                .option(LineReader.Option.INSERT_TAB, false)
                .build();
    }

    /**
     * Lines of the terminal that the process runs in.
     *
     * @return the lines; null where there is no terminal that can edit
     */
    public static @Nullable EditedLines open() {
        try {
            return new EditedLines(
                    TerminalBuilder.builder().system(true).dumb(false).build());
        } catch (IOException | IllegalStateException e) {
            return null;
        }
    }

    @Override
    public @Nullable String next(String prompt) {
        try {
            return reader.readLine(prompt);
        } catch (EndOfFileException | UserInterruptException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}

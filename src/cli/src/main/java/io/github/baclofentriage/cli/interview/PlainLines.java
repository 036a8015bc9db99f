package io.github.baclofentriage.cli.interview;

import io.github.baclofentriage.authoring.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a pipe or a file, or of a terminal that cannot edit. Each is repeated behind its prompt where nobody sees it typed, so that
 * what is printed reads as a whole. Never holds more of a line than it may have.
 */
public final class PlainLines implements Lines {
    private final Reader reader;
    private final PrintWriter out;
    private final boolean repeats;
    private boolean afterReturn;

    /**
     * Reads lines from a stream.
     *
     * @param stream UTF-8; it is not closed
     * @param out where the prompts go
     * @param repeats whether to print each line behind its prompt
     */
    public PlainLines(InputStream stream, PrintWriter out, boolean repeats) {
        this.reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        this.out = out;
        this.repeats = repeats;
    }

    @Override
    public @Nullable String next(String prompt) throws IOException {
        out.print(prompt);
        out.flush();
        String line = line();
        if (repeats) {
            out.println(line == null ? "" : PlainText.of(shown(line)));
        }
        return line;
    }

    private static String shown(String line) {
        return line.length() > LONGEST ? line.substring(0, 60) + " ..." : line;
    }

    /** One character more than a line may have is kept, so that it is known to be too long. */
    private @Nullable String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = reader.read();
        if (afterReturn && next == '\n') {
            next = reader.read();
        }
        afterReturn = false;
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n' && next != '\r') {
            if (line.length() <= LONGEST) {
                line.append((char) next);
            }
            next = reader.read();
        }
        afterReturn = next == '\r';
        return line.toString();
    }

    /** The stream belongs to the process. */
    @Override
    public void close() {}
}

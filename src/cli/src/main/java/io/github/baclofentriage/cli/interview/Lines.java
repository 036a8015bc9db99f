package io.github.baclofentriage.cli.interview;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where the lines come from that a person types. */
public interface Lines extends AutoCloseable {
    /** The most characters of a line; what is longer is no answer of a person. */
    int LONGEST = 2000;

    /**
     * The next line.
     *
     * @param prompt what is shown before it
     * @return the line without its end; null where there is no more
     * @throws IOException if the input fails
     */
    @Nullable
    String next(String prompt) throws IOException;

    @Override
    void close() throws IOException;
}

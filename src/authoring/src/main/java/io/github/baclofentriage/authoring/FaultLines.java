package io.github.baclofentriage.authoring;

import io.github.baclofentriage.CaseFormatException;
import java.util.List;

/** Says the faults of a case in lines for a person. */
public final class FaultLines {
    private static final String NO_PATH = ": ";

    private FaultLines() {}

    /**
     * Every fault on a line of its own; a fault of the whole document has no path before it.
     *
     * @param exception the faults
     * @return at least one line
     */
    public static List<String> of(CaseFormatException exception) {
        return exception.faults().stream()
                .map(Object::toString)
                .map(line -> line.startsWith(NO_PATH) ? line.substring(NO_PATH.length()) : line)
                .toList();
    }
}

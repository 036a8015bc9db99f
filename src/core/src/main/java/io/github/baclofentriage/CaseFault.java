package io.github.baclofentriage;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a case that cannot be used as it stands.
 *
 * @param path JSON Pointer to the item, as {@code /measurements/heart-rate}
 * @param value the offending value as written, cut to 80 characters; empty where something is missing
 * @param problem what is wrong, as one clause
 * @param maybe what would be right; null where nothing better can be said
 * @param line line in the document, from 1; 0 where the case was made in code
 */
public record CaseFault(
        String path, String value, String problem, @Nullable String maybe, int line) implements Serializable {

    /** The fault on one line, with its place, its value and what would be right. */
    @Override
    public String toString() {
        String place = line > 0 ? path + " (line " + line + ")" : path;
        String text = place + ": " + problem + (value.isEmpty() ? "" : " [" + value + "]");
        return maybe == null ? text : text + ". Maybe " + maybe;
    }

    /**
     * The same fault in a part of a case.
     *
     * @param part JSON Pointer to the part; empty for the case itself
     * @return the fault with its path in the whole case
     */
    public CaseFault below(String part) {
        return part.isEmpty() ? this : new CaseFault(part + path, value, problem, maybe, line);
    }
}

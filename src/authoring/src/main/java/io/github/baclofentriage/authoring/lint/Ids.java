package io.github.baclofentriage.authoring.lint;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The ids that a section of a pack declares. Where its file could not be read nobody knows them, and no id is called unknown:
 * one fault should not make a hundred.
 *
 * @param readable whether the section could be read
 * @param known the ids, in the order of the file
 */
record Ids(boolean readable, Set<String> known) {
    Ids {
        known = Collections.unmodifiableSet(new LinkedHashSet<>(known));
    }

    /** Whether an id is certainly not declared. */
    boolean lacks(String id) {
        return readable && !known.contains(id);
    }

    /** The ids of both. */
    Ids and(Ids other) {
        Set<String> all = new LinkedHashSet<>(known);
        all.addAll(other.known);
        return new Ids(readable && other.readable, all);
    }
}

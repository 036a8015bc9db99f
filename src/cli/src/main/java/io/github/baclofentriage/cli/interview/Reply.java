package io.github.baclofentriage.cli.interview;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What was understood of a line.
 *
 * @param items what it says of the patient
 * @param done ids of questions that it answers, or to which the answer is not known
 * @param left what was not understood, as written
 * @param problems what was understood and cannot be used, as sentences
 */
record Reply(List<Item> items, Set<String> done, List<String> left, List<String> problems) {
    Reply() {
        this(new ArrayList<>(), new LinkedHashSet<>(), new ArrayList<>(), new ArrayList<>());
    }

    boolean isEmpty() {
        return items.isEmpty() && done.isEmpty();
    }

    void addAll(Reply other) {
        items.addAll(other.items);
        done.addAll(other.done);
        left.addAll(other.left);
        problems.addAll(other.problems);
    }
}

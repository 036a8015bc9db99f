package io.github.baclofentriage.cli.interview;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What was understood of a line.
 *
 * @param items what it says of the patient
 * @param unknown ids of questions to which the answer is not known
 * @param left what was not understood, as written
 * @param problems what was understood and cannot be used, as sentences
 */
record Reply(List<Item> items, Set<String> unknown, List<String> left, List<String> problems) {
    Reply() {
        this(new ArrayList<>(), new LinkedHashSet<>(), new ArrayList<>(), new ArrayList<>());
    }

    void addAll(Reply other) {
        items.addAll(other.items);
        unknown.addAll(other.unknown);
        left.addAll(other.left);
        problems.addAll(other.problems);
    }
}

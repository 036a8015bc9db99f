package io.github.baclofentriage.internal.drl;

import io.github.baclofentriage.internal.SafeText;
import io.github.baclofentriage.internal.drl.RuleFile.Fault;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with a file. A file may be hostile, so what repeats in a line counts once and there is an end. */
final class FileFaults {
    private static final int MOST = 100;

    private final LineIndex lines;
    private final Set<Fault> found = new LinkedHashSet<>();
    private int count;

    FileFaults(LineIndex lines) {
        this.lines = lines;
    }

    void add(int position, String problem) {
        addAtLine(lines.line(position), problem);
    }

    void addAtLine(int line, String problem) {
        count++;
        if (found.size() < MOST) {
            found.add(new Fault(line, SafeText.forTerminal(problem)));
        }
    }

    /** Adds a fault where there are more of something than there may be. */
    void atMost(int most, int size, String what, Span span) {
        if (size > most) {
            add(span.start(), size + " " + what + "; the most is " + most);
        }
    }

    /** How many were added, those included that are not listed. */
    int count() {
        return count;
    }

    List<Fault> inOrder() {
        List<Fault> sorted = new java.util.ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Fault::line));
        if (found.size() == MOST) {
            sorted.add(new Fault(sorted.get(MOST - 1).line(), "more faults may follow; only " + MOST + " are listed"));
        }
        return sorted;
    }
}

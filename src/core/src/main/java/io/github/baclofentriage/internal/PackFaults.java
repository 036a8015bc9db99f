package io.github.baclofentriage.internal;

import io.github.baclofentriage.RulePackException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers the faults of a pack's files, so that its author sees all of them at once. */
final class PackFaults {
    private static final int MOST = 1000;

    private record Found(int document, int line, String text) {}

    private final String place;
    private final List<String> documents = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();

    PackFaults(String place) {
        this.place = place;
    }

    /** Adds a fault at a line of a file; line 0 means the whole file. */
    void add(String file, int line, String problem) {
        if (!documents.contains(file)) {
            documents.add(file);
        }
        if (found.size() < MOST) {
            String at = line == 0 ? file : file + " line " + line;
            found.add(new Found(documents.indexOf(file), line, at + ": " + problem));
        }
    }

    /** Takes over the faults for which a file was refused. */
    void add(String file, RulePackException refused) {
        if (!documents.contains(file)) {
            documents.add(file);
        }
        refused.faults().forEach(fault -> found.add(new Found(documents.indexOf(file), 0, fault)));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Throws what was found, file by file in the order in which they were read, each in the order of its lines. */
    void refuse() {
        if (!found.isEmpty()) {
            List<String> inOrder = found.stream()
                    .sorted(Comparator.comparingInt(Found::document).thenComparingInt(Found::line))
                    .map(Found::text)
                    .distinct()
                    .toList();
            throw new RulePackException(place, inOrder, null);
        }
    }
}

package io.github.baclofentriage.internal;

import java.util.List;

/** Turns of phrase that several parts of a text report share. */
final class Phrases {
    private Phrases() {}

    /** What a rule matched, in square brackets; empty where it matched nothing that has words. */
    static String facts(List<String> facts) {
        return facts.isEmpty() ? "" : "[" + String.join("; ", facts) + "]";
    }

    /** A rule's id, and its sources in parentheses. */
    static String rule(String rule, List<String> sources) {
        return sources.isEmpty() ? rule : rule + " (" + String.join(", ", sources) + ")";
    }

    /** An id of the pack that came without words, readable: hyphens become blanks. */
    static String readable(String id) {
        return id.replace('-', ' ');
    }

    /** Text of a case between quotation marks. */
    static String quoted(String text) {
        return "\"" + text + "\"";
    }

    /** Adds labels one after the other, at most so many, and says how many more there are. */
    static void list(TextPage page, List<String> labels, int most) {
        List<String> shown = labels.size() > most ? labels.subList(0, most) : labels;
        for (int i = 0; i < shown.size(); i++) {
            page.add(shown.get(i) + (i + 1 < shown.size() ? ";" : ""), TextStyle.PLAIN, 1);
        }
        if (shown.size() < labels.size()) {
            page.add("and " + (labels.size() - shown.size()) + " more", TextStyle.PLAIN, 1);
        }
    }
}

package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.Nearest;
import io.github.baclofentriage.internal.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Gathers faults, each with what it is about, so that an exception can name it. */
final class FaultList {
    private static final int LONGEST_VALUE = 80;

    /** A fault and the rule, term or source that it is about; empty where it is about the file. */
    record Found(LintFault fault, String subject) {}

    private final List<Found> found = new ArrayList<>();

    List<Found> found() {
        return List.copyOf(found);
    }

    void add(String file, int line, LintCheck check, String subject, String message) {
        found.add(new Found(new LintFault(file, line, check, message), subject));
    }

    void add(String file, Node node, LintCheck check, String subject, String message) {
        add(file, node.line(), check, subject, message);
    }

    /** A value in brackets, cut where it is long. */
    static String shown(String value) {
        String cut = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "…";
        return "[" + cut + "]";
    }

    /** " Maybe ..." with the nearest of some words, or nothing where none is near. */
    static String maybe(String text, Collection<String> words) {
        String nearest = Nearest.to(text, words);
        return nearest == null ? "" : " Maybe " + nearest + ".";
    }

    /** "there is no syndrome [withdrawl]. Maybe withdrawal." */
    static String unknown(String what, String id, Collection<String> words) {
        return "there is no " + what + " " + shown(id) + "." + maybe(id, words);
    }
}

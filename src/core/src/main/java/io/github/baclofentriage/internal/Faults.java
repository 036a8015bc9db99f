package io.github.baclofentriage.internal;

import io.github.baclofentriage.CaseFault;
import io.github.baclofentriage.CaseFormatException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the faults of one document and hands them back in its order. */
final class Faults {
    /** The most faults that one document may have. */
    static final int MOST = 1000;

    private static final int SHOWN = 80;

    private record Found(CaseFault fault, int column) {}

    private final List<Found> found = new ArrayList<>();

    /** Adds a fault that shows the value of the node it is about. */
    void add(Node node, String problem, @Nullable String maybe) {
        String text = node.text();
        add(node, text == null ? "" : text, problem, maybe);
    }

    void add(Node node, String value, String problem, @Nullable String maybe) {
        CaseFault fault =
                new CaseFault(node.path(), shown(value), problem, maybe == null ? null : shown(maybe), node.line());
        found.add(new Found(fault, node.column()));
        if (found.size() > MOST) {
            throw new CaseFormatException(List.of(
                    new CaseFault("", "", "the document has more than " + MOST + " faults", null, node.line()),
                    found.get(0).fault()));
        }
    }

    int count() {
        return found.size();
    }

    List<CaseFault> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt((Found each) -> each.fault().line())
                        .thenComparingInt(Found::column))
                .map(Found::fault)
                .toList();
    }

    /** A document that cannot be read at all. */
    static CaseFormatException document(String path, String value, String problem, @Nullable String maybe, int line) {
        return new CaseFormatException(List.of(new CaseFault(path, shown(value), problem, maybe, line)));
    }

    /** A value as it may be shown: cut to 80 characters, and nothing in it that could steer a terminal. */
    static String shown(String value) {
        String cut = value.length() <= SHOWN ? value : value.substring(0, SHOWN - 1) + "…";
        StringBuilder clean = new StringBuilder(cut.length());
        for (int i = 0; i < cut.length(); i++) {
            char c = cut.charAt(i);
            boolean pair =
                    Character.isHighSurrogate(c) && i + 1 < cut.length() && Character.isLowSurrogate(cut.charAt(i + 1));
            if (pair) {
                clean.append(c).append(cut.charAt(++i));
            } else {
                clean.append(showable(c) ? c : '�');
            }
        }
        return clean.toString();
    }

    private static boolean showable(char c) {
        boolean blank = Character.isWhitespace(c) && c != ' ';
        return !(blank || Texts.harmful(c) || Character.isSurrogate(c));
    }
}

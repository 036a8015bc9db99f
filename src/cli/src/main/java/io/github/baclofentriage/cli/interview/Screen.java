package io.github.baclofentriage.cli.interview;

import io.github.baclofentriage.authoring.PlainText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** Where the conversation is printed: at most 80 columns, and nothing that a terminal acts on but the program's own colors. */
final class Screen {
    private static final int WIDTH = 80;
    private static final String WORKING = "Trying what each answer would change ...";

    private final PrintWriter out;
    private final boolean painted;

    Screen(PrintWriter out, boolean painted) {
        this.out = out;
        this.painted = painted;
    }

    void blank() {
        out.println();
    }

    /** A note of any origin, wrapped. */
    void note(String words) {
        say(words, 0, 2);
    }

    /** Words of any origin, wrapped. */
    void say(String words, int indent, int hang) {
        PlainText.wrapped(words, indent, hang).forEach(out::println);
    }

    /**
     * Words behind a label that keeps its place.
     *
     * @param label shorter than the indent
     * @param style how the label looks; empty for plain
     */
    void labelled(String label, String style, String words, int indent) {
        List<String> lines = PlainText.wrapped(words, indent, indent);
        String plain = PlainText.of(label);
        String gap = " ".repeat(Math.max(1, indent - plain.length()));
        out.println(paint(plain, style) + gap + lines.get(0).strip());
        lines.subList(1, lines.size()).forEach(out::println);
    }

    /** What is asked, and a remark that stands back. */
    void head(String words, String remark) {
        List<String> lines = new ArrayList<>(PlainText.wrapped(words, 0, 2));
        int last = lines.size() - 1;
        boolean beside = lines.get(last).length() + remark.length() + 4 <= WIDTH;
        for (int i = 0; i <= last; i++) {
            out.println(paint(lines.get(i), "bold")
                    + (beside && i == last ? "  " + paint("(" + remark + ")", "faint") : ""));
        }
        if (!beside) {
            out.println("  " + paint("(" + remark + ")", "faint"));
        }
    }

    private String paint(String words, String style) {
        return painted && !style.isEmpty() && words.indexOf('@') < 0 && words.indexOf('|') < 0
                ? Ansi.ON.string("@|" + style + " " + words + "|@")
                : words;
    }

    /** Says on a terminal that work is under way, until something else is said. */
    void working() {
        if (painted) {
            out.print(WORKING + "\r");
            out.flush();
        }
    }

    /** Takes back that work is under way. */
    void done() {
        if (painted) {
            out.print(" ".repeat(WORKING.length()) + "\r");
        }
    }

    /** A line that is laid out already. */
    void line(String words) {
        out.println(PlainText.of(words));
    }

    /** Text of the program's own making, as it is. */
    void print(String text) {
        out.print(text);
        out.flush();
    }

    boolean painted() {
        return painted;
    }
}

package io.github.baclofentriage.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes words of unknown origin fit for a terminal. */
public final class PlainText {
    private static final int WIDTH = 80;

    private PlainText() {}

    /**
     * The text on one line, without any character that a terminal acts on: white space becomes a space, control and format
     * characters and halves of surrogate pairs are written out as {@code <U+001B>}.
     *
     * @param text any text
     * @return text that only prints
     */
    public static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            int type = Character.getType(point);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                plain.append(' ');
            } else if (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE) {
                plain.append(String.format(Locale.ROOT, "<U+%04X>", point));
            } else {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString();
    }

    /**
     * Words on lines of at most 80 columns; a word that is longer stands on a line of its own.
     *
     * @param text any text; made plain first
     * @param indent spaces before the first line
     * @param hangingIndent spaces before every other line
     * @return at least one line, without line ends
     */
    public static List<String> wrapped(String text, int indent, int hangingIndent) {
        return wrapped(text, indent, hangingIndent, WIDTH);
    }

    /**
     * Words on lines of a given width; a word that is longer stands on a line of its own.
     *
     * @param text any text; made plain first
     * @param indent spaces before the first line
     * @param hangingIndent spaces before every other line
     * @param width the most columns
     * @return at least one line, without line ends
     */
    public static List<String> wrapped(String text, int indent, int hangingIndent, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(" ".repeat(indent));
        boolean empty = true;
        for (String word : of(text).split(" +")) {
            if (!empty && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(hangingIndent));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }
}

package io.github.baclofentriage.internal;

/**
 * Text that is laid out while it is written: at most 80 columns, wrapped between words, with a hanging indent.
 *
 * <p>A piece of text is kept on one line where it fits on a line of its own. Where the page is painted its wording and its line
 * breaks are the same as where it is not. Width is counted in code points.
 */
final class TextPage {
    private static final int WIDTH = 80;

    private final StringBuilder page = new StringBuilder();
    private final boolean painted;
    private int hang;
    private int column;
    private int spaces;
    private boolean empty = true;

    TextPage(boolean painted) {
        this.painted = painted;
    }

    /** Leaves a line empty. */
    void blank() {
        page.append('\n');
    }

    /**
     * Begins a paragraph.
     *
     * @param indent the column of its first line
     * @param hangingIndent the column of its other lines
     * @return this page
     */
    TextPage begin(int indent, int hangingIndent) {
        hang = hangingIndent;
        startLine(indent);
        return this;
    }

    /** Moves to the hanging indent, past a mark that stands before it. */
    TextPage toHang() {
        spaces = Math.max(1, hang - column);
        empty = true;
        return this;
    }

    /**
     * Goes on in the paragraph.
     *
     * @param text any text; nothing is written where it is blank
     * @param style how it looks
     * @param gap spaces before it where something stands before it on the line
     * @return this page
     */
    TextPage add(String text, TextStyle style, int gap) {
        String safe = SafeText.forTerminal(text).strip();
        if (safe.isEmpty()) {
            return this;
        }
        int length = width(safe);
        if (!empty && column + gap + length > WIDTH && hang + length <= WIDTH) {
            breakLine();
        }
        addWords(safe.split(" +"), style, gap);
        return this;
    }

    /** Goes on in the paragraph on a new line. */
    TextPage newLine() {
        if (!empty) {
            breakLine();
        }
        return this;
    }

    /** Ends the paragraph. */
    void end() {
        page.append('\n');
    }

    /**
     * The page so far.
     *
     * @return lines that end in a line feed
     */
    String text() {
        return page.toString();
    }

    private void addWords(String[] words, TextStyle style, int gap) {
        StringBuilder run = new StringBuilder();
        int before = gap;
        for (String word : words) {
            if (!empty && column + before + width(word) > WIDTH) {
                paint(run, style);
                breakLine();
            }
            if (!empty) {
                leave(run, before);
            }
            addWord(word, run, style);
            before = 1;
        }
        paint(run, style);
    }

    /** Adds a word to a run of one style; a word that is wider than a line is cut where the line ends. */
    private void addWord(String word, StringBuilder run, TextStyle style) {
        String rest = word;
        int room = WIDTH - column - spaces;
        while (width(rest) > room) {
            int cut = rest.offsetByCodePoints(0, room);
            append(rest.substring(0, cut), run);
            paint(run, style);
            breakLine();
            rest = rest.substring(cut);
            room = WIDTH - column - spaces;
        }
        append(rest, run);
    }

    private void append(String word, StringBuilder run) {
        if (run.isEmpty()) {
            page.append(" ".repeat(spaces));
            column += spaces;
            spaces = 0;
        }
        run.append(word);
        column += width(word);
        empty = false;
    }

    private void leave(StringBuilder run, int gap) {
        if (run.isEmpty()) {
            spaces = gap;
        } else {
            run.append(" ".repeat(gap));
            column += gap;
        }
    }

    private void paint(StringBuilder run, TextStyle style) {
        page.append(painted ? style.paint(run.toString()) : run);
        run.setLength(0);
    }

    private void breakLine() {
        page.append('\n');
        startLine(hang);
    }

    private void startLine(int indent) {
        column = 0;
        spaces = indent;
        empty = true;
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}

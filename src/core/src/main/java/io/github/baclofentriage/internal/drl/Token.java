package io.github.baclofentriage.internal.drl;

import java.util.Locale;

/** One word, text, number or mark of a rule file; {@link Kind#END} stands behind the last. */
record Token(Kind kind, String value, Span span) {
    /** The mark that stands for a text without an end. */
    static final String OPEN_TEXT = "\"";

    /** The mark that stands for a comment without an end. */
    static final String OPEN_COMMENT = "/*";

    private static final int LONGEST_SHOWN = 60;
    private static final int LAST_ASCII = 0x7F;

    enum Kind {
        WORD,
        TEXT,
        NUMBER,
        MARK,
        END
    }

    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.MARK) && value.equals(word);
    }

    /** A word in brackets as a message shows it, cut where it is long, and with what may look like another letter. */
    static String shown(String value) {
        String cut = value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "...";
        return '['
                + cut
                + ']'
                + value.codePoints()
                        .filter(code -> code > LAST_ASCII)
                        .mapToObj(code -> String.format(Locale.ROOT, " with U+%04X", code))
                        .findFirst()
                        .orElse("");
    }
}

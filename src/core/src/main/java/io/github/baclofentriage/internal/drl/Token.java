package io.github.baclofentriage.internal.drl;

/** One word, text, number or mark of a rule file; {@link Kind#END} stands behind the last. */
record Token(Kind kind, String value, Span span) {
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

    /** The token as a message shows it. */
    String shown() {
        return kind == Kind.END ? "end of the file" : "[" + value + "]";
    }
}

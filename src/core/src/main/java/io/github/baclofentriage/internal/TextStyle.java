package io.github.baclofentriage.internal;

/** How words look on a terminal. A style only ever repeats what the words say, since many readers see none of it. */
enum TextStyle {
    /** As the terminal writes. */
    PLAIN(""),
    /** Headings, and what to read first. */
    BOLD("1"),
    /** References and what does not count. */
    DIM("2"),
    /** Danger. */
    RED("1;31"),
    /** Haste. */
    YELLOW("1;33");

    private static final String ESCAPE = "\u001B[";

    private final String code;

    TextStyle(String code) {
        this.code = code;
    }

    /**
     * Words between the style's codes. The style ends with the words, so that none runs over the end of a line.
     *
     * @param words the words
     * @return the words as a terminal takes them
     */
    String paint(String words) {
        return code.isEmpty() || words.isEmpty() ? words : ESCAPE + code + "m" + words + ESCAPE + "0m";
    }
}

package io.github.baclofentriage.internal.drl;

/**
 * A part of a rule file's text.
 *
 * @param start index of its first character
 * @param end index behind its last character
 */
public record Span(int start, int end) {
    /** This part and everything up to the end of a later one. */
    Span to(Span last) {
        return new Span(start, last.end);
    }

    /**
     * The characters of this part.
     *
     * @param text the text it is a part of
     * @return its characters
     */
    public String of(String text) {
        return text.substring(start, end);
    }

    /**
     * The text with other characters in place of this part.
     *
     * @param text the text it is a part of
     * @param other what stands in its place
     * @return the changed text
     */
    public String replaced(String text, String other) {
        return text.substring(0, start) + other + text.substring(end);
    }
}

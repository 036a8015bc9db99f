package io.github.baclofentriage.internal;

import java.util.Locale;

/** Makes text of unknown origin harmless: what a case or a pack says must never steer a terminal or break a parser. */
public final class SafeText {
    private SafeText() {}

    /**
     * The text fit for a terminal. Every kind of white space becomes a space. Control characters, among them the escape that
     * starts an ANSI sequence, and invisible format characters, among them those that reverse the reading direction, are
     * written out as {@code <U+001B>}, so that a reader sees that they were there.
     *
     * @param text any text
     * @return the text without a character that a terminal acts on
     */
    public static String forTerminal(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                safe.append(' ');
            } else if (acts(point)) {
                safe.append(String.format(Locale.ROOT, "<U+%04X>", point));
            } else {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    /**
     * The text with a replacement character for each half of a surrogate pair that stands alone, since no such text can be
     * encoded.
     *
     * @param text any text
     * @return text that every encoding of Unicode can carry
     */
    static String wellFormed(String text) {
        if (!Texts.broken(text)) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().forEach(point -> whole.appendCodePoint(isLoneSurrogate(point) ? 0xFFFD : point));
        return whole.toString();
    }

    /** Whether a terminal or an editor acts on the character in place of showing it. */
    static boolean acts(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }

    private static boolean isLoneSurrogate(int point) {
        return Character.getType(point) == Character.SURROGATE;
    }
}

package io.github.baclofentriage.internal;

/** Tells which characters have no place in a text that will be shown to someone. */
final class Texts {
    private Texts() {}

    /** Control characters, and the marks that turn the direction of the text behind them. */
    static boolean harmful(char c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
        boolean turning = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        return control || turning || c == '\uFEFF' || c == '\uFFFE' || c == '\uFFFF';
    }

    /** Whether half of a surrogate pair stands alone, which no encoding can write. */
    static boolean broken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }

    static boolean harmful(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (harmful(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}

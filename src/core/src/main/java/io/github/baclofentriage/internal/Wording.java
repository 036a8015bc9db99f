package io.github.baclofentriage.internal;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds the ways of writing one term into one: Unicode form, case, hyphens, simple plurals and British or American spelling.
 * Both the vocabulary and what is looked up pass through it, so a fold needs to be consistent rather than good English.
 */
public final class Wording {
    private static final int MARKS =
            1 << Character.NON_SPACING_MARK | 1 << Character.ENCLOSING_MARK | 1 << Character.COMBINING_SPACING_MARK;

    private Wording() {}

    /**
     * Folds a term.
     *
     * @param text a term as written
     * @return its folded words, separated by single spaces
     */
    public static String fold(String text) {
        String plain = withoutMarks(text).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length() + 1);
        int start = 0;
        for (int i = 0; i < plain.length(); ) {
            int point = plain.codePointAt(i);
            if (isOfWord(point)) {
                folded.appendCodePoint(point);
            } else if (!isApostrophe(point)) {
                start = endWord(folded, start);
            }
            i += Character.charCount(point);
        }
        endWord(folded, start);
        folded.setLength(Math.max(0, folded.length() - 1));
        return folded.toString();
    }

    /** Folds the word that begins there, if one does, and puts a blank behind it; returns where the next one begins. */
    private static int endWord(StringBuilder text, int start) {
        if (text.length() > start) {
            singular(text, start);
            american(text, start);
            text.append(' ');
        }
        return text.length();
    }

    /** ASCII, which most of what is written is, has no marks and no other form. */
    private static String withoutMarks(String text) {
        if (isAscii(text)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(point -> (1 << Character.getType(point) & MARKS) == 0)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static boolean isApostrophe(int point) {
        return point == '\'' || point == '\u2019' || point == '`';
    }

    private static boolean isOfWord(int point) {
        if (point >= 'a' && point <= 'z') {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> "%/+()".indexOf(point) >= 0;
        };
    }

    private static void singular(StringBuilder text, int start) {
        int length = text.length() - start;
        if (length > 4 && endsWith(text, "ies")) {
            text.replace(text.length() - 3, text.length(), "y");
        } else if (length > 3
                && endsWith(text, "s")
                && !endsWith(text, "ss")
                && !endsWith(text, "us")
                && !endsWith(text, "is")) {
            text.setLength(text.length() - 1);
        }
    }

    private static void american(StringBuilder text, int start) {
        if (text.length() - start < 5) {
            return;
        }
        replace(text, start, "ae", "e");
        replace(text, start, "oe", "e");
        replace(text, start, "our", "or");
        replace(text, start, "isation", "ization");
        replace(text, start, "sulph", "sulf");
        ending(text);
    }

    /** Endings: centre and center, realise and realize, analysed and analyzed. What is left of the word has three letters or more. */
    private static void ending(StringBuilder text) {
        int length = text.length();
        if (endsWith(text, "re") && "aeiou".indexOf(text.charAt(length - 3)) < 0) {
            text.replace(length - 2, length, "er");
        } else if (endsWith(text, "ise") || endsWith(text, "yse")) {
            text.setCharAt(length - 2, 'z');
        } else if (endsWith(text, "ised") || endsWith(text, "ysed")) {
            text.setCharAt(length - 3, 'z');
        }
    }

    private static boolean endsWith(StringBuilder word, String ending) {
        int from = word.length() - ending.length();
        return from >= 0 && word.indexOf(ending, from) == from;
    }

    private static void replace(StringBuilder text, int start, String british, String american) {
        int at = text.indexOf(british, start);
        while (at >= 0) {
            text.replace(at, at + british.length(), american);
            at = text.indexOf(british, at + american.length());
        }
    }
}

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
        StringBuilder folded = new StringBuilder(plain.length());
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < plain.length(); ) {
            int point = plain.codePointAt(i);
            if (isOfWord(point)) {
                word.appendCodePoint(point);
            } else if (!isApostrophe(point)) {
                end(word, folded);
            }
            i += Character.charCount(point);
        }
        end(word, folded);
        return folded.toString();
    }

    private static void end(StringBuilder word, StringBuilder folded) {
        if (word.length() > 0) {
            singular(word);
            american(word);
            folded.append(folded.length() == 0 ? "" : " ").append(word);
            word.setLength(0);
        }
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

    private static void singular(StringBuilder word) {
        int length = word.length();
        if (length > 4 && endsWith(word, "ies")) {
            word.replace(length - 3, length, "y");
        } else if (length > 3
                && endsWith(word, "s")
                && !endsWith(word, "ss")
                && !endsWith(word, "us")
                && !endsWith(word, "is")) {
            word.setLength(length - 1);
        }
    }

    private static void american(StringBuilder word) {
        if (word.length() < 5) {
            return;
        }
        replace(word, "ae", "e");
        replace(word, "oe", "e");
        replace(word, "our", "or");
        replace(word, "isation", "ization");
        replace(word, "sulph", "sulf");
        ending(word);
    }

    /** Endings: centre and center, realise and realize, analysed and analyzed. */
    private static void ending(StringBuilder word) {
        int length = word.length();
        if (endsWith(word, "re") && "aeiou".indexOf(word.charAt(length - 3)) < 0) {
            word.replace(length - 2, length, "er");
            return;
        }
        int end = endsWith(word, "d") ? length - 1 : length;
        boolean british = end > 2
                && word.charAt(end - 1) == 'e'
                && word.charAt(end - 2) == 's'
                && (word.charAt(end - 3) == 'i' || word.charAt(end - 3) == 'y');
        if (british) {
            word.setCharAt(end - 2, 'z');
        }
    }

    private static boolean endsWith(StringBuilder word, String ending) {
        int from = word.length() - ending.length();
        return from >= 0 && word.indexOf(ending, from) == from;
    }

    private static void replace(StringBuilder word, String british, String american) {
        int at = word.indexOf(british);
        while (at >= 0) {
            word.replace(at, at + british.length(), american);
            at = word.indexOf(british, at + american.length());
        }
    }
}

package io.github.baclofentriage.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Folds the ways of writing one term into one: Unicode form, case, hyphens, simple plurals and British or American spelling.
 * Both the vocabulary and what is looked up pass through it, so a fold needs to be consistent rather than good English.
 */
public final class Wording {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019`]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}%/+()]+");

    private Wording() {}

    /**
     * Folds a term.
     *
     * @param text a term as written
     * @return its folded words, separated by single spaces
     */
    public static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        plain = APOSTROPHES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
        StringJoiner folded = new StringJoiner(" ");
        for (String word : BETWEEN_WORDS.split(plain)) {
            if (!word.isEmpty()) {
                folded.add(foldWord(word));
            }
        }
        return folded.toString();
    }

    private static String foldWord(String word) {
        return american(singular(word));
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    private static String american(String word) {
        if (word.length() < 5) {
            return word;
        }
        String spelled = word.replace("ae", "e")
                .replace("oe", "e")
                .replace("our", "or")
                .replace("isation", "ization")
                .replace("sulph", "sulf");
        return ending(spelled);
    }

    /** Endings: centre and center, realise and realize, analysed and analyzed. */
    private static String ending(String word) {
        int length = word.length();
        if (word.endsWith("re") && "aeiou".indexOf(word.charAt(length - 3)) < 0) {
            return word.substring(0, length - 2) + "er";
        }
        String past = word.endsWith("d") ? "d" : "";
        String stem = word.substring(0, length - past.length());
        return stem.endsWith("ise") || stem.endsWith("yse") ? stem.substring(0, stem.length() - 2) + "ze" + past : word;
    }
}

package io.github.baclofentriage.internal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/** Suggests a similar word; what it finds is shown to a person and never used in place of what was written. */
public final class Nearest {
    /** Below this similarity, of 1, a suggestion would puzzle more than it helps. */
    private static final double NEAR = 0.86;

    /** More than what rounding can take from a similarity. */
    private static final double ROUNDING = 1e-9;

    private static final int LONGEST = 120;
    private static final int LONGEST_PREFIX = 4;
    private static final double PREFIX_SCALE = 0.1;
    private static final int SORTS = 64;

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private final List<Candidate> candidates;

    private record Candidate(String word, String lower) {}

    /**
     * Suggestions from some words.
     *
     * @param words words to choose from
     */
    public Nearest(Collection<String> words) {
        this.candidates = words.stream()
                .map(word -> new Candidate(word, word.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /**
     * The most similar of some words.
     *
     * @param text the word as written
     * @param words words to choose from
     * @return the nearest, the first in alphabetical order among equals, or null where none is near
     */
    public static @Nullable String to(String text, Collection<String> words) {
        return new Nearest(words).to(text);
    }

    /**
     * The most similar of the words.
     *
     * @param text the word as written
     * @return the nearest, the first in alphabetical order among equals, or null where none is near
     */
    public @Nullable String to(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int[] letters = new int[SORTS];
        count(lower, letters, 1);
        String nearest = null;
        double most = NEAR;
        for (Candidate candidate : candidates) {
            if (atMost(lower, candidate.lower, letters) < most - ROUNDING) {
                continue;
            }
            double similarity = SIMILARITY.apply(lower, candidate.lower);
            boolean before = similarity == most && (nearest == null || candidate.word.compareTo(nearest) < 0);
            if (similarity > most || before) {
                nearest = candidate.word;
                most = similarity;
            }
        }
        return nearest;
    }

    private static void count(String text, int[] letters, int by) {
        for (int i = 0; i < text.length(); i++) {
            letters[text.charAt(i) % SORTS] += by;
        }
    }

    /**
     * What the similarity cannot exceed. It grows with the letters that have a partner in the other word, of which there are no more than
     * letters of the same sort in both, and with the length of the common beginning. Without this bound a word that is not known takes 4 ms
     * in the place of 0.2, and a chart from elsewhere may bring dozens in a case that takes less than 1 ms.
     */
    private static double atMost(String one, String other, int[] lettersOfOne) {
        int shorter = Math.min(one.length(), other.length());
        int prefix = 0;
        while (prefix < Math.min(shorter, LONGEST_PREFIX) && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        double byLength = atMost(shorter, one, other, prefix);
        return byLength < NEAR - ROUNDING ? byLength : atMost(common(other, lettersOfOne), one, other, prefix);
    }

    private static double atMost(int matches, String one, String other, int prefix) {
        if (matches == 0) {
            return one.equals(other) ? 1 : 0;
        }
        double jaro = ((double) matches / one.length() + (double) matches / other.length() + 1) / 3;
        return jaro + PREFIX_SCALE * prefix * (1 - jaro);
    }

    /** How many letters of a word have one of the same sort in the other; the counts are as before at the end. */
    private static int common(String word, int[] lettersOfOther) {
        int common = 0;
        for (int i = 0; i < word.length(); i++) {
            common += lettersOfOther[word.charAt(i) % SORTS]-- > 0 ? 1 : 0;
        }
        count(word, lettersOfOther, 1);
        return common;
    }
}

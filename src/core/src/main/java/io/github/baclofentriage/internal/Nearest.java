package io.github.baclofentriage.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/** Suggests a similar word; what it finds is shown to a person and never used in place of what was written. */
public final class Nearest {
    /** Below this similarity, of 1, a suggestion would puzzle more than it helps. */
    private static final double NEAR = 0.86;

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private Nearest() {}

    /**
     * The most similar of some words.
     *
     * @param text the word as written
     * @param words words to choose from
     * @return the nearest, the first in alphabetical order among equals, or null where none is near
     */
    public static @Nullable String to(String text, Collection<String> words) {
        if (text.length() > 120) {
            return null;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream()
                .map(word -> new Candidate(word, SIMILARITY.apply(lower, word.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.similarity >= NEAR)
                .min(Comparator.comparingDouble((Candidate candidate) -> -candidate.similarity)
                        .thenComparing(Candidate::word))
                .map(Candidate::word)
                .orElse(null);
    }

    private record Candidate(String word, double similarity) {}
}

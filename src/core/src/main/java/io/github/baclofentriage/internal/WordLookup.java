package io.github.baclofentriage.internal;

import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.Vocabulary.Match;
import io.github.baclofentriage.Vocabulary.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words of one patient, each looked up once however often the patient's case is resolved with changes. It lives no longer than the
 * work on that patient, so that nobody's words are kept with the pack.
 */
final class WordLookup {
    private final Vocabulary vocabulary;
    private final Map<String, Map<String, Match>> found = new HashMap<>();
    private final Map<String, Map<String, Optional<String>>> nearest = new HashMap<>();
    private final Map<String, Map<String, List<Term>>> within = new HashMap<>();

    WordLookup(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** What {@link Vocabulary#find} finds. */
    Match find(String kind, String text) {
        return of(kind, found).computeIfAbsent(text, word -> vocabulary.find(kind, word));
    }

    /** What {@link Vocabulary#nearest} suggests. */
    @Nullable
    String nearest(String kind, String text) {
        return of(kind, nearest)
                .computeIfAbsent(text, word -> Optional.ofNullable(vocabulary.nearest(kind, word)))
                .orElse(null);
    }

    /** What {@link Vocabulary#within} finds in running text. */
    List<Term> within(String kind, String text) {
        return of(kind, within).computeIfAbsent(text, word -> vocabulary.within(kind, word));
    }

    private static <T> Map<String, T> of(String kind, Map<String, Map<String, T>> known) {
        return known.computeIfAbsent(kind, unused -> new HashMap<>());
    }
}

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
    private record Word(String kind, String text) {}

    private final Vocabulary vocabulary;
    private final Map<Word, Match> found = new HashMap<>();
    private final Map<Word, Optional<String>> nearest = new HashMap<>();
    private final Map<Word, List<Term>> within = new HashMap<>();

    WordLookup(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** What {@link Vocabulary#find} finds. */
    Match find(String kind, String text) {
        return found.computeIfAbsent(new Word(kind, text), word -> vocabulary.find(word.kind, word.text));
    }

    /** What {@link Vocabulary#nearest} suggests. */
    @Nullable
    String nearest(String kind, String text) {
        return nearest.computeIfAbsent(
                        new Word(kind, text), word -> Optional.ofNullable(vocabulary.nearest(word.kind, word.text)))
                .orElse(null);
    }

    /** What {@link Vocabulary#within} finds in running text. */
    List<Term> within(String kind, String text) {
        return within.computeIfAbsent(new Word(kind, text), word -> vocabulary.within(word.kind, word.text));
    }
}

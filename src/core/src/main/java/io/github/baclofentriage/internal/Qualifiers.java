package io.github.baclofentriage.internal;

import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.Vocabulary.Match;
import io.github.baclofentriage.Vocabulary.Qualifier;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The closed list of words that may stand before or behind a term without changing which term it is: certainty, past,
 * what is over since this attendance began, what is acute or severe, time, degree and denial. A term that is itself in the vocabulary is found
 * before any qualifier is taken off.
 */
public final class Qualifiers {
    /** Words, and what they say; null where they leave the meaning as it is. */
    private record Phrase(String words, @Nullable Qualifier says) {}

    private final List<Phrase> longestFirst;

    /**
     * Makes the list from the pack's words by group.
     *
     * @param groups words by group: {@code possible}, {@code past}, {@code resolved}, {@code acute}, {@code severe},
     *     {@code negation}; any other group leaves the meaning as it is
     */
    public Qualifiers(Map<String, List<String>> groups) {
        longestFirst = groups.entrySet().stream()
                .flatMap(group -> phrases(group.getKey(), group.getValue()))
                .sorted(Comparator.comparingInt((Phrase phrase) -> -phrase.words.length())
                        .thenComparing(Phrase::words))
                .toList();
    }

    private static Stream<Phrase> phrases(String group, List<String> words) {
        Qualifier says = switch (group) {
            case "possible" -> Qualifier.POSSIBLE;
            case "past" -> Qualifier.PAST;
            case "resolved" -> Qualifier.RESOLVED;
            case "acute" -> Qualifier.ACUTE;
            case "severe" -> Qualifier.SEVERE;
            case "negation" -> Qualifier.NEGATED;
            default -> null;
        };
        return words.stream().map(word -> new Phrase(Wording.fold(word), says));
    }

    /**
     * Looks a text up, taking qualifiers off one after the other until a term is found.
     *
     * @param text the text as written
     * @param terms finds a term by its folded words
     * @return what was found
     */
    public Match match(String text, Function<String, Vocabulary.@Nullable Term> terms) {
        String rest = Wording.fold(text);
        Set<Qualifier> said = EnumSet.noneOf(Qualifier.class);
        if (text.indexOf('?') >= 0) {
            said.add(Qualifier.POSSIBLE);
        }
        while (true) {
            String bare =
                    rest.replace("(", "").replace(")", "").replace("  ", " ").strip();
            Vocabulary.Term term = terms.apply(bare);
            if (term != null) {
                return new Match(term, said);
            }
            Phrase outer = outer(bare);
            if (outer == null) {
                return Match.NONE;
            }
            if (outer.says != null) {
                said.add(outer.says);
            }
            rest = strip(bare, outer.words);
        }
    }

    /**
     * Whether a single word denies what follows it.
     *
     * @param word a folded word
     * @return true for words as "no" and "without"
     */
    public boolean denies(String word) {
        return longestFirst.stream().anyMatch(phrase -> phrase.says == Qualifier.NEGATED && phrase.words.equals(word));
    }

    private @Nullable Phrase outer(String text) {
        for (Phrase phrase : longestFirst) {
            if (begins(text, phrase.words) || ends(text, phrase.words)) {
                return phrase;
            }
        }
        return null;
    }

    private static boolean begins(String text, String words) {
        int length = words.length();
        return text.length() > length + 1 && text.charAt(length) == ' ' && text.startsWith(words);
    }

    private static boolean ends(String text, String words) {
        int before = text.length() - words.length() - 1;
        return before > 0 && text.charAt(before) == ' ' && text.endsWith(words);
    }

    private static String strip(String text, String words) {
        return begins(text, words)
                ? text.substring(words.length() + 1)
                : text.substring(0, text.length() - words.length() - 1);
    }
}

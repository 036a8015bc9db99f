package io.github.baclofentriage.internal;

import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.Vocabulary.Match;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The closed list of words that may stand before or behind a term without changing which term it is: certainty, past,
 * what is over since this attendance began, what is acute, time, degree and denial. A term that is itself in the vocabulary is found
 * before any qualifier is taken off.
 */
public final class Qualifiers {
    private enum Meaning {
        POSSIBLE,
        PAST,
        RESOLVED,
        ACUTE,
        NEUTRAL,
        NEGATION
    }

    private record Qualifier(String words, Meaning meaning) {}

    private final List<Qualifier> longestFirst;

    /**
     * Makes the list from the pack's words by group.
     *
     * @param groups words by group: {@code possible}, {@code past}, {@code resolved}, {@code acute}, {@code negation}; any other group
     *     leaves the meaning as it is
     */
    public Qualifiers(Map<String, List<String>> groups) {
        longestFirst = groups.entrySet().stream()
                .flatMap(group -> qualifiers(group.getKey(), group.getValue()))
                .sorted(Comparator.comparingInt((Qualifier qualifier) -> -qualifier.words.length())
                        .thenComparing(Qualifier::words))
                .toList();
    }

    private static Stream<Qualifier> qualifiers(String group, List<String> words) {
        Meaning meaning = switch (group) {
            case "possible" -> Meaning.POSSIBLE;
            case "past" -> Meaning.PAST;
            case "resolved" -> Meaning.RESOLVED;
            case "acute" -> Meaning.ACUTE;
            case "negation" -> Meaning.NEGATION;
            default -> Meaning.NEUTRAL;
        };
        return words.stream().map(word -> new Qualifier(Wording.fold(word), meaning));
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
        boolean possible = text.indexOf('?') >= 0;
        boolean past = false;
        boolean resolved = false;
        boolean acute = false;
        boolean negated = false;
        while (true) {
            String bare =
                    rest.replace("(", "").replace(")", "").replace("  ", " ").strip();
            Vocabulary.Term term = terms.apply(bare);
            if (term != null) {
                return new Match(term, possible, past, resolved && !past, acute, negated);
            }
            Qualifier outer = outer(bare);
            if (outer == null) {
                return Match.NONE;
            }
            possible |= outer.meaning == Meaning.POSSIBLE;
            past |= outer.meaning == Meaning.PAST;
            resolved |= outer.meaning == Meaning.RESOLVED;
            acute |= outer.meaning == Meaning.ACUTE;
            negated |= outer.meaning == Meaning.NEGATION;
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
        return longestFirst.stream()
                .anyMatch(qualifier -> qualifier.meaning == Meaning.NEGATION && qualifier.words.equals(word));
    }

    private @Nullable Qualifier outer(String text) {
        for (Qualifier qualifier : longestFirst) {
            if (begins(text, qualifier.words) || ends(text, qualifier.words)) {
                return qualifier;
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

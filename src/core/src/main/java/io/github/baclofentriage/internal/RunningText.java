package io.github.baclofentriage.internal;

import io.github.baclofentriage.Vocabulary.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds the terms that running text names, such as the conditions in an indication. */
public final class RunningText {
    private static final int LONGEST_PHRASE = 8;
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[(),;/]");

    private RunningText() {}

    /**
     * The terms in a text.
     *
     * @param text running text
     * @param words terms by their folded words
     * @param qualifiers tells which words deny what follows them
     * @return the terms, longest phrase first wherever phrases overlap, in the order of the text
     */
    public static List<Term> terms(String text, Map<String, Term> words, Qualifiers qualifiers) {
        Map<String, Term> found = new LinkedHashMap<>();
        for (String part : BETWEEN_PARTS.split(text)) {
            String folded = Wording.fold(part);
            int from = 0;
            while (from < folded.length()) {
                int to = phraseEnd(folded, from, words);
                Term term = words.get(folded.substring(from, to));
                if (term != null && (from == 0 || !qualifiers.denies(wordBefore(folded, from)))) {
                    found.putIfAbsent(term.id(), term);
                }
                from = to + 1;
            }
        }
        return List.copyOf(found.values());
    }

    /** Where the longest phrase ends that begins there and is known; where none is known, the end of the first word. */
    private static int phraseEnd(String folded, int from, Map<String, Term> words) {
        int first = wordEnd(folded, from);
        int to = first;
        for (int count = 1; count < LONGEST_PHRASE && to < folded.length(); count++) {
            to = wordEnd(folded, to + 1);
        }
        while (to > first && !words.containsKey(folded.substring(from, to))) {
            to = folded.lastIndexOf(' ', to - 1);
        }
        return to;
    }

    private static int wordEnd(String folded, int from) {
        int end = folded.indexOf(' ', from);
        return end < 0 ? folded.length() : end;
    }

    private static String wordBefore(String folded, int from) {
        return folded.substring(folded.lastIndexOf(' ', from - 2) + 1, from - 1);
    }
}

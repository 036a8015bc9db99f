package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.authoring.book.Word.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of words, some of which lead elsewhere.
 *
 * @param words the words in order
 */
public record Phrase(List<Word> words) {
    /** Nothing said. */
    public static final Phrase EMPTY = new Phrase(List.of());

    /** Copies the list. */
    public Phrase {
        words = List.copyOf(words);
    }

    /** Plain words. */
    static Phrase of(String text) {
        return text.isEmpty() ? EMPTY : word(text, null, Look.PLAIN);
    }

    static Phrase strong(String text) {
        return word(text, null, Look.STRONG);
    }

    static Phrase code(String text) {
        return word(text, null, Look.CODE);
    }

    static Phrase quiet(String text) {
        return word(text, null, Look.QUIET);
    }

    /** Words that lead to a place of the book. */
    static Phrase link(String text, String anchor) {
        return word(text, "#" + anchor, Look.PLAIN);
    }

    /** An id that leads to a place of the book. */
    static Phrase idLink(String id, String anchor) {
        return word(id, "#" + anchor, Look.CODE);
    }

    /** Words that lead out of the book; plain words where there is no sound address. */
    static Phrase outward(String text, @Nullable String address) {
        return word(text, address, Look.PLAIN);
    }

    private static Phrase word(String text, @Nullable String href, Look look) {
        return new Phrase(List.of(new Word(look == Look.CODE ? text : Units.inWords(text), href, look)));
    }

    /** The phrases one after the other, as {@code a, b or c}. */
    static Phrase list(List<Phrase> phrases, String between, String last) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < phrases.size(); i++) {
            if (i > 0) {
                words.addAll(of(i == phrases.size() - 1 ? last : between).words);
            }
            words.addAll(phrases.get(i).words);
        }
        return new Phrase(words);
    }

    static Phrase list(List<Phrase> phrases, String between) {
        return list(phrases, between, between);
    }

    Phrase and(Phrase more) {
        return list(List.of(this, more), "");
    }

    Phrase and(String more) {
        return and(of(more));
    }

    /** The phrase as a sentence of its own: with a full stop, unless it ends in a mark. */
    Phrase sentence() {
        return text().matches("(?s).*[.?!]") ? this : and(".");
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /**
     * The words without their links.
     *
     * @return plain text
     */
    public String text() {
        return words.stream().map(Word::text).collect(Collectors.joining());
    }
}

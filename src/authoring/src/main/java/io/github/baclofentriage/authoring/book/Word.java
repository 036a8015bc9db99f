package io.github.baclofentriage.authoring.book;

import org.jspecify.annotations.Nullable;

/**
 * A run of text that looks alike. Its text is plain: a rendering escapes it.
 *
 * @param text the text
 * @param href where it leads: {@code #} and an anchor of the book, or an address that begins with http; null where it leads nowhere
 * @param look how it looks
 */
public record Word(String text, @Nullable String href, Look look) {
    /** How a word looks, beside being read. */
    public enum Look {
        /** As its surroundings. */
        PLAIN,
        /** Carries weight. */
        STRONG,
        /** An id or a number to compare letter by letter. */
        CODE,
        /** Of less weight. */
        QUIET
    }

    /**
     * Whether the word leads out of the book.
     *
     * @return true for an address
     */
    public boolean outward() {
        return href != null && !href.startsWith("#");
    }

    /**
     * The look as a class of the style sheet.
     *
     * @return null where the word is plain
     */
    public @Nullable String style() {
        return look == Look.PLAIN ? null : look.name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * Whether the word carries weight.
     *
     * @return true where it does
     */
    public boolean strong() {
        return look == Look.STRONG;
    }
}

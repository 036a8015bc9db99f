package io.github.baclofentriage.authoring.book;

import java.util.List;

/**
 * A part of a book under a heading.
 *
 * @param anchor where links to it lead
 * @param level level of its heading, 2 for a chapter
 * @param kind {@code chapter}, {@code part}, {@code rule} or {@code entry}; chapters and parts stand in the contents
 * @param title its heading
 * @param blocks what stands right below the heading
 * @param sections what follows under headings of their own
 */
public record Section(String anchor, int level, String kind, Phrase title, List<Block> blocks, List<Section> sections) {
    /** Copies the lists. */
    public Section {
        blocks = List.copyOf(blocks);
        sections = List.copyOf(sections);
    }

    static Section chapter(String anchor, String title, List<Block> blocks, List<Section> sections) {
        return new Section(anchor, 2, "chapter", Phrase.of(title), blocks, sections);
    }

    static Section chapter(String anchor, String title, List<Block> blocks) {
        return chapter(anchor, title, blocks, List.of());
    }

    /** A part of a chapter. */
    static Section part(String anchor, String title, List<Block> blocks, List<Section> sections) {
        return new Section(anchor, 3, "part", Phrase.of(title), blocks, sections);
    }

    static Section part(String anchor, String title, List<Block> blocks) {
        return part(anchor, title, blocks, List.of());
    }

    /**
     * The marks of the heading in Markdown.
     *
     * @return as many as its level
     */
    public String hashes() {
        return "#".repeat(level);
    }

    /**
     * Whether the section stands in the contents.
     *
     * @return true for chapters and parts
     */
    boolean listed() {
        return kind.equals("chapter") || kind.equals("part");
    }
}

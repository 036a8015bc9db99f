package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePackException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The knowledge book of a rule pack: every rule as its sentence with its source, strength, the number behind it and its cases, and
 * what a reviewer needs beside. The same pack gives the same book, to the byte.
 *
 * @param title the pack's title
 * @param subtitle id and version of the pack
 * @param front what stands before the contents
 * @param chapters the chapters in order
 */
public record Book(String title, String subtitle, List<Block> front, List<Section> chapters) {
    /** Copies the lists. */
    public Book {
        front = List.copyOf(front);
        chapters = List.copyOf(chapters);
    }

    /**
     * Writes the book of a pack.
     *
     * @param folder the pack's folder, with its cases and published patients where it has any
     * @param pack the pack that was loaded from it, be it under overlays
     * @return the book
     * @throws RulePackException if a rule fails on a published patient
     * @throws UncheckedIOException if a file of the folder cannot be read
     */
    public static Book of(Path folder, RulePack pack) {
        Manuscript manuscript = Manuscript.of(folder, pack);
        Teller teller = Teller.of(manuscript);
        CaseIndex cases = new CaseIndex(manuscript.cases());
        FlagsChapter flags = new FlagsChapter(teller);
        FamiliesChapter families = new FamiliesChapter(teller);
        List<Section> chapters = new ArrayList<>(List.of(
                new RulesChapter(teller, cases).section(),
                new MatrixChapter(teller).section(),
                new ThresholdsChapter(teller).section(),
                new StepsChapter(teller).section(),
                flags.flags()));
        if (!families.isEmpty()) {
            chapters.add(families.section());
        }
        chapters.addAll(List.of(
                flags.advice(),
                new DisagreementsChapter(teller).section(),
                new ValidationChapter(teller, cases).section(),
                new SourcesChapter(teller).section(),
                new VocabularyChapter(teller).section()));
        return new Book(pack.title(), pack.id() + " " + pack.version(), new FrontMatter(manuscript).blocks(), chapters);
    }

    /**
     * The contents.
     *
     * @return an entry for each chapter
     */
    public List<Entry> contents() {
        return chapters.stream().map(Entry::of).toList();
    }

    /**
     * The book as one page that needs nothing else.
     *
     * @return HTML in UTF-8
     */
    public String toHtml() {
        return HtmlRendering.of(this);
    }

    /**
     * The book as Markdown.
     *
     * @return lines that end in a line feed
     */
    public String toMarkdown() {
        return MarkdownRendering.of(this);
    }

    /**
     * A line of the contents.
     *
     * @param title a heading
     * @param anchor where it stands
     * @param entries headings below it
     */
    public record Entry(String title, String anchor, List<Entry> entries) {
        /** Copies the list. */
        public Entry {
            entries = List.copyOf(entries);
        }

        /**
         * Whether headings stand below it.
         *
         * @return true where one does
         */
        public boolean divided() {
            return !entries.isEmpty();
        }

        private static Entry of(Section section) {
            return new Entry(
                    section.title().text(),
                    section.anchor(),
                    section.sections().stream()
                            .filter(Section::listed)
                            .map(Entry::of)
                            .toList());
        }
    }
}

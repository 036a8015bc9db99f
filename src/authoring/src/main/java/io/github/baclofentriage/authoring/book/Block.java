package io.github.baclofentriage.authoring.book;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a section. A template asks for each kind in turn and gets the block where it is of that kind. */
public sealed interface Block permits Block.Paragraph, Block.Facts, Block.Items, Block.Table, Block.Listing, Prose {

    /** This block as a paragraph; null where it is something else. */
    default @Nullable Paragraph paragraph() {
        return this instanceof Paragraph block ? block : null;
    }

    /** This block as labels with what is said of each; null where it is something else. */
    default @Nullable Facts facts() {
        return this instanceof Facts block ? block : null;
    }

    /** This block as a list; null where it is something else. */
    default @Nullable Items items() {
        return this instanceof Items block ? block : null;
    }

    /** This block as a table; null where it is something else. */
    default @Nullable Table table() {
        return this instanceof Table block ? block : null;
    }

    /** This block as the text of a rule; null where it is something else. */
    default @Nullable Listing listing() {
        return this instanceof Listing block ? block : null;
    }

    /** This block as prose of the pack; null where it is something else. */
    default @Nullable Prose prose() {
        return this instanceof Prose block ? block : null;
    }

    /**
     * A paragraph.
     *
     * @param style its class in the style sheet, as {@code reason}
     * @param phrase its words
     */
    record Paragraph(String style, Phrase phrase) implements Block {
        static Paragraph of(String text) {
            return new Paragraph("text", Phrase.of(text));
        }
    }

    /**
     * Labels with what is to be said of each.
     *
     * @param all the facts in order
     */
    record Facts(List<Fact> all) implements Block {
        /** Copies the list. */
        public Facts {
            all = List.copyOf(all);
        }
    }

    /**
     * What is to be said under one label.
     *
     * @param label as {@code Sources}
     * @param lines at least one line
     */
    record Fact(String label, List<Phrase> lines) {
        /** Copies the list. */
        public Fact {
            lines = List.copyOf(lines);
        }

        static Fact of(String label, Phrase line) {
            return new Fact(label, List.of(line));
        }

        static Fact of(String label, String line) {
            return of(label, Phrase.of(line));
        }
    }

    /**
     * A list.
     *
     * @param lines its items
     */
    record Items(List<Phrase> lines) implements Block {
        /** Copies the list. */
        public Items {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A table.
     *
     * @param style its class in the style sheet
     * @param caption what it shows
     * @param head heads of its columns
     * @param groups its rows, in groups
     */
    record Table(String style, String caption, List<String> head, List<Group> groups) implements Block {
        /** Copies the lists. */
        public Table {
            head = List.copyOf(head);
            groups = List.copyOf(groups);
        }

        /** A table whose rows are not grouped. */
        static Table of(String style, String caption, List<String> head, List<Row> rows) {
            return new Table(style, caption, head, List.of(new Group("", rows)));
        }

        /**
         * The number of columns.
         *
         * @return at least 1
         */
        public int columns() {
            return head.size();
        }

        /**
         * The columns behind the first.
         *
         * @return their heads
         */
        public List<String> others() {
            return head.subList(1, head.size());
        }
    }

    /**
     * Rows of a table that belong together.
     *
     * @param title what they share; empty where it goes without saying
     * @param rows the rows
     */
    record Group(String title, List<Row> rows) {
        /** Copies the list. */
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of a table.
     *
     * @param anchor where links to it lead; null where none does
     * @param head its first cell, which names the row
     * @param cells the others
     */
    record Row(@Nullable String anchor, Phrase head, List<Phrase> cells) {
        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }

        static Row of(Phrase head, Phrase... cells) {
            return new Row(null, head, Arrays.asList(cells));
        }
    }

    /**
     * The text of a rule as it runs.
     *
     * @param title what it is
     * @param code its lines
     */
    record Listing(String title, String code) implements Block {
        /**
         * A row of back quotes that is longer than any in the text, so that none in it can end a block of code.
         *
         * @return at least three
         */
        public String fence() {
            int longest = 2;
            int run = 0;
            for (int i = 0; i < code.length(); i++) {
                run = code.charAt(i) == '`' ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
            return "`".repeat(longest + 1);
        }
    }
}

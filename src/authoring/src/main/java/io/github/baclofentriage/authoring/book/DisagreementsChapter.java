package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.Sources;
import io.github.baclofentriage.Sources.Source;
import io.github.baclofentriage.Sources.Statement;
import io.github.baclofentriage.authoring.book.Block.Paragraph;
import io.github.baclofentriage.authoring.book.Block.Row;
import io.github.baclofentriage.authoring.book.Block.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sources that say different things, side by side, and the reading that the pack takes. */
final class DisagreementsChapter {
    private static final String CLARIFICATIONS = "CLARIFICATIONS.md";

    private final Teller teller;
    private final Sources sources;

    DisagreementsChapter(Teller teller) {
        this.teller = teller;
        this.sources = teller.manuscript().pack().sources();
    }

    Section section() {
        List<Row> rows = new ArrayList<>();
        Set<Set<String>> told = new HashSet<>();
        sources.sources().forEach((key, source) -> {
            for (String other : source.relations().disagreesWith()) {
                if (told.add(Set.copyOf(Set.of(key).equals(Set.of(other)) ? Set.of(key) : Set.of(key, other)))) {
                    rows.add(Row.of(side(key), side(other)));
                }
            }
        });
        List<Section> parts = new ArrayList<>();
        parts.add(Section.part(
                "disagreeing",
                "Sources against each other",
                rows.isEmpty()
                        ? List.of(Paragraph.of("No source of this pack says that it disagrees with another."))
                        : List.of(Table.of(
                                "sides",
                                "What two sources say that disagree",
                                List.of("One source", "The other"),
                                rows))));
        String clarifications = teller.manuscript().text(CLARIFICATIONS);
        if (!clarifications.isBlank()) {
            parts.add(Section.part(
                    "clarifications",
                    "The reading taken here",
                    List.of(Prose.of(clarifications, new PackLinks(teller)))));
        }
        return Section.chapter("disagreements", "Where sources disagree", List.of(), parts);
    }

    private Phrase side(String key) {
        Source source = sources.sources().get(key);
        Statement statement = sources.statements().get(key);
        String says = source != null ? source.says() : statement != null ? statement.says() : "no such source";
        return teller.terms().source(key).and(" " + says);
    }
}

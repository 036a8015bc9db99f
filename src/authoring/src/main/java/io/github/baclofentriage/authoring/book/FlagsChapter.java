package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.authoring.book.Block.Paragraph;
import io.github.baclofentriage.authoring.book.Block.Row;
import io.github.baclofentriage.authoring.book.Block.Table;
import io.github.baclofentriage.internal.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Red flags, and what a report may name beside the syndromes. */
final class FlagsChapter {
    private static final List<String> CHECKS = List.of("measurement", "finding", "sign", "condition", "event");

    private final Teller teller;

    FlagsChapter(Teller teller) {
        this.teller = teller;
    }

    Section flags() {
        List<Row> rows = new ArrayList<>();
        teller.manuscript().entries("red_flags").forEach((id, flag) -> rows.add(row(id, flag)));
        return Section.chapter(
                "red-flags",
                "Red flags",
                List.of(
                        Paragraph.of(
                                "A red flag stands apart from the syndrome and raises the urgency whatever the class. It counts as not"
                                        + " checked while none of what would show it is known."),
                        Table.of(
                                "flags",
                                "Red flags",
                                List.of("Red flag", "Raises to", "Raised by", "Checked by", "Sources"),
                                rows)));
    }

    private Row row(String id, Node flag) {
        List<BookRule> rules = teller.rules().calling("redFlag", id);
        List<Phrase> checks = Manuscript.texts(flag, "checked_by").stream()
                .map(check -> teller.terms().term(CHECKS, check))
                .toList();
        return new Row(
                Anchors.flag(id),
                Phrase.of(teller.terms().label("red_flags", id)),
                List.of(
                        Phrase.of(teller.terms().label("urgencies", Manuscript.text(flag, "raises"))),
                        rules.isEmpty() ? Phrase.of("no rule") : RuleIndex.told(rules),
                        checks.isEmpty() ? Phrase.of("its rules alone") : Phrase.list(checks, ", "),
                        sources(rules)));
    }

    Section advice() {
        return Section.chapter(
                "advice",
                "Differential, considerations and questions",
                List.of(),
                List.of(
                        list("differential", "Differential", "suspect", "Other conditions that a report may name"),
                        list(
                                "considerations",
                                "Considerations",
                                "consider",
                                "What sources describe; never a directive"),
                        list("questions", "Questions", "ask", "What a report may ask for next")));
    }

    private Section list(String section, String title, String action, String caption) {
        List<Row> rows = new ArrayList<>();
        teller.manuscript().labels(section).forEach((id, label) -> {
            List<BookRule> rules = teller.rules().calling(action, id);
            rows.add(Row.of(
                    Phrase.of(label), rules.isEmpty() ? Phrase.of("no rule") : RuleIndex.told(rules), sources(rules)));
        });
        return Section.part(
                section,
                title,
                rows.isEmpty()
                        ? List.of(Paragraph.of("This pack has none."))
                        : List.of(Table.of("advice", caption, List.of(title, "Brought by", "Sources"), rows)));
    }

    private Phrase sources(List<BookRule> rules) {
        Set<String> keys = new LinkedHashSet<>();
        rules.forEach(rule -> keys.addAll(rule.rule().sources()));
        return teller.terms().sources(List.copyOf(keys));
    }
}

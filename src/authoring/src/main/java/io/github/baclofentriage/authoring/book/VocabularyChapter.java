package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.Vocabulary.Family;
import io.github.baclofentriage.Vocabulary.Term;
import io.github.baclofentriage.authoring.book.Block.Paragraph;
import io.github.baclofentriage.authoring.book.Block.Row;
import io.github.baclofentriage.authoring.book.Block.Table;
import io.github.baclofentriage.internal.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The words that the pack understands, and which rules read or make them. */
final class VocabularyChapter {
    private final Teller teller;

    VocabularyChapter(Teller teller) {
        this.teller = teller;
    }

    Section section() {
        Map<String, List<Term>> kinds = new LinkedHashMap<>();
        teller.manuscript()
                .pack()
                .vocabulary()
                .terms()
                .forEach(term -> kinds.computeIfAbsent(term.kind(), unused -> new ArrayList<>())
                        .add(term));
        List<Section> parts = new ArrayList<>();
        Node systems = teller.manuscript().vocabulary().get("code_systems");
        if (systems != null && !systems.entries().isEmpty()) {
            parts.add(Section.part(
                    "codes",
                    "Code systems",
                    List.of(Paragraph.of("Of these systems the pack holds identifiers only."), systems(systems))));
        }
        kinds.forEach((kind, terms) ->
                parts.add(Section.part(Anchors.part("terms", kind), title(kind), List.of(table(kind, terms)))));
        return Section.chapter(
                "vocabulary",
                "Vocabulary",
                List.of(Paragraph.of(
                        "A case may say an id, a label or a synonym. A term brings what it implies along. A rule leaves a term"
                                + " out where it speaks of any other of its kind.")),
                parts);
    }

    private static String title(String kind) {
        String words = kind.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + "s";
    }

    private static Table systems(Node systems) {
        List<Row> rows = new ArrayList<>();
        systems.entries()
                .forEach((key, system) -> rows.add(Row.of(
                        Phrase.of(Manuscript.text(system, "name")),
                        Phrase.of(key),
                        Phrase.outward(
                                Manuscript.text(system, "uri"), Addresses.address(Manuscript.text(system, "uri"))),
                        Phrase.of(Manuscript.text(system, "licence")))));
        return Table.of("plain", "Code systems", List.of("System", "Shown as", "Identifier", "Licence"), rows);
    }

    private Table table(String kind, List<Term> terms) {
        List<Row> rows = terms.stream()
                .sorted(Comparator.comparing(term -> term.label().toLowerCase(java.util.Locale.ROOT)))
                .map(this::row)
                .toList();
        return Table.of("terms", title(kind), List.of("Term", "Also said", "Implies", "Details", "Rules"), rows);
    }

    private Row row(Term term) {
        Phrase head = Phrase.of(term.label());
        return new Row(
                Anchors.term(term.kind(), term.id()),
                term.label().equals(term.id()) ? head : head.and(" ").and(Phrase.code(term.id())),
                List.of(Phrase.of(String.join("; ", term.synonyms())), implied(term), details(term), rules(term)));
    }

    private Phrase implied(Term term) {
        List<Phrase> implied = new ArrayList<>();
        term.parents().forEach(id -> implied.add(teller.terms().term(term.kind(), id)));
        term.classes().forEach(id -> implied.add(teller.terms().term(term.kind(), id)));
        return Phrase.list(implied, ", ");
    }

    private Phrase details(Term term) {
        List<Phrase> details = new ArrayList<>();
        Family family = teller.manuscript().pack().vocabulary().family(term.kind(), term.id());
        if (family != null) {
            details.add(Phrase.of(family.standing().replace('-', ' ') + ": ")
                    .and(Phrase.link(family.label(), Anchors.family(family.id()))));
        }
        if (!term.limits().isEmpty()) {
            details.add(Phrase.link("calm and critical values", Anchors.limits(term.id())));
        }
        plain(term).forEach(each -> details.add(Phrase.of(each)));
        return Phrase.list(details, "; ");
    }

    private List<String> plain(Term term) {
        List<String> details = new ArrayList<>();
        if (term.domain() != null) {
            details.add("domain " + teller.terms().domain(term.domain()));
        }
        if (term.bedside() != null) {
            details.add("by: " + term.bedside());
        }
        if (!term.ends().isEmpty()) {
            details.add("ends at a later time: "
                    + term.ends().stream()
                            .map(id -> teller.terms().words(term.kind(), id))
                            .collect(Collectors.joining(", ")));
        }
        String unit = term.unit() == null ? "" : Units.shown(term.unit());
        if (!unit.isEmpty()) {
            details.add("in " + unit);
        }
        if (Double.isFinite(term.lowest()) && Double.isFinite(term.highest())) {
            details.add("possible " + Units.plain(term.lowest()) + " to " + Units.plain(term.highest()));
        }
        new TreeMap<>(term.codes()).forEach((system, code) -> details.add(system + " " + code));
        return details;
    }

    private Phrase rules(Term term) {
        List<Phrase> parts = new ArrayList<>();
        List<BookRule> read = teller.rules().reading(term.kind(), term.id());
        List<BookRule> excluding = teller.rules().excluding(term.kind(), term.id());
        List<BookRule> made = teller.rules().making(term.kind(), term.id());
        if (!made.isEmpty()) {
            parts.add(Phrase.of("made by ").and(RuleIndex.links(made)));
        }
        if (!read.isEmpty()) {
            parts.add(Phrase.of("read by ").and(RuleIndex.links(read)));
        }
        if (!excluding.isEmpty()) {
            parts.add(Phrase.of("left out by ").and(RuleIndex.links(excluding)));
        }
        return Phrase.list(parts, "; ");
    }
}

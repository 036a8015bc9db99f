package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.Sources;
import io.github.baclofentriage.Sources.Figures;
import io.github.baclofentriage.Sources.Pool;
import io.github.baclofentriage.Sources.Source;
import io.github.baclofentriage.Sources.Statement;
import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.authoring.book.Block.Fact;
import io.github.baclofentriage.authoring.book.Block.Facts;
import io.github.baclofentriage.authoring.book.Block.Paragraph;
import io.github.baclofentriage.authoring.book.Block.Row;
import io.github.baclofentriage.authoring.book.Block.Table;
import io.github.baclofentriage.internal.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What rules cite, with its numbers, and which rules cite it. */
final class SourcesChapter {
    /** Kinds of term that a statement's term may name, the likeliest first. */
    private static final List<String> KINDS = List.of(
            "finding",
            "sign",
            "condition",
            "substance",
            "route",
            "drug",
            "event",
            "change",
            "treatment",
            "measurement");

    private static final Map<String, String> SEEN = Map.of(
            "label", "label text, read on a mirror",
            "abstract", "the abstract only",
            "table", "one table of the paper",
            "full", "part of the full text",
            "secondary", "another page that reports it",
            "computed", "worked out from cited counts",
            "recalled", "remembered and found in no retrieved page: carries no weight");

    private final Teller teller;
    private final Sources sources;
    private final EvidenceWords evidence;
    private final Exceptions exceptions;

    SourcesChapter(Teller teller) {
        this.teller = teller;
        this.sources = teller.manuscript().pack().sources();
        this.evidence = new EvidenceWords(teller);
        this.exceptions = Exceptions.of(teller.manuscript().declared());
    }

    Section section() {
        List<Section> parts = new ArrayList<>();
        if (!sources.statements().isEmpty()) {
            List<Section> entries = new ArrayList<>();
            sources.statements().forEach((key, statement) -> entries.add(statement(key, statement)));
            parts.add(Section.part("statements", "Statements of the seed document", document(), entries));
        }
        Map<String, List<Section>> kinds = new LinkedHashMap<>();
        sources.sources()
                .forEach((key, source) -> kinds.computeIfAbsent(source.kind(), unused -> new ArrayList<>())
                        .add(source(key, source)));
        kinds.forEach((kind, entries) -> parts.add(Section.part(
                Anchors.part("sources", kind), "Sources: " + EvidenceWords.kind(kind), List.of(), entries)));
        return Section.chapter(
                "sources",
                "Sources",
                List.of(Paragraph.of(
                        "What each says stands in the pack's own words. Counts are patients with the sign out of those"
                                + " looked at. The likelihood ratio of counts that were added up and its 95 % interval are"
                                + " worked out with 0.5 added to every cell, on the log scale.")),
                parts);
    }

    private List<Block> document() {
        Node document = teller.manuscript().sources().get("document");
        if (document == null) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph("lead", Phrase.strong(Manuscript.text(document, "title"))));
        String note = Manuscript.text(document, "note");
        if (!note.isEmpty()) {
            blocks.add(Paragraph.of(note));
        }
        return blocks;
    }

    private Section statement(String key, Statement statement) {
        List<Fact> facts = new ArrayList<>();
        List<Phrase> terms = new ArrayList<>();
        statement
                .terms()
                .forEach((word, ids) -> terms.add(Phrase.of(word + " = ")
                        .and(Phrase.list(
                                ids.stream()
                                        .map(id -> teller.terms().term(KINDS, id))
                                        .toList(),
                                ", "))));
        if (!terms.isEmpty()) {
            facts.add(Fact.of("Terms", Phrase.list(terms, "; ")));
        }
        facts.addAll(relations(key));
        return entry(key, statement.says(), facts, List.of());
    }

    private Section source(String key, Source source) {
        List<Fact> facts = new ArrayList<>();
        List<Phrase> citation = new ArrayList<>();
        if (!source.citation().isEmpty()) {
            citation.add(Phrase.of(source.citation()));
        }
        citation.addAll(Addresses.of(source.place()));
        if (!citation.isEmpty()) {
            facts.add(Fact.of("Published", Phrase.list(citation, "; ")));
        }
        facts.add(Fact.of("Kind", EvidenceWords.kind(source.kind())));
        if (!source.seen().isEmpty()) {
            facts.add(Fact.of("Seen", SEEN.getOrDefault(source.seen(), source.seen())));
        }
        Pool pool = source.figures().pool();
        if (pool != null) {
            facts.add(Fact.of("Adds up to", Phrase.strong(evidence.pool(pool))));
            facts.addAll(pooled(pool));
        }
        addKeys(facts, "Counts of", source.relations().from());
        addKeys(facts, "Based on", source.relations().basedOn());
        addKeys(facts, "May share patients with", source.relations().overlapsWith());
        facts.addAll(relations(key));
        if (!source.note().isEmpty()) {
            facts.add(Fact.of("Note", source.note()));
        }
        return entry(key, source.says(), facts, tables(key, source.figures()));
    }

    private List<Fact> pooled(Pool pool) {
        List<Fact> facts = new ArrayList<>();
        if (!pool.notReported().isEmpty()) {
            facts.add(Fact.of(
                    "Silent",
                    "nothing is reported of the sign in "
                            + String.join(
                                    ", ",
                                    pool.notReported().stream()
                                            .map(teller.terms()::syndrome)
                                            .toList())
                            + "; a zero there is silence and no proven absence"));
        }
        addKeys(facts, "Silent sources", pool.unreportedIn());
        if (!pool.countedAs().isEmpty()) {
            List<Phrase> counted = new ArrayList<>();
            pool.countedAs()
                    .forEach((key, sign) ->
                            counted.add(teller.terms().source(key).and(": " + EvidenceWords.plain(sign))));
            facts.add(Fact.of("Counted as", Phrase.list(counted, "; ")));
        }
        return facts;
    }

    private void addKeys(List<Fact> facts, String label, List<String> keys) {
        if (!keys.isEmpty()) {
            facts.add(Fact.of(label, teller.terms().sources(keys)));
        }
    }

    /** What is the same of statements and sources: who disagrees, who builds on it, who cites it. */
    private List<Fact> relations(String key) {
        Set<String> disagree = new LinkedHashSet<>();
        Set<String> building = new LinkedHashSet<>();
        Source own = sources.sources().get(key);
        if (own != null) {
            disagree.addAll(own.relations().disagreesWith());
        }
        sources.sources().forEach((other, source) -> {
            if (source.relations().disagreesWith().contains(key)) {
                disagree.add(other);
            }
            if (source.relations().from().contains(key)
                    || source.relations().basedOn().contains(key)) {
                building.add(other);
            }
        });
        List<Fact> facts = new ArrayList<>();
        addKeys(facts, "Disagrees with", List.copyOf(disagree));
        addKeys(facts, "Used by", List.copyOf(building));
        List<Phrase> citing = new ArrayList<>();
        List<BookRule> rules = teller.rules().citing(key);
        if (!rules.isEmpty()) {
            citing.add(RuleIndex.links(rules));
        }
        citing.addAll(placing(key));
        facts.add(Fact.of("Cited by", citing.isEmpty() ? uncited(key) : Phrase.list(citing, "; ")));
        return facts;
    }

    /** The families and the limits that cite a source. */
    private List<Phrase> placing(String key) {
        Vocabulary vocabulary = teller.manuscript().pack().vocabulary();
        List<Phrase> families = vocabulary.families().stream()
                .filter(family -> TermWords.keys(family.source()).contains(key))
                .map(family -> Phrase.link(family.label(), Anchors.family(family.id())))
                .toList();
        List<Phrase> limits = vocabulary.terms().stream()
                .filter(term -> term.limits().stream()
                        .anyMatch(each -> TermWords.keys(each.source()).contains(key)))
                .map(term -> Phrase.link(term.label(), Anchors.limits(term.id())))
                .toList();
        List<Phrase> placing = new ArrayList<>();
        if (!families.isEmpty()) {
            placing.add(Phrase.of(families.size() == 1 ? "the family " : "the families ")
                    .and(Phrase.list(families, ", ")));
        }
        if (!limits.isEmpty()) {
            placing.add(Phrase.of("the limits of ").and(Phrase.list(limits, ", ")));
        }
        return placing;
    }

    private Phrase uncited(String key) {
        List<String> reasons = exceptions.of(key);
        return Phrase.strong("no rule").and(reasons.isEmpty() ? "" : ". " + String.join(" ", reasons));
    }

    private Section entry(String key, String says, List<Fact> facts, List<Block> tables) {
        List<Block> blocks = new ArrayList<>();
        if (!says.isEmpty()) {
            blocks.add(new Paragraph("says", Phrase.of(says)));
        }
        blocks.add(new Facts(facts));
        blocks.addAll(tables);
        return new Section(Anchors.source(key), 4, "entry", Phrase.of(key), blocks, List.of());
    }

    private List<Block> tables(String key, Figures figures) {
        List<Block> tables = new ArrayList<>();
        if (!figures.counts().isEmpty()) {
            tables.add(bySyndrome(figures.counts(), "Counts in " + key, String::valueOf));
        }
        if (!figures.percent().isEmpty()) {
            tables.add(bySyndrome(figures.percent(), "Percent of patients in " + key, EvidenceWords::range));
        }
        if (!figures.limits().isEmpty()) {
            tables.add(limits(key, figures.limits()));
        }
        return tables;
    }

    private <T> Table bySyndrome(
            Map<String, Map<String, T>> figures, String caption, java.util.function.Function<T, String> shown) {
        Set<String> signs = new LinkedHashSet<>();
        figures.values().forEach(each -> signs.addAll(each.keySet()));
        List<String> head = new ArrayList<>(List.of("Sign"));
        figures.keySet().forEach(id -> head.add(teller.terms().syndrome(id)));
        List<Row> rows = new ArrayList<>();
        for (String sign : signs) {
            List<Phrase> cells = new ArrayList<>();
            figures.values().forEach(each -> {
                T figure = each.get(sign);
                cells.add(Phrase.of(figure == null ? "–" : shown.apply(figure)));
            });
            rows.add(new Row(null, teller.terms().term("finding", sign), cells));
        }
        return Table.of("counts", caption, head, rows);
    }

    private static Table limits(String key, Map<String, Map<String, String>> limits) {
        Set<String> measured = new LinkedHashSet<>();
        limits.values().forEach(row -> measured.addAll(row.keySet()));
        List<String> head = new ArrayList<>(List.of("Age or grade"));
        measured.forEach(each -> head.add(EvidenceWords.plain(each)));
        List<Row> rows = new ArrayList<>();
        limits.forEach((age, row) -> rows.add(new Row(
                null,
                Phrase.of(Units.ages(age)),
                measured.stream()
                        .map(each -> Phrase.of(Units.ages(row.getOrDefault(each, "–"))))
                        .toList())));
        return Table.of("counts", "Limits in " + key, head, rows);
    }
}

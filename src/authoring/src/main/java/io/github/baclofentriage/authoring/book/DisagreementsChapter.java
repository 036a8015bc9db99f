package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.Sources;
import io.github.baclofentriage.Sources.Figures;
import io.github.baclofentriage.Sources.Pool;
import io.github.baclofentriage.Sources.Source;
import io.github.baclofentriage.Sources.Statement;
import io.github.baclofentriage.authoring.book.Block.Paragraph;
import io.github.baclofentriage.authoring.book.Block.Row;
import io.github.baclofentriage.authoring.book.Block.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Sources that say different things, side by side, and the reading that the pack takes. */
final class DisagreementsChapter {
    private static final String CLARIFICATIONS = "CLARIFICATIONS.md";
    private static final List<String> FINDINGS = List.of("finding", "sign", "condition");

    /** More rules than these are told by their ids alone. */
    private static final int MOST_NAMED = 6;

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
                    rows.add(Row.of(side(key), side(other), point(key, other)));
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
                                List.of("One source", "The other", "What it bears on"),
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

    /** The findings that both speak of, and the rules that rest on both, or else on either. */
    private Phrase point(String key, String other) {
        Set<String> findings = findings(key);
        findings.retainAll(findings(other));
        List<Phrase> parts = new ArrayList<>();
        if (!findings.isEmpty()) {
            parts.add(Phrase.list(
                    findings.stream()
                            .map(id -> teller.terms().term(FINDINGS, id))
                            .toList(),
                    ", "));
        }
        List<BookRule> both = new ArrayList<>(teller.rules().citing(key));
        both.retainAll(teller.rules().citing(other));
        if (!both.isEmpty()) {
            parts.add(Phrase.of("rules that cite both: ").and(named(both)));
        } else if (findings.isEmpty()) {
            parts.addAll(apart(key, other));
        }
        return parts.isEmpty() ? Phrase.of("no rule cites either") : Phrase.list(parts, "; ");
    }

    private List<Phrase> apart(String key, String other) {
        List<Phrase> parts = new ArrayList<>();
        for (String each : List.of(key, other)) {
            List<BookRule> rules = teller.rules().citing(each);
            if (!rules.isEmpty()) {
                parts.add(teller.terms()
                        .source(each)
                        .and(" is cited by ")
                        .and(rules.size() > MOST_NAMED ? RuleIndex.links(rules) : named(rules)));
            }
        }
        return parts;
    }

    private static Phrase named(List<BookRule> rules) {
        return Phrase.list(
                rules.stream()
                        .map(rule -> rule.link().and(" " + rule.rule().name()))
                        .toList(),
                "; ");
    }

    /** The findings that a source counts or a statement names. */
    private Set<String> findings(String key) {
        Set<String> findings = new LinkedHashSet<>();
        Source source = sources.sources().get(key);
        if (source != null) {
            Figures figures = source.figures();
            figures.counts().values().forEach(counts -> findings.addAll(counts.keySet()));
            figures.percent().values().forEach(shares -> findings.addAll(shares.keySet()));
            Pool pool = figures.pool();
            if (pool != null) {
                findings.add(pool.finding());
            }
        }
        Statement statement = sources.statements().get(key);
        if (statement != null) {
            statement.terms().values().forEach(findings::addAll);
        }
        return findings;
    }

    private Phrase side(String key) {
        Source source = sources.sources().get(key);
        Statement statement = sources.statements().get(key);
        String says = source != null ? source.says() : statement != null ? statement.says() : "no such source";
        return teller.terms().source(key).and(" " + says);
    }
}

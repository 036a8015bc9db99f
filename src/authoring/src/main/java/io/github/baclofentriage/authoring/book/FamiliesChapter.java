package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.Vocabulary.Family;
import io.github.baclofentriage.authoring.book.Block.Paragraph;
import io.github.baclofentriage.authoring.book.Block.Row;
import io.github.baclofentriage.authoring.book.Block.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What terms call for by themselves, whatever the drug has to do with them: the families of the vocabulary, the grave ones first. */
final class FamiliesChapter {
    private static final String ANCHOR = "families";

    private static final Map<String, String> MEANINGS = meanings();

    private final Teller teller;

    FamiliesChapter(Teller teller) {
        this.teller = teller;
    }

    private static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("grave", "each member is an emergency by itself");
        meanings.put("calm", "no member is by itself a reason for urgency");
        meanings.put(
                "not-weighed",
                "no source of the pack says whether a member is grave or calm; a report names it and never takes it for calm");
        meanings.put("weighed", "in no family; the rules that name the term, or what it implies, decide");
        return meanings;
    }

    /** Where the families of a standing are listed. */
    static String anchor(String standing) {
        return Anchors.part(ANCHOR, standing);
    }

    /** Whether the pack has families, without which there is no chapter. */
    boolean isEmpty() {
        return families().isEmpty();
    }

    private List<Family> families() {
        return teller.manuscript().pack().vocabulary().families();
    }

    private List<Family> of(String standing) {
        return families().stream()
                .filter(family -> family.standing().equals(standing))
                .toList();
    }

    Section section() {
        List<Section> parts = new ArrayList<>();
        for (String standing : MEANINGS.keySet()) {
            List<Family> families = of(standing);
            if (!families.isEmpty()) {
                parts.add(Section.part(anchor(standing), title(standing), List.of(table(standing, families))));
            }
        }
        return Section.chapter(
                ANCHOR,
                "What is grave, calm or not weighed",
                List.of(
                        Paragraph.of(
                                "What a term calls for by itself, whatever the drug has to do with it. A term is in one"
                                        + " family at most. Measurements may have limits instead, which stand among the thresholds."),
                        standings()),
                parts);
    }

    private static String title(String standing) {
        String words = standing.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private Table standings() {
        List<Row> rows = new ArrayList<>();
        MEANINGS.forEach((standing, meaning) -> {
            List<BookRule> rules = teller.rules().standing(standing);
            rows.add(Row.of(
                    Phrase.strong(title(standing)),
                    Phrase.of(meaning),
                    rules.isEmpty() ? Phrase.of("no rule") : RuleIndex.told(rules)));
        });
        return Table.of("rules", "Standings", List.of("Standing", "Means", "Read by"), rows);
    }

    private Table table(String standing, List<Family> families) {
        List<Row> rows = families.stream()
                .map(family -> new Row(
                        Anchors.family(family.id()),
                        Phrase.of(family.label()),
                        List.of(members(family), teller.terms().sources(TermWords.keys(family.source())))))
                .toList();
        return Table.of(
                "families",
                title(standing) + ": " + MEANINGS.get(standing),
                List.of("Family", "Terms", "Sources"),
                rows);
    }

    private Phrase members(Family family) {
        List<Phrase> kinds = new ArrayList<>();
        family.members()
                .forEach((kind, ids) -> kinds.add(Phrase.quiet(ids.size() == 1 ? kind + ": " : kind + "s: ")
                        .and(Phrase.list(
                                ids.stream()
                                        .map(id -> teller.terms().term(kind, id))
                                        .toList(),
                                ", "))));
        return Phrase.list(kinds, "; ");
    }
}

package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.Vocabulary.Term;
import java.util.List;
import java.util.Map;

/** Ids of the pack in words, each leading to where the book explains it. */
final class TermWords {
    private final Manuscript manuscript;
    private final Vocabulary vocabulary;
    private final Map<String, String> syndromes;

    TermWords(Manuscript manuscript) {
        this.manuscript = manuscript;
        this.vocabulary = manuscript.pack().vocabulary();
        this.syndromes = manuscript.labels("syndromes");
    }

    /** A term of any of some kinds; the id in plain words where no kind has it. */
    Phrase term(List<String> kinds, String id) {
        for (String kind : kinds) {
            Term term = vocabulary.term(kind, id);
            if (term != null) {
                return Phrase.link(term.label(), Anchors.term(kind, id));
            }
        }
        return Phrase.of(id.replace('-', ' '));
    }

    Phrase term(String kind, String id) {
        return term(List.of(kind), id);
    }

    /** Terms with "or" before the last. */
    Phrase any(List<String> kinds, List<String> ids) {
        return Phrase.list(ids.stream().map(id -> term(kinds, id)).toList(), ", ", " or ");
    }

    String syndrome(String id) {
        return syndromes.getOrDefault(id, id);
    }

    String unit(String measurement) {
        Term term = vocabulary.term("measurement", measurement);
        return term == null || term.unit() == null ? "" : term.unit();
    }

    /** The unit in which rules read the doses of a drug: its own, else milligrams. */
    String unitOfDoses(String drug) {
        Term term = vocabulary.term("drug", drug);
        return term == null || term.unit() == null ? "mg" : term.unit();
    }

    String domain(String id) {
        return words("domain", id);
    }

    /** A term's label, leading nowhere. */
    String words(String kind, String id) {
        return vocabulary.label(kind, id);
    }

    /** A red flag, leading to its row. */
    Phrase flag(String id) {
        String label = label("red_flags", id);
        return manuscript.declares("red_flags", id) ? Phrase.link(label, Anchors.flag(id)) : Phrase.of(label);
    }

    /** A standing, leading to the families that have it. */
    Phrase standing(String id, String words) {
        boolean listed = vocabulary.families().stream()
                .anyMatch(family -> family.standing().equals(id));
        return listed ? Phrase.link(words, FamiliesChapter.anchor(id)) : Phrase.of(words);
    }

    /** A label that pack.yaml gives in one of its sections. */
    String label(String section, String id) {
        return manuscript.label(section, id);
    }

    /** The key of a source, leading to its entry. */
    Phrase source(String key) {
        return manuscript.pack().sources().contains(key) ? Phrase.idLink(key, Anchors.source(key)) : Phrase.code(key);
    }

    /** The keys of sources that a family or limits cite, joined by commas. */
    static List<String> keys(String sources) {
        return sources.isBlank() ? List.of() : List.of(sources.strip().split("\\s*,\\s*"));
    }

    Phrase sources(List<String> keys) {
        return Phrase.list(keys.stream().map(this::source).toList(), ", ");
    }
}

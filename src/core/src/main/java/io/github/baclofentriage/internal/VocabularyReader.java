package io.github.baclofentriage.internal;

import io.github.baclofentriage.Quantity;
import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.Vocabulary.Family;
import io.github.baclofentriage.Vocabulary.Limits;
import io.github.baclofentriage.Vocabulary.Term;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the vocabulary of a pack and refuses ids and words that stand for two things. */
final class VocabularyReader {
    /** Sections of the file and the kind of term that each holds. */
    private static final Map<String, String> SECTIONS = sections();

    /** More ancestors than any term of a vocabulary has. */
    private static final int MOST_ANCESTORS = 200;

    /** More ancestors than all terms of a vocabulary have, and few enough that no file makes a reader run out of memory. */
    private static final int MOST_ANCESTORS_IN_ALL = 200_000;

    private final PackNode document;
    private final Map<String, String> owners = new HashMap<>();

    VocabularyReader(PackNode document) {
        this.document = document;
    }

    private static Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        for (String kind : List.of(
                "finding",
                "condition",
                "substance",
                "drug",
                "route",
                "change",
                "event",
                "treatment",
                "measurement",
                "sign",
                "domain")) {
            sections.put(kind + "s", kind);
        }
        return sections;
    }

    Vocabulary read() {
        List<Term> terms = new ArrayList<>();
        SECTIONS.forEach((section, kind) -> {
            for (PackNode node : document.items(section)) {
                checkUnit(kind, node);
                terms.add(term(kind, node));
            }
        });
        document.entries("age_bands").forEach((id, node) -> terms.add(ageBand(id, node)));
        terms.forEach(this::checkWords);
        for (Term term : terms) {
            checkIds(term, term.parents(), "has no such parent");
            checkIds(term, term.ends(), "ends nothing that there is");
        }
        Qualifiers qualifiers = new Qualifiers(document.lists("qualifiers"));
        List<Family> families = new FamilyReader(document, owners).read();
        return new Vocabulary(hasSoundParents(terms) ? terms : List.of(), qualifiers, families);
    }

    private void checkIds(Term term, List<String> ids, String problem) {
        for (String id : ids) {
            if (!id.equals(owners.get(term.kind() + " " + Wording.fold(id)))) {
                document.fault(term.kind() + "s", "[" + term.id() + "] " + problem + ": " + id);
            }
        }
    }

    /** Whether no term is above itself or below too many others; the first of each kind that is becomes a fault. */
    private boolean hasSoundParents(List<Term> terms) {
        Map<String, Term> byId = new HashMap<>();
        terms.forEach(term -> byId.putIfAbsent(term.kind() + " " + term.id(), term));
        Set<String> unsound = new HashSet<>();
        int inAll = 0;
        for (Term term : terms) {
            Set<String> above = ancestors(term, byId);
            inAll += above.size();
            String problem = above.contains(term.id())
                    ? "] is its own ancestor by `is_a`"
                    : above.size() > MOST_ANCESTORS ? "] has more than " + MOST_ANCESTORS + " ancestors" : "";
            if (!problem.isEmpty() && unsound.add(term.kind())) {
                document.fault(term.kind() + "s", "[" + term.id() + problem);
            }
        }
        if (unsound.isEmpty() && inAll > MOST_ANCESTORS_IN_ALL) {
            document.fault(
                    "findings", "more than " + MOST_ANCESTORS_IN_ALL + " ancestors over the terms of all sections");
            return false;
        }
        return unsound.isEmpty();
    }

    /** The ids above a term, and no more than one too many. */
    private static Set<String> ancestors(Term term, Map<String, Term> byId) {
        Set<String> above = new HashSet<>();
        Deque<Term> next = new ArrayDeque<>(List.of(term));
        while (!next.isEmpty()) {
            for (String parent : next.remove().parents()) {
                Term found = byId.get(term.kind() + " " + parent);
                if (found != null && above.add(parent)) {
                    next.add(found);
                }
                if (above.size() > MOST_ANCESTORS) {
                    return above;
                }
            }
        }
        return above;
    }

    private static Term term(String kind, PackNode node) {
        Node possible = node.node().get("possible");
        List<Node> bounds = possible == null ? List.of() : possible.items();
        double lowest = bound(bounds, 0, Double.NEGATIVE_INFINITY);
        double highest = bound(bounds, 1, Double.POSITIVE_INFINITY);
        return new Term(
                kind,
                node.text("id"),
                node.text("label"),
                node.list("synonyms"),
                node.list("is_a"),
                node.list("class"),
                node.list("ends"),
                node.textOrNull("domain"),
                node.textOrNull("bedside"),
                node.textOrNull("unit"),
                node.textOrNull("alternate_unit"),
                lowest,
                highest,
                node.number("molar_mass", Double.NaN),
                limits(kind, node, lowest, highest),
                node.texts("codes"));
    }

    private static List<Limits> limits(String kind, PackNode node, double lowest, double highest) {
        if (!kind.equals("measurement") && node.node().get("limits") != null) {
            node.fault("limits", "only a measurement has limits");
        }
        return kind.equals("measurement") ? new LimitsReader(node, lowest, highest).read() : List.of();
    }

    /** A drug's doses are read in its unit, which must therefore be one of mass. */
    private static void checkUnit(String kind, PackNode node) {
        String unit = node.textOrNull("unit");
        if (kind.equals("drug") && unit != null && !Quantity.of(1, "mg").comparable(unit)) {
            node.fault("unit", "[" + unit + "] is no unit of mass. Maybe mg or ug");
        }
    }

    private static double bound(List<Node> bounds, int index, double otherwise) {
        Double value = index < bounds.size() ? bounds.get(index).number() : null;
        return value == null ? otherwise : value;
    }

    private static Term ageBand(String id, PackNode node) {
        double from = years(node, "from");
        double to = years(node, "to");
        return new Term(
                "age-band",
                id,
                id,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                "a",
                null,
                from,
                to,
                Double.NaN,
                List.of(),
                Map.of());
    }

    static double years(PackNode node, String key) {
        try {
            return Units.compared(Quantity.parse(node.text(key)), "a");
        } catch (IllegalArgumentException e) {
            node.fault(key, "an age is needed, as \"12 a\"");
            return Double.NaN;
        }
    }

    private void checkWords(Term term) {
        if (term.id().equals(owners.get(term.kind() + " " + Wording.fold(term.id())))) {
            document.fault(term.kind() + "s", "[" + term.id() + "] stands twice");
            return;
        }
        List<String> words = new ArrayList<>(term.synonyms());
        words.add(term.id());
        words.add(term.label());
        for (String word : words) {
            String owner = owners.put(term.kind() + " " + Wording.fold(word), term.id());
            if (owner != null && !owner.equals(term.id())) {
                document.fault(
                        term.kind() + "s", "[" + word + "] stands for both [" + owner + "] and [" + term.id() + "]");
            }
        }
    }
}

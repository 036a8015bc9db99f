package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The terms of a vocabulary by kind, as far as they can be read. */
final class Terms {
    /** A term: its kind, as "finding"; its id; and its node. */
    record Term(String kind, String id, Node node) {
        List<String> parents() {
            return LintedPack.texts(node, "is_a").stream().map(LintedPack::text).toList();
        }

        List<String> classes() {
            return LintedPack.texts(node, "class").stream()
                    .map(LintedPack::text)
                    .toList();
        }

        /** Its possible values; null where none are stated or they are no two numbers with the lower first. */
        @Nullable
        Range possible() {
            Node bounds = node.get("possible");
            List<Node> ends = bounds == null ? List.of() : bounds.items();
            Double low = ends.size() == 2 ? ends.get(0).number() : null;
            Double high = ends.size() == 2 ? ends.get(1).number() : null;
            return low == null || high == null || low >= high ? null : new Range(low, true, high, true);
        }
    }

    private final boolean readable;
    private final List<Term> all = new ArrayList<>();
    private final Map<String, Map<String, Term>> byKind = new HashMap<>();
    private final Map<String, Ids> ids = new HashMap<>();

    private Terms(boolean readable) {
        this.readable = readable;
    }

    static Terms of(@Nullable Node vocabulary) {
        Terms terms = new Terms(vocabulary != null);
        if (vocabulary != null) {
            for (String section : PackShapes.SECTIONS) {
                Node list = vocabulary.get(section);
                if (list != null) {
                    list.items().forEach(node -> terms.add(kind(section), node));
                }
            }
        }
        return terms;
    }

    /** The kind of the terms of a section. */
    static String kind(String section) {
        return section.substring(0, section.length() - 1);
    }

    private void add(String kind, Node node) {
        Node id = node.get("id");
        String text = id == null ? null : id.text();
        if (text != null) {
            Term term = new Term(kind, text, node);
            all.add(term);
            byKind.computeIfAbsent(kind, unused -> new LinkedHashMap<>()).putIfAbsent(text, term);
        }
    }

    /** Every term in the order of the file, also those whose id stands twice. */
    List<Term> all() {
        return all;
    }

    /** The ids of one kind. */
    Ids ids(String kind) {
        return ids.computeIfAbsent(
                kind,
                unused -> new Ids(readable, byKind.getOrDefault(kind, Map.of()).keySet()));
    }

    /** Ids of substances and of the classes that they belong to. */
    Ids substancesAndClasses() {
        Set<String> words = new LinkedHashSet<>(ids("substance").known());
        all.stream().filter(term -> term.kind().equals("substance")).forEach(term -> words.addAll(term.classes()));
        return new Ids(readable, words);
    }

    /** The other classes that a substance belongs to; of a class those that each of its substances belongs to. */
    Set<String> sharedClasses(String id) {
        Set<String> shared = null;
        for (Term term : all) {
            if (term.kind().equals("substance")
                    && (term.id().equals(id) || term.classes().contains(id))) {
                Set<String> classes = new LinkedHashSet<>(term.classes());
                if (shared == null) {
                    shared = classes;
                } else {
                    shared.retainAll(classes);
                }
            }
        }
        if (shared == null) {
            return Set.of();
        }
        shared.remove(id);
        return shared;
    }

    /** The first term of that kind and id, or null. */
    @Nullable
    Term find(String kind, String id) {
        return byKind.getOrDefault(kind, Map.of()).get(id);
    }

    /** The ids of a term's parents and of theirs; a cycle ends. */
    Set<String> ancestors(String kind, String id) {
        Set<String> ancestors = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(id));
        while (!next.isEmpty()) {
            Term term = find(kind, next.remove());
            if (term != null) {
                term.parents().stream().filter(ancestors::add).forEach(next::add);
            }
        }
        return ancestors;
    }
}

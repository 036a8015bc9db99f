package io.github.baclofentriage.internal;

import io.github.baclofentriage.Vocabulary.Term;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The terms of one kind. What is looked up in them is prepared when a case first has words of the kind. */
public final class Glossary {
    /** No terms. */
    public static final Glossary EMPTY = new Glossary(List.of());

    private final Map<String, Term> byId = new LinkedHashMap<>();
    private final Once<Map<String, Term>> byWord = new Once<>(this::byWord);
    private final Once<Kinship> kinship = new Once<>(this::kinship);
    private final Once<Nearest> similar = new Once<>(this::similar);

    /** What stands above and below the terms. */
    private record Kinship(Map<String, Set<String>> ancestors, Map<String, Set<String>> descendants) {}

    /**
     * Makes a glossary.
     *
     * @param terms terms of one kind; their ids are unique
     */
    public Glossary(Collection<Term> terms) {
        terms.forEach(term -> byId.put(term.id(), term));
    }

    /** All terms in their order. */
    public Collection<Term> terms() {
        return byId.values();
    }

    /** The terms by their folded words. */
    public Map<String, Term> words() {
        return byWord.get();
    }

    /** The term of an id; null where there is none. */
    public @Nullable Term term(String id) {
        return byId.get(id);
    }

    /** The ids that an id implies, without itself. */
    public Set<String> ancestors(String id) {
        return kinship.get().ancestors.getOrDefault(id, Set.of());
    }

    /** The ids that imply an id, without itself. */
    public Set<String> descendants(String id) {
        return kinship.get().descendants.getOrDefault(id, Set.of());
    }

    /** The label or synonym most similar to a text; null where none is near. */
    public @Nullable String nearest(String text) {
        return similar.get().to(text);
    }

    private Map<String, Term> byWord() {
        Map<String, Term> words = new LinkedHashMap<>();
        for (Term term : byId.values()) {
            words.put(Wording.fold(term.id()), term);
            words.put(Wording.fold(term.label()), term);
            term.synonyms().forEach(synonym -> words.put(Wording.fold(synonym), term));
        }
        return words;
    }

    private Kinship kinship() {
        Map<String, Set<String>> ancestors = new HashMap<>();
        Map<String, Set<String>> descendants = new HashMap<>();
        byId.forEach((id, term) -> {
            Set<String> above = ancestorsOf(term);
            ancestors.put(id, above);
            above.forEach(parent -> descendants
                    .computeIfAbsent(parent, unused -> new LinkedHashSet<>())
                    .add(id));
        });
        return new Kinship(ancestors, descendants);
    }

    /** Goes up without recursion: a chain may be longer than the stack is deep. */
    private Set<String> ancestorsOf(Term term) {
        Set<String> above = new LinkedHashSet<>();
        Deque<Iterator<String>> open = new ArrayDeque<>(List.of(term.parents().iterator()));
        while (!open.isEmpty()) {
            if (!open.peek().hasNext()) {
                open.pop();
                continue;
            }
            String parent = open.peek().next();
            Term next = byId.get(parent);
            if (next != null && above.add(parent)) {
                open.push(next.parents().iterator());
            }
        }
        return above;
    }

    private Nearest similar() {
        List<String> words = new ArrayList<>();
        byId.values().forEach(term -> {
            words.add(term.label());
            words.addAll(term.synonyms());
        });
        return new Nearest(words);
    }
}

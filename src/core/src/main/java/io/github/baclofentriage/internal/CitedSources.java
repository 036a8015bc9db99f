package io.github.baclofentriage.internal;

import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.Vocabulary.Family;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Limit;
import io.github.baclofentriage.fact.Stated;
import io.github.baclofentriage.internal.Transcript.Said;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The sources of what a rule said: its own, then those of the families and limits that it read, by their ids. */
final class CitedSources {
    private final Vocabulary vocabulary;

    CitedSources(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The ids of the sources, each once. */
    List<String> of(Said said) {
        Set<String> read = new TreeSet<>();
        said.times().forEach(time -> time.facts.forEach(fact -> add(source(fact), read)));
        Set<String> sources = new LinkedHashSet<>(said.rule().sources());
        sources.addAll(read);
        return List.copyOf(sources);
    }

    private String source(Fact fact) {
        if (fact instanceof Limit limit) {
            return limit.source();
        }
        Family family = fact instanceof Stated stated ? vocabulary.family(stated.kind(), stated.id()) : null;
        return family == null ? "" : family.source();
    }

    private static void add(String source, Set<String> sources) {
        for (String id : source.split(",")) {
            if (!id.isBlank()) {
                sources.add(id.strip());
            }
        }
    }
}

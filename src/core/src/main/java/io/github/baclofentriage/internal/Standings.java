package io.github.baclofentriage.internal;

import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.Vocabulary.Family;
import io.github.baclofentriage.Vocabulary.Term;
import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.RuleFile;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What each term calls for by itself: as its family says, and without a family whether any rule names it. So the silence of a pack
 * never passes for calm.
 */
public final class Standings {
    private static final String WEIGHED = "weighed";
    private static final String NOT_WEIGHED = "not-weighed";

    /** The types of fact whose id is a term that a case states. */
    private static final Set<String> STATED =
            Set.of("Finding", "Condition", "Event", "Treatment", "Substance", "Measurement");

    private final Vocabulary vocabulary;
    private final Set<String> named;

    /**
     * The standings of a pack's terms.
     *
     * @param vocabulary its words
     * @param named the terms that its rules name, each as its kind and id
     */
    Standings(Vocabulary vocabulary, Set<String> named) {
        this.vocabulary = vocabulary;
        this.named = named;
    }

    /** The standings in a pack with these rules. */
    static Standings of(Collection<RuleFile> files, Vocabulary vocabulary) {
        Set<String> named = new TreeSet<>();
        files.stream()
                .flatMap(file -> file.rules().stream())
                .flatMap(rule -> rule.patterns().stream())
                .filter(pattern -> STATED.contains(pattern.type()))
                .forEach(pattern ->
                        ids(pattern).forEach(id -> named.add(pattern.type().toLowerCase(Locale.ROOT) + " " + id)));
        return new Standings(vocabulary, Set.copyOf(named));
    }

    private static Stream<String> ids(Pattern pattern) {
        return pattern.constraints().stream()
                .flatMap(Standings::values)
                .flatMap(value -> value instanceof Text text ? Stream.of(text.value()) : Stream.of());
    }

    private static Stream<?> values(Constraint constraint) {
        if (constraint instanceof Membership list) {
            return list.field().equals("id") && !list.negated() ? list.values().stream() : Stream.of();
        }
        return constraint instanceof Comparison comparison
                        && comparison.field().equals("id")
                        && comparison.operator().equals("==")
                ? Stream.of(comparison.value())
                : Stream.of();
    }

    /** What a value calls for by itself: it is weighed by limits, or by rules where the vocabulary gives it none at any age. */
    String ofValue(Term measurement, boolean limited) {
        return limited || measurement.limits().isEmpty() && isNamed(measurement) ? WEIGHED : NOT_WEIGHED;
    }

    /** The terms that rules name, each as its kind and id. */
    public Set<String> named() {
        return named;
    }

    /** What a term calls for by itself. */
    String of(Term term) {
        Family family = vocabulary.family(term.kind(), term.id());
        return family == null ? isNamed(term) ? WEIGHED : NOT_WEIGHED : family.standing();
    }

    /**
     * Whether a rule names a term.
     *
     * @param term the term
     * @return whether one does, be it the term itself, what it implies or a class of it
     */
    public boolean isNamed(Term term) {
        return named.contains(term.kind() + " " + term.id())
                || anyNamed(term.kind(), vocabulary.ancestors(term.kind(), term.id()))
                || term.kind().equals("substance") && anyNamed(term.kind(), term.classes());
    }

    private boolean anyNamed(String kind, Collection<String> ids) {
        return ids.stream().anyMatch(id -> named.contains(kind + " " + id));
    }
}

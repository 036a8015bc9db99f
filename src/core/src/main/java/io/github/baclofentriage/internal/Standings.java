package io.github.baclofentriage.internal;

import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.Vocabulary.Family;
import io.github.baclofentriage.Vocabulary.Term;
import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.AnyOf;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.Pattern.Quantifier;
import io.github.baclofentriage.internal.drl.RuleFile;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each term calls for by itself: as its family says, and without a family whether any rule names it. So the silence of a pack
 * never passes for calm.
 */
public final class Standings {
    static final String CALM = "calm";
    static final String NOT_WEIGHED = "not-weighed";

    private static final String WEIGHED = "weighed";

    /** Stands before the id of a measurement whose limits a rule reads. */
    private static final String LIMIT = "limit ";

    /** The types of fact whose id is a term that a case states. */
    private static final Set<String> STATED =
            Set.of("Finding", "Condition", "Event", "Treatment", "Substance", "Measurement");

    private final Vocabulary vocabulary;
    private final Set<String> named;

    /**
     * The standings of a pack's terms.
     *
     * @param vocabulary its words
     * @param named the terms that its rules name, each as its kind and id; see {@link #named()}
     */
    Standings(Vocabulary vocabulary, Set<String> named) {
        this.vocabulary = vocabulary;
        this.named = named;
    }

    /** The standings in a pack with these rules. */
    static Standings of(Collection<RuleFile> files, Vocabulary vocabulary) {
        List<Pattern> patterns = files.stream()
                .flatMap(file -> file.rules().stream())
                .flatMap(rule -> rule.patterns().stream())
                .toList();
        Set<String> named = patterns.stream().flatMap(Standings::named).collect(Collectors.toCollection(TreeSet::new));
        List<Pattern> limits = patterns.stream()
                .filter(pattern -> pattern.type().equals("Limit") && pattern.quantifier() != Quantifier.NOT)
                .toList();
        vocabulary.terms().stream()
                .filter(term -> readsLimits(limits, term))
                .forEach(term -> named.add(LIMIT + term.id()));
        return new Standings(vocabulary, Set.copyOf(named));
    }

    /** Whether some pattern matches the limits of a measurement at each of its ages; false where it has none. */
    private static boolean readsLimits(List<Pattern> patterns, Term term) {
        return !term.limits().isEmpty()
                && term.limits().stream()
                        .map(each -> Map.of("id", term.id(), "flag", each.flag()))
                        .allMatch(limit -> patterns.stream().anyMatch(pattern -> pattern.couldMatch(limit)));
    }

    /**
     * The terms that a pattern names to be there.
     *
     * @param pattern a pattern of a rule
     * @return each as its kind and id; none where the pattern demands that nothing be there, or is of no type that a case states
     */
    public static Stream<String> named(Pattern pattern) {
        boolean names = STATED.contains(pattern.type()) && pattern.quantifier() != Quantifier.NOT;
        String kind = pattern.type().toLowerCase(Locale.ROOT);
        return names ? pattern.constraints().stream().flatMap(Standings::ids).map(id -> kind + " " + id) : Stream.of();
    }

    private static Stream<String> ids(Constraint constraint) {
        if (constraint instanceof AnyOf any) {
            return any.alternatives().stream().flatMap(Standings::ids);
        }
        if (constraint instanceof Membership list && list.field().equals("id") && !list.negated()) {
            return list.values().stream().flatMap(Standings::text);
        }
        return constraint instanceof Comparison comparison
                        && comparison.field().equals("id")
                        && comparison.operator().equals("==")
                ? text(comparison.value())
                : Stream.of();
    }

    private static Stream<String> text(Expression value) {
        return value instanceof Text text ? Stream.of(text.value()) : Stream.of();
    }

    /**
     * What a value calls for by itself: what its family says, else by limits that a rule reads, else as any other term.
     *
     * @param measurement the measurement
     * @param limited whether it has limits for the patient
     */
    String ofValue(Term measurement, boolean limited) {
        boolean read = named.contains(LIMIT + measurement.id());
        boolean inFamily = vocabulary.family(measurement.kind(), measurement.id()) != null;
        if (inFamily || !read) {
            return of(measurement);
        }
        return limited ? WEIGHED : NOT_WEIGHED;
    }

    /** The terms that rules name, each as its kind and id, and as {@code limit} and id the measurements whose limits they read. */
    Set<String> named() {
        return named;
    }

    /** What a term calls for by itself. */
    String of(Term term) {
        Family family = vocabulary.family(term.kind(), term.id());
        return family == null ? isNamed(term) ? WEIGHED : NOT_WEIGHED : family.standing();
    }

    /** Whether a rule names a term, itself, what it implies or a class of it. */
    private boolean isNamed(Term term) {
        return named.contains(term.kind() + " " + term.id())
                || anyNamed(term.kind(), vocabulary.ancestors(term.kind(), term.id()))
                || term.kind().equals("substance") && anyNamed(term.kind(), term.classes());
    }

    private boolean anyNamed(String kind, Collection<String> ids) {
        return ids.stream().anyMatch(id -> named.contains(kind + " " + id));
    }
}

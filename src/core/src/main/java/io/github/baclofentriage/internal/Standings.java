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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each term calls for by itself: as its family says, and without a family whether any rule names it. So the silence of a pack
 * never passes for calm.
 */
public final class Standings {
    private static final String WEIGHED = "weighed";
    private static final String GRAVE = "grave";
    private static final String NOT_WEIGHED = "not-weighed";

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
        Set<String> named = new TreeSet<>();
        List<Pattern> patterns = files.stream()
                .flatMap(file -> file.rules().stream())
                .flatMap(rule -> rule.patterns().stream())
                .filter(pattern -> pattern.quantifier() != Quantifier.NOT)
                .toList();
        patterns.stream()
                .filter(pattern -> STATED.contains(pattern.type()))
                .forEach(pattern ->
                        ids(pattern).forEach(id -> named.add(pattern.type().toLowerCase(Locale.ROOT) + " " + id)));
        List<Pattern> limits = patterns.stream()
                .filter(pattern -> pattern.type().equals("Limit"))
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
                        .allMatch(each -> patterns.stream()
                                .anyMatch(pattern -> pattern.constraints().stream()
                                        .allMatch(constraint -> couldMatch(constraint, term.id(), each.flag()))));
    }

    /** Whether limits with this id and flag can satisfy a constraint, whatever their other fields hold. */
    private static boolean couldMatch(Constraint constraint, String id, String flag) {
        if (constraint instanceof AnyOf any) {
            return any.alternatives().stream().anyMatch(each -> couldMatch(each, id, flag));
        }
        if (constraint instanceof Membership list) {
            String held = held(list.field(), id, flag);
            return held == null || list.negated() != list.values().stream().anyMatch(each -> isText(each, held));
        }
        if (constraint instanceof Comparison comparison) {
            String held = held(comparison.field(), id, flag);
            return held == null
                    || !(comparison.value() instanceof Text)
                    || comparison.operator().equals("==") == isText(comparison.value(), held);
        }
        return true;
    }

    private static @Nullable String held(String field, String id, String flag) {
        return field.equals("id") ? id : field.equals("flag") ? flag : null;
    }

    private static boolean isText(Expression value, String held) {
        return value instanceof Text text && text.value().equals(held);
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

    /**
     * What a value calls for by itself: as a family says that does not call it calm, then by limits that a rule reads, and as any
     * other term where no rule reads its limits.
     *
     * @param measurement the measurement
     * @param limited whether it has limits for the patient
     */
    String ofValue(Term measurement, boolean limited) {
        String standing = of(measurement);
        if (standing.equals(GRAVE) || standing.equals(NOT_WEIGHED) && isInFamily(measurement)) {
            return standing;
        }
        return named.contains(LIMIT + measurement.id()) ? limited ? WEIGHED : NOT_WEIGHED : standing;
    }

    private boolean isInFamily(Term term) {
        return vocabulary.family(term.kind(), term.id()) != null;
    }

    /** The terms that rules name, each as its kind and id, and as {@code limit} and id the measurements whose limits they read. */
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

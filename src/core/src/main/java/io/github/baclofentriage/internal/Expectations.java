package io.github.baclofentriage.internal;

import io.github.baclofentriage.TriageReport.Named;
import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.fact.Strength;
import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Call;
import io.github.baclofentriage.internal.drl.Expression.Name;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.Pattern.Quantifier;
import io.github.baclofentriage.internal.drl.RuleFile;
import io.github.baclofentriage.internal.drl.RuleText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads off the rules which findings would argue for a syndrome at least moderately, so that a report can name the unknown ones. */
final class Expectations {
    private Expectations() {}

    /** The same with the labels that reports show. */
    static Map<String, List<Named>> named(Map<String, List<String>> expectations, Vocabulary vocabulary) {
        Map<String, List<Named>> named = new LinkedHashMap<>();
        expectations.forEach((syndrome, ids) -> named.put(
                syndrome,
                ids.stream()
                        .map(id -> new Named(id, vocabulary.label("finding", id)))
                        .toList()));
        return named;
    }

    static Map<String, List<String>> of(Collection<RuleFile> files, Vocabulary vocabulary) {
        Map<String, TreeSet<String>> bySyndrome = new TreeMap<>();
        files.stream().flatMap(file -> file.rules().stream()).forEach(rule -> {
            Call call = rule.call();
            if (call != null && weighs(call) && call.arguments().get(0) instanceof Text syndrome) {
                TreeSet<String> expected = bySyndrome.computeIfAbsent(syndrome.value(), unused -> new TreeSet<>());
                findings(rule)
                        .filter(id -> vocabulary.term("finding", id) != null)
                        .forEach(expected::add);
            }
        });
        Map<String, List<String>> result = new LinkedHashMap<>();
        bySyndrome.forEach((syndrome, expected) -> result.put(syndrome, List.copyOf(expected)));
        return Map.copyOf(result);
    }

    private static boolean weighs(Call call) {
        return call.name().equals("argue")
                && call.arguments().size() > 1
                && call.arguments().get(1) instanceof Name strength
                && !strength.name().equals(Strength.WEAK.name());
    }

    private static Stream<String> findings(RuleText rule) {
        return rule.patterns().stream()
                .filter(pattern -> pattern.type().equals("Finding") && pattern.quantifier() != Quantifier.NOT)
                .map(Pattern::constraints)
                .flatMap(List::stream)
                .flatMap(Expectations::wanted)
                .flatMap(value -> value instanceof Text text ? Stream.of(text.value()) : Stream.of());
    }

    /** The ids of which a constraint wants one. What a rule excludes says nothing for the syndrome. */
    private static Stream<Expression> wanted(Constraint constraint) {
        if (constraint instanceof Membership list) {
            return list.field().equals("id") && !list.negated() ? list.values().stream() : Stream.of();
        }
        return constraint instanceof Comparison comparison
                        && comparison.field().equals("id")
                        && comparison.operator().equals("==")
                ? Stream.of(comparison.value())
                : Stream.of();
    }
}

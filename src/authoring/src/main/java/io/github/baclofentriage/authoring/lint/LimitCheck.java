package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.authoring.lint.Terms.Term;
import io.github.baclofentriage.internal.Node;
import io.github.baclofentriage.internal.Numbers;
import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Pattern;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Limits that rules set to measurements: each is within the values that the vocabulary calls possible, which a case must keep to. */
final class LimitCheck implements PackCheck {
    /** Fields that hold a value in the measurement's own unit, by fact type. */
    private static final Map<String, Set<String>> VALUES = Map.of(
            "Measurement",
            Set.of("latest", "lowest", "highest", "before", "least", "most"),
            "Baseline",
            Set.of("value"));

    @Override
    public void run(LintedPack pack, FaultList faults) {
        for (LintedRule rule : pack.rules().rules()) {
            for (Pattern pattern : rule.patterns()) {
                for (String id : wanted(pattern)) {
                    Term term = pack.terms().find("measurement", id);
                    Range possible = term == null ? null : term.possible();
                    if (term != null && possible != null) {
                        limits(rule, pattern, term, possible, faults);
                    }
                }
            }
        }
    }

    /** The ids that a pattern demands one of. */
    private static Set<String> wanted(Pattern pattern) {
        Set<String> wanted = new LinkedHashSet<>();
        for (Constraint constraint : Constraints.all(pattern)) {
            TextSet ids = Constraints.field(constraint).equals("id") ? TextSet.of(constraint) : null;
            wanted.addAll(ids == null || !ids.listed() ? Set.of() : ids.texts());
        }
        return wanted;
    }

    private static void limits(LintedRule rule, Pattern pattern, Term term, Range possible, FaultList faults) {
        Set<String> fields = VALUES.getOrDefault(pattern.type(), Set.of());
        for (Constraint constraint : Constraints.all(pattern)) {
            if (fields.contains(Constraints.field(constraint)) && isBeyond(constraint, possible)) {
                String words = constraint.span().of(rule.file().text()).replaceAll("\\s+", " ");
                faults.add(
                        rule.path(),
                        rule.line(constraint.span()),
                        LintCheck.IMPOSSIBLE_LIMIT,
                        rule.id(),
                        FaultList.shown(words) + " is beyond the possible values of " + FaultList.shown(term.id())
                                + ", which are " + words(term, possible) + ".");
            }
        }
    }

    /** Whether a limit is outside of what is possible, or at its end with nothing behind it. */
    private static boolean isBeyond(Constraint constraint, Range possible) {
        Range allowed = Range.of(constraint);
        return (allowed != null && allowed.and(possible).isEmpty())
                || Constraints.values(constraint).stream()
                        .anyMatch(value -> value instanceof Expression.Number number
                                && !possible.contains(Double.parseDouble(number.digits())));
    }

    private static String words(Term term, Range possible) {
        Node unit = term.node().get("unit");
        return Numbers.plain(possible.low()) + " to " + Numbers.plain(possible.high())
                + (unit == null ? "" : " " + LintedPack.text(unit));
    }
}

package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.Pattern;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The conditions of each rule by themselves: what contradicts another, and what decides nothing beside another. */
final class ConditionCheck implements PackCheck {
    @Override
    public void run(LintedPack pack, FaultList faults) {
        for (LintedRule rule : pack.rules().rules()) {
            List<Condition> conditions = Condition.of(rule, pack.terms());
            conditions.forEach(condition -> alone(rule, condition, faults));
            pairs(rule, conditions, faults);
            rule.patterns().forEach(pattern -> lists(pack.terms(), rule, pattern, faults));
        }
    }

    private static void alone(LintedRule rule, Condition condition, FaultList faults) {
        Pattern pattern = condition.pattern();
        if (condition.isImpossible()) {
            faults.add(
                    rule.path(),
                    pattern.line(),
                    LintCheck.CONTRADICTION,
                    rule.id(),
                    "no " + pattern.type() + " can match " + shown(rule, pattern) + ".");
            return;
        }
        Set<String> told = new HashSet<>();
        for (Constraint constraint : pattern.constraints()) {
            String words = constraint.span().of(rule.file().text());
            // Of two equal constraints each follows from the other; one of them is idle.
            if (condition.isIdle(constraint) && told.add(Constraints.field(constraint))) {
                faults.add(
                        rule.path(),
                        rule.line(constraint.span()),
                        LintCheck.IDLE_CONDITION,
                        rule.id(),
                        FaultList.shown(words) + " follows from the other constraints of its pattern.");
            }
        }
    }

    private static void pairs(LintedRule rule, List<Condition> conditions, FaultList faults) {
        for (int i = 0; i < conditions.size(); i++) {
            Condition one = conditions.get(i);
            boolean idle = false;
            for (int j = 0; j < conditions.size() && !idle; j++) {
                Condition other = conditions.get(j);
                if (i == j || one.isImpossible() || other.isImpossible()) {
                    continue;
                }
                if (!one.isNegated() && other.isNegated() && one.implies(other)) {
                    faults.add(
                            rule.path(),
                            other.pattern().line(),
                            LintCheck.CONTRADICTION,
                            rule.id(),
                            shown(rule, other.pattern()) + " denies what " + shown(rule, one.pattern()) + " demands.");
                }
                idle = one.isNegated() == other.isNegated() && !one.hasBinding() && follows(one, other, i > j);
                if (idle) {
                    faults.add(
                            rule.path(),
                            one.pattern().line(),
                            LintCheck.IDLE_CONDITION,
                            rule.id(),
                            shown(rule, one.pattern()) + " follows from " + shown(rule, other.pattern()) + ".");
                }
            }
        }
    }

    /** Whether the first adds nothing to the second; of two that are equal the later adds nothing. */
    private static boolean follows(Condition one, Condition other, boolean later) {
        boolean follows = one.isNegated() ? one.implies(other) : other.implies(one);
        boolean back = one.isNegated() ? other.implies(one) : one.implies(other);
        return follows && (later || !back);
    }

    private static void lists(Terms terms, LintedRule rule, Pattern pattern, FaultList faults) {
        for (Constraint constraint : Constraints.all(pattern)) {
            if (constraint instanceof Membership membership) {
                Set<String> seen = new HashSet<>();
                Set<String> values =
                        membership.values().stream().map(ConditionCheck::word).collect(Collectors.toSet());
                for (Expression value : membership.values()) {
                    String word = word(value);
                    String problem = seen.add(word) ? "" : "stands twice in its list";
                    if (problem.isEmpty()
                            && !membership.negated()
                            && membership.field().equals("id")) {
                        problem = decided(terms, pattern, word, values, seen);
                    }
                    if (!problem.isEmpty()) {
                        faults.add(
                                rule.path(),
                                rule.line(value.span()),
                                LintCheck.IDLE_VALUE,
                                rule.id(),
                                FaultList.shown(word) + " " + problem + ".");
                    }
                }
            }
        }
    }

    /** Why a value of a list never decides, or nothing: where it holds another value of the list holds too. */
    private static String decided(Terms terms, Pattern pattern, String word, Set<String> values, Set<String> above) {
        // A parent has no change and no time of its own, so beside other constraints the child may decide.
        boolean parents = List.of("Finding", "Condition").contains(pattern.type())
                && pattern.constraints().size() == 1;
        boolean absent = pattern.type().equals("Absent");
        if (!parents && !absent && !pattern.type().equals("Substance")) {
            return "";
        }
        // Of two values that follow from each other the later one is idle.
        return values.stream()
                .filter(other -> !other.equals(word))
                .filter(other -> absent ? follows(terms, pattern, other, word) : follows(terms, pattern, word, other))
                .filter(other -> above.contains(other)
                        || !(absent ? follows(terms, pattern, word, other) : follows(terms, pattern, other, word)))
                .sorted()
                .findFirst()
                .map(other -> "never decides: where it is " + (absent ? "absent" : "present") + " so is "
                        + FaultList.shown(other))
                .orElse("");
    }

    /** Whether where a term is present so is another. */
    private static boolean follows(Terms terms, Pattern pattern, String term, String other) {
        return switch (pattern.type()) {
            case "Substance" -> terms.sharedClasses(term).contains(other);
            case "Condition" -> terms.ancestors("condition", term).contains(other);
            case "Finding" -> terms.ancestors("finding", term).contains(other);
            default ->
                terms.ancestors("finding", term).contains(other)
                        || terms.ancestors("condition", term).contains(other);
        };
    }

    private static String word(Expression value) {
        return value instanceof Text text
                ? text.value()
                : value instanceof Expression.Number number ? number.digits() : "";
    }

    private static String shown(LintedRule rule, Pattern pattern) {
        return FaultList.shown(pattern.span().of(rule.file().text()).replaceAll("\\s+", " "));
    }
}

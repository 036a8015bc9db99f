package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.Binding;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Arithmetic;
import io.github.baclofentriage.internal.drl.Expression.Name;
import io.github.baclofentriage.internal.drl.Expression.Number;
import io.github.baclofentriage.internal.drl.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A number with which a rule compares a field of a fact.
 *
 * @param rule the rule
 * @param pattern the pattern it stands in
 * @param comparison the comparison
 */
record Limit(BookRule rule, Pattern pattern, Comparison comparison) {
    /** Facts whose numbers are ages or points, which other tables show. */
    private static final Set<String> OTHERS = Set.of("Patient", "Tally", "Likelihood", "Conclusion");

    /** Every number that rules compare a measurement, a dose, a time or a usual value with. */
    static List<Limit> of(RuleIndex rules) {
        List<Limit> limits = new ArrayList<>();
        for (BookRule rule : rules.all()) {
            for (Pattern pattern : rule.text().patterns()) {
                if (OTHERS.contains(pattern.type())) {
                    continue;
                }
                comparisons(pattern.constraints()).stream()
                        .filter(each -> hasNumber(each.value()))
                        .forEach(each -> limits.add(new Limit(rule, pattern, each)));
            }
        }
        return limits;
    }

    private static List<Comparison> comparisons(List<Constraint> constraints) {
        List<Comparison> found = new ArrayList<>();
        for (Constraint each : constraints) {
            if (each instanceof Comparison comparison) {
                found.add(comparison);
            } else if (each instanceof Constraint.AnyOf any) {
                found.addAll(comparisons(any.alternatives()));
            }
        }
        return found;
    }

    private static boolean hasNumber(Expression value) {
        return value instanceof Number
                || value instanceof Arithmetic sum && (hasNumber(sum.left()) || hasNumber(sum.right()));
    }

    /** The limits of age that the rule sets, as comparisons of the youngest or the oldest possible age. */
    List<Comparison> ages() {
        return rule.text().patterns().stream()
                .filter(each -> each.type().equals("Patient"))
                .flatMap(each -> comparisons(each.constraints()).stream())
                .filter(each -> each.value() instanceof Number
                        && (each.field().equals("youngest") || each.field().equals("oldest")))
                .toList();
    }

    /** Whether a patient of a known age meets the limits of age. */
    boolean holdsAt(double age) {
        return ages().stream().allMatch(each -> {
            double limit = years(each);
            return switch (each.operator()) {
                case "<" -> age < limit;
                case "<=" -> age <= limit;
                case ">" -> age > limit;
                case ">=" -> age >= limit;
                default -> age == limit;
            };
        });
    }

    static double years(Comparison age) {
        return age.value() instanceof Number number ? Double.parseDouble(number.digits()) : Double.NaN;
    }

    /** Whether it stands alone beside limits of age, so that age and number decide. */
    boolean alone() {
        return pattern.type().equals("Measurement")
                && pattern.quantifier() != Pattern.Quantifier.NOT
                && rule.text().patterns().stream()
                        .allMatch(each -> each == pattern || each.type().equals("Patient"))
                && comparisons(pattern.constraints()).stream()
                                .filter(each -> hasNumber(each.value()))
                                .count()
                        == 1;
    }

    /** Whether a patient of a known age meets this limit before another. */
    boolean reachedBefore(Limit other, double age) {
        double own = value(comparison.value(), age);
        double others = other.value(other.comparison.value(), age);
        return upwards() ? own < others : own > others;
    }

    /** A formula at an age; not a number where it needs more than that. */
    private double value(Expression expression, double age) {
        if (expression instanceof Number number) {
            return Double.parseDouble(number.digits());
        }
        if (expression instanceof Arithmetic sum) {
            double left = value(sum.left(), age);
            double right = value(sum.right(), age);
            return switch (sum.operator()) {
                case "+" -> left + right;
                case "-" -> left - right;
                case "*" -> left * right;
                default -> left / right;
            };
        }
        return expression instanceof Name name && agesBound().contains(name.name()) ? age : Double.NaN;
    }

    /** Variables that stand for the patient's age. */
    private Set<String> agesBound() {
        return rule.text().patterns().stream()
                .filter(each -> each.type().equals("Patient"))
                .flatMap(each -> each.constraints().stream())
                .filter(each -> each instanceof Binding binding
                        && (binding.field().equals("youngest")
                                || binding.field().equals("oldest")))
                .map(each -> ((Binding) each).variable())
                .collect(Collectors.toSet());
    }

    boolean upwards() {
        return comparison.operator().startsWith(">");
    }

    /** What the rule makes when the number is reached. */
    String made() {
        return rule.action() + " " + rule.argument(0);
    }

    /** What is measured, and which of its readings is meant. */
    String measured() {
        return String.join(",", ids()) + " " + comparison.field();
    }

    List<String> ids() {
        return Choice.allowed(pattern, "id");
    }
}

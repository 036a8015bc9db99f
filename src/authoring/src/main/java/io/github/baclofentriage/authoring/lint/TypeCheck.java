package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.Binding;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Name;
import io.github.baclofentriage.internal.drl.PackLanguage;
import io.github.baclofentriage.internal.drl.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Comparisons of unlike things, which Drools compiles in silence and which never hold or hold by chance. */
final class TypeCheck implements PackCheck {
    /** What a value is, as far as the file tells. */
    private enum Type {
        TEXT("a text"),
        NUMBER("a number"),
        TRUTH("true or false"),
        NOTHING("null");

        private final String words;

        Type(String words) {
            this.words = words;
        }
    }

    @Override
    public void run(LintedPack pack, FaultList faults) {
        pack.rules().rules().forEach(rule -> check(rule, faults));
    }

    private static void check(LintedRule rule, FaultList faults) {
        Map<String, @Nullable Class<?>> variables = new HashMap<>();
        for (Pattern pattern : rule.patterns()) {
            Map<String, Class<?>> fields = PackLanguage.facts().getOrDefault(pattern.type(), Map.of());
            for (Constraint constraint : Constraints.all(pattern)) {
                Class<?> field = fields.get(Constraints.field(constraint));
                if (field == null) {
                    continue;
                }
                if (constraint instanceof Binding binding) {
                    variables.put(binding.variable(), field);
                }
                for (Expression value : Constraints.values(constraint)) {
                    compare(rule, constraint, field, type(value, fields, variables), faults);
                }
            }
        }
    }

    private static void compare(
            LintedRule rule, Constraint constraint, Class<?> field, @Nullable Type value, FaultList faults) {
        Type own = type(field);
        String operator = constraint instanceof Comparison comparison ? comparison.operator() : "in";
        String name = FaultList.shown(Constraints.field(constraint));
        boolean ordered = !List.of("==", "!=", "in").contains(operator);
        String problem = null;
        if (value == Type.NOTHING) {
            if (field.isPrimitive()) {
                problem = name + " is never null.";
            } else if (ordered) {
                problem = name + " is compared with null by " + operator + ". Maybe == null.";
            }
        } else if (value != null && value != own) {
            problem = name + " is " + own.words + " and is compared with " + value.words + ".";
        } else if (value != null && ordered && own != Type.NUMBER) {
            problem = name + " is " + own.words + " and has no order for " + operator + ".";
        }
        if (problem != null) {
            faults.add(rule.path(), rule.line(constraint.span()), LintCheck.UNLIKE_TYPES, rule.id(), problem);
        }
    }

    private static Type type(Class<?> field) {
        if (field == String.class) {
            return Type.TEXT;
        }
        return field == boolean.class || field == Boolean.class ? Type.TRUTH : Type.NUMBER;
    }

    /** What a value is; null where the file does not tell. */
    private static @Nullable Type type(
            Expression value, Map<String, Class<?>> fields, Map<String, @Nullable Class<?>> variables) {
        if (value instanceof Expression.Text) {
            return Type.TEXT;
        }
        if (!(value instanceof Name name)) {
            return Type.NUMBER;
        }
        Class<?> named = fields.containsKey(name.name()) ? fields.get(name.name()) : variables.get(name.name());
        if (named != null) {
            return type(named);
        }
        return switch (name.name()) {
            case "null" -> Type.NOTHING;
            case "true", "false" -> Type.TRUTH;
            default -> null;
        };
    }
}

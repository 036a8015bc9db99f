package io.github.baclofentriage.internal;

import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.AnyOf;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Name;
import io.github.baclofentriage.internal.drl.Expression.Number;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.Pattern;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a fact may match a pattern, by what the pattern compares with constants. It never says no where the engine would find a match;
 * what compares one fact with another may always hold.
 */
final class PatternScreen {
    private static final Set<String> CONSTANTS = Set.of("null", "true", "false");

    /** One constraint on a field of a fact. */
    private interface Check {
        /**
         * Whether a field may satisfy it.
         *
         * @param fact the fact
         * @param open whether a number that is not known may turn out to be any
         */
        boolean may(Fact fact, boolean open);
    }

    private final List<Check> checks = new ArrayList<>();

    private final Class<?> type;

    private PatternScreen(Class<?> type) {
        this.type = type;
    }

    static PatternScreen of(Pattern pattern) {
        PatternScreen screen = new PatternScreen(type(pattern.type()));
        for (Constraint constraint : pattern.constraints()) {
            Check check = check(pattern.type(), constraint);
            if (check != null) {
                screen.checks.add(check);
            }
        }
        return screen;
    }

    /** The type of fact that the pattern is about. */
    Class<?> type() {
        return type;
    }

    /** Whether a fact of the pattern's type may match. */
    boolean mayMatch(Fact fact) {
        for (Check check : checks) {
            if (!check.may(fact, false)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a fact may match that has each field from one of some facts of the pattern's type, or a number where these know none. */
    boolean mayMatchBlend(Collection<Fact> facts) {
        for (Check check : checks) {
            boolean may = false;
            for (Fact fact : facts) {
                may |= check.may(fact, true);
            }
            if (!may) {
                return false;
            }
        }
        return true;
    }

    /** The check of a constraint; null for one that may always hold. */
    private static @Nullable Check check(String type, Constraint constraint) {
        if (constraint instanceof AnyOf any) {
            List<@Nullable Check> each =
                    any.alternatives().stream().map(one -> check(type, one)).toList();
            return each.contains(null) ? null : (fact, open) -> anyMay(each, fact, open);
        } else if (constraint instanceof Comparison one && constant(one.value())) {
            Method field = field(type, one.field());
            if (one.value() instanceof Number number) {
                double limit = Double.parseDouble(number.digits());
                return (fact, open) -> orders(value(field, fact), one.operator(), limit, open);
            }
            boolean equal = one.operator().equals("==");
            return (fact, open) -> same(value(field, fact), one.value(), equal, open);
        } else if (constraint instanceof Membership several
                && several.values().stream().allMatch(Text.class::isInstance)) {
            Method field = field(type, several.field());
            List<String> values = several.values().stream()
                    .map(value -> ((Text) value).value())
                    .toList();
            return (fact, open) -> values.contains(value(field, fact)) != several.negated();
        }
        return null;
    }

    private static boolean anyMay(List<@Nullable Check> checks, Fact fact, boolean open) {
        for (Check check : checks) {
            if (check == null || check.may(fact, open)) {
                return true;
            }
        }
        return false;
    }

    private static boolean constant(Expression value) {
        return value instanceof Text
                || value instanceof Number
                || value instanceof Name name && CONSTANTS.contains(name.name());
    }

    private static boolean orders(@Nullable Object value, String operator, double limit, boolean open) {
        if (value == null) {
            return open || operator.equals("!=");
        }
        int order = Double.compare(((java.lang.Number) value).doubleValue(), limit);
        return switch (operator) {
            case "==" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    /** Whether a value is a text, true, false or null, or whether it is not. */
    private static boolean same(@Nullable Object value, Expression constant, boolean equal, boolean open) {
        if (constant instanceof Text text) {
            return text.value().equals(value) == equal;
        }
        boolean same = ((Name) constant).name().equals(String.valueOf(value));
        return open && value == null || same == equal;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(Fact.class.getPackageName() + '.' + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no fact [" + name + "]", e);
        }
    }

    private static Method field(String type, String field) {
        try {
            return type(type).getMethod(field);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("no field [" + field + "] of " + type, e);
        }
    }

    private static @Nullable Object value(Method field, Fact fact) {
        try {
            return field.invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no value of " + field.getName(), e);
        }
    }
}

package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Arithmetic;
import io.github.baclofentriage.internal.drl.Expression.Call;
import io.github.baclofentriage.internal.drl.Expression.Name;
import io.github.baclofentriage.internal.drl.Expression.Number;
import io.github.baclofentriage.internal.drl.Expression.Text;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The values of a rule in words; one of these serves one rule, since it keeps what its variables stand for. */
final class ValueWords {
    private static final Map<String, String> SIGNS = Map.of("*", " × ", "/", " / ", "+", " + ", "-", " − ");
    private static final Map<String, String> FUNCTIONS = Map.of("lesser", "lesser of", "greater", "greater of");

    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();

    /** Keeps what a variable stands for, and in what unit; the unit is empty where it has none or goes without saying. */
    void bind(String variable, String meaning, String unit) {
        variables.put(variable, meaning);
        units.put(variable, Units.shown(unit));
    }

    /** The units in which a formula takes its variables, as {@code (age in years)} with a blank before it. */
    String units(Expression formula) {
        Set<String> names = new LinkedHashSet<>();
        addVariables(formula, names);
        String stated = names.stream()
                .filter(name -> !units.getOrDefault(name, "").isEmpty())
                .map(name -> meaning(name) + " in " + units.get(name))
                .collect(Collectors.joining(", "));
        return stated.isEmpty() ? "" : " (" + stated + ")";
    }

    private static void addVariables(Expression formula, Set<String> names) {
        if (formula instanceof Name name) {
            names.add(name.name());
        } else if (formula instanceof Arithmetic sum) {
            addVariables(sum.left(), names);
            addVariables(sum.right(), names);
        } else if (formula instanceof Call call) {
            call.arguments().forEach(each -> addVariables(each, names));
        }
    }

    /** What a variable stands for, or the variable. */
    String meaning(String variable) {
        return variables.getOrDefault(variable, variable);
    }

    /** A formula or a single value, without a unit. */
    String of(Expression value) {
        if (value instanceof Number number) {
            return number.digits().replace("-", "−");
        }
        if (value instanceof Text text) {
            return text.value();
        }
        if (value instanceof Name name) {
            return name.name().startsWith("$") ? meaning(name.name()) : name.name();
        }
        if (value instanceof Arithmetic sum) {
            return part(sum.left(), sum.operator(), false)
                    + SIGNS.getOrDefault(sum.operator(), sum.operator())
                    + part(sum.right(), sum.operator(), true);
        }
        return value instanceof Call call ? call(call) : "";
    }

    /** A part in brackets where it would otherwise be read with its neighbour. */
    private String part(Expression value, String around, boolean right) {
        if (!(value instanceof Arithmetic inner)) {
            return of(value);
        }
        boolean sumInProduct = "+-".contains(inner.operator()) && "*/".contains(around);
        boolean takenAway = right && ("-".equals(around) && "+-".contains(inner.operator()) || "/".equals(around));
        return sumInProduct || takenAway ? "(" + of(value) + ")" : of(value);
    }

    private String call(Call call) {
        if (call.name().equals("power") && call.arguments().size() == 2) {
            return of(call.arguments().get(0)) + " to the power "
                    + of(call.arguments().get(1));
        }
        return "(" + FUNCTIONS.getOrDefault(call.name(), call.name()) + " "
                + call.arguments().stream().map(this::of).collect(Collectors.joining(" and ")) + ")";
    }
}

package io.github.baclofentriage.internal.drl;

import io.github.baclofentriage.internal.drl.Constraint.Binding;
import io.github.baclofentriage.internal.drl.Expression.Name;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a value may name, with the type of each: the fields of its pattern and the variables bound so far. What may be unknown has the
 * type {@code Double}, and {@code double} once it was tested.
 */
final class Names {
    private static final java.util.regex.Pattern VARIABLE =
            java.util.regex.Pattern.compile("\\$[a-z][A-Za-z0-9]{0,39}");

    private final FileFaults faults;
    private final Map<String, Class<?>> fields;
    private final Map<String, Class<?>> variables;
    private final Map<String, String> bound = new HashMap<>();
    private final boolean guessing;

    /**
     * @param faults takes what is wrong
     * @param fields fields of the pattern by name; none for a call
     * @param variables variables bound so far, to which those of the pattern are added
     * @param guessing whether other variables may be bound in what could not be read
     */
    Names(FileFaults faults, Map<String, Class<?>> fields, Map<String, Class<?>> variables, boolean guessing) {
        this.faults = faults;
        this.fields = new HashMap<>(fields);
        this.variables = variables;
        this.guessing = guessing;
    }

    /** Adds a variable. */
    void bind(Binding binding) {
        String variable = binding.variable();
        if (!VARIABLE.matcher(variable).matches()) {
            faults.add(
                    binding.span().start(),
                    "the variable " + Token.shown(variable) + " needs a plain name. Maybe $age");
        }
        bound.put(variable, binding.field());
        // An unknown field is a fault by then, and its variable is known, so that one slip is told once.
        if (variables.put(variable, fields.getOrDefault(binding.field(), Object.class)) != null) {
            faults.add(binding.span().start(), "the variable " + Token.shown(variable) + " stands twice");
        }
    }

    /** Takes a field and the variables bound to it for known, as behind {@code != null}. */
    void known(String field) {
        if (fields.get(field) == Double.class) {
            fields.put(field, double.class);
            bound.forEach((variable, its) -> {
                if (its.equals(field)) {
                    variables.put(variable, double.class);
                }
            });
        }
    }

    /** The type of a field; null where the pattern has no such field. */
    @Nullable
    Class<?> field(String name) {
        return fields.get(name);
    }

    /** The type of a field or variable that a value names; null where it is not known, which is a fault by then. */
    @Nullable
    Class<?> typeOf(Name name) {
        boolean variable = name.name().startsWith("$");
        Map<String, Class<?>> known = variable ? variables : fields;
        Class<?> type = known.get(name.name());
        if (type == null && !(variable && guessing)) {
            PackLanguage.refuse(faults, name.span(), variable ? "variable" : "name", name.name(), known.keySet());
        }
        return type;
    }
}

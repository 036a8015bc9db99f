package io.github.baclofentriage.internal.drl;

import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Level;
import io.github.baclofentriage.fact.RuleActions;
import io.github.baclofentriage.fact.Strength;
import io.github.baclofentriage.internal.Nearest;
import io.github.baclofentriage.internal.drl.Constraint.AnyOf;
import io.github.baclofentriage.internal.drl.Constraint.Binding;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Expression.Arithmetic;
import io.github.baclofentriage.internal.drl.Expression.Call;
import io.github.baclofentriage.internal.drl.Expression.Name;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds a rule file to the words that rules may use: the fact types and their fields, the pack API and its constants. Whatever
 * else a compiler would find on the class path is out of reach.
 */
public final class PackLanguage {
    private static final String FACTS = Fact.class.getPackageName();
    private static final Set<String> IMPORTS = Set.of(FACTS + ".*");
    private static final Set<String> STATIC_IMPORTS =
            Set.of(FACTS + ".RuleActions.*", FACTS + ".Strength.*", FACTS + ".Level.*");
    private static final Map<String, Map<String, Class<?>>> FIELDS = fields();
    private static final Set<String> CALLS = methods(true);
    private static final Set<String> FUNCTIONS = methods(false);
    private static final Set<String> CONSTANTS = Stream.concat(
                    Arrays.stream(Strength.values()), Arrays.stream(Level.values()))
            .map(Enum::name)
            .collect(Collectors.toCollection(TreeSet::new));
    private static final Set<String> VALUES = Set.of("null", "true", "false");

    private final RuleFile file;
    private final BiConsumer<Integer, String> faults;

    PackLanguage(RuleFile file, BiConsumer<Integer, String> faults) {
        this.file = file;
        this.faults = faults;
    }

    /**
     * The fact types and their fields.
     *
     * @return types of fields by name, by simple name of the fact type
     */
    public static Map<String, Map<String, Class<?>>> facts() {
        return FIELDS;
    }

    private static Map<String, Map<String, Class<?>>> fields() {
        Map<String, Map<String, Class<?>>> types = new TreeMap<>();
        for (Class<?> type : Fact.class.getPermittedSubclasses()) {
            Map<String, Class<?>> fields = new TreeMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                fields.put(component.getName(), component.getType());
            }
            types.put(type.getSimpleName(), Map.copyOf(fields));
        }
        return Map.copyOf(types);
    }

    /** The methods of the pack API: those that take the word drools are calls, the others functions of numbers. */
    private static Set<String> methods(boolean calls) {
        return Arrays.stream(RuleActions.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> calls == takesContext(method))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean takesContext(Method method) {
        return method.getParameterCount() > 0 && method.getParameterTypes()[0] == Object.class;
    }

    void check() {
        for (RuleFile.Import each : file.imports()) {
            Set<String> allowed = each.isStatic() ? STATIC_IMPORTS : IMPORTS;
            if (!allowed.contains(each.name())) {
                faults.accept(
                        start(each.line()),
                        "the import [" + each.name() + "] is beyond the pack language. Maybe "
                                + String.join(", ", new TreeSet<>(allowed)));
            }
        }
        file.rules().forEach(this::check);
    }

    private int start(int line) {
        int position = 0;
        for (int i = 1; i < line; i++) {
            position = file.text().indexOf('\n', position) + 1;
        }
        return position;
    }

    private void check(RuleText rule) {
        Set<String> bound = new HashSet<>();
        for (Pattern pattern : rule.patterns()) {
            Map<String, Class<?>> fields = FIELDS.get(pattern.type());
            if (fields == null) {
                refuse(pattern.body(), "fact type", pattern.type(), FIELDS.keySet());
            } else {
                pattern.constraints().forEach(each -> check(each, pattern.type(), fields.keySet(), bound));
            }
        }
        Call call = rule.call();
        if (call != null) {
            if (!CALLS.contains(call.name())) {
                refuse(call.span(), "call", call.name(), CALLS);
            }
            call.arguments().forEach(each -> check(each, Set.of(), bound));
        }
    }

    private void check(Constraint constraint, String type, Set<String> fields, Set<String> bound) {
        if (constraint instanceof Binding binding) {
            field(binding.field(), binding.span(), type, fields);
            bound.add(binding.variable());
        } else if (constraint instanceof Comparison comparison) {
            field(comparison.field(), comparison.span(), type, fields);
            check(comparison.value(), fields, bound);
        } else if (constraint instanceof Membership membership) {
            field(membership.field(), membership.span(), type, fields);
        } else if (constraint instanceof AnyOf any) {
            any.alternatives().forEach(each -> check(each, type, fields, bound));
        }
    }

    private void field(String field, Span span, String type, Set<String> fields) {
        if (!fields.contains(field)) {
            refuse(span, "field of " + type, field, fields);
        }
    }

    /** In a condition a name may be a field of the same fact; in a call it may be a constant. */
    private void check(Expression value, Set<String> fields, Set<String> bound) {
        if (value instanceof Name name) {
            boolean variable = name.name().startsWith("$");
            Collection<String> known = variable ? bound : fields.isEmpty() ? CONSTANTS : fields;
            if (!known.contains(name.name()) && !(VALUES.contains(name.name()) && !fields.isEmpty())) {
                refuse(name.span(), variable ? "variable" : "name", name.name(), known);
            }
        } else if (value instanceof Arithmetic sum) {
            check(sum.left(), fields, bound);
            check(sum.right(), fields, bound);
        } else if (value instanceof Call call) {
            if (!FUNCTIONS.contains(call.name())) {
                refuse(call.span(), "function", call.name(), FUNCTIONS);
            }
            call.arguments().forEach(each -> check(each, fields, bound));
        }
    }

    private void refuse(Span span, String what, String name, Collection<String> known) {
        String nearest = Nearest.to(name, known);
        List<String> right = nearest == null ? known.stream().sorted().toList() : List.of(nearest);
        faults.accept(
                span.start(),
                "there is no " + what + " [" + name + "] in the pack language"
                        + (right.isEmpty() ? "" : ". Maybe " + String.join(", ", right)));
    }
}

package io.github.baclofentriage.benchmarks.written;

import io.github.baclofentriage.benchmarks.written.Value.Sort;
import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.AnyOf;
import io.github.baclofentriage.internal.drl.Constraint.Binding;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Arithmetic;
import io.github.baclofentriage.internal.drl.Expression.Call;
import io.github.baclofentriage.internal.drl.Expression.Name;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.PackLanguage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes what a pattern demands as Java, with the variables that earlier patterns bound. */
final class ConditionSource {
    private final Map<String, Value> variables = new HashMap<>();
    private final Map<String, Integer> binders = new HashMap<>();
    private int place;
    private Map<String, Class<?>> fields = Map.of();

    /** Goes on to a pattern; what it binds is known from here on. */
    void enter(int number, String type, List<Constraint> constraints) {
        place = number;
        fields = PackLanguage.facts().getOrDefault(type, Map.of());
        for (Constraint constraint : constraints) {
            if (constraint instanceof Binding binding) {
                variables.put(binding.variable(), field(binding.field()));
                binders.put(binding.variable(), number);
            }
        }
    }

    private Value field(String name) {
        Class<?> type = fields.get(name);
        if (type == null) {
            throw new IllegalStateException("no field " + name);
        }
        return Value.field("f" + place, name, type);
    }

    /** Whether a constraint holds. */
    String test(Constraint constraint) {
        if (constraint instanceof Comparison comparison) {
            Value left = field(comparison.field());
            Value right = value(comparison.value());
            return switch (comparison.operator()) {
                case "==" -> left.equal(right);
                case "!=" -> '!' + left.equal(right);
                default -> left.ordered(comparison.operator(), right);
            };
        }
        if (constraint instanceof Membership list) {
            Value left = field(list.field());
            String any = list.values().stream()
                    .map(each -> left.equal(value(each)))
                    .collect(Collectors.joining(" || ", "(", ")"));
            return list.negated() ? '!' + any : any;
        }
        if (constraint instanceof AnyOf any) {
            return any.alternatives().stream().map(this::test).collect(Collectors.joining(" || ", "(", ")"));
        }
        return "true";
    }

    /** A value. */
    Value value(Expression expression) {
        if (expression instanceof Text text) {
            return Value.text(text.value());
        }
        if (expression instanceof Expression.Number number) {
            return new Value(number.digits(), Sort.NUMBER);
        }
        if (expression instanceof Name name) {
            return named(name.name());
        }
        if (expression instanceof Call call) {
            String arguments =
                    call.arguments().stream().map(each -> value(each).java()).collect(Collectors.joining(", "));
            return new Value("RuleActions." + call.name() + '(' + arguments + ')', Sort.NUMBER);
        }
        Arithmetic both = (Arithmetic) expression;
        String java = value(both.left()).java()
                + ' '
                + both.operator()
                + ' '
                + value(both.right()).java();
        return new Value('(' + java + ')', Sort.NUMBER);
    }

    private Value named(String name) {
        return switch (name) {
            case "null" -> new Value(name, Sort.NULL);
            case "true", "false" -> new Value(name, Sort.TRUTH);
            default -> {
                Value variable = variables.get(name);
                yield variable == null ? field(name) : variable;
            }
        };
    }

    /** Places of the earlier patterns whose facts a constraint needs. */
    Set<Integer> earlier(Constraint constraint) {
        Set<Integer> places = new TreeSet<>();
        if (constraint instanceof Comparison comparison) {
            note(comparison.value(), places);
        } else if (constraint instanceof AnyOf any) {
            any.alternatives().forEach(each -> places.addAll(earlier(each)));
        }
        places.remove(place);
        return places;
    }

    private void note(Expression expression, Set<Integer> places) {
        if (expression instanceof Name name && binders.containsKey(name.name())) {
            places.add(binders.getOrDefault(name.name(), place));
        } else if (expression instanceof Arithmetic both) {
            note(both.left(), places);
            note(both.right(), places);
        } else if (expression instanceof Call call) {
            call.arguments().forEach(each -> note(each, places));
        }
    }
}

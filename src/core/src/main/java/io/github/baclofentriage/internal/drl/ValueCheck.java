package io.github.baclofentriage.internal.drl;

import io.github.baclofentriage.fact.RuleActions;
import io.github.baclofentriage.internal.drl.Expression.Call;
import io.github.baclofentriage.internal.drl.Expression.Name;
import io.github.baclofentriage.internal.drl.Expression.Text;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds values to what fields, variables, constants and the functions of the pack API give. */
final class ValueCheck {
    private static final Set<String> VALUES = Set.of("null", "true", "false");

    private static final Map<String, Method> CALLS = methods(true);
    private static final Map<String, Method> FUNCTIONS = methods(false);
    private static final java.util.regex.Pattern PLAIN =
            java.util.regex.Pattern.compile("[A-Za-z0-9 .,:%/+_\\[\\]-]{0,100}");

    private final FileFaults faults;
    private final Names names;

    /**
     * @param faults takes what is wrong
     * @param names what the values may name
     */
    ValueCheck(FileFaults faults, Names names) {
        this.faults = faults;
        this.names = names;
    }

    /** The methods of the pack API: those that take the word drools are calls, the others functions of numbers. */
    private static Map<String, Method> methods(boolean calls) {
        return Arrays.stream(RuleActions.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> calls == (method.getParameterTypes()[0] == Object.class))
                .collect(Collectors.toMap(Method::getName, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    /**
     * Checks what a field is compared with.
     *
     * @param field the field's name
     * @param operator as {@code <=} or {@code in}
     * @param value what it is compared with
     */
    void compared(String field, String operator, Expression value) {
        int before = faults.count();
        ValueType given = type(value);
        Class<?> own = names.field(field);
        // What is wrong with the value alone is told by then.
        if (own == null || given == null || faults.count() > before) {
            return;
        }
        String problem = value instanceof Name name && name.name().equals(field)
                ? Token.shown(field) + " is compared with itself"
                : ValueType.unlike(field, own, operator, given);
        if (problem != null) {
            faults.add(value.span().start(), problem);
        }
    }

    /** Checks a value and tells what it is; null where that is not known. */
    private @Nullable ValueType type(Expression value) {
        if (value instanceof Text text) {
            plain(text);
            return ValueType.TEXT;
        }
        if (value instanceof Name name) {
            if (VALUES.contains(name.name())) {
                return name.name().equals("null") ? ValueType.NOTHING : ValueType.TRUTH;
            }
            Class<?> type = names.typeOf(name);
            return type == null || type == Object.class ? null : ValueType.of(type);
        }
        formula(true).number(value);
        return ValueType.NUMBER;
    }

    /** Checks the call that a rule makes. */
    void call(Call call) {
        Method method = CALLS.get(call.name());
        if (method == null) {
            PackLanguage.refuse(faults, call.span(), "call", call.name(), CALLS.keySet());
            return;
        }
        List<Expression> arguments = call.arguments();
        Class<?>[] wanted = method.getParameterTypes();
        int given = arguments.size() + 1;
        if (method.isVarArgs() ? given < wanted.length : given != wanted.length) {
            faults.add(
                    call.span().start(),
                    "the call [" + call.name() + "] needs "
                            + (method.isVarArgs()
                                    ? "at least one text"
                                    : wanted.length - 1 + (wanted.length == 2 ? " value" : " values"))
                            + " behind drools");
            return;
        }
        for (int i = 1; i < given; i++) {
            Class<?> type = wanted[Math.min(i, wanted.length - 1)];
            argument(type.isArray() ? type.getComponentType() : type, arguments.get(i - 1));
        }
    }

    private void argument(Class<?> wanted, Expression value) {
        if (wanted.isEnum()) {
            constant(wanted, value);
        } else if (wanted != String.class) {
            formula(false).number(value);
        } else if (value instanceof Text text) {
            plain(text);
        } else if (!(value instanceof Name name)) {
            faults.add(value.span().start(), "a text in quotes is needed here, or a variable of a text");
        } else {
            Class<?> type = names.typeOf(name);
            if (type != null && type != String.class && type != Object.class) {
                faults.add(value.span().start(), Token.shown(name.name()) + " is no text, and a text is needed here");
            }
        }
    }

    private void constant(Class<?> wanted, Expression value) {
        Set<String> known = names(wanted);
        if (!(value instanceof Name name)) {
            faults.add(value.span().start(), "one of " + String.join(", ", known) + " is needed here");
        } else if (!known.contains(name.name())) {
            PackLanguage.refuse(
                    faults,
                    value.span(),
                    wanted.getSimpleName().toLowerCase(java.util.Locale.ROOT),
                    name.name(),
                    known);
        }
    }

    /** The constants of an enum. */
    static Set<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(each -> ((Enum<?>) each).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private FormulaCheck formula(boolean inCondition) {
        return new FormulaCheck(faults, names, FUNCTIONS, inCondition);
    }

    private void plain(Text text) {
        if (!PLAIN.matcher(text.value()).matches() && !Characters.anyRefused(text.value())) {
            faults.add(
                    text.span().start(),
                    "the text " + Token.shown(text.value())
                            + " is no plain one. Maybe up to 100 of a to z, digits, spaces and .,:%/+_[]- only");
        }
    }
}

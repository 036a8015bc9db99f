package io.github.baclofentriage.internal.drl;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a field holds or a value is, as far as a comparison cares. */
enum ValueType {
    TEXT("a text"),
    NUMBER("a number"),
    TRUTH("true or false"),
    NOTHING("null");

    private static final Set<String> EQUALITY = Set.of("==", "!=", "in");

    private final String words;

    ValueType(String words) {
        this.words = words;
    }

    static ValueType of(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        }
        return type == boolean.class ? TRUTH : NUMBER;
    }

    /**
     * What is wrong with a comparison of unlike things, which compiles all the same and never holds, holds by chance or fails while
     * it runs.
     *
     * @param field the field's name
     * @param type the field's type
     * @param operator how it is compared
     * @param value what it is compared with
     * @return null where nothing is wrong
     */
    static @Nullable String unlike(String field, Class<?> type, String operator, ValueType value) {
        ValueType own = of(type);
        boolean ordered = !EQUALITY.contains(operator);
        String name = Token.shown(field);
        if (value == NOTHING) {
            if (type != Double.class) {
                return name + " is never null";
            }
            return ordered ? name + " is compared with null by " + operator + ". Maybe == null" : null;
        }
        if (value != own) {
            return name + " is " + own.words + " and is compared with " + value.words;
        }
        return ordered && own != NUMBER ? name + " is " + own.words + " and has no order for " + operator : null;
    }
}

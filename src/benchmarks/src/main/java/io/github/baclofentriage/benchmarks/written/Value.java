package io.github.baclofentriage.benchmarks.written;

/**
 * A value in Java source.
 *
 * @param java the source
 * @param sort what kind of value it is
 */
record Value(String java, Sort sort) {
    /** What kind of value. */
    enum Sort {
        TEXT,
        TRUTH,
        NUMBER,
        /** A number that may be null. */
        PERHAPS_NUMBER,
        NULL
    }

    static Value text(String text) {
        return new Value('"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"', Sort.TEXT);
    }

    static Value field(String fact, String name, Class<?> type) {
        Sort sort = type == String.class
                ? Sort.TEXT
                : type == boolean.class ? Sort.TRUTH : type == Double.class ? Sort.PERHAPS_NUMBER : Sort.NUMBER;
        return new Value(fact + '.' + name + "()", sort);
    }

    boolean perhaps() {
        return sort == Sort.PERHAPS_NUMBER;
    }

    /** Whether it equals another, as rules mean it: what is not known equals only what is not known either. */
    String equal(Value other) {
        if (sort == Sort.TEXT && other.sort == Sort.TEXT) {
            return other.java + ".equals(" + java + ')';
        }
        if (sort == Sort.NULL || other.sort == Sort.NULL) {
            Value value = sort == Sort.NULL ? other : this;
            return value.sort == Sort.NUMBER ? "false" : '(' + value.java + " == null)";
        }
        if (perhaps() && other.perhaps()) {
            return "java.util.Objects.equals(" + java + ", " + other.java + ')';
        }
        return '(' + known() + other.known() + java + " == " + other.java + ')';
    }

    /** Whether it stands in an order to another; none holds for what is not known. */
    String ordered(String operator, Value other) {
        return '(' + known() + other.known() + java + ' ' + operator + ' ' + other.java + ')';
    }

    private String known() {
        return perhaps() ? java + " != null && " : "";
    }
}

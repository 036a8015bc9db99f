package io.github.baclofentriage.authoring.mutation;

/** A way to change a rule. */
public enum Operator {
    /** The rule is gone. */
    DELETE_RULE("delete rule"),
    /** One of several patterns is gone. */
    DROP_PATTERN("drop pattern"),
    /** A fact must not be there where it had to, or the other way round. */
    NEGATE_PATTERN("negate pattern"),
    /** One demand of a pattern is gone. */
    DROP_CONSTRAINT("drop constraint"),
    /** One demand of a pattern is turned round. */
    NEGATE_CONSTRAINT("negate constraint"),
    /** One value of a list, or one side of an or, is gone. */
    DROP_ALTERNATIVE("drop alternative"),
    /** A number moves by one in its last decimal. */
    SHIFT_THRESHOLD("shift threshold"),
    /** A limit counts, or no longer counts, itself. */
    MOVE_BOUNDARY("move boundary"),
    /** An argument for becomes one against, or the other way round. */
    FLIP_SIDE("flip side"),
    /** An argument weighs one step more or less. */
    CHANGE_STRENGTH("change strength"),
    /** An argument votes in another domain. */
    CHANGE_DOMAIN("change domain"),
    /** A rule asks for the next more or the next less urgent care. */
    CHANGE_URGENCY("change urgency"),
    /** A syndrome is one step more or less likely. */
    CHANGE_LIKELIHOOD("change likelihood"),
    /** One of several arguments is no longer struck. */
    DROP_STRIKE("drop strike");

    private final String words;

    Operator(String words) {
        this.words = words;
    }

    /**
     * The operator as reports write it.
     *
     * @return as {@code drop pattern}
     */
    public String words() {
        return words;
    }

    /** What a condition is left without, as {@code pattern}. */
    String part() {
        return words.substring(words.indexOf(' ') + 1);
    }

    /** Whether it changes what a rule matches rather than what it says. */
    boolean changesCondition() {
        return switch (this) {
            case DELETE_RULE,
                    FLIP_SIDE,
                    CHANGE_STRENGTH,
                    CHANGE_DOMAIN,
                    CHANGE_URGENCY,
                    CHANGE_LIKELIHOOD,
                    DROP_STRIKE -> false;
            default -> true;
        };
    }

    /** Whether it leaves a part of a condition out. */
    boolean dropsCondition() {
        return this == DROP_PATTERN || this == DROP_CONSTRAINT || this == DROP_ALTERNATIVE;
    }
}

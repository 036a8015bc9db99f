package io.github.baclofentriage;

/**
 * One rule file that reaches beyond the rule language.
 *
 * @param name what it tries
 * @param rules what stands behind package and imports, from line 5
 * @param line the line of the first fault
 * @param telling what that fault says
 * @param faults how many faults there are
 */
record Attack(String name, String rules, int line, String telling, int faults) {
    static final String FACT = "Finding(id == \"fever\")";
    static final String CALL = "argue(drools, \"lack\", WEAK, \"heat\");";
    static final String SUNG = "io.github.baclofentriage.Canary.sing()";
    static final String SING = SUNG + ";";

    Attack(String name, String rules, int line, String telling) {
        this(name, rules, line, telling, 1);
    }

    /** In another line. */
    Attack at(int other, String words) {
        return new Attack(name, rules, other, words, faults);
    }

    /** With as many faults. */
    Attack withFaults(int count) {
        return new Attack(name, rules, line, telling, count);
    }

    @Override
    public String toString() {
        return name;
    }

    static Attack then(String name, String then, String telling) {
        return new Attack(name, ToyPack.rule("Any sentence", "BAD-1", FACT, then), 8, telling);
    }

    static Attack when(String name, String when, String telling) {
        return new Attack(name, ToyPack.rule("Any sentence", "BAD-1", when, CALL), 6, telling);
    }

    static Attack head(String name, String head, String telling) {
        return new Attack(name, head + "\n" + ToyPack.rule("Any sentence", "BAD-1", FACT, CALL), 5, telling);
    }

    static Attack attribute(String name, String attribute, String telling) {
        String rule = ToyPack.rule("Any sentence", "BAD-1", FACT, CALL);
        return new Attack(name, rule.replace(" when\n", " " + attribute + " when\n"), 5, telling);
    }

    static Attack named(String name, String sentence) {
        return new Attack(name, ToyPack.rule(sentence, "BAD-1", FACT, CALL), 5, "is not one plain sentence");
    }
}

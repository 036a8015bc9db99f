package io.github.baclofentriage.benchmarks.written;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the rules of one stage as a Java class. */
final class StageSource {
    /** Stands for the class in the source of its rules. */
    static final String SELF = "Self";

    static final String PACKAGE = StageSource.class.getPackageName();

    private StageSource() {}

    /**
     * The class.
     *
     * @param name its simple name
     * @param numbers the numbers of its rules, in the order in which they may speak
     * @param rules all rules by number
     */
    static String of(String name, List<Integer> numbers, List<RuleSource> rules) {
        String methods =
                numbers.stream().map(number -> rules.get(number).methods()).collect(Collectors.joining("\n"));
        String constants =
                numbers.stream().map(number -> rules.get(number).constants()).collect(Collectors.joining("\n"));
        String calls = numbers.stream().map(number -> "r" + number + "(c);").collect(Collectors.joining("\n"));
        String values = numbers.stream()
                .map(number -> "all.add(" + rules.get(number).value() + ");")
                .collect(Collectors.joining("\n"));
        return """
                package %s;
                import io.github.baclofentriage.fact.*;
                import java.util.ArrayList;
                import java.util.List;
                public final class %s implements WrittenStage {
                %s
                @Override public void run(PatientChart c) {
                %s
                }
                @Override public List<WrittenRule> rules() {
                List<WrittenRule> all = new ArrayList<>();
                %s
                return all;
                }
                %s
                }
                """.formatted(PACKAGE, name, constants, calls, values, methods).replace(SELF + "::", name + "::");
    }
}

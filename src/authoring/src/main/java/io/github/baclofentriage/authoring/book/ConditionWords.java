package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.Binding;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.Pattern.Quantifier;
import io.github.baclofentriage.internal.drl.RuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The conditions of a rule in plain words, one line each. What is absent and what is unknown are told apart in each. */
final class ConditionWords {
    private final TermWords terms;
    private final double window;
    private final SubjectWords subjects;

    /**
     * Prepares to word conditions.
     *
     * @param window hours within which the worst value of a measurement counts for urgency
     * @param levels the levels of likelihood that rules state, as {@code possible or likely}
     */
    ConditionWords(TermWords terms, double window, String levels) {
        this.terms = terms;
        this.window = window;
        this.subjects = new SubjectWords(terms, levels);
    }

    /** Each condition in words; what its variables stand for is kept for the words of the call. */
    List<Phrase> of(RuleText rule, ValueWords values) {
        List<Phrase> lines = new ArrayList<>();
        for (Pattern pattern : rule.patterns()) {
            lines.add(of(pattern, values));
        }
        return lines;
    }

    /** What one constraint demands, with the name of its field or without. */
    Phrase constraint(Pattern pattern, Constraint constraint, ValueWords values, boolean named) {
        return new ConstraintWords(terms, pattern, values, window).of(constraint, named);
    }

    /** What a pattern demands beside one of its comparisons, with the fact where that is not a value or an exposure. */
    Phrase beside(Pattern pattern, Comparison comparison, ValueWords values) {
        boolean told = List.of("Measurement", "Baseline", "Exposure").contains(pattern.type());
        Phrase subject = told ? Phrase.EMPTY : subjects.of(pattern, values, false);
        Phrase rest = new ConstraintWords(terms, pattern, values, window).beside(comparison);
        return Phrase.list(
                Stream.of(subject, rest).filter(each -> !each.isEmpty()).toList(), ", ");
    }

    /** Which of several values of a measurement a field holds. */
    String reading(String field) {
        return ConstraintWords.reading(field, window);
    }

    Phrase of(Pattern pattern, ValueWords values) {
        bind(pattern, values);
        boolean missing = pattern.quantifier() == Quantifier.NOT;
        ConstraintWords words = new ConstraintWords(terms, pattern, values, window);
        Phrase rest = words.rest();
        Phrase subject = subjects.of(pattern, values, rest.isEmpty());
        if (rest.isEmpty() || subject.isEmpty()) {
            return subject.and(rest);
        }
        return subject.and(words.separator(missing)).and(rest);
    }

    private void bind(Pattern pattern, ValueWords values) {
        for (Constraint each : pattern.constraints()) {
            if (each instanceof Binding binding) {
                values.bind(binding.variable(), meaning(pattern, binding.field()), unit(pattern, binding.field()));
            }
        }
    }

    /** The unit of a value that formulas use; that of a usual value is the unit of what it is compared with. */
    private String unit(Pattern pattern, String field) {
        return pattern.type().equals("Measurement")
                ? Choice.allowed(pattern, "id").stream()
                        .map(terms::unit)
                        .findFirst()
                        .orElse("")
                : FieldWords.of(pattern.type(), field).unit();
    }

    private String meaning(Pattern pattern, String field) {
        return switch (pattern.type()) {
            case "Measurement" ->
                Choice.allowed(pattern, "id").stream()
                        .map(id -> terms.term("measurement", id).text())
                        .findFirst()
                        .orElse("the value");
            case "Tally", "Likelihood", "Conclusion" -> "that syndrome";
            default -> FieldWords.of(pattern.type(), field).noun();
        };
    }
}

package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.Binding;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.Pattern.Quantifier;
import io.github.baclofentriage.internal.drl.RuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The conditions of a rule in plain words, one line each. What is absent and what is unknown are told apart in each. */
final class ConditionWords {
    private static final List<String> FINDING = List.of("finding");
    private static final String UNKNOWN_OR_ABSENT = " on record (absent or unknown)";

    /** How a kind of fact begins a line: where it must be there, and where it must not. */
    private static final Map<String, Opening> OPENINGS = Map.ofEntries(
            Map.entry("Finding", new Opening("a finding of ", "no finding of ", UNKNOWN_OR_ABSENT, FINDING)),
            Map.entry(
                    "Condition",
                    new Opening("the condition ", "no condition ", UNKNOWN_OR_ABSENT, List.of("condition"))),
            Map.entry("Sign", new Opening("the sign ", "without the sign ", " (not concluded)", List.of("sign"))),
            Map.entry("Event", new Opening("the event ", "no event ", UNKNOWN_OR_ABSENT, List.of("event"))),
            Map.entry(
                    "Treatment",
                    new Opening("the treatment ", "no treatment ", UNKNOWN_OR_ABSENT, List.of("treatment"))),
            Map.entry(
                    "Substance",
                    new Opening(
                            "the substance or class ",
                            "no substance or class ",
                            UNKNOWN_OR_ABSENT,
                            List.of("substance"))),
            Map.entry("Change", new Opening("", "no change stated of ", "", FINDING)),
            Map.entry("Measurement", new Opening("", "no value known of ", "", List.of("measurement"))),
            Map.entry(
                    "Baseline",
                    new Opening("the patient's usual ", "no usual value known of ", "", List.of("measurement"))),
            Map.entry("Exposure", new Opening("an exposure", "no exposure on record", "", List.of("drug"))),
            Map.entry("Patient", new Opening("", "no patient with ", "", List.of())),
            Map.entry(
                    "Rejected",
                    new Opening(
                            "something in the case that could not be used",
                            "nothing in the case that could not be used",
                            "",
                            List.of())),
            Map.entry("RedFlag", new Opening("the red flag ", "without the red flag ", "", List.of())),
            Map.entry("Tally", new Opening("", "no syndrome such that ", "", List.of())),
            Map.entry("Likelihood", new Opening("", "it is not so that ", "", List.of())),
            Map.entry("Conclusion", new Opening("the conclusion", "without the conclusion", "", List.of())));

    private record Opening(String there, String missing, String behind, List<String> kinds) {}

    private final TermWords terms;
    private final double window;

    /**
     * Prepares to word conditions.
     *
     * @param window hours within which the worst value of a measurement counts for urgency
     */
    ConditionWords(TermWords terms, double window) {
        this.terms = terms;
        this.window = window;
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

    /** Which of several values of a measurement a field holds. */
    String reading(String field) {
        return ConstraintWords.reading(field, window);
    }

    Phrase of(Pattern pattern, ValueWords values) {
        bind(pattern, values);
        Opening opening = OPENINGS.getOrDefault(pattern.type(), new Opening("", "not: ", "", List.of()));
        boolean missing = pattern.quantifier() == Quantifier.NOT;
        Phrase start = pattern.type().equals("Absent")
                ? absent(pattern, missing)
                : Phrase.of(missing ? opening.missing() : opening.there())
                        .and(subject(pattern, opening.kinds(), values))
                        .and(missing ? opening.behind() : "");
        ConstraintWords words = new ConstraintWords(terms, pattern, values, window);
        Phrase rest = words.rest();
        if (rest.isEmpty()) {
            return pattern.type().equals("Tally") ? Phrase.of("for each of: ").and(start) : start;
        }
        return start.isEmpty() ? rest : start.and(words.separator(missing)).and(rest);
    }

    private Phrase absent(Pattern pattern, boolean missing) {
        List<String> kinds = List.of("finding", "condition");
        List<Phrase> names =
                ids(pattern).stream().map(id -> terms.term(kinds, id)).toList();
        return missing
                ? Phrase.list(names, ", ", " and ").and(" not known to be absent (present or unknown)")
                : Phrase.of("no ").and(Phrase.list(names, ", or no ")).and(" (looked for and absent)");
    }

    private Phrase subject(Pattern pattern, List<String> kinds, ValueWords values) {
        List<String> ids = ids(pattern);
        if (pattern.type().equals("RedFlag")) {
            return Phrase.list(ids.stream().map(terms::flag).toList(), ", ", " or ");
        }
        if (List.of("Tally", "Likelihood").contains(pattern.type())) {
            return Phrase.of(syndrome(pattern, values));
        }
        if (ids.isEmpty()) {
            return pattern.type().equals("Measurement") ? Phrase.of("any measurement") : Phrase.EMPTY;
        }
        return terms.any(kinds, ids);
    }

    private String syndrome(Pattern pattern, ValueWords values) {
        List<String> ids = new ArrayList<>();
        for (Constraint each : pattern.constraints()) {
            if (ConstraintWords.field(each).equals("syndrome")) {
                RuleIndex.texts(each).forEach(id -> ids.add(terms.syndrome(id)));
            }
        }
        return ids.isEmpty() ? ConstraintWords.other(pattern, values) : String.join(" or ", ids);
    }

    private static List<String> ids(Pattern pattern) {
        return pattern.constraints().stream()
                .filter(each -> ConstraintWords.field(each).equals("id"))
                .flatMap(each -> RuleIndex.texts(each).stream())
                .toList();
    }

    private void bind(Pattern pattern, ValueWords values) {
        for (Constraint each : pattern.constraints()) {
            if (each instanceof Binding binding) {
                values.bind(binding.variable(), meaning(pattern, binding.field()));
            }
        }
    }

    private String meaning(Pattern pattern, String field) {
        return switch (pattern.type()) {
            case "Measurement" ->
                ids(pattern).stream()
                        .map(id -> terms.term("measurement", id).text())
                        .findFirst()
                        .orElse("the value");
            case "Tally", "Likelihood", "Conclusion" -> "that syndrome";
            default -> FieldWords.of(pattern.type(), field).noun();
        };
    }
}

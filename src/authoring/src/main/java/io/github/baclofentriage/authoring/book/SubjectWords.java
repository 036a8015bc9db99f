package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.Binding;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Expression.Name;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.Pattern.Quantifier;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a condition is about, in plain words: which fact there must be, or must not, before anything is demanded of it. */
final class SubjectWords {
    private static final String UNKNOWN_OR_ABSENT = " on record (absent or unknown)";
    private static final List<String> FINDING = List.of("finding");
    private static final List<String> MEASUREMENT = List.of("measurement");

    /** How a kind of fact begins a line: where it must be there, and where it must not. */
    private static final Map<String, Opening> OPENINGS = Map.ofEntries(
            opening("Finding", "a finding of ", "no finding of ", "finding", UNKNOWN_OR_ABSENT, FINDING),
            opening("Condition", "the condition ", "no condition ", "condition", UNKNOWN_OR_ABSENT),
            opening("Sign", "the sign ", "without the sign ", "sign", " (not concluded)"),
            opening("Event", "the event ", "no event ", "event", UNKNOWN_OR_ABSENT),
            opening("Treatment", "the treatment ", "no treatment ", "treatment", UNKNOWN_OR_ABSENT),
            opening("Substance", "the substance or class ", "no substance or class ", "substance", UNKNOWN_OR_ABSENT),
            opening("Change", "", "no change stated of ", "finding", "", FINDING),
            opening("Measurement", "", "no value known of ", "measurement", ""),
            opening("Limit", "this patient's limits of ", "no limits for this patient of ", "limits", "", MEASUREMENT),
            opening("Stated", "stated: ", "not stated: ", "statement", "", RuleIndex.STATEMENTS),
            opening("Baseline", "the patient's usual ", "no usual value known of ", "usual value", "", MEASUREMENT),
            opening("RedFlag", "the red flag ", "without the red flag ", "red flag", ""));

    /** Kinds of fact that have no id. */
    private static final Map<String, Nameless> NAMELESS = Map.of(
            "Exposure", new Nameless("an exposure", "no exposure", "the exposure is stated", "no exposure is stated"),
            "Patient", new Nameless("", "no patient", "any patient", "no patient"),
            "Rejected",
                    new Nameless(
                            "something in the case that could not be used",
                            "nothing in the case that could not be used",
                            "something in the case could not be used",
                            "nothing in the case that could not be used"));

    private record Opening(String there, String missing, String thing, String behind, List<String> kinds) {}

    /** A kind of fact that must be there and that must not, and the same where nothing is demanded of it. */
    private record Nameless(String there, String missing, String thereAlone, String missingAlone) {}

    private final TermWords terms;
    private final String levels;

    /**
     * Prepares to word what conditions are about.
     *
     * @param levels the levels of likelihood that rules state, as {@code possible or likely}
     */
    SubjectWords(TermWords terms, String levels) {
        this.terms = terms;
        this.levels = levels;
    }

    private static Map.Entry<String, Opening> opening(
            String type, String there, String missing, String thing, String behind) {
        return opening(type, there, missing, thing, behind, List.of(thing));
    }

    private static Map.Entry<String, Opening> opening(
            String type, String there, String missing, String thing, String behind, List<String> kinds) {
        return Map.entry(type, new Opening(there, missing, thing, behind, kinds));
    }

    /**
     * The fact that must be there or must not.
     *
     * @param alone whether nothing more is demanded of it, so that this is the whole condition
     */
    Phrase of(Pattern pattern, ValueWords values, boolean alone) {
        boolean missing = pattern.quantifier() == Quantifier.NOT;
        Opening opening = OPENINGS.get(pattern.type());
        if (opening != null) {
            return named(pattern, opening, missing, alone);
        }
        return switch (pattern.type()) {
            case "Absent" -> absent(pattern, missing);
            case "Resolved" -> resolved(pattern, missing);
            case "Conclusion" -> conclusion(pattern, values, missing);
            case "Tally", "Likelihood" -> judged(pattern, values, missing, alone);
            default -> nameless(pattern.type(), missing, alone);
        };
    }

    private static Phrase nameless(String type, boolean missing, boolean alone) {
        Nameless words = NAMELESS.getOrDefault(type, new Nameless("", "not: ", "", "not: "));
        String there = alone ? words.thereAlone() : words.there();
        return Phrase.of(missing ? alone ? words.missingAlone() : words.missing() : there);
    }

    private Phrase named(Pattern pattern, Opening opening, boolean missing, boolean alone) {
        List<String> allowed = Choice.allowed(pattern, "id");
        Function<String, Phrase> name =
                pattern.type().equals("RedFlag") ? terms::flag : id -> terms.term(opening.kinds(), id);
        Phrase start = allowed.isEmpty()
                ? Phrase.of(unnamed(pattern, opening, missing))
                : Phrase.of(missing ? opening.missing() : opening.there()).and(either(allowed, name));
        Phrase whole = start.and(but(pattern, name));
        if (!alone) {
            return whole;
        }
        return missing ? whole.and(opening.behind()) : known(pattern.type(), whole);
    }

    /** A fact whose id is not given: that of an earlier condition, or any of its kind. */
    private static String unnamed(Pattern pattern, Opening opening, boolean missing) {
        boolean same = pattern.constraints().stream()
                .anyMatch(each -> each instanceof Comparison comparison
                        && comparison.field().equals("id")
                        && comparison.operator().equals("==")
                        && comparison.value() instanceof Name);
        if (same) {
            return (missing ? opening.missing() : "") + "that " + opening.thing();
        }
        return switch (pattern.type()) {
            case "Stated" -> stated(Choice.allowed(pattern, "kind"), missing);
            case "Limit" -> (missing ? "no" : "any") + " measurement with limits for this patient";
            default -> (missing ? "no " : "any ") + opening.thing();
        };
    }

    private static String stated(List<String> kinds, boolean missing) {
        if (kinds.isEmpty()) {
            return missing ? "nothing stated" : "anything stated";
        }
        return (missing ? "no stated " : "any stated ")
                + (kinds.size() == 1
                        ? kinds.get(0)
                        : String.join(", ", kinds.subList(0, kinds.size() - 1)) + " or " + kinds.get(kinds.size() - 1));
    }

    /** What is meant where nothing is demanded of a value but that there is one. */
    private static Phrase known(String type, Phrase value) {
        return switch (type) {
            case "Measurement" -> Phrase.of("a value of ").and(value).and(" is known");
            case "Baseline" -> value.and(" is known");
            case "Change" -> Phrase.of("a change stated of ").and(value);
            default -> value;
        };
    }

    private Phrase judged(Pattern pattern, ValueWords values, boolean missing, boolean alone) {
        String syndrome = syndrome(pattern, values);
        String whole = syndrome;
        if (alone && pattern.type().equals("Tally")) {
            whole = "for " + syndrome + ", each on its own";
        } else if (alone) {
            whole = syndrome + " is " + levels;
        }
        return Phrase.of((missing ? "it is not so that " : "") + whole);
    }

    private static Phrase either(List<String> ids, Function<String, Phrase> name) {
        return Phrase.list(ids.stream().map(name).toList(), ", ", " or ");
    }

    /** What the fact must not be, as {@code other than chills or sweating}. */
    private static Phrase but(Pattern pattern, Function<String, Phrase> name) {
        List<String> excluded = Choice.excluded(pattern, "id");
        return excluded.isEmpty() ? Phrase.EMPTY : Phrase.of(" other than ").and(either(excluded, name));
    }

    private Phrase absent(Pattern pattern, boolean missing) {
        Function<String, Phrase> name = id -> terms.term(List.of("finding", "condition"), id);
        List<Phrase> names = Choice.allowed(pattern, "id").stream().map(name).toList();
        Phrase but = but(pattern, name);
        if (names.isEmpty()) {
            return Phrase.of(missing ? "nothing" : "anything").and(but).and(" looked for and absent");
        }
        return missing
                ? Phrase.list(names, ", ", " and ").and(but).and(" not known to be absent (present or unknown)")
                : Phrase.of("no ").and(Phrase.list(names, ", or no ")).and(but).and(" (looked for and absent)");
    }

    private Phrase resolved(Pattern pattern, boolean missing) {
        Function<String, Phrase> name = id -> terms.term(List.of("finding", "condition"), id);
        List<String> allowed = Choice.allowed(pattern, "id");
        Phrase what = allowed.isEmpty() ? Phrase.of("anything") : either(allowed, name);
        return Phrase.of(missing ? "not known that " : "")
                .and(what)
                .and(but(pattern, name))
                .and(missing ? " has passed" : " that has passed (present before, absent or said to be over since)");
    }

    private Phrase conclusion(Pattern pattern, ValueWords values, boolean missing) {
        List<String> allowed = statuses(Choice.allowed(pattern, "status"));
        List<String> excluded = statuses(Choice.excluded(pattern, "status"));
        String start = allowed.isEmpty() ? "any conclusion" : "the conclusion " + String.join(" or ", allowed);
        String but = excluded.isEmpty() ? "" : " other than " + String.join(" or ", excluded);
        boolean ofAny = pattern.constraints().stream()
                .allMatch(each ->
                        each instanceof Binding || !ConstraintWords.field(each).equals("syndrome"));
        String meaning = ofAny ? "" : ", meaning " + syndrome(pattern, values);
        return Phrase.of((missing ? "without " : "") + start + but + meaning);
    }

    private List<String> statuses(List<String> ids) {
        return ids.stream().map(id -> "“" + terms.label("statuses", id) + "”").toList();
    }

    private String syndrome(Pattern pattern, ValueWords values) {
        List<String> allowed = syndromes(Choice.allowed(pattern, "syndrome"));
        List<String> excluded = syndromes(Choice.excluded(pattern, "syndrome"));
        String start = allowed.isEmpty() ? other(pattern, values) : String.join(" or ", allowed);
        return excluded.isEmpty() ? start : start + " other than " + String.join(" or ", excluded);
    }

    private List<String> syndromes(List<String> ids) {
        return ids.stream()
                .map(id -> id.equals("none") ? "no syndrome" : terms.syndrome(id))
                .toList();
    }

    /** Whom a pattern over syndromes means where it names none. */
    private static String other(Pattern pattern, ValueWords values) {
        for (Constraint each : pattern.constraints()) {
            if (each instanceof Comparison comparison
                    && comparison.field().equals("syndrome")
                    && comparison.value() instanceof Name name) {
                return comparison.operator().equals("!=")
                        ? "a syndrome other than that one"
                        : values.meaning(name.name());
            }
        }
        return "a syndrome";
    }
}

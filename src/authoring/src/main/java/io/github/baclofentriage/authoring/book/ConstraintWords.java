package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.AnyOf;
import io.github.baclofentriage.internal.drl.Constraint.Binding;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Name;
import io.github.baclofentriage.internal.drl.Expression.Number;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What one pattern demands of a fact beside naming it, in plain words. */
final class ConstraintWords {
    private static final Map<String, String> COMPARED =
            Map.of("==", "", "!=", "other than ", "<", "below ", "<=", "at most ", ">", "above ", ">=", "at least ");

    /** Fields whose words say how something is, and need no noun. */
    private static final List<String> ADJECTIVES = List.of("possible", "suspected", "role", "direction", "standing");

    private static final Map<String, String> STANDINGS =
            Map.of("not-weighed", "not weighed", "weighed", "weighed by the rules that name it");

    private static final Map<String, String> ROLES =
            Map.of("usual", "in usual use", "maternal", "taken by the mother", "pump", "in the pump");
    private static final List<String> ORDERED = List.of("<", "<=", ">", ">=");

    private final TermWords terms;
    private final Pattern pattern;
    private final ValueWords values;
    private final double window;

    ConstraintWords(TermWords terms, Pattern pattern, ValueWords values, double window) {
        this.terms = terms;
        this.pattern = pattern;
        this.values = values;
        this.window = window;
    }

    /** The field that a constraint looks at; empty where it looks at several. */
    static String field(Constraint constraint) {
        if (constraint instanceof Comparison comparison) {
            return comparison.field();
        }
        if (constraint instanceof Membership membership) {
            return membership.field();
        }
        return constraint instanceof Binding binding ? binding.field() : "";
    }

    /** What stands between the subject and its demands. */
    String separator(boolean missing) {
        boolean sameForBoth = List.of("Tally", "Likelihood", "Rejected").contains(pattern.type());
        if (missing && !sameForBoth) {
            String with = pattern.type().equals("Measurement") ? " with its " : " with ";
            return shown().limit(1).anyMatch(each -> ADJECTIVES.contains(field(each))) ? " that is " : with;
        }
        return switch (pattern.type()) {
            case "Tally" -> " has ";
            case "Likelihood" -> " is ";
            case "Exposure" -> ": ";
            case "Stated" -> shown().limit(1).anyMatch(each -> field(each).equals("standing")) ? " that is " : ", ";
            default -> ", ";
        };
    }

    /** What is demanded beside what the words for the fact tell. */
    private Stream<Constraint> shown() {
        return pattern.constraints().stream()
                .filter(each -> !(each instanceof Binding) && !FieldWords.tells(pattern.type(), field(each)));
    }

    /** Every demand, with commas between them. */
    Phrase rest() {
        List<Phrase> parts = new ArrayList<>();
        String last = "";
        for (Constraint each : shown().toList()) {
            boolean again = !last.isEmpty() && last.equals(subject(each));
            Phrase words = of(each, !again);
            if (again) {
                parts.set(
                        parts.size() - 1,
                        parts.get(parts.size() - 1).and(" and ").and(words));
            } else {
                parts.add(words);
            }
            last = subject(each);
        }
        return Phrase.list(parts, ", ");
    }

    /** What the pattern demands beside one of its comparisons; what may stand in the place of that begins with "or". */
    Phrase beside(Comparison own) {
        List<Phrase> parts = new ArrayList<>();
        shown().filter(each -> !each.equals(own)).forEach(each -> {
            boolean instead = each instanceof AnyOf any && any.alternatives().contains(own);
            parts.add(instead ? Phrase.of("or ").and(others((AnyOf) each, own)) : of(each, true));
        });
        return Phrase.list(parts, ", ");
    }

    private Phrase others(AnyOf any, Comparison own) {
        return Phrase.list(
                any.alternatives().stream()
                        .filter(each -> !each.equals(own))
                        .map(each -> of(each, true))
                        .toList(),
                " or ");
    }

    /** Demands of one subject are told in one breath: at least 6 h and at most 96 h. */
    private static String subject(Constraint constraint) {
        return constraint instanceof Comparison comparison && ORDERED.contains(comparison.operator())
                ? comparison.field()
                : "";
    }

    /** One demand, with the name of its field or without. */
    Phrase of(Constraint constraint, boolean named) {
        if (constraint instanceof AnyOf any) {
            return Phrase.list(
                    any.alternatives().stream().map(each -> of(each, true)).toList(), " or ");
        }
        if (constraint instanceof Membership membership) {
            return of(membership);
        }
        return constraint instanceof Comparison comparison ? of(comparison, named) : Phrase.EMPTY;
    }

    private Phrase of(Membership membership) {
        String field = membership.field();
        List<Phrase> values =
                membership.values().stream().map(value -> value(field, value)).toList();
        if (field.equals("role") && membership.negated()) {
            return values.size() == 1
                    ? Phrase.of("not ").and(values.get(0))
                    : Phrase.of("neither ").and(Phrase.list(values, ", ", " nor "));
        }
        return noun(field, " ").and(membership.negated() ? "other than " : "").and(Phrase.list(values, ", ", " or "));
    }

    private Phrase of(Comparison comparison, boolean named) {
        String field = comparison.field();
        if (comparison.value() instanceof Name name
                && List.of("null", "true", "false").contains(name.name())) {
            return word(field, comparison.operator(), name.name());
        }
        if (field.equals("youngest") || field.equals("oldest")) {
            return age(comparison, named);
        }
        if (field.equals("injuryLevel") && comparison.value() instanceof Number number) {
            return Phrase.of("highest injured cord segment " + segment(comparison.operator(), number.digits()));
        }
        if (pattern.type().equals("Tally") && comparison.value() instanceof Number) {
            String number = COMPARED.getOrDefault(comparison.operator(), "") + values.of(comparison.value());
            return Phrase.of(number + " " + FieldWords.of("Tally", field).noun());
        }
        if (field.equals("drug")
                && comparison.value() instanceof Text text
                && text.value().equals("none")) {
            return Phrase.of(comparison.operator().equals("!=") ? "any drug" : "no drug");
        }
        if (field.equals("role")) {
            return Phrase.of(comparison.operator().equals("!=") ? "not " : "").and(value(field, comparison.value()));
        }
        return (named ? noun(field, " ") : Phrase.EMPTY)
                .and(COMPARED.getOrDefault(comparison.operator(), comparison.operator() + " "))
                .and(value(field, comparison.value()));
    }

    private Phrase word(String field, String operator, String value) {
        boolean same = operator.equals("==");
        if (value.equals("null")) {
            return noun(field, same ? " not known" : " known");
        }
        boolean yes = same == value.equals("true");
        return switch (field) {
            case "possible" -> Phrase.of(yes ? "possible only" : "definite");
            case "recent" -> {
                String there = "there in the last " + Units.plain(window) + " h";
                yield Phrase.of(yes ? there + " or at an unknown time" : "not " + there);
            }
            case "suspected" -> Phrase.of(yes ? "suspected only" : "confirmed");
            default -> noun(field, yes ? " holds" : " does not hold");
        };
    }

    /** A limit that holds at every age that is possible is certain; one that holds at some is possible. */
    private Phrase age(Comparison comparison, boolean named) {
        boolean from = comparison.operator().startsWith(">");
        boolean certain = comparison.field().equals("youngest") == from;
        String years = comparison.value() instanceof Number number
                ? Units.age(Double.parseDouble(number.digits()))
                : comparison.value() instanceof Name name && name.name().equals("oldest")
                        ? "exactly known"
                        : values.of(comparison.value());
        String limit = COMPARED.getOrDefault(comparison.operator(), "") + years;
        return Phrase.of(
                (named ? "age " : "") + (certain || comparison.operator().equals("==") ? "" : "possibly ") + limit);
    }

    /** Segments count down the cord: 8 of the neck, 12 of the chest, 5 of the loins, 5 of the sacrum. */
    private static String segment(String operator, String digits) {
        int number = (int) Double.parseDouble(digits);
        String name = number <= 8
                ? "C" + number
                : number <= 20 ? "T" + (number - 8) : number <= 25 ? "L" + (number - 20) : "S" + (number - 25);
        return switch (operator) {
            case "<=" -> name + " or above";
            case "<" -> "above " + name;
            case ">=" -> name + " or below";
            case ">" -> "below " + name;
            default -> COMPARED.getOrDefault(operator, "") + name;
        };
    }

    private Phrase noun(String field, String behind) {
        if (pattern.type().equals("Measurement")) {
            return Phrase.of(reading(field, window) + behind);
        }
        if (List.of("Change", "Likelihood").contains(pattern.type())
                || List.of("role", "standing").contains(field)) {
            return Phrase.of(behind.strip());
        }
        if (pattern.type().equals("Stated") && field.equals("change")) {
            return Phrase.of(change() + behind);
        }
        return Phrase.of(FieldWords.of(pattern.type(), field).noun() + behind);
    }

    /** What the change of a statement tells: of a substance its role, of anything else how it is against the usual state. */
    private String change() {
        List<String> kinds = Choice.allowed(pattern, "kind");
        boolean ofSubstances = kinds.isEmpty() || kinds.contains("substance");
        boolean ofOthers = !kinds.equals(List.of("substance"));
        return ofSubstances && ofOthers
                ? FieldWords.of("Stated", "change").noun()
                : ofOthers ? "change from the usual state" : "role";
    }

    /** Which of several values of a measurement is meant. */
    static String reading(String field, double window) {
        String hours = " of the last " + Units.plain(window) + " h";
        return switch (field) {
            case "latest" -> "latest value";
            case "lowest" -> "lowest" + hours;
            case "highest" -> "highest" + hours;
            case "before" -> "value before the latest";
            case "least" -> "lowest of all values";
            case "most" -> "highest of all values";
            case "ago" -> FieldWords.of("Measurement", field).noun();
            default -> field;
        };
    }

    private Phrase value(String field, Expression value) {
        if (value instanceof Text text) {
            return text(field, text.value());
        }
        if (value instanceof Name name && !name.name().startsWith("$")) {
            String noun = pattern.type().equals("Measurement")
                    ? reading(name.name(), window)
                    : FieldWords.of(pattern.type(), name.name()).noun();
            return Phrase.of(
                    name.name().endsWith("Unit") ? "the unit in which the other dose is stated" : "the " + noun);
        }
        String unit = unit(field);
        if (unit.equals("h") && value instanceof Number number) {
            return Phrase.of(Units.hours(Double.parseDouble(number.digits())));
        }
        // A variable alone stands for a value that has its unit already.
        return Phrase.of(values.of(value) + (value instanceof Name ? "" : Units.behind(unit) + values.units(value)));
    }

    private Phrase text(String field, String id) {
        FieldWords words = FieldWords.of(pattern.type(), field);
        if (!words.kind().isEmpty()) {
            return terms.term(words.kind(), id);
        }
        if (field.endsWith("Unit")) {
            return Phrase.of(Units.shown(id));
        }
        if (field.equals("standing")) {
            return terms.standing(id, STANDINGS.getOrDefault(id, id));
        }
        if (field.equals("flag")) {
            return terms.flag(id);
        }
        if (field.equals("role")) {
            return Phrase.of(id.equals("unknown") ? "of unknown role" : ROLES.getOrDefault(id, id));
        }
        return Phrase.of(field.equals("direction") ? id + " against the usual state" : id.replace('-', ' '));
    }

    private String unit(String field) {
        if (List.of("Measurement", "Baseline").contains(pattern.type()) && !field.equals("ago")) {
            return Choice.allowed(pattern, "id").stream()
                    .map(terms::unit)
                    .findFirst()
                    .orElse("");
        }
        if (pattern.type().equals("Exposure")
                && List.of("daily", "before", "acute").contains(field)) {
            String unit = Choice.allowed(pattern, "drug").stream()
                    .map(terms::unitOfDoses)
                    .findFirst()
                    .orElse("mg");
            return field.equals("acute") ? unit : unit + " a day";
        }
        return FieldWords.of(pattern.type(), field).unit();
    }
}

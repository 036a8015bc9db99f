package io.github.baclofentriage.benchmarks.written;

import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.fact.Strength;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Call;
import io.github.baclofentriage.internal.drl.Expression.Name;
import io.github.baclofentriage.internal.drl.Expression.Text;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes what a rule says as Java. What follows from a finding, and the numbers of things, are looked up here rather than for every patient. */
final class CallSource {
    private final FactSlots slots;
    private final Vocabulary words;
    private final Votes.Ballots ballots;
    private final List<String> ruleIds;

    CallSource(FactSlots slots, Vocabulary words, Votes.Ballots ballots, List<String> ruleIds) {
        this.slots = slots;
        this.words = words;
        this.ballots = ballots;
        this.ruleIds = ruleIds;
    }

    /**
     * Statements.
     *
     * @param rule the number of the rule that speaks
     * @param call what it says
     * @param values writes the arguments
     * @param possible tells in Java whether anything matched is possible only
     */
    String statements(int rule, Call call, ConditionSource values, String possible) {
        List<Expression> given = call.arguments();
        List<String> java = given.stream()
                .filter(each -> !isConstant(each))
                .map(each -> values.value(each).java())
                .toList();
        return switch (call.name()) {
            case "finding" -> facts("Finding", with(given, true), "\"unknown\", " + possible + ", null");
            case "absence" -> facts("Absent", with(given, false), "");
            case "sign" -> facts("Sign", Set.of(text(given.get(0))), possible);
            case "measurement" -> measurement(text(given.get(0)), java.get(1));
            case "argue" -> argument(rule, given, true, possible);
            case "argueAgainst" -> argument(rule, given, false, possible);
            case "undercut" -> strikes(given, possible);
            case "redFlag" ->
                "c.sheet().redFlag(" + java.get(0) + "); " + facts("RedFlag", Set.of(text(given.get(0))), "");
            case "atLeast", "notAssessed", "notWeighed", "notUnderstood" -> "c.sheet().urgency(" + java.get(0) + ");";
            case "likelihood" -> "c.likelihood(" + java.get(0) + ", Level." + ((Name) given.get(1)).name() + ");";
            case "conclude" -> "c.conclude(" + java.get(0) + ", " + java.get(1) + ");";
            case "phase" -> "c.sheet().phase(" + java.get(0) + ", " + java.get(1) + ");";
            case "suspect", "consider", "ask" -> "c.sheet().advice(" + java.get(0) + ");";
            default -> throw new IllegalStateException("no call " + call.name());
        };
    }

    private static boolean isConstant(Expression value) {
        return value instanceof Name name && !name.name().startsWith("$");
    }

    private static String text(Expression value) {
        return ((Text) value).value();
    }

    private static int number(List<String> ids, Expression id) {
        int number = ids.indexOf(text(id));
        if (number < 0) {
            throw new IllegalStateException("no number for " + text(id));
        }
        return number;
    }

    /** A finding with all that is present with it, or with all that is absent with it. */
    private Set<String> with(List<Expression> given, boolean present) {
        String id = text(given.get(0));
        Set<String> ids = new LinkedHashSet<>(Set.of(id));
        ids.addAll(present ? words.ancestors("finding", id) : words.descendants("finding", id));
        return ids;
    }

    private String facts(String type, Collection<String> ids, String rest) {
        return ids.stream()
                .filter(id -> slots.of(type, id) >= 0 || slots.whole(type) >= 0)
                .map(id -> add(type, id, "new " + type + "(\"" + id + '"' + (rest.isEmpty() ? "" : ", " + rest) + ')'))
                .collect(Collectors.joining(" "));
    }

    private String measurement(String id, String value) {
        return add("Measurement", id, "Measurement.of(\"" + id + "\", " + value + ')');
    }

    private String add(String type, String id, String fact) {
        return "c.add(" + slots.of(type, id) + ", " + slots.whole(type) + ", " + fact + ");";
    }

    /** What is possible only strikes nothing. */
    private String strikes(List<Expression> given, String possible) {
        String strikes = given.stream()
                .map(each -> "c.strike(" + number(ruleIds, each) + ");")
                .collect(Collectors.joining(" "));
        return possible.equals("false") ? strikes : "if (!" + possible + ") { " + strikes + " }";
    }

    /** An argument from something possible is a weak one. */
    private String argument(int rule, List<Expression> given, boolean supports, String possible) {
        int votes = Strength.valueOf(((Name) given.get(1)).name()).votes();
        String counted = possible.equals("false") || votes == Strength.WEAK.votes()
                ? String.valueOf(votes)
                : possible + " ? " + Strength.WEAK.votes() + " : " + votes;
        return "c.argue(" + rule + ", " + number(ballots.syndromes(), given.get(0)) + ", " + supports + ", " + counted
                + ", " + number(ballots.domains(), given.get(2)) + ");";
    }
}

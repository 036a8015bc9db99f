package io.github.baclofentriage.internal;

import io.github.baclofentriage.fact.Tally;
import io.github.baclofentriage.internal.OpenQuestions.Option;
import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.Binding;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Name;
import io.github.baclofentriage.internal.drl.Expression.Number;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.RuleText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tallies that answers would give together if what they argue adds up, and whether a rule that concludes could be content with them.
 * It never says no to what the rules would conclude from these tallies.
 */
final class TallyForecast {
    private final WhatIf whatIf;
    private final Map<String, Integer> places = new TreeMap<>();
    private final List<Transcript.Claim> votes = new ArrayList<>();
    private final BitSet now;
    private final List<BitSet> byOption = new ArrayList<>();
    private final List<RuleText> concluding;

    TallyForecast(WhatIf whatIf, List<Option> options) {
        this.whatIf = whatIf;
        this.now = votes(whatIf.transcript());
        options.forEach(option -> byOption.add(votes(option.transcript())));
        this.concluding = whatIf.pack().links().rules().stream()
                .filter(rule -> rule.call() != null
                        && rule.call().name().equals("conclude")
                        && rule.call().arguments().size() > 1
                        && rule.call().arguments().get(0) instanceof Text status
                        && whatIf.pack().definition().conclusive().contains(status.value())
                        && rule.patterns().stream().anyMatch(TallyForecast::ofTally))
                .toList();
    }

    private BitSet votes(Transcript transcript) {
        BitSet counted = new BitSet();
        for (Transcript.Claim claim : transcript.claims()) {
            if (transcript.struckBy(claim.rule.id()).isEmpty()) {
                String key = claim.rule.id() + " " + claim.syndrome + " " + claim.supports + " " + claim.domain + " "
                        + claim.strength;
                Integer place = places.putIfAbsent(key, votes.size());
                if (place == null) {
                    votes.add(claim);
                }
                counted.set(place == null ? votes.size() - 1 : place);
            }
        }
        return counted;
    }

    /** Whether a rule could conclude a syndrome from the tallies that some answers give together. */
    boolean allows(List<Integer> set, String syndrome) {
        BitSet stay = (BitSet) now.clone();
        BitSet come = new BitSet();
        for (int one : set) {
            stay.and(byOption.get(one));
            come.or(byOption.get(one));
        }
        come.andNot(now);
        come.or(stay);
        List<Transcript.Claim> counted = come.stream().mapToObj(votes::get).toList();
        List<Tally> tallies = Ballot.tallies(whatIf.pack(), counted);
        return concluding.stream().anyMatch(rule -> content(rule, tallies, syndrome));
    }

    private static boolean ofTally(Pattern pattern) {
        return pattern.type().equals("Tally") && pattern.quantifier() == Pattern.Quantifier.EACH;
    }

    /** Whether each of a rule's patterns of a tally finds one, and that of the syndrome which it concludes finds that syndrome's. */
    private static boolean content(RuleText rule, List<Tally> tallies, String syndrome) {
        Expression concluded =
                rule.call() == null ? null : rule.call().arguments().get(1);
        if (concluded instanceof Text other && !other.value().equals(syndrome)) {
            return false;
        }
        return rule.patterns().stream()
                .filter(TallyForecast::ofTally)
                .allMatch(pattern -> tallies.stream()
                        .filter(tally -> !(concluded instanceof Name name && binds(pattern, name.name()))
                                || tally.syndrome().equals(syndrome))
                        .anyMatch(tally -> pattern.constraints().stream().allMatch(each -> holds(each, tally))));
    }

    private static boolean binds(Pattern pattern, String variable) {
        return pattern.constraints().stream()
                .anyMatch(each -> each instanceof Binding binding
                        && binding.variable().equals(variable)
                        && binding.field().equals("syndrome"));
    }

    /** Whether a constraint holds for a tally; one of another form than a comparison with something written may hold. */
    private static boolean holds(Constraint constraint, Tally tally) {
        if (constraint instanceof Membership list && list.field().equals("syndrome")) {
            boolean among = list.values().stream()
                    .anyMatch(value ->
                            !(value instanceof Text text) || text.value().equals(tally.syndrome()));
            return list.negated() || among;
        }
        if (!(constraint instanceof Comparison comparison)) {
            return true;
        }
        if (comparison.field().equals("syndrome")) {
            return !(comparison.value() instanceof Text text)
                    || comparison.operator().equals("==") == text.value().equals(tally.syndrome());
        }
        return !(comparison.value() instanceof Number number)
                || holds(value(tally, comparison.field()), comparison.operator(), Double.parseDouble(number.digits()));
    }

    private static boolean holds(int value, String operator, double limit) {
        return switch (operator) {
            case "<" -> value < limit;
            case "<=" -> value <= limit;
            case ">" -> value > limit;
            case ">=" -> value >= limit;
            case "!=" -> value != limit;
            default -> value == limit;
        };
    }

    private static int value(Tally tally, String field) {
        return switch (field) {
            case "points" -> tally.points();
            case "pointsFor" -> tally.pointsFor();
            case "pointsAgainst" -> tally.pointsAgainst();
            case "margin" -> tally.margin();
            case "own" -> tally.own();
            case "history" -> tally.history();
            default -> tally.domains();
        };
    }
}

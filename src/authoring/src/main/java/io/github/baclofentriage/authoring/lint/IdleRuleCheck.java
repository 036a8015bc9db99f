package io.github.baclofentriage.authoring.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rules that add nothing, since wherever they speak another says the same or more, or they say what stands anyway. */
final class IdleRuleCheck implements PackCheck {
    @Override
    public void run(LintedPack pack, FaultList faults) {
        Pairs pairs = Pairs.of(pack);
        for (int i = pack.rules().below().size(); i < pairs.rules.size(); i++) {
            LintedRule rule = pairs.rules.get(i);
            LintedRule other = pairs.louder(i);
            if (pairs.sayings.isNothing(rule)) {
                tell(rule, FaultList.shown(rule.argument(0)) + " stands where no rule says more.", faults);
            } else if (other != null) {
                String place = FaultList.shown(other.id()) + " in " + other.path() + " line "
                        + other.text().line();
                tell(rule, "wherever it speaks, " + place + " says the same or more.", faults);
            }
        }
    }

    private static void tell(LintedRule rule, String because, FaultList faults) {
        faults.add(
                rule.path(),
                rule.text().line(),
                LintCheck.IDLE_RULE,
                rule.id(),
                "the rule " + FaultList.shown(rule.id()) + " adds nothing: " + because);
    }

    /** The rules that run, each to be held against each, by their places. */
    private record Pairs(
            List<LintedRule> rules,
            List<List<Condition>> conditions,
            Sayings sayings,
            Map<String, Set<String>> struckBy) {

        static Pairs of(LintedPack pack) {
            List<LintedRule> rules = pack.rules().running();
            List<List<Condition>> conditions = new ArrayList<>();
            rules.forEach(rule -> conditions.add(Condition.of(rule, pack.terms())));
            return new Pairs(rules, conditions, new Sayings(pack), struckBy(rules));
        }

        /** Ids of the rules that strike an argument, by its id. */
        private static Map<String, Set<String>> struckBy(List<LintedRule> rules) {
            Map<String, Set<String>> struckBy = new HashMap<>();
            for (LintedRule rule : rules) {
                for (int i = 0;
                        rule.call().equals("undercut") && i < rule.arguments().size();
                        i++) {
                    struckBy.computeIfAbsent(rule.argument(i), unused -> new HashSet<>())
                            .add(rule.id());
                }
            }
            return struckBy;
        }

        /** The first rule that says as much as another wherever that speaks; null where none does. */
        @Nullable
        LintedRule louder(int quiet) {
            // Where nothing can match everything follows.
            if (!rules.get(quiet).text().whole()
                    || conditions.get(quiet).stream().anyMatch(Condition::isImpossible)) {
                return null;
            }
            return IntStream.range(0, rules.size())
                    .filter(loud -> loud != quiet && covers(loud, quiet))
                    // Of two that cover each other the later is idle.
                    .filter(loud -> loud < quiet || !covers(quiet, loud))
                    .mapToObj(rules::get)
                    .findFirst()
                    .orElse(null);
        }

        /** Whether wherever the second speaks the first says the same or more, in the same stage or before. */
        private boolean covers(int first, int second) {
            LintedRule one = rules.get(first);
            LintedRule other = rules.get(second);
            return one.stage() <= other.stage()
                    && one.text().whole()
                    && sayings.isAsMuch(one, other)
                    && outlives(one, other)
                    && implies(conditions.get(second), conditions.get(first), other.argues());
        }

        /** Whether an argument is struck only where the other is struck as well. */
        private boolean outlives(LintedRule one, LintedRule other) {
            return !one.argues()
                    || struckBy.getOrDefault(other.id(), Set.of())
                            .containsAll(struckBy.getOrDefault(one.id(), Set.of()));
        }
    }

    /** Whether where all conditions of the first hold, all of the second hold. */
    private static boolean implies(List<Condition> first, List<Condition> second, boolean argument) {
        return second.stream()
                .allMatch(wanted -> first.stream()
                        .anyMatch(given -> given.isNegated() == wanted.isNegated()
                                && (wanted.isNegated()
                                        ? implies(wanted, given, argument)
                                        : implies(given, wanted, argument))));
    }

    /** An argument from a child of a finding adds no point, and yet tells why in the words of its own source. */
    private static boolean implies(Condition given, Condition wanted, boolean argument) {
        return argument ? given.impliesSame(wanted) : given.implies(wanted);
    }
}

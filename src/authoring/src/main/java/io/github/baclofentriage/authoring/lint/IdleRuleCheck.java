package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.fact.Level;
import io.github.baclofentriage.fact.Strength;
import io.github.baclofentriage.internal.drl.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules that add nothing, since wherever they speak another says the same or more. */
final class IdleRuleCheck implements PackCheck {
    @Override
    public void run(LintedPack pack, FaultList faults) {
        List<LintedRule> rules = pack.rules().running();
        int below = pack.rules().below().size();
        Map<String, Set<String>> struckBy = struckBy(rules);
        List<List<Condition>> conditions = new ArrayList<>();
        rules.forEach(rule -> conditions.add(Condition.of(rule, pack.terms())));
        List<String> urgencies = List.copyOf(pack.declared("urgencies").known());
        for (int i = below; i < rules.size(); i++) {
            LintedRule rule = rules.get(i);
            for (int j = 0; j < rules.size(); j++) {
                LintedRule other = rules.get(j);
                boolean speaks = i != j
                        && rule.call().equals(other.call())
                        && !rule.call().isEmpty();
                if (!speaks
                        || other.stage() > rule.stage()
                        || !rule.text().whole()
                        || !other.text().whole()) {
                    continue;
                }
                // Where nothing can match everything follows.
                if (conditions.get(i).stream().anyMatch(Condition::isImpossible)) {
                    continue;
                }
                boolean argument = rule.call().startsWith("argue");
                boolean more = saysMore(other, rule, urgencies) && outlives(other, rule, struckBy);
                if (!more) {
                    continue;
                }
                boolean back = saysMore(rule, other, urgencies) && outlives(rule, other, struckBy);
                if (implies(conditions.get(i), conditions.get(j), argument)
                        && (i > j || !back || !implies(conditions.get(j), conditions.get(i), argument))) {
                    faults.add(
                            rule.path(),
                            rule.text().line(),
                            LintCheck.IDLE_RULE,
                            rule.id(),
                            "the rule " + FaultList.shown(rule.id()) + " adds nothing: wherever it speaks, "
                                    + FaultList.shown(other.id()) + " in " + other.path() + " line "
                                    + other.text().line() + " says the same or more.");
                    break;
                }
            }
        }
    }

    /** Ids of the rules that strike a rule, by its id. */
    private static Map<String, Set<String>> struckBy(List<LintedRule> rules) {
        Map<String, Set<String>> struckBy = new HashMap<>();
        for (LintedRule rule : rules) {
            if (rule.call().equals("undercut")) {
                for (int i = 0; i < rule.arguments().size(); i++) {
                    struckBy.computeIfAbsent(rule.argument(i), unused -> new HashSet<>())
                            .add(rule.id());
                }
            }
        }
        return struckBy;
    }

    /** Whether the first is struck only where the second is struck as well. */
    private static boolean outlives(LintedRule one, LintedRule other, Map<String, Set<String>> struckBy) {
        return struckBy.getOrDefault(other.id(), Set.of()).containsAll(struckBy.getOrDefault(one.id(), Set.of()));
    }

    /** Whether the call of the first says what that of the second says, or more. */
    private static boolean saysMore(LintedRule one, LintedRule other, List<String> urgencies) {
        if (words(one).equals(words(other))) {
            return true;
        }
        return switch (one.call()) {
            case "argue", "argueAgainst" ->
                one.argument(0).equals(other.argument(0))
                        && one.argument(2).equals(other.argument(2))
                        && order(Strength.values(), one.constant(1)) > order(Strength.values(), other.constant(1));
            case "likelihood" ->
                words(one, 0).equals(words(other, 0))
                        && order(Level.values(), one.constant(1)) < order(Level.values(), other.constant(1));
            case "atLeast" -> {
                int own = urgencies.indexOf(one.argument(0));
                yield own >= 0 && own < urgencies.indexOf(other.argument(0));
            }
            case "undercut" -> words(one).containsAll(words(other));
            default -> false;
        };
    }

    private static int order(Enum<?>[] values, String name) {
        for (Enum<?> value : values) {
            if (value.name().equals(name)) {
                return value.ordinal();
            }
        }
        return -1;
    }

    private static List<String> words(LintedRule rule) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < rule.arguments().size(); i++) {
            words.add(words(rule, i));
        }
        return words;
    }

    private static String words(LintedRule rule, int index) {
        Expression argument = rule.arguments().get(index);
        return argument.span().of(rule.file().text()).replaceAll("\\s+", " ");
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

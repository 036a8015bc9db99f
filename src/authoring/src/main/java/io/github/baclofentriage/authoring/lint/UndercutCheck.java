package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rules that rules strike: each argues for or against something, since of any other nothing is struck in silence. */
final class UndercutCheck implements PackCheck {
    @Override
    public void run(LintedPack pack, FaultList faults) {
        Map<String, LintedRule> known = new HashMap<>();
        for (LintedRule rule : pack.rules().running()) {
            // Of two rules with one id, which is a fault of its own, the one that argues is meant.
            known.merge(rule.text().id(), rule, (one, other) -> one.argues() ? one : other);
        }
        known.remove("");
        for (LintedRule rule : pack.rules().rules()) {
            if (rule.call().equals("undercut")) {
                strikes(pack, rule, known, faults);
            }
        }
    }

    private static void strikes(LintedPack pack, LintedRule rule, Map<String, LintedRule> known, FaultList faults) {
        Set<String> seen = new HashSet<>();
        for (Expression argument : rule.arguments()) {
            if (argument instanceof Text text) {
                LintedRule struck = known.get(text.value());
                if (!seen.add(text.value())) {
                    String problem = FaultList.shown(text.value()) + " is listed twice.";
                    tell(rule, argument, LintCheck.LISTED_TWICE, problem, faults);
                } else if (struck != null) {
                    idle(rule, argument, struck, known, faults);
                } else if (pack.rules().complete()) {
                    String problem = FaultList.unknown("rule", text.value(), arguing(known));
                    tell(rule, argument, LintCheck.UNKNOWN_RULE, problem, faults);
                }
            }
        }
    }

    private static void idle(
            LintedRule rule, Expression place, LintedRule struck, Map<String, LintedRule> known, FaultList faults) {
        String id = FaultList.shown(struck.id());
        if (struck.id().equals(rule.id())) {
            tell(rule, place, LintCheck.IDLE_STRIKE, "the rule " + id + " strikes itself.", faults);
        } else if (!struck.argues() && !struck.call().isEmpty()) {
            String problem = "the rule " + id + " argues neither for nor against anything, so nothing of it is struck.";
            String maybe = FaultList.maybe(struck.id(), arguing(known));
            tell(rule, place, LintCheck.IDLE_STRIKE, problem + maybe, faults);
        }
    }

    private static Set<String> arguing(Map<String, LintedRule> known) {
        return known.values().stream()
                .filter(LintedRule::argues)
                .map(LintedRule::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void tell(LintedRule rule, Expression place, LintCheck check, String problem, FaultList faults) {
        faults.add(rule.path(), rule.line(place.span()), check, rule.id(), problem);
    }
}

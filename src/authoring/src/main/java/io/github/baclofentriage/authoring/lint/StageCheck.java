package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.Pattern.Quantifier;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What rules read against what is made by then. A stage runs once, after the one before it: what a later stage makes comes too
 * late, and the lack of what the same stage makes depends on which rule fires first.
 */
final class StageCheck implements PackCheck {
    /** Facts that only rules or the engine make, by the field that names them. */
    private static final Map<String, String> DERIVED = Map.of(
            "Sign", "id", "RedFlag", "id", "Likelihood", "syndrome", "Conclusion", "status", "Tally", "syndrome");

    @Override
    public void run(LintedPack pack, FaultList faults) {
        List<Made> made = Made.by(pack);
        boolean complete = pack.rules().complete();
        pack.rules().below().forEach(rule -> deniedBelow(pack, rule, made, faults));
        for (LintedRule rule : pack.rules().rules()) {
            if (rule.stage() < 0) {
                continue;
            }
            for (Pattern pattern : rule.patterns()) {
                if (pattern.quantifier() == Quantifier.NOT) {
                    negated(pack, rule, pattern, made, faults);
                }
                boolean known = !pattern.type().equals("Tally") || pack.rules().tally() >= 0;
                if (complete && known && DERIVED.containsKey(pattern.type())) {
                    reached(pack, rule, pattern, made, faults);
                }
            }
        }
    }

    /** What an overlay makes must not come too late for a rule below that denies it. */
    private static void deniedBelow(LintedPack pack, LintedRule below, List<Made> made, FaultList faults) {
        for (Pattern pattern : below.patterns()) {
            for (Made each : made) {
                LintedRule maker = each.rule();
                if (pattern.quantifier() == Quantifier.NOT
                        && maker != null
                        && pack.rules().rules().contains(maker)
                        && each.stage() >= below.stage()
                        && each.matches(pattern)) {
                    faults.add(
                            maker.path(),
                            maker.text().line(),
                            LintCheck.NEGATION,
                            maker.id(),
                            each.maker() + " makes in the stage "
                                    + FaultList.shown(pack.rules().stage(each.stage())) + " what the rule "
                                    + FaultList.shown(below.id()) + " of the pack below denies "
                                    + (each.stage() == below.stage() ? "in the same stage." : "in an earlier one."));
                }
            }
        }
    }

    private static void negated(LintedPack pack, LintedRule rule, Pattern pattern, List<Made> made, FaultList faults) {
        made.stream()
                .filter(each -> each.stage() >= rule.stage() && each.matches(pattern))
                .findFirst()
                .ifPresent(each -> faults.add(
                        rule.path(),
                        pattern.line(),
                        LintCheck.NEGATION,
                        rule.id(),
                        shown(rule, pattern) + " denies what " + each.maker() + " makes "
                                + (each.stage() == rule.stage() ? "in the same stage " : "in the later stage ")
                                + FaultList.shown(pack.rules().stage(each.stage()))
                                + ". Maybe a rule of a later stage may deny it."));
    }

    /** Every value that is named must be made by then; where none is named something must be. */
    private static void reached(LintedPack pack, LintedRule rule, Pattern pattern, List<Made> made, FaultList faults) {
        String field = DERIVED.getOrDefault(pattern.type(), "");
        boolean denied = pattern.quantifier() == Quantifier.NOT;
        boolean named = false;
        for (Constraint constraint : Constraints.all(pattern)) {
            TextSet texts = TextSet.of(constraint);
            if (!Constraints.field(constraint).equals(field) || texts == null || !texts.listed()) {
                continue;
            }
            named = true;
            for (var value : Constraints.values(constraint)) {
                if (value instanceof Text text && !made(rule, pattern, field, text.value(), made, denied)) {
                    tell(pack, rule, pattern, rule.line(value.span()), text.value(), made, faults);
                }
            }
        }
        boolean some = made.stream().anyMatch(each -> inTime(rule, each, denied) && each.matches(pattern));
        if (!named && !some && !engineSign(pattern)) {
            tell(pack, rule, pattern, pattern.line(), "", made, faults);
        }
    }

    private static boolean made(
            LintedRule rule, Pattern pattern, String field, String value, List<Made> made, boolean denied) {
        if (pattern.type().equals("Sign") && RuleWords.ENGINE_SIGNS.contains(value)) {
            return true;
        }
        return made.stream()
                .filter(each -> each.type().equals(pattern.type()) && inTime(rule, each, denied))
                .filter(each -> value.equals(each.texts().getOrDefault(field, value)))
                .anyMatch(each -> others(pattern, field, each));
    }

    /** Whether the other fields could match, as the level of a likelihood. */
    private static boolean others(Pattern pattern, String field, Made made) {
        Map<String, String> rest = new HashMap<>(made.texts());
        rest.remove(field);
        return pattern.couldMatch(rest);
    }

    /** What is denied too early has a check of its own; here it only has to be made at all. */
    private static boolean inTime(LintedRule rule, Made made, boolean denied) {
        boolean tally = made.type().equals("Tally");
        return denied || (tally ? made.stage() < rule.stage() : made.stage() <= rule.stage());
    }

    private static boolean engineSign(Pattern pattern) {
        return pattern.type().equals("Sign")
                && RuleWords.ENGINE_SIGNS.stream().anyMatch(sign -> pattern.couldMatch(Map.of("id", sign)));
    }

    private static void tell(
            LintedPack pack,
            LintedRule rule,
            Pattern pattern,
            int line,
            String value,
            List<Made> made,
            FaultList faults) {
        String field = DERIVED.getOrDefault(pattern.type(), "");
        // What is not declared is told as such already.
        RuleWords.Words words = new RuleWords(pack).field(pattern.type(), field);
        if (words != null && !value.isEmpty() && words.ids().lacks(value)) {
            return;
        }
        Set<String> late = made.stream()
                .filter(each -> each.type().equals(pattern.type()))
                .filter(each -> value.isEmpty() || value.equals(each.texts().getOrDefault(field, value)))
                .map(each -> pack.rules().stage(each.stage()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String what = pattern.type() + (value.isEmpty() ? "" : " " + FaultList.shown(value));
        faults.add(
                rule.path(),
                line,
                LintCheck.NEVER_MADE,
                rule.id(),
                late.isEmpty()
                        ? "no rule makes a " + what + "."
                        : "no " + what + " that would match is made by then; the stage "
                                + FaultList.shown(String.join(", ", late)) + " makes it.");
    }

    private static String shown(LintedRule rule, Pattern pattern) {
        return FaultList.shown(pattern.span().of(rule.file().text()).replaceAll("\\s+", " "));
    }
}

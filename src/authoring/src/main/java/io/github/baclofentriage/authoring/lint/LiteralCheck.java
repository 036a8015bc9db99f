package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.fact.Level;
import io.github.baclofentriage.fact.Strength;
import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Name;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts and constants in rules: each is declared for the place where it stands, and each call has the arguments it takes. */
final class LiteralCheck implements PackCheck {
    /** What an argument of a call is. */
    private enum Argument {
        TEXT("a text in quotes"),
        STRENGTH("one of " + names(Strength.values())),
        LEVEL("one of " + names(Level.values())),
        NUMBER("a number or a formula");

        private final String words;

        Argument(String words) {
            this.words = words;
        }

        private static String names(Enum<?>[] values) {
            return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
        }
    }

    /** Arguments by call; of undercut the last may be repeated. */
    private static final Map<String, List<Argument>> CALLS = Map.ofEntries(
            Map.entry("finding", List.of(Argument.TEXT)),
            Map.entry("absence", List.of(Argument.TEXT)),
            Map.entry("sign", List.of(Argument.TEXT)),
            Map.entry("measurement", List.of(Argument.TEXT, Argument.NUMBER)),
            Map.entry("argue", List.of(Argument.TEXT, Argument.STRENGTH, Argument.TEXT)),
            Map.entry("argueAgainst", List.of(Argument.TEXT, Argument.STRENGTH, Argument.TEXT)),
            Map.entry("undercut", List.of(Argument.TEXT)),
            Map.entry("redFlag", List.of(Argument.TEXT)),
            Map.entry("atLeast", List.of(Argument.TEXT)),
            Map.entry("likelihood", List.of(Argument.TEXT, Argument.LEVEL)),
            Map.entry("conclude", List.of(Argument.TEXT, Argument.TEXT)),
            Map.entry("phase", List.of(Argument.TEXT, Argument.TEXT)),
            Map.entry("suspect", List.of(Argument.TEXT)),
            Map.entry("consider", List.of(Argument.TEXT)),
            Map.entry("ask", List.of(Argument.TEXT)));

    @Override
    public void run(LintedPack pack, FaultList faults) {
        RuleWords words = new RuleWords(pack);
        for (LintedRule rule : pack.rules().rules()) {
            for (Pattern pattern : rule.patterns()) {
                for (Constraint constraint : Constraints.all(pattern)) {
                    RuleWords.Words field = words.field(pattern.type(), Constraints.field(constraint));
                    Constraints.values(constraint).forEach(value -> declared(rule, value, field, faults));
                }
            }
            arguments(rule, words, faults);
        }
    }

    private static void declared(LintedRule rule, Expression value, RuleWords.@Nullable Words words, FaultList faults) {
        if (words != null && value instanceof Text text && words.ids().lacks(text.value())) {
            faults.add(
                    rule.path(),
                    rule.line(value.span()),
                    words.check(),
                    rule.id(),
                    FaultList.unknown(words.what(), text.value(), words.ids().known()));
        }
    }

    private static void arguments(LintedRule rule, RuleWords words, FaultList faults) {
        List<Argument> kinds = CALLS.get(rule.call());
        Expression.Call call = rule.text().call();
        if (kinds == null || call == null) {
            return;
        }
        int given = call.arguments().size();
        boolean repeats = rule.call().equals("undercut");
        if (given != kinds.size() && !(repeats && given > 0)) {
            fault(rule, call, rule.call() + " takes " + kinds.size() + " after drools, not " + given + ".", faults);
            return;
        }
        for (int i = 0; i < given; i++) {
            Argument kind = kinds.get(repeats ? 0 : i);
            Expression argument = call.arguments().get(i);
            if (!fits(kind, argument)) {
                fault(
                        rule,
                        argument,
                        "argument " + (i + 1) + " of " + rule.call() + " must be " + kind.words + ".",
                        faults);
            } else if (kind == Argument.TEXT) {
                declared(rule, argument, words.argument(rule.call(), i), faults);
            }
        }
    }

    private static boolean fits(Argument kind, Expression argument) {
        return switch (kind) {
            case TEXT -> argument instanceof Text || variable(argument);
            case NUMBER -> !(argument instanceof Text);
            case STRENGTH -> constant(argument, Strength.values());
            case LEVEL -> constant(argument, Level.values());
        };
    }

    private static boolean variable(Expression argument) {
        return argument instanceof Name name && name.name().startsWith("$");
    }

    private static boolean constant(Expression argument, Enum<?>[] values) {
        return argument instanceof Name name
                && Arrays.stream(values).anyMatch(value -> value.name().equals(name.name()));
    }

    private static void fault(LintedRule rule, Expression at, String message, FaultList faults) {
        faults.add(rule.path(), rule.line(at.span()), LintCheck.WRONG_ARGUMENT, rule.id(), message);
    }
}

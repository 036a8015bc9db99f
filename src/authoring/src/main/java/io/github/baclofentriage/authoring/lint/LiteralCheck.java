package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts in rules: each is declared for the place where it stands. */
final class LiteralCheck implements PackCheck {
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
            List<Expression> arguments = rule.arguments();
            for (int i = 0; i < arguments.size(); i++) {
                declared(rule, arguments.get(i), words.argument(rule.call(), i), faults);
            }
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
}

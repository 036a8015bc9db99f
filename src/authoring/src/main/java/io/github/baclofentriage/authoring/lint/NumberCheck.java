package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.Node;
import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Arithmetic;
import io.github.baclofentriage.internal.drl.Pattern;
import java.util.List;

/**
 * Numbers stand where limits are made: in the folders that pack.yaml names under {@code numbers}, by default those for signs and
 * exposure. Elsewhere only a tally is compared with numbers, its points and margins.
 */
final class NumberCheck implements PackCheck {
    private static final List<String> USUAL = List.of("signs", "exposure");

    @Override
    public void run(LintedPack pack, FaultList faults) {
        List<Node> named = pack.numbers();
        List<String> folders =
                named.isEmpty() ? USUAL : named.stream().map(LintedPack::text).toList();
        List<String> known = pack.list("rules").stream()
                .map(file -> FileCheck.folder(LintedPack.text(file)))
                .distinct()
                .toList();
        for (Node folder : pack.list("numbers")) {
            if (known.stream().noneMatch(each -> within(each, LintedPack.text(folder)))) {
                faults.add(
                        LintedPack.PACK,
                        folder,
                        LintCheck.MISSING_FOLDER,
                        "numbers",
                        "no listed rule file is in the folder " + FaultList.shown(LintedPack.text(folder)) + "."
                                + FaultList.maybe(LintedPack.text(folder), known));
            }
        }
        for (LintedRule rule : pack.rules().rules()) {
            if (folders.stream().noneMatch(folder -> within(FileCheck.folder(rule.path()), folder))) {
                check(rule, String.join(", ", folders), faults);
            }
        }
    }

    private static boolean within(String folder, String outer) {
        return folder.equals(outer) || folder.startsWith(outer + "/");
    }

    private static void check(LintedRule rule, String folders, FaultList faults) {
        for (Pattern pattern : rule.patterns()) {
            if (!pattern.type().equals("Tally")) {
                for (Constraint constraint : Constraints.all(pattern)) {
                    Constraints.values(constraint).forEach(value -> refuse(rule, value, folders, faults));
                }
            }
        }
        rule.arguments().forEach(argument -> refuse(rule, argument, folders, faults));
    }

    private static void refuse(LintedRule rule, Expression value, String folders, FaultList faults) {
        if (value instanceof Expression.Number number) {
            faults.add(
                    rule.path(),
                    rule.line(number.span()),
                    LintCheck.STRAY_NUMBER,
                    rule.id(),
                    "the number " + FaultList.shown(number.digits()) + " stands outside of " + folders
                            + " and is no point or margin of a Tally. Maybe a sign says the same.");
        } else if (value instanceof Arithmetic sum) {
            refuse(rule, sum.left(), folders, faults);
            refuse(rule, sum.right(), folders, faults);
        } else if (value instanceof Expression.Call call) {
            call.arguments().forEach(argument -> refuse(rule, argument, folders, faults));
        }
    }
}

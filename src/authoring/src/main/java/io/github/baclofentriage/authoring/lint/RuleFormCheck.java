package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.drl.RuleFile;

/** Whether rule files keep to the rule language, and stand in the package of their folder. */
final class RuleFormCheck implements PackCheck {
    @Override
    public void run(LintedPack pack, FaultList faults) {
        for (RuleFile file : pack.rules().files()) {
            for (RuleFile.Fault fault : file.faults()) {
                String subject = pack.rules().rules().stream()
                        .filter(rule -> rule.file() == file && rule.text().line() <= fault.line())
                        .reduce((one, other) -> other)
                        .map(LintedRule::id)
                        .orElse(file.path());
                faults.add(file.path(), fault.line(), LintCheck.RULE_FORM, subject, sentence(fault.problem()));
            }
            String folder = FileCheck.folder(file.path());
            String right = (pack.id() + (folder.isEmpty() ? "" : "." + folder))
                    .replace('-', '_')
                    .replace('/', '.');
            if (!pack.id().isEmpty()
                    && !file.packageName().isEmpty()
                    && !file.packageName().equals(right)) {
                faults.add(
                        file.path(),
                        file.packageLine(),
                        LintCheck.WRONG_PACKAGE,
                        file.path(),
                        "the package " + FaultList.shown(file.packageName()) + " does not follow its folder. Maybe "
                                + right + ".");
            }
            if (file.rules().isEmpty() && file.faults().isEmpty()) {
                faults.add(file.path(), 1, LintCheck.EMPTY_FILE, file.path(), "the file holds no rule.");
            }
        }
    }

    private static String sentence(String problem) {
        return problem.endsWith(".") ? problem : problem + ".";
    }
}

package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.PackFiles;
import io.github.baclofentriage.internal.Refusals;
import io.github.baclofentriage.internal.Refusals.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What loading refuses, whatever the pack excuses: none of it stays untold where it is told in no other words. */
final class RefusedCheck {
    private static final Pattern VALUE = Pattern.compile("\\[([^\\[\\]]{2,})]");

    private RefusedCheck() {}

    /** The faults that stand, and those for which the pack would be refused, in order. */
    static List<LintFault> with(List<LintFault> told, Path folder) {
        Set<LintFault> all = new TreeSet<>(told);
        for (Refusal refusal : Refusals.of(PackFiles.in(folder))) {
            if (told.stream().noneMatch(fault -> isTold(refusal, fault))) {
                String problem = "the pack is refused when it is loaded: " + refusal.problem()
                        + (refusal.problem().endsWith(".") ? "" : ".");
                all.add(new LintFault(refusal.file(), refusal.line(), LintCheck.REFUSED, problem));
            }
        }
        return List.copyOf(all);
    }

    /** Whether a fault tells the same: of the file's name, of the whole file, of the same line or of the same value. */
    private static boolean isTold(Refusal refusal, LintFault fault) {
        if (!fault.file().equals(refusal.file())) {
            return fault.message().contains(FaultList.shown(refusal.file()));
        }
        boolean told = fault.line() == refusal.line() || fault.check() == LintCheck.UNREADABLE_FILE;
        for (Matcher value = VALUE.matcher(fault.message()); !told && value.find(); ) {
            told = refusal.problem().contains(value.group(1));
        }
        return told;
    }
}

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

    /** What stands around the values of a problem, in brackets or without. */
    private static final Pattern WORD_ENDS = Pattern.compile("[\\[\\]]+|: |, ");

    /** The place with which a problem in YAML begins: what is above the key, the key, and maybe a key below it. */
    private static final Pattern PLACE = Pattern.compile("((?:/[^:/\\s]+)*)/([^:/\\s]+): ([^:\\[\\]\\s]+: )?");

    /** Checks of what a pack uses, which tell nothing for which it would be refused. */
    private static final Set<LintCheck> OF_USAGE = Set.of(
            LintCheck.UNPLACED_TERM,
            LintCheck.WRONG_PLACE,
            LintCheck.UNREAD_STANDING,
            LintCheck.UNMADE_SIGN,
            LintCheck.UNREAD_SIGN,
            LintCheck.UNUSED_ID,
            LintCheck.UNUSED_SOURCE);

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

    /**
     * Whether a fault tells the same. One of YAML does so on the same line of the same key or value; where loading names the line of a
     * whole section, on any line of the same value.
     */
    private static boolean isTold(Refusal refusal, LintFault fault) {
        if (OF_USAGE.contains(fault.check())) {
            return false;
        }
        if (!fault.file().equals(refusal.file())) {
            return fault.message().contains(FaultList.shown(refusal.file()));
        }
        if (fault.check() == LintCheck.UNREADABLE_FILE) {
            return true;
        }
        boolean sameLine = fault.line() == refusal.line();
        Matcher place = PLACE.matcher(refusal.problem());
        if (!place.lookingAt()) {
            return sameLine;
        }
        boolean ofSection = place.group(1).isEmpty() || place.group(3) != null;
        return sameLine && names(fault.message(), place.group(2))
                || (sameLine || ofSection) && isOfOneValue(refusal.problem().substring(place.end(2)), fault.message());
    }

    private static boolean names(String message, String key) {
        return message.contains(FaultList.shown(key)) || message.contains("the " + key + " is ");
    }

    private static boolean isOfOneValue(String problem, String message) {
        for (Matcher value = VALUE.matcher(message); value.find(); ) {
            if (List.of(WORD_ENDS.split(problem)).contains(value.group(1))) {
                return true;
            }
        }
        return false;
    }
}

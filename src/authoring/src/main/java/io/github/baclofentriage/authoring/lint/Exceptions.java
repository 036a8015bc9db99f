package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.authoring.lint.FaultList.Found;
import io.github.baclofentriage.internal.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a pack excuses, each with a reason. An exception that excuses nothing is itself a fault. */
final class Exceptions {
    /** Faults that stay: what they are about cannot be judged, or they are about the exceptions. */
    private static final Set<LintCheck> NEVER =
            Set.of(LintCheck.UNREADABLE_FILE, LintCheck.IDLE_EXCEPTION, LintCheck.UNKNOWN_CHECK);

    private record Excuse(Node node, String check, @Nullable String file, List<String> subjects) {
        boolean excuses(Found found) {
            return found.fault().check().id().equals(check)
                    && !NEVER.contains(found.fault().check())
                    && (file == null || file.equals(found.fault().file()))
                    && subjects.stream().allMatch(found.subject()::equals);
        }
    }

    private final List<Excuse> exceptions;

    private Exceptions(List<Excuse> exceptions) {
        this.exceptions = exceptions;
    }

    static Exceptions of(LintedPack pack) {
        List<Excuse> exceptions = new ArrayList<>();
        Node root = pack.yaml(LintedPack.PACK);
        Node list = root == null ? null : root.get("lint_exceptions");
        for (Node node : list == null ? List.<Node>of() : list.items()) {
            String check = text(node, "check");
            // Without a reason an exception excuses nothing; its shape is a fault already.
            if (check != null && text(node, "reason") != null) {
                List<String> subjects = new ArrayList<>();
                for (String key : List.of("rule", "term")) {
                    String subject = text(node, key);
                    if (subject != null) {
                        subjects.add(subject);
                    }
                }
                exceptions.add(new Excuse(node, check, text(node, "file"), subjects));
            }
        }
        return new Exceptions(exceptions);
    }

    private static @Nullable String text(Node node, String key) {
        Node member = node.get(key);
        String text = member == null ? null : member.text();
        return text == null || text.isBlank() ? null : text;
    }

    /** The faults that stay, with those of the exceptions themselves, in order and each once. */
    List<LintFault> apply(FaultList faults) {
        List<String> checks =
                Arrays.stream(LintCheck.values()).map(LintCheck::id).toList();
        Set<LintFault> left = new TreeSet<>();
        for (Found found : faults.found()) {
            if (exceptions.stream().noneMatch(exception -> exception.excuses(found))) {
                left.add(found.fault());
            }
        }
        for (Excuse exception : exceptions) {
            if (!checks.contains(exception.check)) {
                left.add(
                        fault(exception, LintCheck.UNKNOWN_CHECK, FaultList.unknown("check", exception.check, checks)));
            } else if (faults.found().stream().noneMatch(exception::excuses)) {
                left.add(fault(
                        exception,
                        LintCheck.IDLE_EXCEPTION,
                        "the exception from " + FaultList.shown(exception.check) + " excuses nothing."));
            }
        }
        return List.copyOf(left);
    }

    private static LintFault fault(Excuse exception, LintCheck check, String message) {
        return new LintFault(LintedPack.PACK, exception.node.line(), check, message);
    }
}

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
    /** Faults that stay: what they are about cannot be judged or loaded, or they are about the exceptions. */
    private static final Set<LintCheck> NEVER = Set.of(
            LintCheck.UNREADABLE_FILE,
            LintCheck.DUPLICATE_RULE,
            LintCheck.FOLDER_STAGE,
            LintCheck.WRONG_BASE,
            LintCheck.IDLE_EXCEPTION,
            LintCheck.UNKNOWN_CHECK);

    /** One thing excused; an exception that names several rules or terms excuses each by itself. */
    private record Excuse(
            Node node,
            String check,
            @Nullable String file,
            @Nullable String subject) {
        boolean excuses(Found found) {
            return found.fault().check().id().equals(check)
                    && !stays(found.fault())
                    && (file == null || file.equals(found.fault().file()))
                    && (subject == null || subject.equals(found.subject()));
        }

        /** Whether nothing excuses a fault. */
        private static boolean stays(LintFault fault) {
            return switch (fault.check()) {
                case UNKNOWN_SOURCE -> !fault.file().equals(LintedPack.SOURCES);
                case UNKNOWN_ID -> fault.file().equals(LintedPack.VOCABULARY);
                case UNKNOWN_RULE -> fault.file().equals(LintedPack.PACK);
                default -> NEVER.contains(fault.check());
            };
        }

        String what() {
            return FaultList.shown(check)
                    + (subject == null ? "" : " of " + FaultList.shown(subject))
                    + (file == null ? "" : " in " + FaultList.shown(file));
        }
    }

    private final List<Excuse> excuses;
    private final boolean complete;

    private Exceptions(List<Excuse> excuses, boolean complete) {
        this.excuses = excuses;
        this.complete = complete;
    }

    static Exceptions of(LintedPack pack) {
        List<Excuse> excuses = new ArrayList<>();
        Node root = pack.yaml(LintedPack.PACK);
        Node list = root == null ? null : root.get("lint_exceptions");
        for (Node node : list == null ? List.<Node>of() : list.items()) {
            String check = text(node, "check");
            // Without a reason nothing is excused; the shape of the exception is a fault already.
            if (check != null && text(node, "reason") != null) {
                String file = text(node, "file");
                List<Node> subjects = subjects(node);
                if (subjects.isEmpty()) {
                    excuses.add(new Excuse(node, check, file, null));
                }
                subjects.forEach(each -> excuses.add(new Excuse(each, check, file, LintedPack.text(each))));
            }
        }
        return new Exceptions(excuses, pack.complete());
    }

    private static List<Node> subjects(Node exception) {
        List<Node> subjects = new ArrayList<>();
        for (String key : List.of("rule", "term")) {
            Node node = exception.get(key);
            if (node != null) {
                subjects.addAll(node.isScalar() ? List.of(node) : LintedPack.texts(node));
            }
        }
        return subjects;
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
            if (excuses.stream().noneMatch(excuse -> excuse.excuses(found))) {
                left.add(found.fault());
            }
        }
        // Where not all could be read, what an exception excuses may not have been looked for.
        for (Excuse excuse : excuses) {
            if (!checks.contains(excuse.check)) {
                left.add(fault(excuse, LintCheck.UNKNOWN_CHECK, FaultList.unknown("check", excuse.check, checks)));
            } else if (complete && faults.found().stream().noneMatch(excuse::excuses)) {
                left.add(fault(
                        excuse, LintCheck.IDLE_EXCEPTION, "the exception from " + excuse.what() + " excuses nothing."));
            }
        }
        return List.copyOf(left);
    }

    private static LintFault fault(Excuse excuse, LintCheck check, String message) {
        return new LintFault(LintedPack.PACK, excuse.node.line(), check, message);
    }
}

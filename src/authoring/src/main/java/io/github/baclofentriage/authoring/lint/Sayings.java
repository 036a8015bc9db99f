package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.fact.Level;
import io.github.baclofentriage.fact.Strength;
import io.github.baclofentriage.internal.Node;
import io.github.baclofentriage.internal.drl.Expression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the rules of a pack say, one beside another. */
final class Sayings {
    /** The most urgent first. */
    private final List<String> urgencies;

    private final Map<String, String> raisedBy = new HashMap<>();

    Sayings(LintedPack pack) {
        urgencies = List.copyOf(pack.declared("urgencies").known());
        pack.flags().forEach((id, flag) -> {
            Node raises = flag.get("raises");
            raisedBy.put(id, raises == null ? "" : LintedPack.text(raises));
        });
    }

    /** Whether a rule says no more than what stands where no rule speaks: the last urgency. */
    boolean isNothing(LintedRule rule) {
        int urgency = urgencies.indexOf(rule.argument(0));
        return rule.call().equals("atLeast") && urgency >= 0 && urgency == urgencies.size() - 1;
    }

    /** Whether the first says what the second says, or more. */
    boolean isAsMuch(LintedRule one, LintedRule other) {
        if (one.call().equals("redFlag") && other.call().equals("atLeast")) {
            int raised = urgencies.indexOf(raisedBy.getOrDefault(one.argument(0), ""));
            return raised >= 0 && raised <= urgencies.indexOf(other.argument(0));
        }
        boolean alike = one.call().equals(other.call()) && !one.call().isEmpty();
        return alike && (words(one).equals(words(other)) || isMore(one, other));
    }

    private boolean isMore(LintedRule one, LintedRule other) {
        return switch (one.call()) {
            case "argue", "argueAgainst" ->
                one.argument(0).equals(other.argument(0))
                        && one.argument(2).equals(other.argument(2))
                        && order(Strength.values(), one.constant(1)) > order(Strength.values(), other.constant(1));
            case "likelihood" ->
                words(one).get(0).equals(words(other).get(0))
                        && order(Level.values(), one.constant(1)) < order(Level.values(), other.constant(1));
            case "atLeast" -> {
                int own = urgencies.indexOf(one.argument(0));
                yield own >= 0 && own < urgencies.indexOf(other.argument(0));
            }
            case "undercut" -> words(one).containsAll(words(other));
            default -> false;
        };
    }

    private static int order(Enum<?>[] values, String name) {
        for (Enum<?> value : values) {
            if (value.name().equals(name)) {
                return value.ordinal();
            }
        }
        return -1;
    }

    private static List<String> words(LintedRule rule) {
        return rule.arguments().stream().map(each -> words(rule, each)).toList();
    }

    private static String words(LintedRule rule, Expression argument) {
        return argument.span().of(rule.file().text()).replaceAll("\\s+", " ");
    }
}

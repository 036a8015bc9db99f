package io.github.baclofentriage.authoring.mutation;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.internal.DocumentReader;
import io.github.baclofentriage.internal.Node;
import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.AnyOf;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Call;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.Pattern.Quantifier;
import io.github.baclofentriage.internal.drl.RuleFile;
import io.github.baclofentriage.internal.drl.RuleText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells which changed rules meet what is made in their own stage in a way that watching them does not show. What a rule matches
 * that denies what its own stage makes depends on which of the two fires first; lint refuses it in a pack.
 */
final class FiringOrder {
    private static final String ANY = "";
    private static final String ID = "id";
    /** More than any pack.yaml has. */
    private static final int LARGEST_FILE = 4 << 20;

    private final RulePack pack;
    private final Map<String, String> stages = new HashMap<>();
    private final Map<String, List<RuleText>> rules = new HashMap<>();
    private final Map<String, Set<Made>> made = new HashMap<>();
    private final Map<String, Set<Made>> outcomes = new HashMap<>();

    /** A fact that a rule makes; of an empty name where a variable names it. */
    private record Made(String type, String name) {}

    private FiringOrder(RulePack pack) {
        this.pack = pack;
        // The text is that of the pack below, if an overlay lies over it: an overlay has the same stages.
        Node declared = DocumentReader.read(pack.text("pack.yaml"), LARGEST_FILE);
        Node all = declared.get("stages");
        if (all != null) {
            all.entries()
                    .forEach((stage, folders) ->
                            folders.items().forEach(folder -> stages.put(String.valueOf(folder.text()), stage)));
        }
        Set<String> running = pack.rules().stream().map(RulePack.Rule::id).collect(Collectors.toSet());
        pack.rules().stream()
                .map(RulePack.Rule::file)
                .distinct()
                .forEach(path -> RuleFile.read(path, pack.text(path)).rules().stream()
                        .filter(rule -> running.contains(rule.id()))
                        .forEach(rule -> rules.computeIfAbsent(stage(path), unused -> new ArrayList<>())
                                .add(rule)));
        rules.forEach((stage, those) ->
                made.put(stage, those.stream().flatMap(this::made).collect(Collectors.toSet())));
    }

    static FiringOrder of(RulePack pack) {
        return new FiringOrder(pack);
    }

    /** Whether what a changed rule matches depends on which rule of its stage fires first. */
    boolean decides(Edit edit) {
        Set<Made> there = made.getOrDefault(stage(edit.file()), Set.of());
        return meets(edit, true, there);
    }

    /** Whether a changed rule may match what the rule as it is brings about, so that it seems to match where alone it would not. */
    boolean feedsOnItself(Edit edit) {
        return meets(edit, false, outcomes.computeIfAbsent(edit.ruleId(), unused -> outcome(edit)));
    }

    private static boolean meets(Edit edit, boolean denying, Set<Made> facts) {
        return edit.text() != null
                && RuleFile.read(edit.file(), edit.text()).rules().stream()
                        .anyMatch(rule -> meets(rule, denying, facts));
    }

    private static boolean meets(RuleText rule, boolean denying, Set<Made> facts) {
        return rule.patterns().stream()
                .filter(pattern -> (pattern.quantifier() == Quantifier.NOT) == denying)
                .anyMatch(pattern -> facts.stream().anyMatch(each -> couldMatch(pattern, each)));
    }

    /** What a rule makes, and what others of its stage make of that. */
    private Set<Made> outcome(Edit edit) {
        Set<Made> outcome = made(edit.rule()).collect(Collectors.toCollection(HashSet::new));
        List<RuleText> others = new ArrayList<>(rules.getOrDefault(stage(edit.file()), List.of()));
        while (!outcome.isEmpty()) {
            List<RuleText> next =
                    others.stream().filter(rule -> meets(rule, false, outcome)).toList();
            if (next.isEmpty()) {
                break;
            }
            others.removeAll(next);
            next.forEach(rule -> made(rule).forEach(outcome::add));
        }
        return outcome;
    }

    private String stage(String path) {
        String below = path.substring(path.indexOf(':') + 1);
        return stages.getOrDefault(below.substring(0, Math.max(0, below.lastIndexOf('/'))), "");
    }

    private Stream<Made> made(RuleText rule) {
        Call call = rule.call();
        return call == null ? Stream.of() : made(call);
    }

    private Stream<Made> made(Call call) {
        String name = call.arguments().stream()
                .filter(Text.class::isInstance)
                .map(each -> ((Text) each).value())
                .findFirst()
                .orElse(ANY);
        return switch (call.name()) {
            case "finding" -> named("Finding", name, pack.vocabulary().ancestors("finding", name));
            case "absence" -> named("Absent", name, pack.vocabulary().descendants("finding", name));
            case "sign" -> named("Sign", name, Set.of());
            case "measurement" -> named("Measurement", name, Set.of());
            case "redFlag" -> named("RedFlag", name, Set.of());
            // These are named by two fields, so that any denial of one in its own stage is taken to depend on the
            // order.
            case "likelihood" -> named("Likelihood", ANY, Set.of());
            case "conclude" -> named("Conclusion", ANY, Set.of());
            default -> Stream.of();
        };
    }

    private static Stream<Made> named(String type, String name, Set<String> implied) {
        return Stream.concat(Stream.of(name), implied.stream()).map(each -> new Made(type, each));
    }

    private static boolean couldMatch(Pattern pattern, Made fact) {
        return pattern.type().equals(fact.type())
                && (fact.name().equals(ANY) || pattern.constraints().stream().allMatch(each -> couldMatch(each, fact)));
    }

    /** Whether a constraint lets the name of a fact through; what its other fields hold is not known. */
    private static boolean couldMatch(Constraint constraint, Made fact) {
        if (constraint instanceof AnyOf any) {
            return any.alternatives().stream().anyMatch(each -> couldMatch(each, fact));
        }
        if (constraint instanceof Comparison comparison && comparison.field().equals(ID)) {
            return switch (comparison.operator()) {
                case "==" -> names(List.of(comparison.value()), fact);
                case "!=" -> !names(List.of(comparison.value()), fact);
                default -> true;
            };
        }
        return !(constraint instanceof Membership list && list.field().equals(ID))
                || list.negated() != names(list.values(), fact);
    }

    private static boolean names(List<Expression> values, Made fact) {
        return values.stream()
                .anyMatch(each -> each instanceof Text text && text.value().equals(fact.name()));
    }
}

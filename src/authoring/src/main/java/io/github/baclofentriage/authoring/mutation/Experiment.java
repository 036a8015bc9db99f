package io.github.baclofentriage.authoring.mutation;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Trace;
import io.github.baclofentriage.authoring.cases.RuleCase;
import io.github.baclofentriage.internal.RuleVariants;
import io.github.baclofentriage.internal.RuleVariants.Matches;
import io.github.baclofentriage.internal.RuleVariants.Tuple;
import io.github.baclofentriage.internal.RuleVariants.Variant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Changed rules beside the pack's own, and in which cases each change makes a difference to what the rule matches. */
final class Experiment {
    private final List<RuleCase> cases;
    private final List<Edit> edits;
    private final RuleVariants variants;
    /** Keys of changes that watching may show to match where alone they would not; each case in which the rule matches is tried. */
    private final Set<String> unclear;

    private final Map<String, List<Touch>> touches = new HashMap<>();

    private Experiment(List<RuleCase> cases, List<Edit> edits, RuleVariants variants, FiringOrder order) {
        this.cases = cases;
        this.edits = edits;
        this.variants = variants;
        this.unclear =
                edits.stream().filter(order::feedsOnItself).map(Edit::key).collect(Collectors.toSet());
    }

    /**
     * A case in which a change makes a difference.
     *
     * @param ruleCase the case
     * @param decisive whether the rule speaks where it was silent, is silent where it spoke, or says it of something else
     */
    record Touch(RuleCase ruleCase, boolean decisive) {}

    /**
     * Compiles changes and watches all of them in every case.
     *
     * @return an experiment a folder of rules, made when its turn comes: with all changes of a pack in one rule base each run would
     *     take six times as long
     */
    static Stream<Experiment> of(RulePack pack, List<RuleCase> cases, List<Edit> edits) {
        Map<String, List<Edit>> folders =
                edits.stream().collect(Collectors.groupingBy(Edit::folder, LinkedHashMap::new, Collectors.toList()));
        FiringOrder order = FiringOrder.of(pack);
        return folders.values().stream().map(folder -> watched(pack, cases, folder, order));
    }

    private static Experiment watched(RulePack pack, List<RuleCase> cases, List<Edit> edits, FiringOrder order) {
        List<Variant> changed = edits.stream()
                .filter(edit -> edit.text() != null)
                .map(edit -> new Variant(edit.key(), edit.ruleId(), String.valueOf(edit.text())))
                .toList();
        Experiment experiment = new Experiment(cases, edits, pack.variants(changed), order);
        experiment.watch();
        return experiment;
    }

    List<Edit> edits() {
        return edits;
    }

    /** The cases in which a change makes a difference, those in which it is decisive first. */
    List<Touch> touches(Edit edit) {
        return touches.getOrDefault(edit.key(), List.of());
    }

    /** The answer to a case with one change made. */
    Trace trace(RuleCase ruleCase, Edit edit) {
        return variants.trace(ruleCase.given(), edit.ruleId(), edit.text() == null ? null : edit.key());
    }

    private void watch() {
        Map<String, List<Edit>> byRule = edits.stream().collect(Collectors.groupingBy(Edit::ruleId));
        Map<String, String> ruleOf = edits.stream().collect(Collectors.toMap(Edit::key, Edit::ruleId));
        List<Map<String, Boolean>> found = IntStream.range(0, cases.size())
                .parallel()
                .mapToObj(number -> differences(variants.watch(cases.get(number).given()), byRule, ruleOf))
                .toList();
        for (boolean decisive : List.of(true, false)) {
            for (int number = 0; number < found.size(); number++) {
                Touch touch = new Touch(cases.get(number), decisive);
                found.get(number).forEach((key, decides) -> {
                    if (decides == touch.decisive()) {
                        touches.computeIfAbsent(key, unused -> new ArrayList<>())
                                .add(touch);
                    }
                });
            }
        }
    }

    /** Whether it was decisive, by the key of each change that makes a difference. */
    private Map<String, Boolean> differences(
            Matches matches, Map<String, List<Edit>> byRule, Map<String, String> ruleOf) {
        Set<String> rules = new HashSet<>(matches.rules().keySet());
        matches.variants().keySet().forEach(key -> rules.add(ruleOf.getOrDefault(key, "")));
        Map<String, Boolean> differences = new HashMap<>();
        for (String rule : rules) {
            Set<Tuple> before = matches.rules().getOrDefault(rule, Set.of());
            for (Edit edit : byRule.getOrDefault(rule, List.of())) {
                Set<Tuple> after = matches.variants().getOrDefault(edit.key(), Set.of());
                if (edit.operator().changesCondition() && !after.equals(before)) {
                    differences.put(edit.key(), !values(after).equals(values(before)));
                } else if (unclear.contains(edit.key()) && !before.isEmpty()) {
                    differences.put(edit.key(), false);
                } else if (!edit.operator().changesCondition() && !before.isEmpty()) {
                    differences.put(edit.key(), true);
                }
            }
        }
        return differences;
    }

    private static Set<Map<String, Object>> values(Collection<Tuple> tuples) {
        return tuples.stream().map(Tuple::values).collect(Collectors.toSet());
    }
}

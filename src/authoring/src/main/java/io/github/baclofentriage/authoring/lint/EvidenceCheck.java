package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.fact.Strength;
import io.github.baclofentriage.internal.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands behind the rules: a source that nothing cites, an argument that rests on what was only remembered, and a strength
 * above weak without a number, or a label or mechanism, behind it. Strong needs both.
 */
final class EvidenceCheck implements PackCheck {
    @Override
    public void run(LintedPack pack, FaultList faults) {
        Evidence evidence = new Evidence(pack.known("statements"), pack.known("sources"));
        for (LintedRule rule : pack.rules().rules()) {
            boolean known = rule.text().sources().stream().noneMatch(pack.sources()::lacks)
                    && !rule.text().sources().isEmpty();
            if (rule.argues() && known && pack.sources().readable()) {
                argument(rule, evidence, faults);
            }
        }
        if (pack.rules().complete()) {
            unused(pack, evidence, faults);
        }
    }

    private static void argument(LintedRule rule, Evidence evidence, FaultList faults) {
        List<String> sources = rule.text().sources();
        if (sources.stream().allMatch(evidence::isRecalled)) {
            faults.add(
                    rule.path(),
                    rule.text().line(),
                    LintCheck.RECALLED_WEIGHT,
                    rule.id(),
                    "the argument rests on nothing but what is remembered: "
                            + FaultList.shown(String.join(", ", sources)) + ".");
        }
        String strength = rule.constant(1);
        boolean number = sources.stream().anyMatch(source -> evidence.hasNumber(source, new HashSet<>()));
        boolean named = sources.stream().anyMatch(source -> evidence.isLabelOrMechanism(source, new HashSet<>()));
        boolean strong = strength.equals(Strength.STRONG.name());
        boolean moderate = strength.equals(Strength.MODERATE.name());
        if ((strong && !(number && named)) || (moderate && !number && !named)) {
            String lacks = number
                    ? "no label or mechanism is"
                    : named
                            ? "no number is"
                            : strong
                                    ? "neither a number nor a label or mechanism is"
                                    : "neither a number nor a label nor a mechanism is";
            faults.add(
                    rule.path(),
                    rule.text().call() == null
                            ? rule.text().line()
                            : rule.line(rule.arguments().get(1).span()),
                    LintCheck.UNSUPPORTED_STRENGTH,
                    rule.id(),
                    strength + " where " + lacks + " behind " + FaultList.shown(String.join(", ", sources)) + ".");
        }
    }

    private static void unused(LintedPack pack, Evidence evidence, FaultList faults) {
        Set<String> cited = new HashSet<>();
        pack.rules().rules().forEach(rule -> cited.addAll(rule.text().sources()));
        for (Node group : pack.items(LintedPack.PACK, "readings_count_for")) {
            Node source = group.get("source");
            cited.add(source == null ? "" : LintedPack.text(source));
        }
        pack.items(LintedPack.VOCABULARY, "families").forEach(family -> cited.addAll(cited(family)));
        for (Node term : pack.items(LintedPack.VOCABULARY, "measurements")) {
            Node limits = term.get("limits");
            (limits == null ? List.<Node>of() : limits.items()).forEach(each -> cited.addAll(cited(each)));
        }
        evidence.sources
                .values()
                .forEach(source -> List.of("from", "based_on", "unreported_in")
                        .forEach(list ->
                                LintedPack.texts(source, list).forEach(other -> cited.add(LintedPack.text(other)))));
        for (String section : List.of("statements", "sources")) {
            pack.entries(LintedPack.SOURCES, section).forEach((key, node) -> {
                if (!cited.contains(key)) {
                    faults.add(
                            LintedPack.SOURCES,
                            node,
                            LintCheck.UNUSED_SOURCE,
                            key,
                            "no rule cites " + FaultList.shown(key) + ", and no other source is drawn from it.");
                }
            });
        }
    }

    /** What a family or limits cite, keys joined by commas. */
    private static List<String> cited(Node node) {
        return List.of(LintedPack.text(node, "source").split(",\\s*"));
    }

    /** What is known of each source. What a design choice is based on stands behind it; what is remembered stands behind nothing. */
    private record Evidence(Map<String, Node> statements, Map<String, Node> sources) {
        boolean isRecalled(String key) {
            return word(key, "seen").equals("recalled");
        }

        boolean hasNumber(String key, Set<String> seen) {
            Node source = sources.get(key);
            if (source == null || isRecalled(key) || !seen.add(key)) {
                return false;
            }
            boolean own = List.of("counts", "percent").stream()
                    .map(source::get)
                    .anyMatch(figures -> figures != null && !figures.entries().isEmpty());
            boolean pooled = source.get("finding") != null;
            return own || pooled || basis(source).stream().anyMatch(other -> hasNumber(other, seen));
        }

        boolean isLabelOrMechanism(String key, Set<String> seen) {
            Node source = sources.containsKey(key) ? sources.get(key) : statements.get(key);
            if (source == null || isRecalled(key) || !seen.add(key)) {
                return false;
            }
            Node mechanism = source.get("mechanism");
            boolean own =
                    word(key, "kind").equals("label") || (mechanism != null && Boolean.TRUE.equals(mechanism.bool()));
            return own || basis(source).stream().anyMatch(other -> isLabelOrMechanism(other, seen));
        }

        private static List<String> basis(Node source) {
            return LintedPack.texts(source, "based_on").stream()
                    .map(LintedPack::text)
                    .toList();
        }

        private String word(String key, String member) {
            Node source = sources.get(key);
            Node node = source == null ? null : source.get(member);
            return node == null ? "" : LintedPack.text(node);
        }
    }
}

package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.drl.RuleText.Annotation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The head of each rule: an id and a name of its own, its sources, and the version it came with. */
final class MetadataCheck implements PackCheck {
    private final List<RuleSet> beside;

    MetadataCheck(List<RuleSet> beside) {
        this.beside = beside;
    }

    @Override
    public void run(LintedPack pack, FaultList faults) {
        Map<String, String> ids = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (RuleSet other : beside) {
            other.rules().forEach(rule -> {
                ids.putIfAbsent(rule.text().id(), "another pack's " + place(rule));
                names.putIfAbsent(rule.text().name(), "another pack's " + place(rule));
            });
        }
        for (LintedRule rule : pack.rules().below()) {
            ids.putIfAbsent(rule.text().id(), place(rule) + " of the pack below");
            names.putIfAbsent(rule.text().name(), place(rule) + " of the pack below");
        }
        for (LintedRule rule : pack.rules().rules()) {
            required(rule, faults);
            sources(pack, rule, faults);
            once(rule, "id", rule.text().id(), ids, faults);
            once(rule, "name", rule.text().name(), names, faults);
        }
    }

    private static void required(LintedRule rule, FaultList faults) {
        for (String name : List.of("id", "source", "since")) {
            List<Annotation> found = rule.text().annotations().stream()
                    .filter(annotation -> annotation.name().equals(name))
                    .toList();
            if (found.isEmpty() || found.get(0).value().isBlank()) {
                faults.add(
                        rule.path(),
                        rule.text().line(),
                        LintCheck.MISSING_METADATA,
                        rule.id(),
                        "the rule " + FaultList.shown(rule.text().name()) + " has no @" + name + ".");
            }
        }
    }

    private static void sources(LintedPack pack, LintedRule rule, FaultList faults) {
        Ids known = pack.sources();
        int line = rule.text().annotations().stream()
                .filter(annotation -> annotation.name().equals("source"))
                .findFirst()
                .map(Annotation::line)
                .orElse(rule.text().line());
        Set<String> seen = new HashSet<>();
        for (String key : rule.text().sources()) {
            if (!seen.add(key)) {
                faults.add(
                        rule.path(),
                        line,
                        LintCheck.LISTED_TWICE,
                        rule.id(),
                        FaultList.shown(key) + " is listed twice.");
            } else if (known.lacks(key)) {
                faults.add(
                        rule.path(),
                        line,
                        LintCheck.UNKNOWN_SOURCE,
                        rule.id(),
                        FaultList.unknown("source", key, known.known()));
            }
        }
    }

    private static void once(LintedRule rule, String what, String value, Map<String, String> owners, FaultList faults) {
        String owner = value.isEmpty() ? null : owners.putIfAbsent(value, place(rule));
        if (owner != null) {
            faults.add(
                    rule.path(),
                    rule.text().line(),
                    LintCheck.DUPLICATE_RULE,
                    rule.id(),
                    "the " + what + " " + FaultList.shown(value) + " stands also in " + owner + ".");
        }
    }

    private static String place(LintedRule rule) {
        return rule.path() + " line " + rule.text().line();
    }
}

package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.fact.Level;
import io.github.baclofentriage.internal.drl.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a rule makes, or the engine at the end of a stage.
 *
 * @param type the fact's type
 * @param texts texts by field, as far as the rule tells
 * @param stage the place of the stage that makes it
 * @param maker who makes it, in words
 * @param rule the rule that makes it; null for the engine
 */
record Made(
        String type,
        Map<String, String> texts,
        int stage,
        String maker,
        @Nullable LintedRule rule) {
    Made {
        texts = Map.copyOf(texts);
    }

    /** Everything that the rules of a pack make, in the order of its files. */
    static List<Made> by(LintedPack pack) {
        List<Made> made = new ArrayList<>();
        RuleSet rules = pack.rules();
        for (LintedRule rule : rules.running()) {
            made.addAll(by(pack.terms(), rule));
        }
        if (rules.tally() >= 0) {
            made.add(new Made("Tally", Map.of(), rules.tally(), "the count of arguments", null));
        }
        return made;
    }

    private static List<Made> by(Terms terms, LintedRule rule) {
        String id = rule.argument(0);
        return switch (rule.call()) {
            case "finding" -> ids(rule, "Finding", id, terms.ancestors("finding", id));
            case "absence" -> ids(rule, "Absent", id, descendants(terms, id));
            case "sign" -> ids(rule, "Sign", id, Set.of());
            case "measurement" -> ids(rule, "Measurement", id, Set.of());
            case "redFlag" -> ids(rule, "RedFlag", id, Set.of());
            case "likelihood" -> {
                Map<String, String> texts = new HashMap<>();
                text(texts, "syndrome", id);
                for (Level level : Level.values()) {
                    if (level.name().equals(rule.constant(1))) {
                        texts.put("level", level.word());
                    }
                }
                yield List.of(of(rule, "Likelihood", texts));
            }
            case "conclude" -> {
                Map<String, String> texts = new HashMap<>();
                text(texts, "status", id);
                text(texts, "syndrome", rule.argument(1));
                yield List.of(of(rule, "Conclusion", texts));
            }
            default -> List.of();
        };
    }

    private static Set<String> descendants(Terms terms, String id) {
        Set<String> descendants = new LinkedHashSet<>();
        for (String other : terms.ids("finding").known()) {
            if (terms.ancestors("finding", other).contains(id)) {
                descendants.add(other);
            }
        }
        return descendants;
    }

    private static List<Made> ids(LintedRule rule, String type, String id, Set<String> implied) {
        List<Made> made = new ArrayList<>();
        Map<String, String> own = new HashMap<>();
        text(own, "id", id);
        made.add(of(rule, type, own));
        implied.forEach(other -> made.add(of(rule, type, Map.of("id", other))));
        return made;
    }

    /** A variable in the place of a text may be any. */
    private static void text(Map<String, String> texts, String field, String text) {
        if (!text.isEmpty()) {
            texts.put(field, text);
        }
    }

    private static Made of(LintedRule rule, String type, Map<String, String> texts) {
        return new Made(type, texts, rule.stage(), "the rule " + FaultList.shown(rule.id()), rule);
    }

    /** Whether a pattern could match it. */
    boolean matches(Pattern pattern) {
        return type.equals(pattern.type()) && pattern.couldMatch(texts);
    }
}

package io.github.baclofentriage.authoring.mutation;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.internal.RuleVariants;
import io.github.baclofentriage.internal.RuleVariants.Variant;
import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.Binding;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.Pattern.Quantifier;
import io.github.baclofentriage.internal.drl.RuleFile;
import io.github.baclofentriage.internal.drl.RuleText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The patterns of one rule, each compiled alone, alone without what it demands of one field, and with those before it. */
final class RuleParts {
    private final RuleFile file;
    private final RuleText rule;
    private final List<Pattern> patterns;
    private final Map<String, Variant> variants = new LinkedHashMap<>();
    private final RuleVariants compiled;

    private RuleParts(RulePack pack, RuleFile file, RuleText rule) {
        this.file = file;
        this.rule = rule;
        this.patterns = rule.patterns();
        for (int i = 0; i < patterns.size(); i++) {
            Pattern pattern = patterns.get(i);
            add(alone(i), found(pattern, pattern.constraints()), binders(i));
            for (List<Constraint> demands : demands(pattern)) {
                List<Constraint> others = pattern.constraints().stream()
                        .filter(each -> !demands.contains(each))
                        .toList();
                add(alone(i, demands), found(pattern, others), binders(i));
            }
            add(pattern.type(), found(pattern, List.of()), List.of());
            add(upTo(i), "", patterns.subList(0, i + 1));
            if (patterns.size() > 1 && !binds(pattern)) {
                add(
                        without(i),
                        "",
                        patterns.stream().filter(each -> each != pattern).toList());
            }
        }
        this.compiled = pack.variants(variants.values());
    }

    static RuleParts of(RulePack pack, RuleFile file, RuleText rule) {
        return new RuleParts(pack, file, rule);
    }

    /** What kept the rule from firing in a case; empty where nothing did. */
    List<String> obstacles(PatientCase patientCase) {
        Map<String, Set<Fact>> facts = compiled.facts(patientCase);
        List<Integer> unmet = IntStream.range(0, patterns.size())
                .filter(i -> !met(i, facts))
                .boxed()
                .toList();
        if (unmet.isEmpty()) {
            return IntStream.range(0, patterns.size())
                    .filter(i -> !facts.containsKey(upTo(i)))
                    .limit(1)
                    .mapToObj(i -> place(i) + " found no fact that goes with the patterns before it")
                    .toList();
        }
        List<String> lines = new ArrayList<>();
        for (int i : unmet) {
            lines.add(place(i)
                    + broken(i, facts)
                    + (facts.containsKey(without(i)) ? "; the other patterns matched" : ""));
            lines.addAll(nearMisses(i, facts));
        }
        return lines;
    }

    /** Whether a pattern alone is met; one that waits for a value from another cannot be asked. */
    private boolean met(int i, Map<String, Set<Fact>> facts) {
        boolean waits = binders(i).stream().anyMatch(each -> !met(patterns.indexOf(each), facts));
        boolean forbids = patterns.get(i).quantifier() == Quantifier.NOT;
        return waits || facts.containsKey(alone(i)) != forbids;
    }

    private String broken(int i, Map<String, Set<Fact>> facts) {
        Pattern pattern = patterns.get(i);
        return pattern.quantifier() == Quantifier.NOT
                ? " was broken by a fact: " + FactWords.list(facts.getOrDefault(alone(i), Set.of()))
                : " found no fact";
    }

    private List<String> nearMisses(int i, Map<String, Set<Fact>> facts) {
        Pattern pattern = patterns.get(i);
        if (pattern.quantifier() == Quantifier.NOT) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (List<Constraint> demands : demands(pattern)) {
            Set<Fact> near = facts.getOrDefault(alone(i, demands), Set.of());
            Set<String> fields = FactWords.fields(demands.get(0));
            if (!near.isEmpty() && !fields.contains(FactWords.ID)) {
                String written = demands.stream()
                        .map(each -> oneLine(each.span().of(file.text())))
                        .collect(Collectors.joining(", "));
                lines.add("would match without `" + written + "`: " + FactWords.values(near, fields));
            }
        }
        if (lines.isEmpty()) {
            Set<Fact> there = facts.getOrDefault(pattern.type(), Set.of());
            lines.add(
                    there.isEmpty()
                            ? "no " + pattern.type() + " is there"
                            : pattern.type() + " there: " + FactWords.list(there));
        }
        return lines;
    }

    private String place(int i) {
        Pattern pattern = patterns.get(i);
        String number = patterns.size() == 1 ? "" : "pattern " + (i + 1) + " of " + patterns.size() + ", ";
        return number + "line " + pattern.line() + ": " + oneLine(pattern.span().of(file.text()));
    }

    /** Adds the rule with other patterns; it says nothing, so that it needs no value of those left out. */
    private void add(String key, String last, List<Pattern> first) {
        String head =
                file.text().substring(rule.span().start(), rule.condition().start());
        String condition = first.stream()
                .map(each -> each.span().of(file.text()))
                .collect(Collectors.joining("\n", "\n", "\n" + last));
        variants.put(key, new Variant(key, rule.id(), head + condition + "\nthen\nend"));
    }

    private String found(Pattern pattern, List<Constraint> constraints) {
        return RuleVariants.FACT + " : " + pattern.type()
                + constraints.stream()
                        .map(each -> each.span().of(file.text()))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** The patterns before one that keep values, if it uses any. */
    private List<Pattern> binders(int i) {
        boolean uses = conditions(patterns.get(i)).stream()
                .anyMatch(each -> each.span().of(file.text()).contains("$"));
        return uses ? patterns.subList(0, i).stream().filter(RuleParts::binds).toList() : List.of();
    }

    private static boolean binds(Pattern pattern) {
        return pattern.constraints().stream().anyMatch(Binding.class::isInstance);
    }

    private static List<Constraint> conditions(Pattern pattern) {
        return pattern.constraints().stream()
                .filter(each -> !(each instanceof Binding))
                .toList();
    }

    /** The constraints of a pattern, those of one field together, since what is unknown fails both ends of a range. */
    private static Collection<List<Constraint>> demands(Pattern pattern) {
        return conditions(pattern).stream()
                .collect(Collectors.groupingBy(FactWords::fields, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private static String alone(int i) {
        return i + " alone";
    }

    private static String alone(int i, List<Constraint> missing) {
        return i + " alone but " + missing.get(0).span().start();
    }

    private static String upTo(int i) {
        return "up to " + i;
    }

    private static String without(int i) {
        return "without " + i;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}

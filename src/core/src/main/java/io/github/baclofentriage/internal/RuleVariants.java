package io.github.baclofentriage.internal;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.Trace;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.internal.drl.RuleFile;
import io.github.baclofentriage.internal.drl.RuleText;
import io.github.baclofentriage.internal.engine.RuleBases;
import io.github.baclofentriage.internal.engine.RuleDescriptions;
import io.github.baclofentriage.internal.engine.RulePackages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.KiePackage;
import org.kie.api.runtime.rule.Match;

/**
 * A pack's rules and variants of some of them in one rule base. In a run each variant stays silent and is only watched, or speaks
 * in place of its rule. So thousands of changed packs cost one compilation, and what a change would match in a case is known before
 * it is tried.
 *
 * <p>Watching is sound because rules only add facts and negate only what an earlier stage made: up to the first match in which a
 * variant differs from its rule, a run with the variant is the run without it. It does not hold for a variant that denies what its
 * own stage makes, and what it shows of one that may match what its own rule brings about is not certain: whoever makes variants
 * leaves the first out, and runs the second.
 */
public final class RuleVariants {
    /** The variable in which a variant keeps a fact, as {@code $fact : Finding()}. */
    public static final String FACT = "$fact";

    private final LoadedPack pack;
    private final Map<String, Variant> byName;
    private final Map<String, Set<String>> variables;

    private RuleVariants(LoadedPack pack, Map<String, Variant> byName) {
        this.pack = pack;
        this.byName = Map.copyOf(byName);
        this.variables = new HashMap<>();
        pack.ruleFiles().values().stream()
                .flatMap(file -> file.rules().stream())
                .forEach(rule -> variables.put(rule.id(), rule.variablesSaid()));
    }

    /**
     * One changed rule.
     *
     * @param key what tells it from every other variant
     * @param ruleId the rule it stands in for
     * @param text the whole changed rule, still under its own name; one that is not part of the rule language, as one that keeps a
     *     fact, is for watching only
     */
    public record Variant(String key, String ruleId, String text) {}

    /**
     * All that decides what a rule says at one match.
     *
     * @param values the variables that its call uses
     * @param possible whether anything matched is possible only, which makes an argument weak
     */
    public record Tuple(Map<String, Object> values, boolean possible) {}

    /**
     * What matched in one run.
     *
     * @param rules the matches of each rule, by id; a rule without a match is left out
     * @param variants the matches of each variant, by key; a variant without a match is left out
     */
    public record Matches(Map<String, Set<Tuple>> rules, Map<String, Set<Tuple>> variants) {}

    /**
     * Compiles variants beside the pack's rules.
     *
     * @param pack the pack
     * @param variants the variants
     * @return both in one rule base
     * @throws RulePackException if a variant does not compile; each such variant is named
     */
    public static RuleVariants of(LoadedPack pack, Collection<Variant> variants) {
        Map<String, RuleFile> files = new HashMap<>();
        pack.ruleFiles().values().forEach(file -> file.rules().forEach(rule -> files.put(rule.id(), file)));
        Map<String, Variant> byName = new HashMap<>();
        Map<String, RulePack.Rule> names = new HashMap<>(pack.byName());
        Map<String, List<RuleFile>> packages = new LinkedHashMap<>();
        Map<String, StringBuilder> probes = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        for (Variant variant : variants) {
            RuleFile file = files.get(variant.ruleId());
            RulePack.Rule rule = pack.rule(variant.ruleId());
            if (file == null || rule == null) {
                throw new IllegalArgumentException("no rule [" + variant.ruleId() + "] in the pack");
            }
            String name = rule.name() + " ~" + byName.size();
            byName.put(name, variant);
            names.put(name, rule);
            List<RuleText> read = RuleFile.read(variant.key(), variant.text()).rules();
            if (read.size() == 1 && read.get(0).whole()) {
                packages.computeIfAbsent(file.packageName(), unused -> new ArrayList<>())
                        .add(file.with(List.of(read.get(0).named(name))));
            } else {
                probes.computeIfAbsent(
                                file.packageName(),
                                unused -> new StringBuilder(RuleDescriptions.head(file.packageName())))
                        .append(variant.text().replace('"' + rule.name() + '"', '"' + name + '"'))
                        .append('\n');
            }
        }
        List<KiePackage> compiled = new ArrayList<>();
        pack.packages().values().forEach(compiled::addAll);
        packages.values()
                .forEach(folder -> compiled.addAll(staged(pack, RulePackages.compile(folder, faults), faults)));
        probes.values()
                .forEach(drl -> compiled.addAll(staged(pack, RulePackages.compile(drl.toString(), faults), faults)));
        if (!faults.isEmpty()) {
            throw new RulePackException(pack.definition().id(), faults, null);
        }
        return new RuleVariants(pack.on(RuleBases.of(compiled), names), byName);
    }

    private static List<KiePackage> staged(LoadedPack pack, List<KiePackage> compiled, List<String> faults) {
        RuleBases.stage(compiled, pack::stageOf).forEach(name -> faults.add(RuleCompiler.unstaged(name)));
        return compiled;
    }

    /**
     * Runs the pack as it is and watches what its variants match.
     *
     * @param patientCase the case
     * @return the matches of the variants and of their rules
     */
    public Matches watch(PatientCase patientCase) {
        Map<String, Set<Tuple>> ofRules = new HashMap<>();
        Map<String, Set<Tuple>> ofVariants = new HashMap<>();
        Assessment.of(pack, patientCase, false, match -> {
            Variant variant = byName.get(match.getRule().getName());
            String id = variant == null ? idOf(match) : variant.ruleId();
            (variant == null ? ofRules : ofVariants)
                    .computeIfAbsent(variant == null ? id : variant.key(), unused -> new HashSet<>())
                    .add(tuple(id, match));
            return variant == null;
        });
        return new Matches(ofRules, ofVariants);
    }

    /**
     * Runs the pack as it is and takes what its variants match.
     *
     * @param patientCase the case
     * @return by the key of each variant that matches, the facts that it keeps in {@link #FACT}; empty where it keeps none
     */
    public Map<String, Set<Fact>> facts(PatientCase patientCase) {
        Map<String, Set<Fact>> facts = new HashMap<>();
        Assessment.of(pack, patientCase, false, match -> {
            Variant variant = byName.get(match.getRule().getName());
            if (variant != null) {
                Set<Fact> kept = facts.computeIfAbsent(variant.key(), unused -> new LinkedHashSet<>());
                if (match.getDeclarationIds().contains(FACT)) {
                    kept.add((Fact) match.getDeclarationValue(FACT));
                }
            }
            return variant == null;
        });
        return facts;
    }

    private Tuple tuple(String ruleId, Match match) {
        Map<String, Object> values = new HashMap<>();
        variables.getOrDefault(ruleId, Set.of()).forEach(name -> values.put(name, match.getDeclarationValue(name)));
        return new Tuple(values, Utterance.possible(match.getObjects()));
    }

    /**
     * Runs the pack with one rule changed or gone.
     *
     * @param patientCase the case
     * @param ruleId the rule that stays silent
     * @param key the variant that speaks in its place; null for none
     * @return the report and the rules that fired
     */
    public Trace trace(PatientCase patientCase, String ruleId, @Nullable String key) {
        return Assessment.of(pack, patientCase, false, match -> {
            Variant variant = byName.get(match.getRule().getName());
            return variant == null ? !idOf(match).equals(ruleId) : variant.key().equals(key);
        });
    }

    private String idOf(Match match) {
        Sentences.Speaker speaker = pack.sentences().speaker(match.getRule().getName());
        return speaker == null ? "" : speaker.rule.id();
    }
}

package io.github.baclofentriage.internal;

import io.github.baclofentriage.PackTrust;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.Sources;
import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.fact.Strength;
import io.github.baclofentriage.internal.drl.RuleFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;

/**
 * A pack that was read, checked and compiled.
 *
 * @param definition what pack.yaml declares
 * @param vocabulary the words it understands
 * @param sources what its rules may cite
 * @param base the rule base
 * @param byName its rules by name
 * @param rules its rules by id
 * @param ruleIds ids of its rules
 * @param expectations what would weigh for each syndrome, by syndrome
 * @param digests SHA-256 of its files
 * @param files its files
 * @param ruleFiles its rule files by path
 * @param packages what its folders were compiled to, by the text they were compiled from
 * @param trust what vouched for it
 * @param strengths strengths that stand in for those of the rules named, by rule id; empty outside of what-if work
 */
public record LoadedPack(
        PackDefinition definition,
        Vocabulary vocabulary,
        Sources sources,
        KieBase base,
        Map<String, RulePack.Rule> byName,
        List<RulePack.Rule> rules,
        Set<String> ruleIds,
        Map<String, List<String>> expectations,
        DigestList digests,
        PackFiles files,
        Map<String, RuleFile> ruleFiles,
        Map<String, List<KiePackage>> packages,
        PackTrust trust,
        Map<String, Strength> strengths) {

    /**
     * Checks and compiles a pack.
     *
     * @param opened the pack as it was opened
     * @param trust what vouches for it
     * @return the pack
     */
    public static LoadedPack load(OpenedPack opened, PackTrust trust) {
        return load(opened, trust, Map.of());
    }

    /**
     * Checks the pack anew with other files, for which nothing vouches; what did not change is not compiled again.
     *
     * @param opened the pack of the other files
     * @return the pack of these files
     */
    public LoadedPack reloaded(OpenedPack opened) {
        return load(opened, PackTrust.UNVERIFIED, packages);
    }

    private static LoadedPack load(OpenedPack opened, PackTrust trust, Map<String, List<KiePackage>> before) {
        PackDefinition definition = opened.definition();
        PackReader reader = new PackReader(opened.files());
        Vocabulary vocabulary = reader.vocabulary();
        Sources sources = reader.sources();
        reader.refuseFaults();
        RuleCompiler.Compiled compiled = new RuleCompiler(opened.files(), definition).compile(before);
        List<RulePack.Rule> rules = compiled.rules().values().stream()
                .sorted(Comparator.comparing(RulePack.Rule::id))
                .toList();
        refuse(definition.id(), faults(rules, sources));
        return new LoadedPack(
                definition,
                vocabulary,
                sources,
                compiled.base(),
                compiled.rules(),
                rules,
                rules.stream().map(RulePack.Rule::id).collect(Collectors.toUnmodifiableSet()),
                Expectations.of(compiled.files().values(), vocabulary),
                opened.digests(),
                opened.files(),
                compiled.files(),
                compiled.packages(),
                trust,
                Map.of());
    }

    /**
     * The same pack, with other strengths for some arguments; nobody vouched for those.
     *
     * @param others strengths by rule id
     * @return a pack that shares the compiled rules
     */
    public LoadedPack weighing(Map<String, Strength> others) {
        return new LoadedPack(
                definition,
                vocabulary,
                sources,
                base,
                byName,
                rules,
                ruleIds,
                expectations,
                digests,
                files,
                ruleFiles,
                packages,
                PackTrust.UNVERIFIED,
                Map.copyOf(others));
    }

    /** The rule of an id; null where the pack has none. */
    RulePack.@Nullable Rule rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst().orElse(null);
    }

    /**
     * The same pack with another rule base, some of whose rules stand in for the pack's own.
     *
     * @param other the base
     * @param names the rules by the names they have in it
     * @return a pack that answers by the other base
     */
    LoadedPack on(KieBase other, Map<String, RulePack.Rule> names) {
        return new LoadedPack(
                definition,
                vocabulary,
                sources,
                other,
                Map.copyOf(names),
                rules,
                ruleIds,
                expectations,
                digests,
                files,
                ruleFiles,
                packages,
                trust,
                strengths);
    }

    private static List<String> faults(List<RulePack.Rule> rules, Sources sources) {
        List<String> faults = new ArrayList<>();
        RulePack.Rule last = null;
        for (RulePack.Rule rule : rules) {
            if (last != null && last.id().equals(rule.id())) {
                faults.add(place(rule) + ": id [" + rule.id() + "] stands also in " + place(last));
            }
            for (String source : rule.sources()) {
                if (!sources.contains(source)) {
                    faults.add(place(rule) + ": source [" + source + "] is not in sources.yaml");
                }
            }
            last = rule;
        }
        return faults;
    }

    private static String place(RulePack.Rule rule) {
        return rule.file() + " line " + rule.line();
    }

    private static void refuse(String pack, List<String> faults) {
        if (!faults.isEmpty()) {
            throw new RulePackException(pack, faults, null);
        }
    }
}

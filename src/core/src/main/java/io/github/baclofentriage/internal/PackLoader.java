package io.github.baclofentriage.internal;

import io.github.baclofentriage.PackTrust;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.Sources;
import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.internal.LoadedPack.Overlay;
import io.github.baclofentriage.internal.RuleCompiler.Compiled;
import io.github.baclofentriage.internal.drl.RuleFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.definition.KiePackage;

/** Checks and compiles a pack and what lies over it. */
final class PackLoader {
    private final OpenedPack opened;
    private final PackTrust trust;
    private final List<Overlay> overlays;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, RulePack.Rule> byName = new HashMap<>();
    private final Map<String, RuleFile> ruleFiles = new LinkedHashMap<>();
    private final Map<String, List<KiePackage>> packages = new LinkedHashMap<>();

    PackLoader(OpenedPack opened, PackTrust trust, List<Overlay> overlays) {
        this.opened = opened;
        this.trust = trust;
        this.overlays = List.copyOf(overlays);
    }

    LoadedPack load(Map<String, List<KiePackage>> before) {
        PackDefinition definition = opened.definition();
        if (definition.overlay() != null) {
            refuse("pack.yaml: this is an overlay and no pack of its own. Maybe load ["
                    + definition.overlay().over() + "] and lay this over it");
        }
        overlays.forEach(overlay -> checkBelow(overlay.opened(), definition));
        refuseFaults();
        PackReader reader = new PackReader(opened.files());
        Vocabulary vocabulary = reader.vocabulary();
        Sources sources = reader.sources();
        reader.refuseFaults();
        Set<String> disabled = new HashSet<>();
        overlays.forEach(overlay -> disabled.addAll(disables(overlay.opened()).keySet()));
        take(new RuleCompiler(opened.files(), definition, disabled).compile(before), "");
        Set<String> ids = ids();
        overlays.forEach(overlay -> checkDisabled(overlay.opened(), ids, disabled));
        for (Overlay overlay : overlays) {
            sources = withRules(overlay.opened(), sources, before);
        }
        List<RulePack.Rule> rules = byName.values().stream()
                .sorted(Comparator.comparing(RulePack.Rule::id))
                .toList();
        checkRules(rules, sources);
        refuseFaults();
        ids.addAll(ids());
        ids.addAll(disabled);
        return new LoadedPack(
                definition,
                vocabulary,
                sources,
                RuleCompiler.base(
                        packages.values().stream().flatMap(List::stream).toList()),
                Map.copyOf(byName),
                rules,
                Set.copyOf(ids),
                Expectations.of(ruleFiles.values(), vocabulary),
                opened.digests(),
                opened.files(),
                ruleFiles,
                packages,
                trust,
                overlays,
                Map.of());
    }

    private static Map<String, String> disables(OpenedPack overlay) {
        PackDefinition.Overlay changes = overlay.definition().overlay();
        return changes == null ? Map.of() : changes.disables();
    }

    private void checkBelow(OpenedPack overlay, PackDefinition below) {
        String id = overlay.definition().id();
        PackDefinition.Overlay changes = overlay.definition().overlay();
        if (changes == null) {
            faults.add(id + ": pack.yaml: this is a pack of its own and no overlay. Maybe `overlay` is missing");
        } else if (!changes.over().equals(below.id())) {
            faults.add(id + ": pack.yaml: the overlay lies over [" + changes.over() + "]. This pack is " + below.id());
        } else if (!changes.versions().contains(below.version())) {
            faults.add(id + ": pack.yaml: the overlay was written for versions " + changes.versions()
                    + ". This pack is " + below.version() + "; check the overlay against it and add the version");
        }
    }

    private void checkDisabled(OpenedPack overlay, Set<String> ids, Set<String> disabled) {
        Set<String> known = new HashSet<>(ids);
        opened.definition()
                .rules()
                .forEach(path ->
                        RuleFile.read(path, opened.files().text(path)).rules().forEach(rule -> known.add(rule.id())));
        for (String id : disables(overlay).keySet()) {
            if (!known.contains(id)) {
                String nearest = Nearest.to(id, known);
                faults.add(overlay.definition().id() + ": pack.yaml: there is no rule [" + id + "] to disable"
                        + (nearest == null ? "" : ". Maybe " + nearest));
            }
        }
    }

    /** Adds the rules of an overlay, and returns the sources that may be cited with it. */
    private Sources withRules(OpenedPack overlay, Sources below, Map<String, List<KiePackage>> before) {
        if (overlay.definition().rules().isEmpty()) {
            return below;
        }
        PackReader reader = new PackReader(overlay.files());
        Sources own = reader.sources();
        reader.refuseFaults();
        PackDefinition staged = overlay.definition().staged(opened.definition());
        take(new RuleCompiler(overlay.files(), staged, Set.of()).compile(before), staged.id() + ':');
        Map<String, Sources.Statement> statements = new LinkedHashMap<>(below.statements());
        statements.putAll(own.statements());
        Map<String, Sources.Source> sources = new LinkedHashMap<>(below.sources());
        sources.putAll(own.sources());
        return new Sources(statements, sources);
    }

    private void take(Compiled compiled, String place) {
        compiled.rules().forEach((name, rule) -> {
            RulePack.Rule placed = new RulePack.Rule(
                    rule.id(), rule.name(), rule.sources(), rule.since(), place + rule.file(), rule.line());
            RulePack.Rule known = byName.put(name, placed);
            if (known != null) {
                faults.add(place(placed) + ": rule [" + name + "] stands also in " + place(known));
            }
        });
        compiled.files().forEach((path, file) -> ruleFiles.put(place + path, file));
        packages.putAll(compiled.packages());
    }

    private Set<String> ids() {
        Set<String> ids = new HashSet<>();
        byName.values().forEach(rule -> ids.add(rule.id()));
        return ids;
    }

    private void checkRules(List<RulePack.Rule> rules, Sources sources) {
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
    }

    private static String place(RulePack.Rule rule) {
        return rule.file() + " line " + rule.line();
    }

    private void refuse(String fault) {
        faults.add(fault);
        refuseFaults();
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new RulePackException(opened.definition().id(), faults, null);
        }
    }
}

package io.github.baclofentriage.internal;

import io.github.baclofentriage.PackTrust;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.Sources;
import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.internal.LoadedPack.Overlay;
import io.github.baclofentriage.internal.RuleCompiler.Compiled;
import io.github.baclofentriage.internal.drl.RuleFile;
import io.github.baclofentriage.internal.engine.RuleBases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.KiePackage;

/** Checks and compiles a pack and what lies over it. */
final class PackLoader {
    private final OpenedPack opened;
    private final PackTrust trust;
    private final List<Overlay> overlays;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, RulePack.Rule> byName = new HashMap<>();
    /** Ids of all rules read so far, those that are taken out too. */
    private final Set<String> ids = new HashSet<>();

    private final Map<String, RuleFile> ruleFiles = new LinkedHashMap<>();
    private final Map<String, List<KiePackage>> packages = new LinkedHashMap<>();

    PackLoader(OpenedPack opened, PackTrust trust, List<Overlay> overlays) {
        this.opened = opened;
        this.trust = trust;
        this.overlays = List.copyOf(overlays);
    }

    /**
     * Loads the pack.
     *
     * @param before an earlier state of the pack, of which what did not change is taken over; null where there is none
     */
    LoadedPack load(@Nullable LoadedPack before) {
        PackDefinition definition = opened.definition();
        if (definition.overlay() != null) {
            refuse("pack.yaml: this is an overlay and no pack of its own. Maybe load ["
                    + definition.overlay().over() + "] and lay this over it");
        }
        Set<String> taken = new HashSet<>(Set.of(definition.id()));
        overlays.forEach(overlay -> checkBelow(overlay.opened(), definition, taken));
        refuseFaults();
        PackReader reader = new PackReader(opened.files());
        Vocabulary vocabulary = vocabulary(reader, before);
        Sources sources = sources(reader, before);
        reader.refuseFaults();
        Map<String, List<KiePackage>> compiled = before == null ? Map.of() : before.packages();
        take(new RuleCompiler(opened.files(), definition, disabledBy(overlays)).compile(compiled), "");
        for (int i = 0; i < overlays.size(); i++) {
            OpenedPack overlay = overlays.get(i).opened();
            checkDisabled(overlay);
            sources = withRules(overlay, sources, disabledBy(overlays.subList(i + 1, overlays.size())), compiled);
        }
        List<RulePack.Rule> rules = byName.values().stream()
                .sorted(Comparator.comparing(RulePack.Rule::id))
                .toList();
        checkRules(rules, sources);
        refuseFaults();
        LoadedPack loaded = new LoadedPack(
                definition,
                vocabulary,
                Once.of(sources),
                RuleBases.of(packages.values().stream().flatMap(List::stream).toList()),
                new Sentences(definition, vocabulary, ids, byName),
                rules,
                Set.copyOf(ids),
                Expectations.named(Expectations.of(ruleFiles.values(), vocabulary), vocabulary),
                Standings.of(ruleFiles.values(), vocabulary),
                opened.digests(),
                opened.files(),
                Once.of(Collections.unmodifiableMap(ruleFiles)),
                Once.of(packages),
                trust,
                overlays,
                Map.of());
        checkWords(loaded);
        checkFamilies(loaded);
        refuseFaults();
        return loaded;
    }

    /** Holds what pack.yaml says in words of the vocabulary to it: the answers to questions, and readings that grow old. */
    private void checkWords(LoadedPack loaded) {
        CaseResolver resolver = new CaseResolver(loaded);
        loaded.definition()
                .questions()
                .forEach((id, question) -> question.answers().forEach((answer, choice) -> {
                    ResolvedCase resolved = resolver.resolve(choice.adds());
                    String place = "pack.yaml: questions/" + id + "/answers/" + answer;
                    resolved.unrecognised()
                            .forEach(word -> faults.add(place + word.path() + ": the vocabulary has no word ["
                                    + Faults.shown(word.text()) + "]" + maybe(word.nearest())));
                    resolved.rejected()
                            .forEach(fault ->
                                    faults.add(place + fault.path() + ": " + fault.problem() + maybe(fault.maybe())));
                }));
        loaded.definition()
                .questions()
                .forEach((id, question) -> checkMeasurement(
                        loaded.vocabulary(), "pack.yaml: questions/" + id + "/measurement: ", question.measurement()));
        loaded.definition().readingAges().forEach((measurement, age) -> {
            String place = "pack.yaml: readings_count_for: ";
            checkMeasurement(loaded.vocabulary(), place, measurement);
            if (!loaded.sources().contains(age.source())) {
                faults.add(place + "source [" + Faults.shown(age.source()) + "] is not in sources.yaml");
            }
        });
    }

    /** Holds families and limits to the sources and red flags that there are. */
    private void checkFamilies(LoadedPack loaded) {
        for (Vocabulary.Family family : loaded.vocabulary().families()) {
            checkSources(loaded, "families/" + family.id(), family.source());
        }
        for (Vocabulary.Term term : loaded.vocabulary().terms()) {
            for (Vocabulary.Limits limits : term.limits()) {
                String place = "measurements/" + term.id() + "/limits";
                checkSources(loaded, place, limits.source());
                if (!loaded.definition().redFlags().containsKey(limits.flag())) {
                    faults.add(PackReader.VOCABULARY + ": " + place + ": no red flag [" + Faults.shown(limits.flag())
                            + "] in pack.yaml"
                            + maybe(Nearest.to(
                                    limits.flag(),
                                    loaded.definition().redFlags().keySet())));
                }
            }
        }
    }

    private void checkSources(LoadedPack loaded, String place, String sources) {
        for (String source : sources.split(",\\s*")) {
            if (!loaded.sources().contains(source)) {
                Set<String> known = new TreeSet<>(loaded.sources().sources().keySet());
                known.addAll(loaded.sources().statements().keySet());
                faults.add(PackReader.VOCABULARY + ": " + place + ": source [" + Faults.shown(source)
                        + "] is not in sources.yaml" + maybe(Nearest.to(source, known)));
            }
        }
    }

    private void checkMeasurement(Vocabulary vocabulary, String place, @Nullable String measurement) {
        if (measurement != null && vocabulary.term("measurement", measurement) == null) {
            String near = vocabulary.nearest("measurement", measurement);
            faults.add(place + "no measurement [" + Faults.shown(measurement) + "]" + maybe(near));
        }
    }

    private static String maybe(@Nullable String better) {
        return better == null ? "" : ". Maybe " + better;
    }

    private Vocabulary vocabulary(PackReader reader, @Nullable LoadedPack before) {
        return before != null && unchanged(PackReader.VOCABULARY, before) ? before.vocabulary() : reader.vocabulary();
    }

    private Sources sources(PackReader reader, @Nullable LoadedPack before) {
        // Those of a pack under an overlay hold the overlay's too.
        return before != null && before.overlays().isEmpty() && unchanged(PackReader.SOURCES, before)
                ? before.sources()
                : reader.sources();
    }

    private boolean unchanged(String file, LoadedPack before) {
        return Arrays.equals(opened.files().bytes(file), before.files().bytes(file));
    }

    private static Set<String> disabledBy(List<Overlay> overlays) {
        Set<String> disabled = new HashSet<>();
        overlays.forEach(overlay -> disabled.addAll(disables(overlay.opened()).keySet()));
        return disabled;
    }

    private static Map<String, String> disables(OpenedPack overlay) {
        PackDefinition.Overlay changes = overlay.definition().overlay();
        return changes == null ? Map.of() : changes.disables();
    }

    private void checkBelow(OpenedPack overlay, PackDefinition below, Set<String> taken) {
        String id = overlay.definition().id();
        PackDefinition.Overlay changes = overlay.definition().overlay();
        if (!taken.add(id)) {
            faults.add(id + ": pack.yaml: the id is that of the pack or overlay below. Maybe the name of your site");
        }
        if (changes == null) {
            faults.add(id + ": pack.yaml: this is a pack of its own and no overlay. Maybe `overlay` is missing");
        } else if (!changes.over().equals(below.id())) {
            faults.add(id + ": pack.yaml: the overlay lies over [" + Faults.shown(changes.over()) + "]. This pack is "
                    + below.id());
        } else if (!changes.versions().contains(below.version())) {
            faults.add(id + ": pack.yaml: the overlay was written for versions ["
                    + Faults.shown(String.join(", ", changes.versions())) + "]. This pack is " + below.version()
                    + "; check the overlay against it and add the version");
        }
    }

    private void checkDisabled(OpenedPack overlay) {
        for (String id : disables(overlay).keySet()) {
            if (!ids.contains(id)) {
                String nearest = Nearest.to(id, ids);
                faults.add(overlay.definition().id() + ": pack.yaml: there is no rule [" + Faults.shown(id)
                        + "] to disable" + (nearest == null ? "" : ". Maybe " + nearest));
            }
        }
    }

    /** Adds the rules of an overlay, and returns the sources that may be cited with it. */
    private Sources withRules(
            OpenedPack overlay, Sources below, Set<String> disabled, Map<String, List<KiePackage>> compiled) {
        if (overlay.definition().rules().isEmpty()) {
            return below;
        }
        PackReader reader = new PackReader(overlay.files());
        Sources own = reader.sources();
        reader.refuseFaults();
        PackDefinition staged = overlay.definition().staged(opened.definition());
        take(new RuleCompiler(overlay.files(), staged, disabled).compile(compiled), staged.id() + ':');
        return new Sources(
                joined(overlay, below.statements(), own.statements()), joined(overlay, below.sources(), own.sources()));
    }

    /** What rules below rest on stays as it was: an overlay adds sources, and takes the place of none. */
    private <T> Map<String, T> joined(OpenedPack overlay, Map<String, T> below, Map<String, T> own) {
        Map<String, T> joined = new LinkedHashMap<>(below);
        own.forEach((key, value) -> {
            if (joined.putIfAbsent(key, value) != null) {
                faults.add(overlay.definition().id() + ": sources.yaml: [" + Faults.shown(key)
                        + "] stands also in the pack below. Maybe a key of your own");
            }
        });
        return joined;
    }

    private void take(Compiled compiled, String place) {
        Set<String> takenOut = new HashSet<>(ids);
        byName.values().forEach(rule -> takenOut.remove(rule.id()));
        compiled.rules().values().stream()
                .sorted(Comparator.comparing(RulePack.Rule::file).thenComparing(RulePack.Rule::line))
                .map(rule -> new RulePack.Rule(
                        rule.id(), rule.name(), rule.sources(), rule.since(), place + rule.file(), rule.line()))
                .forEach(rule -> take(rule, takenOut));
        ids.addAll(compiled.ids());
        compiled.files().forEach((path, file) -> ruleFiles.put(place + path, file));
        packages.putAll(compiled.packages());
    }

    private void take(RulePack.Rule rule, Set<String> takenOut) {
        RulePack.Rule known = byName.put(rule.name(), rule);
        if (known != null) {
            faults.add(place(rule) + ": rule [" + rule.name() + "] stands also in " + place(known));
        }
        if (takenOut.contains(rule.id())) {
            faults.add(place(rule) + ": id [" + rule.id()
                    + "] is that of a rule that an overlay takes out. Maybe an id of your own");
        }
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

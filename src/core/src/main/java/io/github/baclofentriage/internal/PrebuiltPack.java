package io.github.baclofentriage.internal;

import io.github.baclofentriage.PackTrust;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.internal.drl.RuleFile;
import io.github.baclofentriage.internal.engine.PrebuiltRules;
import io.github.baclofentriage.internal.engine.RuleBases;
import io.github.baclofentriage.internal.engine.RuleDescriptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;

/**
 * A pack on the class path whose rules were turned into classes when its jar was built. It answers as the same pack does when its rules
 * are compiled from their text, and is there much sooner.
 */
public final class PrebuiltPack {
    private static final String MODELS = "prebuilt.models";

    private final PackFiles files;
    private final PrebuiltIndex index;

    private PrebuiltPack(PackFiles files, PrebuiltIndex index) {
        this.files = files;
        this.index = index;
    }

    /**
     * Loads a pack on the class path that is bundled with the program.
     *
     * @param files its files
     * @return null where it was not built in advance, or for another version of Drools
     * @throws RulePackException if it was and is damaged
     */
    public static @Nullable LoadedPack load(PackFiles files) {
        byte[] models = files.bytesBeside(PackReader.DEFINITION, MODELS);
        byte[] bytes = files.bytesBeside(PackReader.DEFINITION, PrebuiltIndex.FILE);
        if (models == null || bytes == null) {
            return null;
        }
        List<String> lines = new String(models, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(RuleBases.droolsVersion())) {
            return null;
        }
        PrebuiltIndex index = PrebuiltIndex.read(files.place(), bytes);
        if (index == null) {
            return null;
        }
        return new PrebuiltPack(files, index).load(lines.subList(1, lines.size()));
    }

    /**
     * The rules of a pack as DRL, for the generator of the model.
     *
     * @param pack the pack
     * @return the text of each folder, by the name of its package
     */
    public static Map<String, String> drl(LoadedPack pack) {
        Map<String, List<RuleFile>> folders = new LinkedHashMap<>();
        pack.ruleFiles()
                .values()
                .forEach(file -> folders.computeIfAbsent(file.packageName(), unused -> new ArrayList<>())
                        .add(file));
        Map<String, String> drl = new LinkedHashMap<>();
        folders.forEach((name, folder) -> drl.put(name, RuleDescriptions.drl(folder)));
        return drl;
    }

    /**
     * The files that are to stand beside the {@code pack.yaml} of a pack that is being built.
     *
     * @param pack the pack
     * @param models names of the generated classes
     * @return their bytes by name
     */
    public static Map<String, byte[]> files(LoadedPack pack, List<String> models) {
        String lines = RuleBases.droolsVersion() + '\n' + String.join("\n", models) + '\n';
        return Map.of(MODELS, lines.getBytes(StandardCharsets.UTF_8), PrebuiltIndex.FILE, PrebuiltIndex.write(pack));
    }

    private LoadedPack load(List<String> models) {
        Map<String, RulePack.Rule> byName = new HashMap<>();
        Set<String> ids = new HashSet<>();
        index.rules().forEach(rule -> {
            byName.put(rule.name(), rule);
            ids.add(rule.id());
        });
        return new LoadedPack(
                index.definition(),
                index.vocabulary(),
                index.sources(),
                base(models, byName.keySet()),
                new Sentences(index.definition(), index.vocabulary(), ids, byName),
                index.rules(),
                Set.copyOf(ids),
                Expectations.named(index.expectations(), index.vocabulary()),
                new Standings(index.vocabulary(), index.named()),
                index.digests(),
                files,
                new Once<>(() -> compiler().read()),
                new Once<>(() -> compiler().compile(Map.of()).packages()),
                PackTrust.BUNDLED,
                List.of(),
                Map.of());
    }

    private KieBase base(List<String> models, Set<String> names) {
        KieBase base;
        try {
            List<KiePackage> packages = PrebuiltRules.packages(models, files.loader());
            if (!RuleBases.stage(packages, index.definition()::stageOf).isEmpty()) {
                throw damaged("its classes are of folders that no stage lists", null);
            }
            base = RuleBases.of(packages);
        } catch (IllegalStateException e) {
            throw damaged("its classes cannot be loaded: " + e.getMessage(), e);
        }
        if (!RuleBases.names(base).equals(names)) {
            throw damaged("its classes and its index name different rules", null);
        }
        return base;
    }

    /** The compiler of the texts, which must be those that the classes came of. */
    private RuleCompiler compiler() {
        DigestList found = DigestList.of(files, index.digests().files().keySet());
        if (!found.sha256().equals(index.digests().sha256())) {
            throw damaged("its files are not those that it was built from", null);
        }
        return new RuleCompiler(files, index.definition(), Set.of());
    }

    private RulePackException damaged(String problem, @Nullable Throwable cause) {
        return new RulePackException(
                files.place(), List.of("the prebuilt pack is damaged: " + problem + ". Maybe a clean build"), cause);
    }
}

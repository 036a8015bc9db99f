package io.github.baclofentriage.internal;

import io.github.baclofentriage.PackTrust;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.internal.drl.RuleFile;
import java.util.Collection;
import java.util.Set;

/**
 * The bundled pack as every way of running its rules needs it: its rules as they are written, and patients in its facts, so that turning words
 * into facts is the same work for all.
 */
public final class StatedPack {
    private final LoadedPack pack;

    /**
     * Opens the pack.
     *
     * @param id the pack's id
     */
    public StatedPack(String id) {
        this.pack = LoadedPack.load(OpenedPack.of(PackFiles.onClassPath(id)), PackTrust.UNVERIFIED);
    }

    /**
     * What the pack declares.
     *
     * @return the definition
     */
    public PackDefinition definition() {
        return pack.definition();
    }

    /**
     * The pack's words.
     *
     * @return the vocabulary
     */
    public Vocabulary vocabulary() {
        return pack.vocabulary();
    }

    /**
     * The rules as they are written.
     *
     * @return the rule files in the order of the pack
     */
    public Collection<RuleFile> files() {
        return definition().rules().stream()
                .map(path -> pack.ruleFiles().get(path))
                .toList();
    }

    /**
     * The stage in which the rules of a file run.
     *
     * @param file the file
     * @return the stage's name
     */
    public String stageOf(RuleFile file) {
        String stage = definition().stageOf(file.packageName());
        if (stage == null) {
            throw new IllegalStateException("no stage for " + file.path());
        }
        return stage;
    }

    /**
     * What is known of a patient before any rule ran.
     *
     * @param patient the case
     * @return facts in the pack's words
     */
    public Set<Fact> facts(PatientCase patient) {
        return new CaseResolver(pack).resolve(patient).facts();
    }
}

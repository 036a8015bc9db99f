package io.github.baclofentriage.internal;

import io.github.baclofentriage.PackTrust;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.benchmarks.Cases;
import io.github.baclofentriage.fact.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The pack as the engine sees it, and patients in its facts: published and generated ones in turn. */
final class LivePatients {
    private static final long SEED = 7;

    private final RulePack words = RulePack.bundled("baclofen");
    private final LoadedPack pack =
            LoadedPack.load(OpenedPack.of(PackFiles.onClassPath(words.id())), PackTrust.UNVERIFIED);
    private final CaseResolver resolver = new CaseResolver(pack);
    private final List<PatientCase> published = Cases.of("published", words.vocabulary());
    private final List<PatientCase> generated = Cases.of("generated", words.vocabulary());

    /**
     * The facts of a patient before and after one more finding.
     *
     * @param without before
     * @param with after
     */
    record Change(Set<Fact> without, Set<Fact> with) {}

    LoadedPack pack() {
        return pack;
    }

    Collection<String> stages() {
        return pack.definition().stages().keySet();
    }

    Set<Fact> facts(int number) {
        return resolver.resolve(patient(number)).facts();
    }

    private PatientCase patient(int number) {
        List<PatientCase> sort = number % 2 == 0 ? published : generated;
        return sort.get(number / 2 % sort.size());
    }

    /** Findings drawn from the vocabulary that change what is known of a patient. */
    List<Change> changes(int number, int most) {
        List<String> findings = Cases.labels(words.vocabulary(), "finding");
        Collections.shuffle(findings, new Random(SEED + number));
        Set<Fact> without = facts(number);
        List<Change> changes = new ArrayList<>();
        for (String finding : findings) {
            PatientCase seen = PatientCase.builder("seen").present(finding).build();
            Set<Fact> with = resolver.resolve(patient(number).plus(seen)).facts();
            if (changes.size() < most && !with.equals(without)) {
                changes.add(new Change(without, with));
            }
        }
        return changes;
    }
}

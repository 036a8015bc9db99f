package io.github.baclofentriage.internal;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.internal.drl.RuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the pack's own rules would make of a case if something of it were otherwise, tried on one live session. */
final class WhatIf implements AutoCloseable {
    /** What says nothing of the conclusion and the urgency. */
    private static final Set<String> ADVICE = Set.of("suspect", "consider", "ask");

    private final LoadedPack pack;
    private final CaseResolver resolver;
    private final PatientCase known;
    private final ResolvedCase resolved;
    private final LiveSession session;
    private final List<String> deciding;
    private final Transcript transcript;
    private final Assessment.Findings findings;
    private final Verdict verdict;

    WhatIf(LoadedPack pack, PatientCase known) {
        this.pack = pack;
        this.resolver = new CaseResolver(pack);
        this.known = known;
        this.resolved = resolver.resolve(known);
        this.session = new LiveSession(pack);
        this.deciding = deciding(pack);
        session.state(resolved.facts(), pack.definition().stages().keySet());
        this.transcript = session.transcript().copy();
        this.findings = new Assessment.Findings(Set.copyOf(session.facts()), session.tallies());
        this.verdict = Verdict.of(pack, transcript, findings.tallies());
    }

    /** The stages up to the last one that may change the conclusion or the urgency. */
    private static List<String> deciding(LoadedPack pack) {
        List<String> stages = new ArrayList<>();
        List<String> since = new ArrayList<>();
        for (Map.Entry<String, List<String>> stage : pack.definition().stages().entrySet()) {
            since.add(stage.getKey());
            boolean decides = pack.ruleFiles().values().stream()
                    .filter(file -> stage.getKey().equals(pack.stageOf(file.packageName())))
                    .flatMap(file -> file.rules().stream())
                    .map(RuleText::call)
                    .anyMatch(call -> call != null && !ADVICE.contains(call.name()));
            if (decides) {
                stages.addAll(since);
                since.clear();
            }
        }
        return stages;
    }

    LoadedPack pack() {
        return pack;
    }

    PatientCase known() {
        return known;
    }

    ResolvedCase resolved() {
        return resolved;
    }

    /** What the rules say of the case as it is. */
    Transcript transcript() {
        return transcript;
    }

    Assessment.Findings findings() {
        return findings;
    }

    /** What it comes to as it is. */
    Verdict verdict() {
        return verdict;
    }

    /** The facts of a changed case. */
    ResolvedCase resolve(PatientCase changed) {
        return resolver.resolve(changed);
    }

    /** What it comes to with other facts. */
    Verdict with(Set<Fact> facts) {
        session.state(facts, deciding);
        return Verdict.of(pack, session.transcript(), session.tallies());
    }

    @Override
    public void close() {
        session.close();
    }
}

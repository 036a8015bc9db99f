package io.github.baclofentriage.benchmarks.peers;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.Triage;
import io.github.baclofentriage.TriageReport;

/** This library, from the case to the full report with every argument and its sources. */
final class Ours implements Way<TriageReport> {
    private final Triage triage;

    Ours(RunnablePack pack) {
        this.triage = Triage.with(pack.words());
    }

    @Override
    public TriageReport assess(PatientCase patient) {
        return triage.assess(patient);
    }

    @Override
    public Answer answer(TriageReport report) {
        return Answer.of(report);
    }
}

package io.github.baclofentriage.internal;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.Trace;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Tally;
import io.github.baclofentriage.internal.engine.LibraryLoader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.RuleContext;

/** One run of a pack's rules over one case: stage by stage, in a session that lives for this call only. */
public final class Assessment {
    /** Lets every match speak. */
    static final AgendaFilter EVERYONE = match -> true;

    private Assessment() {}

    /** What a run leaves behind: every fact at its end, and the tallies. */
    record Findings(Set<Fact> facts, List<Tally> tallies) {}

    /**
     * Assesses a case.
     *
     * @param pack the pack
     * @param patientCase the case
     * @param strict whether a case with faults or unknown words is refused
     * @return the report and the rules that fired
     */
    public static Trace of(LoadedPack pack, PatientCase patientCase, boolean strict) {
        return of(pack, patientCase, strict, EVERYONE);
    }

    /**
     * Assesses a case while some rules are held back.
     *
     * @param pack the pack
     * @param patientCase the case
     * @param strict whether a case with faults or unknown words is refused
     * @param speakers says which matches may speak
     * @return the report and the rules that fired
     */
    static Trace of(LoadedPack pack, PatientCase patientCase, boolean strict, AgendaFilter speakers) {
        Transcript transcript = new Transcript();
        TriageReport report = report(pack, patientCase, strict, transcript, speakers);
        return new Trace(report, transcript.spoke());
    }

    /**
     * Assesses a case without keeping which rules fired.
     *
     * @param pack the pack
     * @param patientCase the case
     * @param strict whether a case with faults or unknown words is refused
     * @return the report
     */
    public static TriageReport report(LoadedPack pack, PatientCase patientCase, boolean strict) {
        return report(pack, patientCase, strict, new Transcript(), EVERYONE);
    }

    private static TriageReport report(
            LoadedPack pack, PatientCase patientCase, boolean strict, Transcript transcript, AgendaFilter speakers) {
        ResolvedCase resolved = new CaseResolver(pack).resolve(patientCase);
        if (strict) {
            StrictReading.refuse(resolved);
        }
        Findings findings = run(pack, resolved.facts(), transcript, speakers);
        return new ReportBuilder(pack, patientCase, resolved, transcript, findings).build();
    }

    static Findings run(LoadedPack pack, Set<Fact> stated, Transcript transcript, AgendaFilter speakers) {
        return LibraryLoader.during(() -> inSession(pack, stated, transcript, speakers));
    }

    private static Findings inSession(LoadedPack pack, Set<Fact> stated, Transcript transcript, AgendaFilter speakers) {
        try (OneShot session = new OneShot(pack, transcript)) {
            inOrder(stated).forEach(session::add);
            List<Tally> tallies = List.of();
            for (String stage : pack.definition().stages().keySet()) {
                session.run(stage, speakers);
                if (stage.equals(pack.definition().tallyAfter())) {
                    tallies = Ballot.tallies(pack, transcript);
                    tallies.forEach(session::add);
                }
            }
            return new Findings(session.facts(), tallies);
        }
    }

    /** The same facts always in the same order; a record that is asked for its text writes it anew. */
    private static List<Fact> inOrder(Set<Fact> facts) {
        List<Fact> ordered = new ArrayList<>(facts);
        ordered.sort(Comparator.comparing((Fact fact) -> fact.getClass().getName())
                .thenComparing(Fact::id)
                .thenComparing(Fact::toString));
        return ordered;
    }

    /** A session to which nothing happens but the facts it begins with, so that what is said need not be kept apart by match. */
    private static final class OneShot extends StagedSession {
        private final Transcript transcript;

        OneShot(LoadedPack pack, Transcript transcript) {
            super(pack);
            this.transcript = transcript;
        }

        @Override
        void said(RuleContext context, Utterance utterance) {
            transcript.add(utterance);
            utterance.concluded().forEach(this::add);
        }
    }
}

package io.github.baclofentriage;

import io.github.baclofentriage.internal.Assessment;
import io.github.baclofentriage.internal.Explainer;
import io.github.baclofentriage.internal.LiveTriage;
import java.util.Objects;

/**
 * Triages patients by a rule pack. One instance serves any number of threads; each call runs in a session of its own that is
 * closed before the call returns.
 */
public final class Triage {
    private final RulePack pack;
    private final boolean strict;

    private Triage(RulePack pack, boolean strict) {
        this.pack = pack;
        this.strict = strict;
    }

    /**
     * A triage that takes unusable items out of a case and names them in the report.
     *
     * @param pack the pack to run
     * @return a triage
     */
    public static Triage with(RulePack pack) {
        return new Triage(Objects.requireNonNull(pack, "pack"), false);
    }

    /**
     * The same triage, refusing any case with an unusable item or a word that the pack does not know.
     *
     * @return a strict triage
     */
    public Triage strict() {
        return new Triage(pack, true);
    }

    /**
     * The pack that this triage runs.
     *
     * @return the pack
     */
    public RulePack pack() {
        return pack;
    }

    /**
     * Assesses one patient.
     *
     * @param patientCase what is known of the patient
     * @return the report; the same case always gives the same report
     * @throws CaseFormatException if this triage is strict and anything in the case cannot be used; all faults are named
     * @throws RulePackException if a rule fails or rules fire without end
     */
    public TriageReport assess(PatientCase patientCase) {
        return Assessment.report(pack.loaded(), patientCase, strict);
    }

    /**
     * Assesses one patient and explains the answer: why not something else, what to ask next, and which single statement would turn
     * it. The rules run some hundred times for it, on one session.
     *
     * @param patientCase what is known of the patient
     * @return the report that {@link #assess} gives, with an {@linkplain TriageReport#explanation() explanation}
     * @throws CaseFormatException if this triage is strict and anything in the case cannot be used; all faults are named
     * @throws RulePackException if a rule fails or rules fire without end
     */
    public TriageReport explain(PatientCase patientCase) {
        return Explainer.of(pack.loaded(), patientCase, strict);
    }

    /**
     * Watches one patient over time.
     *
     * @param start what is known at first, with the moment at which it is known
     * @param listener is told of each change of the conclusion, its likelihood or the urgency, in the thread that brings it about
     * @return a monitor, to be closed
     * @throws IllegalArgumentException if the case tells no moment, or one that is not from the year 1900 to 2200
     * @throws CaseFormatException if this triage is strict and anything in the case cannot be used; all faults are named
     * @throws RulePackException if a rule fails or rules fire without end
     */
    public TriageMonitor monitor(PatientCase start, TriageMonitor.Listener listener) {
        return new TriageMonitor(new LiveTriage(pack.loaded(), strict), start, listener);
    }

    /**
     * Assesses one patient and says which rules fired, for authors of rules.
     *
     * @param patientCase what is known of the patient
     * @return the report and the rules
     * @throws CaseFormatException if this triage is strict and anything in the case cannot be used; all faults are named
     * @throws RulePackException if a rule fails or rules fire without end
     */
    public Trace trace(PatientCase patientCase) {
        return Assessment.of(pack.loaded(), patientCase, strict);
    }
}

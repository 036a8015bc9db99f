package io.github.baclofentriage.internal;

import io.github.baclofentriage.CaseFormatException;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.TriageReport;
import java.time.Instant;
import java.util.List;

/** A rule session that follows one case. */
public final class LiveTriage implements AutoCloseable {
    private final LoadedPack pack;
    private final boolean strict;
    private final CaseResolver resolver;
    private final LiveSession session;
    private final TimeLimits limits;

    /**
     * A session without a case.
     *
     * @param pack the pack
     * @param strict whether a case with faults or unknown words is refused
     */
    public LiveTriage(LoadedPack pack, boolean strict) {
        this.pack = pack;
        this.strict = strict;
        this.resolver = new CaseResolver(pack);
        this.session = new LiveSession(pack);
        this.limits = TimeLimits.of(pack);
    }

    /**
     * Makes this the case and reports on it.
     *
     * @param patientCase the case
     * @return the report that an assessment of the case gives
     * @throws CaseFormatException if faults are refused and there are any; the session then stands as it was
     */
    public TriageReport report(PatientCase patientCase) {
        ResolvedCase resolved = resolver.resolve(patientCase);
        if (strict) {
            StrictReading.refuse(resolved);
        }
        session.state(resolved.facts(), pack.definition().stages().keySet());
        return new ReportBuilder(pack, patientCase, resolved, session.transcript(), session.findings()).build();
    }

    /**
     * The moments at which time alone may change what a case comes to.
     *
     * @param patientCase the case at its moment
     * @param until the last moment to look at
     * @return the moments after that of the case, the earliest first
     */
    public List<Instant> stops(PatientCase patientCase, Instant until) {
        return limits.stops(patientCase, until);
    }

    @Override
    public void close() {
        session.close();
    }
}

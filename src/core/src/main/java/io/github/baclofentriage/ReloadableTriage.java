package io.github.baclofentriage;

import java.util.function.Supplier;

/**
 * A triage whose rule pack can be swapped while it serves, for a service that must not stop. Each assessment runs wholly on the
 * pack that stood when it began, and its report names that pack.
 */
public final class ReloadableTriage {
    private final Supplier<RulePack> loader;
    private volatile Triage current;

    private ReloadableTriage(Supplier<RulePack> loader) {
        this.loader = loader;
        this.current = Triage.with(loader.get());
    }

    /**
     * Loads a pack for the first time.
     *
     * @param loader loads the pack anew at every call, as {@code () -> RulePack.of(folder, policy)}
     * @return a triage that runs the pack
     * @throws RulePackException if the loader throws it; any other exception of the loader comes through too
     */
    public static ReloadableTriage from(Supplier<RulePack> loader) {
        return new ReloadableTriage(loader);
    }

    /**
     * Loads the pack anew and puts it in place of the old one. Where that fails the old one goes on to serve. Of several calls at
     * the same time one loads after the other.
     *
     * @return the pack that serves from now on
     * @throws RulePackException if the loader throws it; any other exception of the loader comes through too
     */
    public synchronized RulePack reload() {
        Triage next = Triage.with(loader.get());
        current = next;
        return next.pack();
    }

    /**
     * The triage that serves now. It never changes its pack: whoever assesses several cases by the same rules keeps it.
     *
     * @return the triage
     */
    public Triage current() {
        return current;
    }

    /**
     * Assesses one patient by the pack that serves now.
     *
     * @param patientCase what is known of the patient
     * @return the report
     * @throws RulePackException if a rule fails or rules fire without end
     */
    public TriageReport assess(PatientCase patientCase) {
        return current.assess(patientCase);
    }
}

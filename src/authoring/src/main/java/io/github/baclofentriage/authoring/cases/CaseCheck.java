package io.github.baclofentriage.authoring.cases;

import io.github.baclofentriage.CaseFault;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.Trace;
import io.github.baclofentriage.Triage;
import io.github.baclofentriage.TriageReport.Unrecognised;
import java.util.ArrayList;
import java.util.List;

/** Runs cases against a pack and says in a rule author's words where the answer differs. Threads may share it. */
public final class CaseCheck {
    private final Triage triage;
    private final LevelOrder levels;
    private final ClaimWords words;

    private CaseCheck(RulePack pack, NonFiring nonFiring) {
        this.triage = Triage.with(pack);
        this.levels = LevelOrder.of(pack);
        this.words = new ClaimWords(pack.rules(), levels, nonFiring);
    }

    /**
     * A check of cases against a pack.
     *
     * @param pack the pack
     * @return a check
     */
    public static CaseCheck of(RulePack pack) {
        return of(pack, (ruleCase, ruleId) -> List.of());
    }

    /**
     * A check of cases against a pack that says also why a rule did not fire.
     *
     * @param pack the pack
     * @param nonFiring asked only for a rule that a case expects in vain; safe for use by several threads
     * @return a check
     */
    public static CaseCheck of(RulePack pack, NonFiring nonFiring) {
        return new CaseCheck(pack, nonFiring);
    }

    /** The same check, which does not say why a rule did not fire. */
    CaseCheck unexplained() {
        return of(triage.pack());
    }

    /**
     * Runs one case, whether or not it is to be skipped.
     *
     * @param ruleCase the case
     * @return every deviation, in the order of the case file; empty if the case passes
     */
    public List<Deviation> run(RuleCase ruleCase) {
        try {
            return judge(ruleCase, triage.trace(ruleCase.given()));
        } catch (RulePackException e) {
            return e.faults().stream()
                    .map(fault -> new Deviation(0, "pack", "failed: " + fault, "", List.of()))
                    .toList();
        }
    }

    /**
     * Judges an answer that was had elsewhere.
     *
     * @param ruleCase the case
     * @param trace the answer
     * @return every deviation, in the order of the case file; empty if the case passes
     */
    public List<Deviation> judge(RuleCase ruleCase, Trace trace) {
        Answer answer = new Answer(trace, triage.pack().vocabulary());
        List<Deviation> deviations = new ArrayList<>();
        if (!ruleCase.allowFaults()) {
            addFaults(answer, ruleCase, deviations);
        }
        for (Claim claim : ruleCase.expect()) {
            if (!answer.has(claim)) {
                deviations.add(words.missing(claim, ruleCase, answer));
            }
        }
        for (Claim claim : ruleCase.forbid()) {
            if (levels.forbidden(claim).stream().map(claim::withValue).anyMatch(answer::has)) {
                deviations.add(words.forbidden(claim, answer));
            }
        }
        return deviations;
    }

    private static void addFaults(Answer answer, RuleCase ruleCase, List<Deviation> deviations) {
        for (CaseFault fault : answer.trace().report().rejected()) {
            CaseFault unplaced = new CaseFault(fault.path(), fault.value(), fault.problem(), fault.maybe(), 0);
            deviations.add(given(fault.line() > 0 ? fault.line() : ruleCase.line(), "cannot be used: " + unplaced));
        }
        for (Unrecognised word : answer.trace().report().unrecognised()) {
            String nearest = word.nearest() == null ? "" : ". Maybe " + word.nearest();
            deviations.add(
                    given(ruleCase.line(), "the pack does not know [" + word.text() + "] at " + word.path() + nearest));
        }
    }

    private static Deviation given(int line, String problem) {
        return new Deviation(line, "given", problem, "", List.of());
    }
}

package io.github.baclofentriage.authoring.cases;

import io.github.baclofentriage.authoring.cases.CaseResult.Outcome;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Runs the cases of a pack and heeds which are set aside. Threads may share it. */
public final class CaseRun {
    private final CaseInventory inventory;
    private final CaseCheck check;
    private final @Nullable RuleCase alone;

    private CaseRun(CaseInventory inventory, CaseCheck check) {
        this.inventory = inventory;
        this.check = check;
        this.alone = inventory.cases().stream()
                .filter(each -> each.only() != null)
                .findFirst()
                .orElse(null);
    }

    /**
     * A run of a pack's cases.
     *
     * @param inventory the cases
     * @param check runs one
     * @return a run
     */
    public static CaseRun of(CaseInventory inventory, CaseCheck check) {
        return new CaseRun(inventory, check);
    }

    /**
     * Runs a case, unless it is set aside or another is to run alone.
     *
     * @param each a case of the inventory
     * @return what became of it
     */
    public CaseResult run(RuleCase each) {
        return run(each, check);
    }

    private CaseResult run(RuleCase each, CaseCheck by) {
        if (each.skip() != null) {
            return new CaseResult(each, Outcome.SKIPPED, each.skip());
        }
        if (alone != null && each.only() == null) {
            return new CaseResult(
                    each, Outcome.NOT_RUN, alone.file() + " line " + alone.line() + " says `only`: " + alone.only());
        }
        List<Deviation> deviations = by.run(each);
        return deviations.isEmpty()
                ? new CaseResult(each, Outcome.PASSED, "")
                : new CaseResult(each, Outcome.FAILED, FailureText.of(each, deviations));
    }

    /**
     * Runs cases on all processors.
     *
     * @param chosen which cases of the inventory
     * @return what became of each that was chosen, in the order of the inventory
     */
    public List<CaseResult> runAll(Predicate<RuleCase> chosen) {
        CaseCheck first = check.unexplained();
        List<CaseResult> results = inventory.cases().parallelStream()
                .filter(chosen)
                .map(each -> run(each, first))
                .toList();
        // Why a rule did not fire is asked in the order of the cases: only for so many rules is it said.
        return results.stream()
                .map(result -> result.outcome() == Outcome.FAILED ? run(result.ruleCase()) : result)
                .toList();
    }
}

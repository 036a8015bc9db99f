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
        if (each.skip() != null) {
            return new CaseResult(each, Outcome.SKIPPED, each.skip());
        }
        if (alone != null && each.only() == null) {
            return new CaseResult(
                    each, Outcome.NOT_RUN, alone.file() + " line " + alone.line() + " says `only`: " + alone.only());
        }
        List<Deviation> deviations = check.run(each);
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
        return inventory.cases().parallelStream().filter(chosen).map(this::run).toList();
    }
}

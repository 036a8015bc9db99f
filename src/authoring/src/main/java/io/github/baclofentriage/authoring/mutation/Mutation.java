package io.github.baclofentriage.authoring.mutation;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.OwnRules;
import io.github.baclofentriage.authoring.cases.CaseCheck;
import io.github.baclofentriage.authoring.cases.CaseInventory;
import io.github.baclofentriage.authoring.cases.RuleCase;
import io.github.baclofentriage.authoring.mutation.Trial.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Changes the rules of a pack one by one and looks whether any case notices. */
public final class Mutation {
    private final CaseCheck check;
    private final Survivors argued;

    private Mutation(CaseCheck check, Survivors argued) {
        this.check = check;
        this.argued = argued;
    }

    /**
     * Tries every change of the rules of some files. Only the cases in which a change makes a difference are run with it.
     *
     * @param folder the pack's folder, with its cases
     * @param pack the pack that was loaded from it; of an overlay the pack that it changes, under it
     * @param files which rule files to change, by path below the pack
     * @return what became of every change
     */
    public static MutationReport run(Path folder, RulePack pack, Predicate<String> files) {
        return run(folder, pack, files, RunProgress.UNSEEN);
    }

    /**
     * Tries every change of the rules of some files, and tells how far it is.
     *
     * @param folder the pack's folder, with its cases
     * @param pack the pack that was loaded from it; of an overlay the pack that it changes, under it
     * @param files which rule files to change, by path below the pack
     * @param progress is told after every change, by one thread at a time
     * @return what became of every change
     */
    public static MutationReport run(Path folder, RulePack pack, Predicate<String> files, RunProgress progress) {
        OwnRules own = OwnRules.of(pack);
        CaseCheck check = CaseCheck.of(pack);
        CaseInventory inventory = CaseInventory.of(folder, pack);
        List<RuleCase> cases = passing(inventory, check);
        Survivors argued = Survivors.in(folder);
        Mutation mutation = new Mutation(check, argued);
        List<Edit> edits = Edits.of(pack, files);
        List<Mutant> mutants = new ArrayList<>();
        progress.at(0, edits.size());
        Experiment.of(pack, cases, edits)
                .forEachOrdered(each -> each.edits().parallelStream()
                        .map(edit -> mutation.mutant(each, edit))
                        .forEachOrdered(mutant -> {
                            mutants.add(mutant);
                            progress.at(mutants.size(), edits.size());
                        }));
        return new MutationReport(
                own.id(),
                own.version(),
                cases.size(),
                inventory.cases().size() - cases.size(),
                mutants,
                argued.faults(keys(pack), mutants));
    }

    /** Keys of every change of a pack. */
    static Set<String> keys(RulePack pack) {
        return Edits.of(pack, file -> true).stream().map(Edit::key).collect(Collectors.toSet());
    }

    /** The cases that pass on the pack as it is; one that fails, or is skipped, would tell nothing of a change. */
    static List<RuleCase> passing(CaseInventory inventory, CaseCheck check) {
        return inventory.files().stream()
                .flatMap(file -> file.cases().stream())
                .filter(each -> each.skip() == null)
                .toList()
                .parallelStream()
                .filter(each -> check.run(each).isEmpty())
                .toList();
    }

    private Mutant mutant(Experiment experiment, Edit edit) {
        Verdict verdict = Trial.of(check, experiment, edit);
        return Mutant.of(edit, verdict.fate(), verdict.noticedBy(), argued.because(edit.key()));
    }
}

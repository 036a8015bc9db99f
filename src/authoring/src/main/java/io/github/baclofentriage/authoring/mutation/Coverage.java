package io.github.baclofentriage.authoring.mutation;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.OwnRules;
import io.github.baclofentriage.authoring.cases.CaseCheck;
import io.github.baclofentriage.authoring.cases.CaseInventory;
import io.github.baclofentriage.authoring.cases.RuleCase;
import io.github.baclofentriage.authoring.mutation.CoverageReport.Element;
import io.github.baclofentriage.authoring.mutation.Experiment.Touch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Looks which parts of the conditions of a pack's rules decided in some case whether the rule spoke. */
public final class Coverage {
    private Coverage() {}

    /**
     * Drops every pattern, constraint and alternative once and looks in which cases the rule then speaks otherwise.
     *
     * @param folder the pack's folder, with its cases
     * @param pack the pack that was loaded from it; of an overlay the pack that it changes, under it
     * @param files which rule files to look at, by path below the pack
     * @return which parts were decisive
     */
    public static CoverageReport run(Path folder, RulePack pack, Predicate<String> files) {
        return run(folder, pack, files, RunProgress.UNSEEN);
    }

    /**
     * Drops every pattern, constraint and alternative once, and tells how far it is.
     *
     * @param folder the pack's folder, with its cases
     * @param pack the pack that was loaded from it; of an overlay the pack that it changes, under it
     * @param files which rule files to look at, by path below the pack
     * @param progress is told after every folder of rules
     * @return which parts were decisive
     */
    public static CoverageReport run(Path folder, RulePack pack, Predicate<String> files, RunProgress progress) {
        OwnRules own = OwnRules.of(pack);
        CaseInventory inventory = CaseInventory.of(folder, pack);
        List<RuleCase> cases = Mutation.passing(inventory, CaseCheck.of(pack));
        List<Edit> drops = Edits.of(pack, files).stream()
                .filter(edit -> edit.operator().dropsCondition())
                .toList();
        Map<String, List<Element>> byFile = new LinkedHashMap<>();
        AtomicInteger done = new AtomicInteger();
        progress.at(0, drops.size());
        Experiment.of(pack, cases, drops).forEachOrdered(each -> {
            each.edits()
                    .forEach(edit -> byFile.computeIfAbsent(edit.file(), unused -> new ArrayList<>())
                            .add(element(each, edit)));
            progress.at(done.addAndGet(each.edits().size()), drops.size());
        });
        List<CoverageReport.File> reports = byFile.entrySet().stream()
                .map(entry -> new CoverageReport.File(entry.getKey(), own.text(pack, entry.getKey()), entry.getValue()))
                .toList();
        return new CoverageReport(
                own.id(), own.version(), cases.size(), inventory.cases().size() - cases.size(), reports);
    }

    private static Element element(Experiment experiment, Edit edit) {
        List<String> decisive = experiment.touches(edit).stream()
                .filter(Touch::decisive)
                .map(touch -> touch.ruleCase().title())
                .toList();
        return new Element(
                edit.operator(),
                edit.ruleId(),
                edit.line(),
                edit.what(),
                edit.span().start(),
                edit.span().end(),
                decisive,
                CaseToWrite.of(edit));
    }
}

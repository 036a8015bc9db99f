package io.github.baclofentriage.authoring.mutation;

import io.github.baclofentriage.RulePack;
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
import java.util.function.Predicate;

/** Looks which parts of the conditions of a pack's rules decided in some case whether the rule spoke. */
public final class Coverage {
    private Coverage() {}

    /**
     * Drops every pattern, constraint and alternative once and looks in which cases the rule then speaks otherwise.
     *
     * @param folder the pack's folder, with its cases
     * @param pack the pack that was loaded from it
     * @param files which rule files to look at, by path below the pack
     * @return which parts were decisive
     */
    public static CoverageReport run(Path folder, RulePack pack, Predicate<String> files) {
        List<RuleCase> cases = Mutation.passing(CaseInventory.of(folder, pack), CaseCheck.of(pack));
        List<Edit> drops = Edits.of(pack, files).stream()
                .filter(edit -> edit.operator().dropsCondition())
                .toList();
        Map<String, List<Element>> byFile = new LinkedHashMap<>();
        for (Experiment each : Experiment.of(pack, cases, drops)) {
            each.edits()
                    .forEach(edit -> byFile.computeIfAbsent(edit.file(), unused -> new ArrayList<>())
                            .add(element(each, edit)));
        }
        List<CoverageReport.File> reports = byFile.entrySet().stream()
                .map(entry -> new CoverageReport.File(entry.getKey(), pack.text(entry.getKey()), entry.getValue()))
                .toList();
        return new CoverageReport(pack.id(), pack.version(), cases.size(), reports);
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
                decisive);
    }
}

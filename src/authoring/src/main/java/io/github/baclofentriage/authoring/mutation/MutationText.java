package io.github.baclofentriage.authoring.mutation;

import io.github.baclofentriage.authoring.mutation.Mutant.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Mutation for a person: the score, tables by operator and file, then what no case notices, each with the case to write. */
final class MutationText {
    private final MutationReport report;
    private final boolean mirrored;
    private final ReportText text = new ReportText();

    private MutationText(MutationReport report, boolean mirrored) {
        this.report = report;
        this.mirrored = mirrored;
    }

    static String render(MutationReport report, boolean mirrored) {
        MutationText rendering = new MutationText(report, mirrored);
        rendering.write();
        return rendering.text.toString();
    }

    private void write() {
        text.cases("Changed rules of", report.pack(), report.version(), report.cases(), report.leftOut());
        table("change", mutant -> mutant.operator().words());
        text.line("");
        table("file", Mutant::file);
        text.line("");
        List<Mutant> survivors = report.of(Fate.SURVIVED);
        long argued =
                survivors.stream().filter(mutant -> mutant.argued() != null).count();
        text.paragraph(
                "Score " + Percent.of(report.score()) + ": " + report.score().hits() + " of "
                        + report.score().of() + " changes are noticed by a case" + failing() + ". " + survivors.size()
                        + (survivors.size() == 1 ? " survives, " : " survive, ") + argued + " of them argued.",
                0);
        survivors.forEach(this::survivor);
        if (mirrored) {
            noticed("Noticed only by what mirrors the rules, and by no narrative: ", report.of(Fate.KILLED_BY_MIRROR));
        }
        if (!report.of(Fate.FAILED).isEmpty()) {
            noticed("Noticed only as a run fails: ", report.of(Fate.FAILED));
        }
        if (!report.faults().isEmpty()) {
            text.line("");
            text.line("Faults in the list of survivors: " + report.faults().size());
            report.faults().forEach(fault -> text.paragraph(fault, 2));
        }
    }

    private void survivor(Mutant mutant) {
        text.line("");
        text.paragraph(place(mutant), 0);
        text.paragraph(mutant.argued() == null ? mutant.toWrite() : "argued: " + mutant.argued(), 2);
    }

    private String failing() {
        int failing = report.of(Fate.FAILED).size();
        return failing == 0 ? "" : ", " + failing + " of them only as a run fails";
    }

    private void noticed(String how, List<Mutant> mutants) {
        text.line("");
        text.paragraph(how + mutants.size(), 0);
        for (Mutant mutant : mutants) {
            text.paragraph(place(mutant), 2);
            text.paragraph("by " + mutant.killedBy(), 4);
        }
    }

    private static String place(Mutant mutant) {
        return mutant.file() + " line " + mutant.line() + ": " + mutant.key();
    }

    private void table(String title, Function<Mutant, String> group) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(title, "tried", "by a narrative", "by mirrors only", "fail", "survive"));
        report.mutants().stream()
                .collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()))
                .forEach((name, mutants) -> rows.add(row(name, mutants)));
        rows.add(row("all", report.mutants()));
        text.table(rows);
    }

    private static List<String> row(String name, List<Mutant> mutants) {
        List<String> cells = new ArrayList<>(List.of(name, String.valueOf(mutants.size())));
        for (Fate fate : Fate.values()) {
            cells.add(String.valueOf(
                    mutants.stream().filter(mutant -> mutant.fate() == fate).count()));
        }
        return cells;
    }
}

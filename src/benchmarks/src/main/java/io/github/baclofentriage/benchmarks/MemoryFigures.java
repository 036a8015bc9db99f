package io.github.baclofentriage.benchmarks;

import io.github.baclofentriage.PackPolicy;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.ReloadableTriage;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Triage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;

/** Prints how much memory an assessment and a pack take, and whether either leaves anything behind. */
public final class MemoryFigures {
    private static final int ASSESSMENTS = 1_000_000;
    private static final int RELOADS = 1_000;
    /** A pack that is compiled from its text takes seconds to load. */
    private static final int COMPILED_RELOADS = 100;

    private MemoryFigures() {}

    /**
     * Prints the figures.
     *
     * @param arguments none, or a divisor of the numbers of assessments and reloads
     */
    public static void main(String[] arguments) {
        int divisor = arguments.length == 0 ? 1 : Integer.parseInt(arguments[0]);
        long empty = Heap.used();
        RulePack pack = RulePack.bundled("baclofen");
        pack.text("pack.yaml");
        line("heap of the pack, prebuilt, " + pack.rules().size() + " rules", Heap.used() - empty);
        long before = Heap.used();
        RulePack compiled = RulePack.bundled("baclofen", PackPolicy.bundledOnly());
        line("heap of the pack, compiled from its text", Heap.used() - before);
        line("bytes allocated by an assessment", AssessmentBytes.mean(compiled));
        line("the same, prebuilt", AssessmentBytes.mean(pack));
        assessments(pack, ASSESSMENTS / divisor);
        reloads("prebuilt", () -> RulePack.bundled("baclofen"), RELOADS / divisor);
        reloads("compiled", () -> RulePack.bundled("baclofen", PackPolicy.bundledOnly()), COMPILED_RELOADS / divisor);
    }

    private static void assessments(RulePack pack, int count) {
        List<PatientCase> patients = new ArrayList<>(Cases.of("published", pack.vocabulary()));
        patients.addAll(Cases.of("generated", pack.vocabulary()));
        Triage triage = Triage.with(pack);
        patients.forEach(triage::assess);
        long before = Heap.used();
        try (ProgressBar progress = new ProgressBar("assessments", count)) {
            for (int i = 0; i < count; i++) {
                triage.assess(patients.get(i % patients.size()));
                progress.step();
            }
        }
        line("heap gained in " + count + " assessments", Heap.used() - before);
    }

    private static void reloads(String sort, Supplier<RulePack> loader, int count) {
        ReloadableTriage triage = ReloadableTriage.from(loader);
        PatientCase patient =
                Cases.of("published", triage.current().pack().vocabulary()).get(0);
        // Until the compiler has seen all of the way, what it notes of methods is class memory too.
        reload(sort + " reloads, to settle", triage, patient, count);
        long heap = Heap.used();
        long classes = Heap.classes();
        reload(sort + " reloads", triage, patient, count);
        line("heap gained in " + count + " reloads, " + sort, Heap.used() - heap);
        line("class memory gained in " + count + " reloads, " + sort, Heap.classes() - classes);
    }

    private static void reload(String task, ReloadableTriage triage, PatientCase patient, int count) {
        try (ProgressBar progress = new ProgressBar(task, count)) {
            for (int i = 0; i < count; i++) {
                triage.reload();
                triage.assess(patient);
                progress.step();
            }
        }
    }

    private static void line(String what, long bytes) {
        System.out.printf(Locale.ROOT, "%,14d  %s%n", bytes, what);
    }
}

package io.github.baclofentriage.verification;

import io.github.baclofentriage.PackPolicy;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.ReloadableTriage;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Triage;
import io.github.baclofentriage.TriageMonitor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** What a program may do with the library first of all. Each way ends in a report, so that it shows whether the rules run. */
public enum FirstUse {
    /** Loads the pack that is on the class path. */
    BUNDLED {
        @Override
        Callable<String> prepared(Path folder, Path overlay) {
            return () -> assessed(RulePack.bundled("baclofen"));
        }
    },
    /** Compiles a pack that is on the class path. */
    BUNDLED_BY_POLICY {
        @Override
        Callable<String> prepared(Path folder, Path overlay) {
            return () -> assessed(RulePack.bundled("clonidine", PackPolicy.bundledOnly()));
        }
    },
    /** Compiles a pack in a folder. */
    FOLDER {
        @Override
        Callable<String> prepared(Path folder, Path overlay) {
            return () -> assessed(RulePack.of(folder));
        }
    },
    /** Lays an overlay over a pack. */
    OVERLAID {
        @Override
        Callable<String> prepared(Path folder, Path overlay) {
            RulePack below = RulePack.of(folder);
            return () -> assessed(below.overlaid(overlay));
        }
    },
    /** Assesses a patient. */
    ASSESS {
        @Override
        Callable<String> prepared(Path folder, Path overlay) {
            RulePack pack = RulePack.bundled("baclofen");
            return () -> assessed(pack);
        }
    },
    /** Explains an answer. */
    EXPLAIN {
        @Override
        Callable<String> prepared(Path folder, Path overlay) {
            Triage triage = Triage.with(RulePack.bundled("baclofen"));
            return () -> triage.explain(patient("baclofen")).toJson();
        }
    },
    /** Watches a patient. */
    MONITOR {
        @Override
        Callable<String> prepared(Path folder, Path overlay) {
            Triage triage = Triage.with(RulePack.bundled("baclofen"));
            return () -> watched(triage);
        }
    },
    /** Swaps the pack of a triage that serves. */
    RELOAD {
        @Override
        Callable<String> prepared(Path folder, Path overlay) {
            ReloadableTriage triage = ReloadableTriage.from(() -> RulePack.bundled("baclofen"));
            return () -> assessed(triage.reload());
        }
    };

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    /**
     * Does all that comes before the use, in the thread that calls.
     *
     * @param folder the folder of a pack
     * @param overlay the folder of an overlay over that pack
     * @return the use, which may be repeated
     */
    abstract Callable<String> prepared(Path folder, Path overlay);

    /**
     * The same, to be called through another class loader.
     *
     * @param use the name of the use
     * @param folder the folder of a pack
     * @param overlay the folder of an overlay over that pack
     * @return the use, which gives a report in JSON
     */
    public static Callable<String> prepared(String use, Path folder, Path overlay) {
        return valueOf(use).prepared(folder, overlay);
    }

    static PatientCase patient(String drug) {
        return PatientCase.builder("stopped")
                .assessedAt(START.plus(Duration.ofHours(2)))
                .exposure(drug, "oral", tablets -> tablets.change("stopped").ago("31 h"))
                .present("muscle rigidity")
                .measurement("body-temperature", "104.2 [degF]")
                .measurement("heart-rate", "150 /min")
                .measurement("systolic-blood-pressure", "220 mm[Hg]")
                .build();
    }

    private static String assessed(RulePack pack) {
        return Triage.with(pack).assess(patient(pack.id())).toJson();
    }

    private static String watched(Triage triage) {
        StringBuilder told = new StringBuilder();
        PatientCase start = PatientCase.builder("watched").assessedAt(START).build();
        try (TriageMonitor monitor =
                triage.monitor(start, change -> told.append(change.cause()).append(' '))) {
            monitor.observe("ward round", patient("baclofen"));
            monitor.retract("ward round");
            return told + monitor.report().toJson();
        }
    }
}

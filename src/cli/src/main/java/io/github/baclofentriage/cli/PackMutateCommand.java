package io.github.baclofentriage.cli;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.mutation.Mutation;
import io.github.baclofentriage.authoring.mutation.MutationReport;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes a pack's rules one by one and says which change no case notices. */
@Command(
        name = "mutate",
        description = {
            "Change the rules of a rule pack one by one, run the cases that a change touches, and say which change no"
                    + " case notices, with the case to write.",
            "",
            "A change that no case can notice is listed with its reason in validation/survivors.yaml. A pack is code:"
                    + " change only one that you trust.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  baclofen-triage pack mutate rules/baclofen",
            "  baclofen-triage pack mutate our-overlay --over rules/baclofen",
            "  baclofen-triage pack mutate --files withdrawal/tone.drl --mirror my-pack",
            "",
            "Exit code: 0 score reached, 1 not reached or a fault in the list of survivors,",
            "2 bad input, 3 the pack cannot be loaded."
        },
        sortOptions = false)
final class PackMutateCommand implements Callable<Integer> {
    @Mixin
    private MeasureOptions options;

    @Option(
            names = "--at-least",
            paramLabel = "PERCENT",
            defaultValue = "95",
            description = "How many changes a case must notice; default ${DEFAULT-VALUE}.")
    private BigDecimal percent;

    @Option(
            names = "--mirror",
            description =
                    "List also the changes that no narrative notices by what a clinician reads, but only a case beside"
                            + " the rule or what is claimed of rules.")
    private boolean mirrored;

    @Override
    public Integer call() {
        MeasureOptions.demand(percent);
        Path folder = options.folder();
        RulePack pack = options.load();
        MutationReport report;
        try (MeasureProgress progress = options.progress("Changing")) {
            report = Mutation.run(folder, pack, options.files(pack), progress);
        }
        options.print(options.json() ? report.toJson() : report.toText(mirrored));
        return report.faults().isEmpty() && MeasureOptions.reached(report.score(), percent)
                ? ExitCode.DONE
                : ExitCode.CHECKS_FAILED;
    }
}

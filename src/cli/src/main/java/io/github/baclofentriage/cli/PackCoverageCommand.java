package io.github.baclofentriage.cli;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.mutation.Coverage;
import io.github.baclofentriage.authoring.mutation.CoverageReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says which parts of a pack's conditions no case needs. */
@Command(
        name = "coverage",
        description = {
            "Leave out every pattern, constraint and alternative of a rule pack once, and say which of them decide in"
                    + " no case whether their rule speaks, with the case to write.",
            "",
            "A pack is code: measure only one that you trust.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  baclofen-triage pack coverage rules/baclofen",
            "  baclofen-triage pack coverage --html coverage.html my-pack",
            "  baclofen-triage pack coverage our-overlay --over rules/baclofen",
            "  baclofen-triage pack coverage --files signs/ --format json my-pack",
            "",
            "Exit code: 0 covered, 1 not covered, 2 bad input, 3 the pack cannot be loaded."
        },
        sortOptions = false)
final class PackCoverageCommand implements Callable<Integer> {
    @Mixin
    private MeasureOptions options;

    @Option(
            names = "--at-least",
            paramLabel = "PERCENT",
            defaultValue = "100",
            description = "How many parts must decide; default ${DEFAULT-VALUE}.")
    private BigDecimal percent;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write also a page with the text of every rule file, its parts marked.")
    private @Nullable Path html;

    @Override
    public Integer call() throws IOException {
        MeasureOptions.demand(percent);
        if (html != null) {
            OutputFile.demand(html);
        }
        Path folder = options.folder();
        RulePack pack = options.load();
        CoverageReport report;
        try (MeasureProgress progress = options.progress("Measuring")) {
            report = Coverage.run(folder, pack, options.files(pack), progress);
        }
        if (html != null) {
            Files.writeString(html, report.toHtml());
        }
        options.print(options.json() ? report.toJson() : report.toText());
        return MeasureOptions.reached(report.covered(), percent) ? ExitCode.DONE : ExitCode.CHECKS_FAILED;
    }
}

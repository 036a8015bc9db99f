package io.github.baclofentriage.cli;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.OwnRules;
import io.github.baclofentriage.authoring.validation.Proportion;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands that measure a pack's cases have in common. */
final class MeasureOptions {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private AuthoredPackOptions pack;

    @Option(
            names = "--files",
            paramLabel = "PREFIX",
            defaultValue = "",
            description = "Look only at rule files whose path below the pack begins so, as withdrawal/.")
    private String files;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "Print ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private OutputFormat format;

    @Option(
            names = "--progress",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Show a progress bar ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}: on a terminal.")
    private When progress;

    Path folder() {
        return pack.folder();
    }

    RulePack load() {
        return pack.pack().load();
    }

    /** Which rule files to look at, of an overlay only its own; refused where there are none. */
    Predicate<String> files(RulePack loaded) {
        List<String> own = OwnRules.of(loaded).files();
        if (own.stream().noneMatch(file -> file.startsWith(files))) {
            throw new BadInputException(
                    own.isEmpty()
                            ? "the pack in [" + pack.named() + "] has no rules of its own to measure."
                            : "no rule file begins with [" + files + "]. Maybe one of " + String.join(", ", own) + '.');
        }
        return file -> file.startsWith(files);
    }

    boolean json() {
        return format == OutputFormat.JSON;
    }

    MeasureProgress progress(String task) {
        return new MeasureProgress(progress.holds(Terminal.showsProgress()), task);
    }

    void print(String report) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(report);
        out.flush();
    }

    /** Refuses what is no percentage, before any work is done. */
    static void demand(BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(ALL) > 0) {
            throw new BadInputException("--at-least [" + percent + "] must be from 0 to 100.");
        }
    }

    /** Whether a share is as large as demanded; that of nothing never is. */
    static boolean reached(Proportion share, BigDecimal percent) {
        BigDecimal needed = percent.multiply(BigDecimal.valueOf(share.of()));
        return share.of() > 0 && ALL.multiply(BigDecimal.valueOf(share.hits())).compareTo(needed) >= 0;
    }
}

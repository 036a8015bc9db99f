package io.github.baclofentriage.cli;

import io.github.baclofentriage.authoring.PlainText;
import io.github.baclofentriage.authoring.lint.LintCheck;
import io.github.baclofentriage.authoring.lint.LintReport;
import io.github.baclofentriage.authoring.lint.PackLint;
import io.github.baclofentriage.internal.Engine;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds the faults of a pack. */
@Command(
        name = "lint",
        description = {
            "Find the faults of a rule pack, all at once, each with its file and line and the nearest name that would"
                    + " be right. The pack is only read, so one that cannot be loaded is checked too."
                    + " Cases are checked by pack test.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  baclofen-triage pack lint my-pack",
            "  baclofen-triage pack lint our-overlay --over rules/baclofen",
            "  baclofen-triage pack lint --format sarif rules/baclofen",
            "  baclofen-triage pack lint --checks",
            "",
            "Exit code: 0 clean, 1 faults found, 2 bad input."
        },
        sortOptions = false)
final class PackLintCommand implements Callable<Integer> {
    private static final int HANGING = 4;

    @Spec
    private CommandSpec spec;

    @Mixin
    private AuthoredPackOptions options;

    @Option(
            names = "--beside",
            paramLabel = "DIR",
            description =
                    "Another pack that is loaded beside this one: rule names and ids must differ. May be repeated.")
    private @Nullable List<String> beside;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "Print ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}. SARIF is what code hosts show.")
    private LintFormat format;

    @Option(names = "--checks", description = "List the checks instead.")
    private boolean checks;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (checks) {
            for (LintCheck check : LintCheck.values()) {
                PlainText.wrapped(check.id() + ": " + check.description(), 0, HANGING)
                        .forEach(out::println);
            }
            out.flush();
            return ExitCode.DONE;
        }
        List<Path> others = new ArrayList<>();
        for (String other : beside == null ? List.<String>of() : beside) {
            others.add(PackArgument.folder(other));
        }
        LintReport report = new LintReport(PackLint.of(options.folder(), others, options.base()));
        out.print(
                switch (format) {
                    case TEXT -> report.toText();
                    case JSON -> report.toJson();
                    case SARIF -> report.toSarif(prefix(Path.of(options.named())), Engine.IDENTITY.version());
                });
        out.flush();
        return report.faults().isEmpty() ? ExitCode.DONE : ExitCode.CHECKS_FAILED;
    }

    /** Code hosts look a file up from the root of the repository, where such a command is run. */
    private static String prefix(Path folder) {
        String path = folder.normalize().toString().replace('\\', '/');
        return folder.isAbsolute() || path.startsWith("..") ? "" : path;
    }
}

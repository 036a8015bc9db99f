package io.github.baclofentriage.cli;

import io.github.baclofentriage.Triage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Assesses a file of cases. */
@Command(
        name = "batch",
        description = {
            "Assess many cases, one a line, and write one report a line in the same order.",
            "",
            "A line is a case in JSON or an object with a member case; blank lines are skipped. A line that cannot be"
                    + " assessed is written with its number to the file of rejects and never stops the others. Files that"
                    + " exist are replaced; the input is never.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  baclofen-triage batch --in cases.jsonl --out reports.jsonl",
            "  baclofen-triage batch --in cases.jsonl --out reports.jsonl --explain",
            "  zcat cases.jsonl.gz | baclofen-triage batch --in - --out reports.jsonl",
            "",
            "Exit code: 0 every line assessed, 2 bad input or a line rejected, 3 fault of",
            "the rule pack."
        },
        sortOptions = false)
final class BatchCommand extends CommandOnPack {
    private static final String STANDARD_INPUT = "-";
    private static final int LONGEST_LINE = 1 << 20;
    private static final double NANOS = 1e9;

    @Option(
            names = "--in",
            paramLabel = "FILE",
            required = true,
            description = "Cases, one a line, at most 1 MiB each; - for the standard input.")
    private String in;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where the reports go.")
    private Path out;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Where rejected lines go, each as an object with line and error. By default this is"
                    + " reports.rejects.jsonl beside reports.jsonl.")
    private @Nullable Path rejects;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Assess on so many threads; default one for every core.")
    private @Nullable Integer threads;

    @Option(
            names = "--strict",
            description = "Reject a case with an item that cannot be used or a word that the pack does not know.")
    private boolean strict;

    @Option(
            names = "--explain",
            description = "Add to every report what to ask next, why not something else and how stable the answer is."
                    + " Some hundred times slower.")
    private boolean explain;

    @Option(
            names = "--progress",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Show a progress bar ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}: on a terminal.")
    private When progress;

    @Override
    public Integer call() throws IOException {
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (workers < 1) {
            throw new BadInputException("--threads [" + workers + "] must be 1 or more.");
        }
        Path input = in.equals(STANDARD_INPUT) ? null : CaseFile.path(in);
        Path rejected = rejects == null ? beside(out) : rejects;
        refuse(input, rejected);
        Triage lenient = Triage.with(loadPack());
        Triage triage = strict ? lenient.strict() : lenient;
        long start = System.nanoTime();
        try (BatchOutput output = BatchOutput.open(out, rejected)) {
            run(input, triage, workers, output);
            summary(output, rejected, (System.nanoTime() - start) / NANOS);
            if (output.packFault()) {
                return ExitCode.PACK_FAULT;
            }
            return output.rejected() == 0 ? ExitCode.DONE : ExitCode.BAD_INPUT;
        }
    }

    private void run(@Nullable Path input, Triage triage, int workers, BatchOutput output) throws IOException {
        long bytes = input == null ? -1 : Files.size(input);
        InputStream stream = input == null ? System.in : Files.newInputStream(input);
        try (LineSource lines = new LineSource(stream, LONGEST_LINE);
                Progress bar = Progress.ofBytes(progress.holds(Terminal.showsProgress()), bytes)) {
            new BatchRun(
                            new LineAssessor(explain ? triage::explain : triage::assess, LONGEST_LINE),
                            workers,
                            output,
                            bar)
                    .run(lines);
        }
    }

    private void refuse(@Nullable Path input, Path rejected) throws IOException {
        if (input != null && !Files.exists(input)) {
            throw new BadInputException("there is no file [" + in + "].");
        }
        if (input != null && Files.isDirectory(input)) {
            throw new BadInputException("[" + in + "] is a folder. Maybe: baclofen-triage assess " + in);
        }
        for (Path written : new Path[] {out, rejected}) {
            OutputFile.demand(written);
            if (input != null && same(input, written)) {
                throw new BadInputException("[" + written + "] is the input and will not be overwritten.");
            }
        }
        if (same(out, rejected)) {
            throw new BadInputException("reports and rejected lines cannot both go to [" + out + "].");
        }
    }

    private static boolean same(Path one, Path other) throws IOException {
        if (Files.exists(one) && Files.exists(other)) {
            return Files.isSameFile(one, other);
        }
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    private static Path beside(Path reports) {
        String name = String.valueOf(reports.getFileName()).replaceFirst("\\.jsonl?$", "");
        return reports.resolveSibling(name + ".rejects.jsonl");
    }

    private void summary(BatchOutput output, Path rejected, double seconds) {
        long lines = output.assessed() + output.rejected();
        String where = output.rejected() == 0 ? "" : " (see " + rejected + ")";
        err().printf(
                        Locale.ROOT,
                        "Assessed %d, rejected %d%s, in %.1f s: %.0f cases a second.%n",
                        output.assessed(),
                        output.rejected(),
                        where,
                        seconds,
                        lines / Math.max(seconds, 1e-3));
        err().flush();
    }
}

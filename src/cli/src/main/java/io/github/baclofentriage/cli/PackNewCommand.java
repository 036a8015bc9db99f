package io.github.baclofentriage.cli;

import io.github.baclofentriage.authoring.release.NewPack;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a pack. */
@Command(
        name = "new",
        description = {
            "Begin a rule pack: a small one that can be loaded, tested and linted as it is. Then change it file by file.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  baclofen-triage pack new clonidine",
            "  baclofen-triage pack new tizanidine --dir packs/tizanidine",
            "",
            "Exit code: 0 written, 2 bad input."
        },
        sortOptions = false)
final class PackNewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The pack's id, often its drug: small letters, digits and hyphens.")
    private String id;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "The folder to make; without it one named like the pack. It must be empty or not there.")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        Path target = folder == null ? CaseFile.path(id) : folder;
        try {
            List<Path> files =
                    NewPack.write(id, target, LocalDate.now(ZoneOffset.UTC).plusYears(1));
            PrintWriter out = spec.commandLine().getOut();
            files.forEach(out::println);
            out.println();
            out.println("Next: baclofen-triage pack test --watch " + target);
            out.flush();
            return ExitCode.DONE;
        } catch (IllegalArgumentException e) {
            throw new BadInputException(e.getMessage() + ".");
        }
    }
}

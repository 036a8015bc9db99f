package io.github.baclofentriage.cli;

import io.github.baclofentriage.PackManifest;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.PlainText;
import io.github.baclofentriage.authoring.cases.RuleCase;
import io.github.baclofentriage.authoring.cases.RuleCases;
import io.github.baclofentriage.authoring.release.PackDiff;
import io.github.baclofentriage.authoring.validation.PublishedCase;
import io.github.baclofentriage.authoring.validation.PublishedCases;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what changed from one state of a pack to another. */
@Command(
        name = "diff",
        description = {
            "Say what changed from one state of a rule pack to another: rules, words and entries of pack.yaml and"
                    + " sources.yaml that came, went or changed, and published cases, with and without their history,"
                    + " and narratives whose answer changes.",
            "",
            "Where NEW is an overlay it is laid over OLD, and what it changes is shown.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  baclofen-triage pack diff released/baclofen rules/baclofen",
            "  baclofen-triage pack diff rules/baclofen our-overlay --format json",
            "",
            "Exit code: 0 compared, 2 bad input, 3 fault of a rule pack."
        },
        sortOptions = false)
final class PackDiffCommand implements Callable<Integer> {
    private static final String PUBLISHED = "validation/published.jsonl";

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "The folder of the pack as it was.")
    private String old;

    @Parameters(
            index = "1",
            paramLabel = "NEW",
            description = "The folder of the pack as it is, or of an overlay over OLD.")
    private String changed;

    @Option(
            names = "--cases",
            paramLabel = "FILE",
            description =
                    "Published cases, one JSON object a line; without it validation/published.jsonl of NEW or OLD,"
                            + " where there is one.")
    private @Nullable Path cases;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "Print ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private OutputFormat format;

    @Override
    public Integer call() throws IOException {
        Path oldFolder = PackArgument.folder(old);
        Path newFolder = PackArgument.folder(changed);
        RulePack before = RulePack.of(oldFolder);
        RulePack after = PackManifest.of(newFolder).isOverlay() ? before.overlaid(newFolder) : RulePack.of(newFolder);
        PackDiff diff =
                PackDiff.of(before, after, published(oldFolder, newFolder, before), narratives(newFolder, oldFolder));
        PrintWriter out = spec.commandLine().getOut();
        if (format == OutputFormat.JSON) {
            out.print(diff.toJson());
        } else {
            diff.toText().lines().map(PlainText::of).forEach(out::println);
        }
        out.flush();
        return ExitCode.DONE;
    }

    /** Those of both states: a patient that the new one has dropped is asked all the same. */
    private static Collection<RuleCase> narratives(Path newFolder, Path oldFolder) {
        Map<String, RuleCase> byTitle = new LinkedHashMap<>();
        RuleCases.narratives(newFolder).forEach(each -> byTitle.put(each.title(), each));
        RuleCases.narratives(oldFolder).forEach(each -> byTitle.putIfAbsent(each.title(), each));
        return byTitle.values();
    }

    private List<PublishedCase> published(Path oldFolder, Path newFolder, RulePack before) throws IOException {
        Path file = cases;
        if (file == null) {
            file = List.of(newFolder.resolve(PUBLISHED), oldFolder.resolve(PUBLISHED)).stream()
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElse(null);
        } else if (!Files.isRegularFile(file)) {
            throw new BadInputException("there is no file [" + file + "].");
        }
        if (file == null) {
            return List.of();
        }
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            PublishedCases read = PublishedCases.read(reader, before);
            if (!read.malformed().isEmpty()) {
                throw new BadInputException("the file [" + file + "] line "
                        + read.malformed().get(0).line() + ": "
                        + read.malformed().get(0).problem());
            }
            return read.cases();
        }
    }
}

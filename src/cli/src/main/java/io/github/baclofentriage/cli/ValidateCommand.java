package io.github.baclofentriage.cli;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.validation.AskingStudy;
import io.github.baclofentriage.authoring.validation.HistoryView;
import io.github.baclofentriage.authoring.validation.PublishedCases;
import io.github.baclofentriage.authoring.validation.Sensitivity;
import io.github.baclofentriage.authoring.validation.Validation;
import io.github.baclofentriage.authoring.validation.ValidationReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Scores the pack on published cases. */
@Command(
        name = "validate",
        description = {
            "Score the rule pack on published cases whose diagnosis is known, beside simple baselines on the same"
                    + " cases.",
            "",
            "A line of the file is an object with case, case_without_history, expected (syndrome and"
                    + " urgency_at_least) and scored. The syndrome taken is the one that leads the conclusion, else the"
                    + " first of the ranking.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  baclofen-triage validate --in published.jsonl --history none",
            "  baclofen-triage validate --in published.jsonl --all --format json",
            "  baclofen-triage validate --in published.jsonl --ask",
            "",
            "Exit code: 0 every line scored, 2 bad input (the other lines are scored all",
            "the same), 3 fault of the rule pack."
        },
        sortOptions = false)
final class ValidateCommand extends CommandOnPack {
    @Option(
            names = "--in",
            paramLabel = "FILE",
            required = true,
            description = "Published cases, one JSON object a line.")
    private String in;

    @Option(
            names = "--history",
            paramLabel = "VIEW",
            defaultValue = "full",
            description = "Show the pack the history ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}. With as-known"
                    + " only where the authors knew it when the patient came.")
    private HistoryView history;

    @Option(names = "--all", description = "Count also the lines that are not marked as scored.")
    private boolean all;

    @Option(
            names = "--sensitivity",
            description =
                    "Instead of scoring, change every argument by a step and every threshold by one, and say how many"
                            + " cases move. Text only; takes some minutes.")
    private boolean sensitivity;

    @Option(
            names = "--ask",
            description =
                    "Instead of scoring, put the open questions to each case that is wrong or left open without its"
                            + " history, and say how many lead to the authors' diagnosis, beside other orders of asking.")
    private boolean ask;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "Print ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private OutputFormat format;

    @Override
    public Integer call() throws IOException {
        Path file = CaseFile.path(in);
        if (!Files.isRegularFile(file)) {
            throw new BadInputException("there is no file [" + in + "].");
        }
        if ((sensitivity || ask) && format == OutputFormat.JSON) {
            String option = sensitivity ? "--sensitivity" : "--ask";
            throw new BadInputException(option + " is told in text only. Maybe leave out --format json.");
        }
        if (sensitivity && ask) {
            throw new BadInputException("--sensitivity and --ask are two studies. Maybe one after the other.");
        }
        RulePack pack = loadPack();
        PublishedCases published = read(file, pack);
        if (published.cases().isEmpty() && published.malformed().isEmpty()) {
            throw new BadInputException("the file [" + in + "] holds no case.");
        }
        out().print(
                        sensitivity
                                ? sensitivity(pack, published)
                                : ask ? new AskingStudy(pack).run(published, all) : scores(pack, published));
        out().flush();
        published
                .malformed()
                .forEach(one -> Complaints.print(err(), in + " line " + one.line() + ": " + one.problem()));
        return published.malformed().isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    private String scores(RulePack pack, PublishedCases published) {
        ValidationReport report = Validation.of(pack).run(published, history, all);
        return format == OutputFormat.JSON ? report.toJson() : report.toText();
    }

    private String sensitivity(RulePack pack, PublishedCases published) {
        List<PatientCase> counted = published.cases().stream()
                .filter(one -> all || one.scored())
                .map(history::of)
                .toList();
        if (counted.isEmpty() && published.malformed().isEmpty()) {
            throw new BadInputException("no case in [" + in + "] is marked as scored. Maybe --all");
        }
        return counted.isEmpty() ? "" : new Sensitivity(pack, counted).toText();
    }

    private PublishedCases read(Path file, RulePack pack) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return PublishedCases.read(reader, pack);
        } catch (CharacterCodingException e) {
            throw new BadInputException("the file [" + in + "] is not UTF-8.");
        }
    }
}

package io.github.baclofentriage.cli;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.Triage;
import io.github.baclofentriage.cli.interview.CaseKeeper;
import io.github.baclofentriage.cli.interview.EditedLines;
import io.github.baclofentriage.cli.interview.Interview;
import io.github.baclofentriage.cli.interview.Lines;
import io.github.baclofentriage.cli.interview.PlainLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks about one patient. */
@Command(
        name = "interview",
        description = {
            "Ask about one patient, the question that helps most first, and show what each answer changes.",
            "",
            "Begins with a few words, a case file, or by asking. Takes the number or the words of an answer, values with"
                    + " their units, and any words that the pack knows; what it does not understand it says. It tells"
                    + " when nothing that can still be asked would change the answer. Type help in it for its"
                    + " commands. Nothing is written but to the files that you name.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  baclofen-triage interview 34 a male, baclofen pump, confused, temp 39.2",
            "  baclofen-triage interview --from patient.yaml --out patient.json",
            "  printf 'baclofen pump, fever\\ngcs 14\\nstop\\n' | baclofen-triage interview",
            "",
            "Exit code: 0 talked to the end, 2 bad input, 3 fault of the rule pack."
        },
        sortOptions = false)
final class InterviewCommand extends CommandOnPack {
    @Parameters(arity = "0..*", paramLabel = "WORD", description = "First words about the patient.")
    private @Nullable List<String> opening;

    @Option(names = "--from", paramLabel = "FILE", description = "Begin with the case in this file.")
    private @Nullable String from;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the case as JSON to this file at the end; assess gives the same answer for it.")
    private @Nullable Path output;

    @Option(names = "--force", description = "Replace files that exist.")
    private boolean force;

    @Option(
            names = "--id",
            paramLabel = "ID",
            defaultValue = "interview",
            description = "What to call the case; default ${DEFAULT-VALUE}. No name of a person.")
    private String id;

    @Mixin
    private ColorOption color;

    @Override
    public Integer call() throws IOException {
        if (output != null) {
            OutputFile.demand(output);
            if (!force && Files.exists(output)) {
                throw new BadInputException("[" + output + "] is there already. Maybe --force");
            }
        }
        PatientCase known = known();
        Triage triage = Triage.with(loadPack());
        String words = opening == null ? null : String.join(" ", opening);
        try (Lines lines = lines()) {
            new Interview(triage, lines, out(), color.shown(), new CaseKeeper(output, force)).talk(known, words);
        }
        return ExitCode.DONE;
    }

    private PatientCase known() throws IOException {
        if (from == null) {
            return PatientCase.builder(id).build();
        }
        List<CaseFile> files = CaseFile.expand(from);
        if (files.size() != 1 || files.get(0).path() == null) {
            throw new BadInputException("--from needs one file with a case, not [" + from + "].");
        }
        return files.get(0).read();
    }

    /** Lines of a terminal can be edited; those of anything else are repeated, so that the output reads as a whole. */
    private Lines lines() {
        boolean terminal = Terminal.isInteractive();
        Lines edited = terminal ? EditedLines.open() : null;
        return edited == null ? new PlainLines(System.in, out(), !terminal) : edited;
    }
}

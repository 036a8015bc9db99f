package io.github.baclofentriage.cli;

import io.github.baclofentriage.CaseFormatException;
import io.github.baclofentriage.Triage;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.authoring.FaultLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Assesses cases one by one. */
@Command(
        name = "assess",
        description = {
            "Assess cases in JSON or YAML and print a report of each.",
            "",
            "What is not stated is unknown. An item that cannot be used is left out and listed in the report as"
                    + " rejected; such a case is never called routine.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  baclofen-triage assess patient.yaml",
            "  baclofen-triage assess --format json patient.json | jq .urgency.level",
            "  baclofen-triage assess cases/ --strict",
            "  cat patient.yaml | baclofen-triage assess -",
            "",
            "Exit code: 0 every case assessed, 2 bad input (the other cases are assessed",
            "all the same), 3 fault of the rule pack."
        },
        sortOptions = false)
final class AssessCommand extends CommandOnPack {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files with a case, folders with JSON and YAML files (their subfolders are left alone), or"
                    + " - for the standard input.")
    private List<String> files;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "Print ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}. Several cases in JSON come one a line.")
    private OutputFormat format;

    @Option(
            names = "--strict",
            description = "Refuse a case with an item that cannot be used or a word that the pack does not know.")
    private boolean strict;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Use color ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}: on a terminal, unless the"
                    + " environment variable NO_COLOR is set.")
    private When color;

    @Override
    public Integer call() {
        int failed = 0;
        List<CaseFile> cases = new ArrayList<>();
        for (String file : files) {
            try {
                cases.addAll(CaseFile.expand(file));
            } catch (BadInputException e) {
                Complaints.print(err(), String.valueOf(e.getMessage()));
                failed++;
            }
        }
        if (cases.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        Triage lenient = Triage.with(loadPack());
        Triage triage = strict ? lenient.strict() : lenient;
        boolean several = cases.size() + failed > 1;
        for (CaseFile one : cases) {
            failed += assess(one, triage, several) ? 0 : 1;
        }
        return failed == 0 ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    private boolean assess(CaseFile one, Triage triage, boolean several) {
        try {
            print(one, triage.assess(one.read()), several);
            return true;
        } catch (CaseFormatException e) {
            Complaints.print(err(), one.name() + " was not assessed:\n" + String.join("\n", FaultLines.of(e)));
        } catch (IOException e) {
            Complaints.print(err(), Complaints.words(e));
        } catch (UncheckedIOException e) {
            Complaints.print(err(), Complaints.words(e.getCause()));
        }
        return false;
    }

    private void print(CaseFile one, TriageReport report, boolean several) {
        if (format == OutputFormat.JSON) {
            out().print(several ? report.toJson() : report.toPrettyJson());
            out().print('\n');
        } else {
            String head = several ? "==> " + one.name() + " <==\n" : "";
            String end = several ? "\n" : "";
            out().print(head + (color.holds(Terminal.showsColor()) ? report.toAnsiText() : report.toText()) + end);
        }
        out().flush();
    }
}

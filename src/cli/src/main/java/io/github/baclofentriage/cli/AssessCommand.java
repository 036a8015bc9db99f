package io.github.baclofentriage.cli;

import io.github.baclofentriage.CaseFormatException;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.Triage;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.authoring.FaultLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Assesses cases one by one. */
@Command(
        name = "assess",
        description = {
            "Assess cases in JSON or YAML and print a report of each.",
            "",
            "What is not stated is unknown. An item that cannot be used is left out and listed in the report as"
                    + " rejected; such a case is never called routine. The report explains itself: what to ask next and"
                    + " what each answer would change, why not something else, and on which statements it hangs.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  baclofen-triage assess patient.yaml",
            "  baclofen-triage assess --format json patient.json | jq .urgency.level",
            "  baclofen-triage assess --format html --out patient.html patient.yaml",
            "  baclofen-triage assess --format html --out pages/ cases/",
            "  baclofen-triage assess cases/ --strict --no-explain",
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
            description = "Print ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}. Several cases in JSON come one a"
                    + " line; several HTML pages need --out.")
    private ReportFormat format;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description = "Write to this file, or for several cases to a file each in this folder. Files that exist are"
                    + " replaced; a case is never.")
    private @Nullable Path output;

    @Option(
            names = "--explain",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Explain the answer, as is the default; --no-explain gives the plain report, faster.")
    private boolean explain;

    @Option(
            names = "--strict",
            description = "Refuse a case with an item that cannot be used or a word that the pack does not know.")
    private boolean strict;

    @Mixin
    private ColorOption color;

    @Override
    public Integer call() {
        int worst = ExitCode.DONE;
        List<CaseFile> cases = new ArrayList<>();
        for (String file : files) {
            try {
                cases.addAll(CaseFile.expand(file));
            } catch (BadInputException e) {
                Complaints.print(err(), String.valueOf(e.getMessage()));
                worst = ExitCode.BAD_INPUT;
            }
        }
        if (cases.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        if (format == ReportFormat.HTML && output == null && cases.size() > 1) {
            throw new BadInputException(cases.size() + " pages cannot go to one output. Maybe --out DIR");
        }
        ReportFiles reports = output == null ? null : ReportFiles.in(output, cases, format.ending());
        Triage lenient = Triage.with(loadPack());
        Triage triage = strict ? lenient.strict() : lenient;
        boolean several = cases.size() > 1 || worst != ExitCode.DONE;
        for (CaseFile one : cases) {
            worst = Math.max(worst, assess(one, triage, several, reports));
        }
        return worst;
    }

    /** Assesses one case; what is wrong with it keeps no other patient waiting. */
    private int assess(CaseFile one, Triage triage, boolean several, @Nullable ReportFiles reports) {
        try {
            PatientCase known = one.read();
            TriageReport report = explain ? triage.explain(known) : triage.assess(known);
            if (reports == null) {
                print(one, report, several);
            } else {
                reports.write(one, format.write(report));
            }
            return ExitCode.DONE;
        } catch (RulePackException e) {
            Complaints.print(err(), one.name() + " was not assessed:\n" + e.getMessage());
            return ExitCode.PACK_FAULT;
        } catch (CaseFormatException e) {
            Complaints.print(err(), one.name() + " was not assessed:\n" + String.join("\n", FaultLines.of(e)));
        } catch (IOException e) {
            Complaints.print(err(), Complaints.words(e));
        } catch (UncheckedIOException e) {
            Complaints.print(err(), Complaints.words(e.getCause()));
        }
        return ExitCode.BAD_INPUT;
    }

    private void print(CaseFile one, TriageReport report, boolean several) {
        if (format == ReportFormat.TEXT) {
            String head = several ? "==> " + one.name() + " <==\n" : "";
            String end = several ? "\n" : "";
            out().print(head + (color.shown() ? report.toAnsiText() : report.toText()) + end);
        } else {
            out().print(format == ReportFormat.JSON && several ? report.toJson() + "\n" : format.write(report));
        }
        out().flush();
    }
}

package io.github.baclofentriage.cli;

import io.github.baclofentriage.CaseFormatException;
import io.github.baclofentriage.CaseReader;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.authoring.FaultLines;
import io.github.baclofentriage.authoring.JsonLine;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Assesses lines, from any number of threads; whatever is wrong with a line becomes its outcome. */
final class LineAssessor {
    private final Function<PatientCase, TriageReport> triage;
    private final int longest;

    LineAssessor(Function<PatientCase, TriageReport> triage, int longest) {
        this.triage = triage;
        this.longest = longest;
    }

    /**
     * What became of a line.
     *
     * @param line its number
     * @param report its report as one line of JSON; null where it was rejected
     * @param error what is wrong with it; empty where it was assessed
     * @param packFault whether the rule pack is to blame
     */
    record Outcome(long line, @Nullable String report, String error, boolean packFault) {}

    List<Outcome> assess(List<NumberedLine> lines) {
        return lines.stream().map(this::assess).toList();
    }

    private Outcome assess(NumberedLine line) {
        try {
            if (line.tooLong()) {
                return rejected(line, "the line is longer than " + longest + " bytes", false);
            }
            String text = line.text();
            String inner = JsonLine.parse(text).object("case");
            return new Outcome(
                    line.number(),
                    triage.apply(CaseReader.read(inner == null ? text : inner)).toJson(),
                    "",
                    false);
        } catch (CharacterCodingException e) {
            return rejected(line, "the line is not UTF-8", false);
        } catch (CaseFormatException e) {
            return rejected(line, String.join("; ", FaultLines.of(e)), false);
        } catch (RulePackException e) {
            return rejected(line, String.valueOf(e.getMessage()), true);
        } catch (RuntimeException | StackOverflowError e) {
            return rejected(line, "the program failed: " + e, false);
        }
    }

    private static Outcome rejected(NumberedLine line, String error, boolean packFault) {
        return new Outcome(line.number(), null, error, packFault);
    }
}

package io.github.baclofentriage.authoring.cases;

import io.github.baclofentriage.CaseReader;
import io.github.baclofentriage.PatientCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named case that a rule pack has to pass.
 *
 * @param file the case file below the pack, as {@code withdrawal/tone.cases.yaml}
 * @param line line in the file, from 1
 * @param name one line that says what patient this is, unique within the file
 * @param given what is known of the patient, with what the case takes from a shared one
 * @param expect what has to be in the answer; the answer may say more
 * @param forbid what must not be in the answer
 * @param allowFaults whether parts of {@code given} may be unusable or unknown to the pack
 * @param sources what the case rests on: keys of the pack's sources, or {@code published:<id>} for a published case
 * @param skip why the case is not run; null where it is
 * @param only why this case is run and others are not; null where they are
 */
public record RuleCase(
        String file,
        int line,
        String name,
        PatientCase given,
        List<Claim> expect,
        List<Claim> forbid,
        boolean allowFaults,
        List<String> sources,
        @Nullable String skip,
        @Nullable String only) {
    private static final PatientCase NOTHING = CaseReader.read("{}");

    /** Copies the lists. */
    public RuleCase {
        expect = List.copyOf(expect);
        forbid = List.copyOf(forbid);
        sources = List.copyOf(sources);
    }

    /**
     * Whether the case tells of a whole patient, from a source, instead of proving a rule.
     *
     * @return true where its file lies under {@code validation}
     */
    public boolean narrative() {
        return RuleCases.narrative(file);
    }

    /**
     * Whether nothing is said of the patient, or nothing that can be read.
     *
     * @return true for {@code given: {}}
     */
    public boolean statesNothing() {
        return given.exposures().isEmpty()
                && given.measurements().isEmpty()
                && given.coSubstances().isEmpty()
                && given.treatments().isEmpty()
                && given.patient().equals(NOTHING.patient())
                && given.findings().equals(NOTHING.findings())
                && given.conditions().equals(NOTHING.conditions())
                && given.renal().equals(NOTHING.renal());
    }

    /**
     * The DRL file whose rules this case is about.
     *
     * @return its path below the pack, as {@code withdrawal/tone.drl}; for a narrative case there is no such file
     */
    public String ruleFile() {
        return RuleCases.ruleFile(file);
    }

    /**
     * The case in one line, for a list of tests.
     *
     * @return as {@code tone.drl › a rigid, hot patient} or {@code narrative: pumps › a pump that stalled}
     */
    public String title() {
        return group() + " › " + name;
    }

    private String group() {
        if (file.equals(RuleCases.OF_PACK)) {
            return "pack.yaml";
        }
        String lastStep = file.substring(file.lastIndexOf('/') + 1);
        return narrative()
                ? "narrative: " + lastStep.substring(0, lastStep.length() - RuleCases.ENDING.length())
                : RuleCases.ruleFile(lastStep);
    }
}

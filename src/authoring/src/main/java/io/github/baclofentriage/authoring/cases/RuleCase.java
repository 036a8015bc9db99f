package io.github.baclofentriage.authoring.cases;

import io.github.baclofentriage.PatientCase;
import java.util.List;

/**
 * A named case that a rule pack has to pass.
 *
 * @param file the case file below the pack, as {@code withdrawal/tone.cases.yaml}
 * @param line line in the file, from 1
 * @param name one line that says what patient this is, unique within the file
 * @param given what is known of the patient
 * @param expect what has to be in the answer; the answer may say more
 * @param forbid what must not be in the answer
 * @param allowFaults whether parts of {@code given} may be unusable or unknown to the pack
 */
public record RuleCase(
        String file,
        int line,
        String name,
        PatientCase given,
        List<Claim> expect,
        List<Claim> forbid,
        boolean allowFaults) {
    /** Copies the lists. */
    public RuleCase {
        expect = List.copyOf(expect);
        forbid = List.copyOf(forbid);
    }

    /**
     * The DRL file whose rules this case is about.
     *
     * @return its path below the pack, as {@code withdrawal/tone.drl}
     */
    public String ruleFile() {
        return RuleCases.ruleFile(file);
    }

    /**
     * The case in one line, for a list of tests.
     *
     * @return as {@code tone.drl > a rigid, hot patient}
     */
    public String title() {
        String rules = ruleFile();
        return rules.substring(rules.lastIndexOf('/') + 1) + " > " + name;
    }
}

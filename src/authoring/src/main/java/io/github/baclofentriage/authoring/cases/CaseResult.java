package io.github.baclofentriage.authoring.cases;

/**
 * What became of a case.
 *
 * @param ruleCase the case
 * @param outcome whether it passed
 * @param detail the whole failure, in several lines, or the reason why it was not run; empty where it passed
 */
public record CaseResult(RuleCase ruleCase, Outcome outcome, String detail) {
    /** How a case ended. */
    public enum Outcome {
        /** The answer is what the case says. */
        PASSED,
        /** The answer differs. */
        FAILED,
        /** The case is set aside by its {@code skip}. */
        SKIPPED,
        /** Another case is marked {@code only}. */
        NOT_RUN
    }
}

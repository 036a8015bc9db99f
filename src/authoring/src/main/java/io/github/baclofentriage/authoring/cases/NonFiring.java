package io.github.baclofentriage.authoring.cases;

import java.util.List;

/** Says why a rule did not fire. */
@FunctionalInterface
public interface NonFiring {
    /**
     * Explains why a rule did not fire for a case.
     *
     * @param ruleCase the case that expects it to fire
     * @param ruleId the rule's id
     * @return lines for the author of the rule; empty where nothing can be said
     */
    List<String> explain(RuleCase ruleCase, String ruleId);
}

package io.github.baclofentriage.benchmarks.peers;

import io.github.baclofentriage.fact.RuleRecorder.Kind;

/** What rules that insert all they say insert beside the facts of the pack. */
public sealed interface Statement {
    /**
     * An argument, as evidence to be weighed.
     *
     * @param rule id of the rule that argues
     * @param syndrome the syndrome
     * @param supporting whether it argues for it
     * @param votes how much it weighs
     * @param domain the voting domain
     */
    record Evidence(String rule, String syndrome, boolean supporting, int votes, String domain) implements Statement {}

    /**
     * A strike at the evidence of a rule.
     *
     * @param rule id of that rule
     */
    record Strike(String rule) implements Statement {}

    /**
     * Anything else that is no fact of the pack.
     *
     * @param kind what it is
     * @param id what it is said of
     * @param detail a second word
     */
    record Remark(Kind kind, String id, Object detail) implements Statement {}

    /**
     * A syndrome that evidence may be for.
     *
     * @param id its id
     */
    record Syndrome(String id) implements Statement {}

    /**
     * A voting domain.
     *
     * @param id its id
     * @param history whether it tells of the history
     */
    record Domain(String id, boolean history) implements Statement {}

    /**
     * The vote of a domain.
     *
     * @param syndrome the syndrome
     * @param supporting whether it is for it
     * @param domain the domain
     * @param history whether the domain tells of the history
     * @param points the strongest evidence
     */
    record Vote(String syndrome, boolean supporting, String domain, boolean history, int points) implements Statement {}

    /**
     * The votes for a syndrome and against it.
     *
     * @param syndrome the syndrome
     * @param gained points of the votes for it
     * @param lost points of those against it
     * @param net the former less the latter
     * @param domains how many domains voted for it
     */
    record Total(String syndrome, int gained, int lost, int net, int domains) implements Statement {}
}

package io.github.baclofentriage.internal;

import io.github.baclofentriage.fact.Fact;
import org.drools.core.reteoo.RuleTerminalNode;

/**
 * What a session has that facts only come to: ways past work of the engine which it does for facts that may go again.
 */
interface Shortcut {
    /** The name under which a session's environment holds its shortcut, if it has one. */
    String KEY = "baclofen-triage.shortcut";

    /**
     * Takes a fact that matches rules of one pattern whose right-hand side names nothing of it. Such a rule says the same at every match,
     * so that once it was heard neither an agenda nor its right-hand side is needed to know what it says.
     *
     * @param rules ends of the rules
     * @param fact the fact
     * @return false where any of them was not heard before, so that the engine has to fire them
     */
    boolean take(RuleTerminalNode[] rules, Fact fact);

    /** What waits in this session before the gates that a gate belongs to. */
    JoinGates.Held held(JoinGates.Gate gate);
}

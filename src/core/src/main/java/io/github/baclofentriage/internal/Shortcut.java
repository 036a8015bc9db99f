package io.github.baclofentriage.internal;

import io.github.baclofentriage.fact.Fact;

/** What a session has that facts only come to: ways past work that the engine does for facts that may go again. */
interface Shortcut {
    /** The name under which a session's environment holds its shortcut, if it has one. */
    String KEY = "baclofen-triage.shortcut";

    /**
     * Takes a fact that matches some rules of one pattern.
     *
     * @param end the rules
     * @param fact the fact
     * @return false where the engine has to fire them
     */
    boolean take(ShortEnd end, Fact fact);

    /** What waits in this session before the gates that a gate belongs to. */
    JoinGates.Held held(JoinGates.Gate gate);
}

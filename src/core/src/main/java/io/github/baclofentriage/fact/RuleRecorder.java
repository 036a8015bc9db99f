package io.github.baclofentriage.fact;

import org.kie.api.runtime.rule.RuleContext;

/** Takes what rules say during one assessment; the engine puts one into each session. */
public interface RuleRecorder {
    /** The name under which a session's environment holds its recorder. */
    String KEY = "baclofen-triage.recorder";

    /** What a rule can say. */
    enum Kind {
        /** A derived finding. */
        FINDING,
        /** A finding that a measurement rules out. */
        ABSENCE,
        /** A named fact. */
        SIGN,
        /** A derived measurement. */
        MEASUREMENT,
        /** A red flag. */
        RED_FLAG,
        /** A least urgency. */
        URGENCY,
        /** A syndrome's likelihood. */
        LIKELIHOOD,
        /** A proposed conclusion. */
        CONCLUSION,
        /** A phase, of syndromes that follow one another. */
        PHASE,
        /** Another condition to think of. */
        DIFFERENTIAL,
        /** Something that sources describe. */
        CONSIDERATION,
        /** A question. */
        QUESTION
    }

    /**
     * Records an argument.
     *
     * @param context the rule and what it matched
     * @param syndrome id of the syndrome
     * @param supports true for, false against
     * @param strength how much it weighs
     * @param domain id of the voting domain
     */
    void argue(RuleContext context, String syndrome, boolean supports, Strength strength, String domain);

    /**
     * Strikes the arguments of other rules.
     *
     * @param context the rule and what it matched
     * @param rules ids of the rules whose arguments are struck
     */
    void undercut(RuleContext context, String... rules);

    /**
     * Records anything else.
     *
     * @param context the rule and what it matched
     * @param kind what is said
     * @param id the id it is said of
     * @param detail a second word or number where the kind has one, else an empty string
     */
    void say(RuleContext context, Kind kind, String id, Object detail);
}

package io.github.baclofentriage.fact;

import io.github.baclofentriage.fact.RuleRecorder.Kind;
import org.kie.api.runtime.rule.RuleContext;

/**
 * Everything that the right-hand side of a rule may call. Each method takes the word {@code drools}, through which the engine
 * learns which rule speaks and what it matched, so that explanations need no text in the rule.
 *
 * <p>An id that the pack does not declare fails the assessment with a {@code RulePackException} that names the rule.
 */
public final class RuleActions {
    private RuleActions() {}

    /**
     * Concludes that a finding of the vocabulary, and with it each of its parents, is present.
     *
     * @param drools the word {@code drools}
     * @param id the finding's id
     */
    public static void finding(Object drools, String id) {
        say(drools, Kind.FINDING, id, "");
    }

    /**
     * Concludes that a finding is absent, as fever at 37.0 Cel.
     *
     * @param drools the word {@code drools}
     * @param id the finding's id
     */
    public static void absence(Object drools, String id) {
        say(drools, Kind.ABSENCE, id, "");
    }

    /**
     * Concludes a named fact.
     *
     * @param drools the word {@code drools}
     * @param id the sign's id
     */
    public static void sign(Object drools, String id) {
        say(drools, Kind.SIGN, id, "");
    }

    /**
     * Concludes a measurement from others, as the filtration rate from creatinine, age and sex.
     *
     * @param drools the word {@code drools}
     * @param id the measurement's id
     * @param value the value in the vocabulary's unit for it
     */
    public static void measurement(Object drools, String id, double value) {
        say(drools, Kind.MEASUREMENT, id, value);
    }

    /**
     * Argues for a syndrome. Within one domain only the strongest argument counts.
     *
     * @param drools the word {@code drools}
     * @param syndrome the syndrome's id
     * @param strength how much the argument weighs
     * @param domain the voting domain's id
     */
    public static void argue(Object drools, String syndrome, Strength strength, String domain) {
        RuleContext context = (RuleContext) drools;
        recorder(context).argue(context, syndrome, true, strength, domain);
    }

    /**
     * Argues against a syndrome. Within one domain only the strongest argument counts.
     *
     * @param drools the word {@code drools}
     * @param syndrome the syndrome's id
     * @param strength how much the argument weighs
     * @param domain the voting domain's id
     */
    public static void argueAgainst(Object drools, String syndrome, Strength strength, String domain) {
        RuleContext context = (RuleContext) drools;
        recorder(context).argue(context, syndrome, false, strength, domain);
    }

    /**
     * Strikes the arguments of other rules. They stay in the report, beside the rule that struck them.
     *
     * @param drools the word {@code drools}
     * @param rules ids of the rules whose arguments are struck
     */
    public static void undercut(Object drools, String... rules) {
        RuleContext context = (RuleContext) drools;
        recorder(context).undercut(context, rules);
    }

    /**
     * Raises a red flag, and the urgency to the level that the pack declares for it.
     *
     * @param drools the word {@code drools}
     * @param id the red flag's id
     */
    public static void redFlag(Object drools, String id) {
        say(drools, Kind.RED_FLAG, id, "");
    }

    /**
     * Raises the urgency to at least a level; nothing lowers it.
     *
     * @param drools the word {@code drools}
     * @param level the level's id
     */
    public static void atLeast(Object drools, String level) {
        say(drools, Kind.URGENCY, level, "");
    }

    /**
     * Raises the urgency to at least a level since the answer to a question is not known; nothing lowers it.
     *
     * @param drools the word {@code drools}
     * @param level the level's id
     * @param question the question's id in the pack
     */
    public static void notAssessed(Object drools, String level, String question) {
        say(drools, Kind.URGENCY, level, "not-assessed " + question);
    }

    /**
     * Raises the urgency to at least a level since the pack does not weigh what the rule matched; nothing lowers it.
     *
     * @param drools the word {@code drools}
     * @param level the level's id
     */
    public static void notWeighed(Object drools, String level) {
        say(drools, Kind.URGENCY, level, "not-weighed");
    }

    /**
     * Raises the urgency to at least a level since part of the case could not be used or read; nothing lowers it.
     *
     * @param drools the word {@code drools}
     * @param level the level's id
     */
    public static void notUnderstood(Object drools, String level) {
        say(drools, Kind.URGENCY, level, "not-understood");
    }

    /**
     * States how well a syndrome is supported; of several statements the strongest stands.
     *
     * @param drools the word {@code drools}
     * @param syndrome the syndrome's id
     * @param level the level
     */
    public static void likelihood(Object drools, String syndrome, Level level) {
        say(drools, Kind.LIKELIHOOD, syndrome, level);
    }

    /**
     * Proposes a conclusion; of several the first in the pack's list of statuses stands.
     *
     * @param drools the word {@code drools}
     * @param status the status' id
     * @param syndrome the syndrome's id, or {@code none}
     */
    public static void conclude(Object drools, String status, String syndrome) {
        say(drools, Kind.CONCLUSION, status, syndrome);
    }

    /**
     * Names a phase of the picture, for syndromes that follow one another. A report shows the phases where the conclusion names the
     * syndrome of one of them.
     *
     * @param drools the word {@code drools}
     * @param syndrome the syndrome's id
     * @param phase {@code past}, {@code present} or {@code threatened}
     */
    public static void phase(Object drools, String syndrome, String phase) {
        say(drools, Kind.PHASE, syndrome, phase);
    }

    /**
     * Names another condition that could explain the picture or stand beside it.
     *
     * @param drools the word {@code drools}
     * @param id the condition's id in the pack's differential
     */
    public static void suspect(Object drools, String id) {
        say(drools, Kind.DIFFERENTIAL, id, "");
    }

    /**
     * Names something that sources describe for such a patient; never a directive.
     *
     * @param drools the word {@code drools}
     * @param id the consideration's id in the pack
     */
    public static void consider(Object drools, String id) {
        say(drools, Kind.CONSIDERATION, id, "");
    }

    /**
     * Asks for something that is not known.
     *
     * @param drools the word {@code drools}
     * @param id the question's id in the pack
     */
    public static void ask(Object drools, String id) {
        say(drools, Kind.QUESTION, id, "");
    }

    /**
     * A number raised to a power, for formulas such as the filtration rate.
     *
     * @param base a positive number
     * @param exponent any number
     * @return base to the exponent
     */
    public static double power(double base, double exponent) {
        return Math.pow(base, exponent);
    }

    /**
     * The lesser of two numbers.
     *
     * @param a a number
     * @param b a number
     * @return the lesser
     */
    public static double lesser(double a, double b) {
        return Math.min(a, b);
    }

    /**
     * The greater of two numbers.
     *
     * @param a a number
     * @param b a number
     * @return the greater
     */
    public static double greater(double a, double b) {
        return Math.max(a, b);
    }

    private static void say(Object drools, Kind kind, String id, Object detail) {
        RuleContext context = (RuleContext) drools;
        recorder(context).say(context, kind, id, detail);
    }

    private static RuleRecorder recorder(RuleContext context) {
        return (RuleRecorder) context.getKieRuntime().getEnvironment().get(RuleRecorder.KEY);
    }
}

package io.github.baclofentriage.internal;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.fact.Condition;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Finding;
import io.github.baclofentriage.fact.RuleRecorder.Kind;
import io.github.baclofentriage.fact.Sign;
import io.github.baclofentriage.fact.Strength;
import java.util.Collection;
import java.util.List;

/**
 * What one rule said at one match. Each is equal to itself alone, so that a live session keeps one for every match and drops it with
 * the match.
 */
abstract sealed class Utterance {
    final RulePack.Rule rule;
    final List<Fact> facts;

    private Utterance(RulePack.Rule rule, List<Fact> facts) {
        this.rule = rule;
        this.facts = facts;
    }

    /** The facts that follow from it, for later rules to read. */
    List<Fact> concluded() {
        return List.of();
    }

    /** An argument for or against a syndrome. */
    static final class Argument extends Utterance {
        final String syndrome;
        final boolean supports;
        final Strength strength;
        final String domain;
        /** The rule and what it argues, strength aside; written once, since a live session reads it after every change. */
        final String key;

        Argument(
                RulePack.Rule rule,
                List<Fact> facts,
                String syndrome,
                boolean supports,
                Strength strength,
                String domain) {
            super(rule, facts);
            this.syndrome = syndrome;
            this.supports = supports;
            this.strength = strength;
            this.domain = domain;
            this.key = rule.id() + " " + syndrome + " " + supports + " " + domain;
        }
    }

    /** A strike at the arguments of another rule. */
    static final class Strike extends Utterance {
        final String target;

        Strike(RulePack.Rule rule, List<Fact> facts, String target) {
            super(rule, facts);
            this.target = target;
        }
    }

    /** Anything else. */
    static final class Saying extends Utterance {
        final Kind kind;
        final String id;
        final String detail;
        /** What is said and by which rule. */
        final String key;

        private final List<Fact> concluded;

        Saying(RulePack.Rule rule, List<Fact> facts, Kind kind, String id, String detail, List<Fact> concluded) {
            super(rule, facts);
            this.kind = kind;
            this.id = id;
            this.detail = detail;
            this.key = id + " " + detail + " " + rule.id();
            this.concluded = concluded;
        }

        @Override
        List<Fact> concluded() {
            return concluded;
        }
    }

    /** Whether anything among some facts is possible only, be it stated so or concluded from what is. */
    static boolean possible(Collection<?> facts) {
        for (Object fact : facts) {
            if (fact instanceof Finding finding && finding.possible()
                    || fact instanceof Condition condition && condition.possible()
                    || fact instanceof Sign sign && sign.possible()) {
                return true;
            }
        }
        return false;
    }
}

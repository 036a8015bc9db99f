package io.github.baclofentriage.internal;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.RuleRecorder.Kind;
import io.github.baclofentriage.fact.Strength;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says, whatever it matched. A rule says the same at nearly every match, so that a sentence is made and held to the pack
 * once and shared by all assessments; two sentences are equal if one rule says the same in both.
 */
abstract sealed class Sentence {
    final RulePack.Rule rule;
    /** The rule and all that it says, strength aside; sentences of a kind are put in the order of it. */
    final String key;

    private Sentence(RulePack.Rule rule, String key) {
        this.rule = rule;
        this.key = key;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Sentence sentence && sentence.getClass() == getClass() && sentence.key.equals(key);
    }

    @Override
    public final int hashCode() {
        return key.hashCode();
    }

    /** An argument for or against a syndrome. */
    static final class Argument extends Sentence {
        final String syndrome;
        final boolean supports;
        final Strength strength;
        final String domain;

        Argument(RulePack.Rule rule, String syndrome, boolean supports, Strength strength, String domain) {
            super(rule, rule.id() + " " + syndrome + " " + supports + " " + domain);
            this.syndrome = syndrome;
            this.supports = supports;
            this.strength = strength;
            this.domain = domain;
        }

        boolean says(String otherSyndrome, boolean otherSupports, Strength otherStrength, String otherDomain) {
            return strength == otherStrength
                    && supports == otherSupports
                    && syndrome.equals(otherSyndrome)
                    && domain.equals(otherDomain);
        }
    }

    /** A strike at the arguments of another rule. */
    static final class Strike extends Sentence {
        final String target;

        Strike(RulePack.Rule rule, String target) {
            super(rule, target + " " + rule.id());
            this.target = target;
        }
    }

    /** Anything else. */
    static final class Saying extends Sentence {
        final Kind kind;
        final String id;
        final String detail;
        private final Object said;
        private final List<Fact> definite;
        private final List<Fact> possible;

        /**
         * A saying.
         *
         * @param rule the rule that says it
         * @param kind what is said
         * @param id what it is said of
         * @param said a second word or number where the kind has one
         * @param detail the same as a text
         * @param definite the facts that follow from it
         * @param possible the facts that follow where it rests on something possible only
         */
        Saying(
                RulePack.Rule rule,
                Kind kind,
                String id,
                Object said,
                String detail,
                List<Fact> definite,
                List<Fact> possible) {
            super(rule, id + " " + detail + " " + rule.id());
            this.kind = kind;
            this.id = id;
            this.said = said;
            this.detail = detail;
            this.definite = definite;
            this.possible = possible;
        }

        boolean says(Kind otherKind, String otherId, Object otherSaid) {
            return kind == otherKind && id.equals(otherId) && said.equals(otherSaid);
        }

        List<Fact> concluded(boolean onPossible) {
            return onPossible ? possible : definite;
        }
    }
}

package io.github.baclofentriage.internal;

import io.github.baclofentriage.fact.Condition;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Finding;
import io.github.baclofentriage.fact.Sign;
import io.github.baclofentriage.fact.Strength;
import java.util.List;

/**
 * A sentence as a rule said it at one match. Each is equal to itself alone, so that a live session keeps one for every match and drops it
 * with the match.
 */
final class Utterance {
    final Sentence sentence;
    final List<Fact> facts;
    /** What an argument weighs at this match; {@link Strength#WEAK} where it is none. */
    final Strength strength;
    /** Whether it rests on something that is possible only. */
    final boolean possible;

    /** A sentence that is no argument. */
    Utterance(Sentence sentence, List<Fact> facts) {
        this(sentence, facts, possible(facts), Strength.WEAK);
    }

    private Utterance(Sentence sentence, List<Fact> facts, boolean possible, Strength strength) {
        this.sentence = sentence;
        this.facts = facts;
        this.possible = possible;
        this.strength = strength;
    }

    /** An argument, which is weak where it rests on something possible only. */
    static Utterance argument(Sentence.Argument sentence, List<Fact> facts, Strength strength) {
        boolean possible = possible(facts);
        return new Utterance(sentence, facts, possible, possible ? Strength.WEAK : strength);
    }

    /** The facts that follow from it, for later rules to read. */
    List<Fact> concluded() {
        return sentence instanceof Sentence.Saying saying ? saying.concluded(possible) : List.of();
    }

    /** Whether it bears on the points of a syndrome. */
    boolean argues() {
        return !(sentence instanceof Sentence.Saying);
    }

    /** Whether anything among some facts is possible only, be it stated so or concluded from what is. */
    static boolean possible(List<?> facts) {
        for (int i = 0; i < facts.size(); i++) {
            Object fact = facts.get(i);
            if (fact instanceof Finding finding && finding.possible()
                    || fact instanceof Condition condition && condition.possible()
                    || fact instanceof Sign sign && sign.possible()) {
                return true;
            }
        }
        return false;
    }
}

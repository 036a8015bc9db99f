package io.github.baclofentriage.internal;

import io.github.baclofentriage.internal.RuleLinks.Slot;
import java.util.BitSet;
import java.util.List;

/**
 * The most that some answers may do together beyond what each does alone: the rules that may come to speak or fall silent, with every rule
 * that may follow, and what these argue and strike.
 */
final class Interplay {
    private final RuleWeights weights;
    private final RuleLinks links;
    private final BitSet speaking;
    private final int[] matched;
    private final BitSet gained = new BitSet();
    private final BitSet lost = new BitSet();
    private final int[] votes;
    private final boolean[] losable;

    /**
     * What answers may do together.
     *
     * @param weights what the rules argue
     * @param matchedNow by rule, the patterns that facts of the case may match, as bits
     * @param speaking the rules that speak of the case as it is
     * @param answers the answers
     * @param meetings where any two of them meet
     */
    Interplay(
            RuleWeights weights,
            int[] matchedNow,
            BitSet speaking,
            List<OptionEffect> answers,
            List<Meeting> meetings) {
        this.weights = weights;
        this.links = weights.links();
        this.votes = new int[weights.cells()];
        this.losable = new boolean[weights.cells()];
        this.matched = matchedNow.clone();
        this.speaking = (BitSet) speaking.clone();
        for (OptionEffect answer : answers) {
            this.speaking.or(answer.spoke());
            answer.match(matched);
        }
        for (Meeting meeting : meetings) {
            meeting.patterns().forEach((rule, patterns) -> matched[rule] |= patterns);
        }
        for (Meeting meeting : meetings) {
            for (int rule = meeting.rules().nextSetBit(0);
                    rule >= 0;
                    rule = meeting.rules().nextSetBit(rule + 1)) {
                gain(rule);
                lose(rule);
            }
            for (int rule = meeting.contested().nextSetBit(0);
                    rule >= 0;
                    rule = meeting.contested().nextSetBit(rule + 1)) {
                argue(rule);
                silence(rule);
            }
        }
    }

    /** A rule comes to speak if each of its patterns may find a fact. */
    private void gain(int rule) {
        if (gained.get(rule) || (matched[rule] & links.wanted(rule)) != links.wanted(rule)) {
            return;
        }
        gained.set(rule);
        argue(rule);
        for (int target : weights.struck(rule)) {
            silence(target);
        }
        for (Slot slot : links.fedBy(rule)) {
            if (slot.negated()) {
                lose(slot.rule());
            } else {
                matched[slot.rule()] |= slot.bit();
                gain(slot.rule());
            }
        }
    }

    /** A rule that speaks falls silent. */
    private void lose(int rule) {
        if (lost.get(rule) || !speaking.get(rule)) {
            return;
        }
        lost.set(rule);
        silence(rule);
        for (int target : weights.struck(rule)) {
            argue(target);
        }
        for (Slot slot : links.fedBy(rule)) {
            if (slot.negated()) {
                gain(slot.rule());
            } else {
                lose(slot.rule());
            }
        }
    }

    private void argue(int rule) {
        RuleWeights.Argued argued = weights.argued(rule);
        if (argued != null) {
            for (int cell : argued.cells()) {
                votes[cell] = Math.max(votes[cell], argued.votes());
            }
        }
    }

    private void silence(int rule) {
        RuleWeights.Argued argued = weights.argued(rule);
        if (argued != null) {
            for (int cell : argued.cells()) {
                losable[cell] = true;
            }
        }
    }

    /** By rule, the patterns that facts may match, as bits. */
    int[] matched() {
        return matched;
    }

    /** Whether a rule among some may come to speak or fall silent. */
    boolean changes(BitSet rules) {
        return gained.intersects(rules) || lost.intersects(rules);
    }

    /** The rules, by number, that may come to speak. */
    BitSet gained() {
        return gained;
    }

    /** The most that the rules in which answers meet may bring to each cell. */
    int[] votes() {
        return votes;
    }

    /** The cells that those rules may empty. */
    boolean[] losable() {
        return losable;
    }
}

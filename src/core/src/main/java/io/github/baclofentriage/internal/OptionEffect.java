package io.github.baclofentriage.internal;

import io.github.baclofentriage.fact.Conclusion;
import io.github.baclofentriage.fact.Event;
import io.github.baclofentriage.fact.Exposure;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Finding;
import io.github.baclofentriage.fact.Likelihood;
import io.github.baclofentriage.fact.Tally;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What an answer by itself changes before anything is weighed: facts that come and go, the patterns that these may match, and arguments
 * and strikes that come and go.
 */
final class OptionEffect {
    private static final String HISTORY = "history";

    /** Facts that come or go, by what they are about. */
    private final Map<String, Set<Fact>> changed = new HashMap<>();

    private final int[] matched;
    private final int[] touched;
    private final int[] freed;
    private final int[] left;
    private final BitSet rules = new BitSet();
    private final BitSet reading = new BitSet();
    private final BitSet spoke;
    private final BitSet strikes;
    private final BitSet argues;

    OptionEffect(RuleLinks links, WhatIf whatIf, OpenQuestions.Option option) {
        int count = links.rules().size();
        this.matched = new int[count];
        this.touched = new int[count];
        this.freed = new int[count];
        this.left = new int[count];
        for (Fact fact : option.difference().come()) {
            if (!weighed(fact)) {
                change(links, fact);
                links.slots(fact).forEach(slot -> mark(slot.negated() ? touched : matched, slot));
            }
        }
        for (Fact fact : option.difference().gone()) {
            if (!weighed(fact)) {
                change(links, fact);
                links.slots(fact).forEach(slot -> mark(slot.negated() ? freed : left, slot));
            }
        }
        for (int rule = 0; rule < count; rule++) {
            touched[rule] |= matched[rule] | freed[rule] | left[rule];
        }
        this.spoke = links.numbers(option.transcript().spoke());
        this.strikes = different(
                links, whatIf.transcript().strikes(), option.transcript().strikes());
        this.argues = different(
                links, whatIf.transcript().claimed(), option.transcript().claimed());
    }

    /** Exposures and events take their times from each other and from the first finding. */
    private void change(RuleLinks links, Fact fact) {
        links.about(fact).forEach(slot -> reading.set(slot.rule()));
        boolean history = fact instanceof Exposure || fact instanceof Event;
        String subject = fact.getClass().getSimpleName() + ' ' + RuleLinks.id(fact);
        changed.computeIfAbsent(history ? HISTORY : subject, unused -> new HashSet<>())
                .add(fact);
        if (fact instanceof Finding finding && finding.ago() != null) {
            changed.computeIfAbsent(HISTORY, unused -> new HashSet<>());
        }
    }

    private void mark(int[] patterns, RuleLinks.Slot slot) {
        patterns[slot.rule()] |= slot.bit();
        rules.set(slot.rule());
    }

    private static boolean weighed(Fact fact) {
        return fact instanceof Tally || fact instanceof Likelihood || fact instanceof Conclusion;
    }

    /** The rules, by number, that stand first in whatever one of two sets has alone: those that argue or are struck. */
    private static BitSet different(RuleLinks links, Set<String> one, Set<String> other) {
        BitSet rules = new BitSet();
        different(links, one, other, rules);
        different(links, other, one, rules);
        return rules;
    }

    private static void different(RuleLinks links, Set<String> here, Set<String> notHere, BitSet rules) {
        for (String each : here) {
            Integer rule = notHere.contains(each) ? null : links.number(each.substring(0, each.indexOf(' ')));
            if (rule != null) {
                rules.set(rule);
            }
        }
    }

    /** The rules, by number, whose matches it may change. */
    BitSet rules() {
        return rules;
    }

    /** The rules, by number, that read what it changes, whether they match that or what another answer makes of it. */
    BitSet reading() {
        return reading;
    }

    /** The rules, by number, that speak with it. */
    BitSet spoke() {
        return spoke;
    }

    /** The patterns of a rule, by its number, that one of its facts may match, as bits. */
    int matched(int rule) {
        return matched[rule];
    }

    /** Adds the patterns that its facts may match to those of each rule. */
    void match(int[] patterns) {
        for (int rule = rules.nextSetBit(0); rule >= 0; rule = rules.nextSetBit(rule + 1)) {
            patterns[rule] |= matched[rule];
        }
    }

    /** The rules, by number, whose matches two answers may change together as neither does alone. */
    BitSet meeting(OptionEffect other) {
        BitSet meeting = (BitSet) rules.clone();
        meeting.and(other.rules);
        for (int rule = meeting.nextSetBit(0); rule >= 0; rule = meeting.nextSetBit(rule + 1)) {
            boolean inTwoPatterns = Integer.bitCount(touched[rule] | other.touched[rule]) > 1;
            boolean bothFree = (freed[rule] & other.freed[rule]) != 0;
            boolean bothLeave = (left[rule] & other.left[rule]) != 0;
            boolean oneReplaces = (left[rule] & other.matched[rule]) != 0 || (matched[rule] & other.left[rule]) != 0;
            if (!inTwoPatterns && !bothFree && !bothLeave && !oneReplaces) {
                meeting.clear(rule);
            }
        }
        return meeting;
    }

    /** What two answers make of facts about the same; together they may make of them something else. */
    Set<Fact> blend(OptionEffect other) {
        Set<Fact> blend = new HashSet<>();
        changed.forEach((subject, facts) -> {
            Set<Fact> theirs = other.changed.get(subject);
            if (theirs != null && !theirs.equals(facts)) {
                blend.addAll(facts);
                blend.addAll(theirs);
            }
        });
        return blend;
    }

    /** The rules, by number, that one answer argues by or strikes, and the other strikes. */
    BitSet contested(OptionEffect other) {
        BitSet contested = (BitSet) other.argues.clone();
        contested.or(other.strikes);
        contested.and(strikes);
        BitSet mine = (BitSet) argues.clone();
        mine.and(other.strikes);
        contested.or(mine);
        return contested;
    }
}

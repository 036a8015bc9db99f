package io.github.baclofentriage.internal;

import io.github.baclofentriage.fact.Conclusion;
import io.github.baclofentriage.fact.Fact;
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
    private final Set<Fact> gone;
    private final Map<Integer, Integer> touched = new HashMap<>();
    private final Map<Integer, Integer> freed = new HashMap<>();
    private final Set<String> strikes = new HashSet<>();
    private final Set<String> argues = new HashSet<>();
    private final BitSet rules = new BitSet();

    OptionEffect(RuleLinks links, WhatIf whatIf, OpenQuestions.Option option) {
        Set<Fact> before = weighed(whatIf.findings().facts());
        Set<Fact> after = weighed(option.standing());
        this.gone = new HashSet<>(before);
        gone.removeAll(after);
        after.removeAll(before);
        after.forEach(fact -> links.slots(fact).forEach(slot -> touch(touched, slot)));
        gone.forEach(fact -> links.slots(fact).forEach(slot -> {
            touch(touched, slot);
            if (slot.negated()) {
                touch(freed, slot);
            }
        }));
        touched.keySet().forEach(rules::set);
        different(whatIf.transcript().strikes(), option.transcript().strikes(), strikes);
        different(whatIf.transcript().claimed(), option.transcript().claimed(), argues);
    }

    private static void touch(Map<Integer, Integer> patterns, RuleLinks.Slot slot) {
        patterns.merge(slot.rule(), slot.bit(), (some, more) -> some | more);
    }

    private static Set<Fact> weighed(Set<Fact> facts) {
        Set<Fact> weighed = new HashSet<>(facts);
        weighed.removeIf(fact -> fact instanceof Tally || fact instanceof Likelihood || fact instanceof Conclusion);
        return weighed;
    }

    /** Adds the first word of whatever stands in one of two sets alone: the id of a rule that argues or is struck. */
    private static void different(Set<String> one, Set<String> other, Set<String> rules) {
        one.stream().filter(each -> !other.contains(each)).forEach(each -> rules.add(firstWord(each)));
        other.stream().filter(each -> !one.contains(each)).forEach(each -> rules.add(firstWord(each)));
    }

    private static String firstWord(String text) {
        return text.substring(0, text.indexOf(' '));
    }

    /** The rules, by number, whose matches it may change. */
    BitSet rules() {
        return rules;
    }

    /** The patterns of a rule, by its number, whose matches it may change, as bits. */
    int patterns(int rule) {
        return touched.getOrDefault(rule, 0);
    }

    /** The rules, by number, in which two answers may bring about together what neither does alone. */
    BitSet meeting(OptionEffect other) {
        BitSet meeting = new BitSet();
        touched.forEach((rule, mine) -> {
            int theirs = other.touched.getOrDefault(rule, 0);
            boolean inTwoPatterns = theirs != 0 && Integer.bitCount(mine | theirs) > 1;
            boolean bothFree = (freed.getOrDefault(rule, 0) & other.freed.getOrDefault(rule, 0)) != 0;
            if (inTwoPatterns || bothFree) {
                meeting.set(rule);
            }
        });
        if (gone.stream().anyMatch(other.gone::contains)) {
            // Both change one and the same fact, so together they make of it another than each alone.
            BitSet either = (BitSet) rules.clone();
            either.or(other.rules);
            meeting.or(either);
        }
        return meeting;
    }

    /** Ids of the rules that one answer argues by or strikes, and the other strikes. */
    Set<String> contested(OptionEffect other) {
        Set<String> contested = new HashSet<>();
        strikes.stream()
                .filter(rule -> other.argues.contains(rule) || other.strikes.contains(rule))
                .forEach(contested::add);
        other.strikes.stream().filter(argues::contains).forEach(contested::add);
        return contested;
    }
}

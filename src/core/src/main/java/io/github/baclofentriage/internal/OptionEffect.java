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
 * and strikes that come and go. Two answers that meet in no rule change together what each changes alone.
 */
final class OptionEffect {
    private final Set<Fact> gone;
    private final Map<Integer, Integer> touched = new HashMap<>();
    private final Map<Integer, Integer> freed = new HashMap<>();
    private final Set<String> struckAnew = new HashSet<>();
    private final Set<String> argues = new HashSet<>();

    OptionEffect(RuleLinks links, WhatIf whatIf, OpenQuestions.Option option) {
        Set<Fact> before = weighed(whatIf.findings().facts());
        Set<Fact> after = weighed(option.standing());
        this.gone = new HashSet<>(before);
        gone.removeAll(after);
        Set<Fact> come = new HashSet<>(after);
        come.removeAll(before);
        come.forEach(fact ->
                links.slots(fact).forEach(slot -> touched.merge(slot.rule(), slot.bit(), (a, b) -> a | b)));
        gone.forEach(fact -> links.slots(fact).forEach(slot -> {
            touched.merge(slot.rule(), slot.bit(), (a, b) -> a | b);
            if (slot.negated()) {
                freed.merge(slot.rule(), slot.bit(), (a, b) -> a | b);
            }
        }));
        difference(whatIf.transcript().strikes(), option.transcript().strikes())
                .forEach(strike -> struckAnew.add(strike.substring(0, strike.indexOf(' '))));
        difference(whatIf.transcript().claimed(), option.transcript().claimed())
                .forEach(claim -> argues.add(claim.substring(0, claim.indexOf(' '))));
    }

    private static Set<Fact> weighed(Set<Fact> facts) {
        Set<Fact> weighed = new HashSet<>(facts);
        weighed.removeIf(fact -> fact instanceof Tally || fact instanceof Likelihood || fact instanceof Conclusion);
        return weighed;
    }

    private static Set<String> difference(Set<String> one, Set<String> other) {
        Set<String> either = new HashSet<>(one);
        either.removeAll(other);
        Set<String> second = new HashSet<>(other);
        second.removeAll(one);
        either.addAll(second);
        return either;
    }

    /** Whether two answers may bring about together what neither does alone, by a rule among some. */
    boolean meets(OptionEffect other, BitSet among) {
        for (Map.Entry<Integer, Integer> mine : touched.entrySet()) {
            int theirs = other.touched.getOrDefault(mine.getKey(), 0);
            if (theirs != 0 && among.get(mine.getKey()) && Integer.bitCount(mine.getValue() | theirs) > 1) {
                return true;
            }
        }
        for (Map.Entry<Integer, Integer> mine : freed.entrySet()) {
            if (among.get(mine.getKey()) && (other.freed.getOrDefault(mine.getKey(), 0) & mine.getValue()) != 0) {
                return true;
            }
        }
        return gone.stream().anyMatch(other.gone::contains);
    }

    /** Whether one changes what strikes an argument that the other changes, or both what strikes the same. */
    boolean strikesWith(OptionEffect other) {
        return struckAnew.stream().anyMatch(rule -> other.argues.contains(rule) || other.struckAnew.contains(rule))
                || other.struckAnew.stream().anyMatch(argues::contains);
    }
}

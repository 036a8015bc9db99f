package io.github.baclofentriage.internal;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.RuleRecorder.Kind;
import io.github.baclofentriage.fact.Strength;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that the rules say of one case, gathered by rule; the order in which they said it makes no difference. It is put in order when it is
 * read, since most of what is gathered while a case is changed is not.
 */
final class Transcript {
    /** One rule's argument with everything it matched, however often it fired. */
    static final class Claim {
        final RulePack.Rule rule;
        final String syndrome;
        final boolean supports;
        final String domain;
        private final List<Utterance> said;

        private Claim(Utterance.Argument argument, List<Utterance> said) {
            this.rule = argument.rule;
            this.syndrome = argument.syndrome;
            this.supports = argument.supports;
            this.domain = argument.domain;
            this.said = said;
        }

        /** The strongest with which the rule argued. */
        Strength strength() {
            Strength strongest = ((Utterance.Argument) said.get(0)).strength;
            for (Utterance each : said) {
                Strength strength = ((Utterance.Argument) each).strength;
                strongest = strength.votes() > strongest.votes() ? strength : strongest;
            }
            return strongest;
        }

        Set<Fact> facts() {
            return matched(said);
        }
    }

    /** Something else that a rule said, with every time it said so. */
    record Said(Kind kind, String id, String detail, RulePack.Rule rule, List<Utterance> times) {
        private static Said of(Utterance.Saying saying, List<Utterance> times) {
            return new Said(saying.kind, saying.id, saying.detail, saying.rule, times);
        }

        Set<Fact> facts() {
            return matched(times);
        }
    }

    private final Map<String, Claim> claims;
    private final Map<Kind, Map<String, Said>> said;
    /** Strikes by the id of the rule that is struck. */
    private final Map<String, List<Utterance>> struck;
    /** How often each rule spoke. */
    private final Map<String, Integer> spoke;

    Transcript() {
        this.claims = new HashMap<>();
        this.said = new EnumMap<>(Kind.class);
        this.struck = new HashMap<>();
        this.spoke = new HashMap<>();
    }

    private Transcript(Transcript other) {
        this.claims = new HashMap<>(other.claims);
        this.said = new EnumMap<>(Kind.class);
        other.said.forEach((kind, sayings) -> said.put(kind, new HashMap<>(sayings)));
        this.struck = new HashMap<>(other.struck);
        this.spoke = new HashMap<>(other.spoke);
    }

    /** What stands in it now, which no later change of it changes. */
    Transcript copy() {
        return new Transcript(this);
    }

    /** Takes what a rule said at one more of its matches. */
    void add(Utterance utterance) {
        change(utterance, true);
        spoke.merge(utterance.rule.id(), 1, Integer::sum);
    }

    /** Takes back what a rule said at a match that is no more. */
    void remove(Utterance utterance) {
        change(utterance, false);
        spoke.computeIfPresent(utterance.rule.id(), (rule, times) -> times == 1 ? null : times - 1);
    }

    private void change(Utterance utterance, boolean more) {
        if (utterance instanceof Utterance.Argument argument) {
            claims.compute(argument.key, (key, claim) -> {
                List<Utterance> all = changed(claim == null ? List.of() : claim.said, argument, more);
                return all.isEmpty() ? null : new Claim(argument, all);
            });
        } else if (utterance instanceof Utterance.Saying saying) {
            said.computeIfAbsent(saying.kind, unused -> new HashMap<>()).compute(saying.key, (key, known) -> {
                List<Utterance> all = changed(known == null ? List.of() : known.times, saying, more);
                return all.isEmpty() ? null : Said.of(saying, all);
            });
        } else if (utterance instanceof Utterance.Strike strike && !Utterance.possible(strike.facts)) {
            struck.compute(strike.target, (target, known) -> {
                List<Utterance> all = changed(known == null ? List.of() : known, strike, more);
                return all.isEmpty() ? null : all;
            });
        }
    }

    private static List<Utterance> changed(List<Utterance> said, Utterance one, boolean more) {
        if (more && said.isEmpty()) {
            return List.of(one);
        }
        List<Utterance> changed = new ArrayList<>(said);
        if (more) {
            changed.add(one);
        } else {
            changed.remove(one);
        }
        return changed;
    }

    private static Set<Fact> matched(List<Utterance> said) {
        Set<Fact> facts = new LinkedHashSet<>();
        said.forEach(each -> facts.addAll(each.facts));
        return facts;
    }

    Collection<Claim> claims() {
        return new TreeMap<>(claims).values();
    }

    /** The arguments that no rule struck, in any order. */
    List<Claim> counted() {
        List<Claim> counted = new ArrayList<>();
        for (Claim claim : claims.values()) {
            if (!struck.containsKey(claim.rule.id())) {
                counted.add(claim);
            }
        }
        return counted;
    }

    List<Said> said(Kind kind) {
        return List.copyOf(new TreeMap<>(said.getOrDefault(kind, Map.of())).values());
    }

    /** Ids of the rules that struck a rule's arguments. */
    Set<String> struckBy(String rule) {
        Set<String> strikers = new TreeSet<>();
        struck.getOrDefault(rule, List.of()).forEach(strike -> strikers.add(strike.rule.id()));
        return strikers;
    }

    /** Ids of every rule that spoke. */
    Set<String> spoke() {
        return spoke.keySet();
    }

    /** Every argument, struck or not, as the id of its rule and what it argues. */
    Set<String> claimed() {
        return claims.keySet();
    }

    /** Every strike, as the id of the rule that was struck and of the one that struck. */
    Set<String> strikes() {
        Set<String> strikes = new TreeSet<>();
        struck.forEach((target, all) -> all.forEach(strike -> strikes.add(target + " " + strike.rule.id())));
        return strikes;
    }
}

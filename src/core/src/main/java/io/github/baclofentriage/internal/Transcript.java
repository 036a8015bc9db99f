package io.github.baclofentriage.internal;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.RuleRecorder.Kind;
import io.github.baclofentriage.fact.Strength;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
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
        final Set<Fact> facts = new LinkedHashSet<>();
        Strength strength;

        Claim(Utterance.Argument argument) {
            this.rule = argument.rule;
            this.syndrome = argument.syndrome;
            this.supports = argument.supports;
            this.strength = argument.strength;
            this.domain = argument.domain;
        }
    }

    /** Something else that a rule said, with everything it matched. */
    record Said(Kind kind, String id, String detail, RulePack.Rule rule, Set<Fact> facts) {}

    private final Map<String, Claim> claims = new HashMap<>();
    private final Map<Kind, Map<String, Said>> said = new EnumMap<>(Kind.class);
    private final Map<String, Set<String>> struck = new HashMap<>();
    private final Set<String> spoke = new HashSet<>();

    /** Takes what a rule said at one more of its matches. */
    void add(Utterance utterance) {
        spoke.add(utterance.rule.id());
        if (utterance instanceof Utterance.Argument argument) {
            Claim claim = claims.computeIfAbsent(argument.key, unused -> new Claim(argument));
            claim.facts.addAll(argument.facts);
            if (argument.strength.votes() > claim.strength.votes()) {
                claim.strength = argument.strength;
            }
        } else if (utterance instanceof Utterance.Saying saying) {
            said.computeIfAbsent(saying.kind, unused -> new HashMap<>())
                    .computeIfAbsent(
                            saying.key,
                            unused ->
                                    new Said(saying.kind, saying.id, saying.detail, saying.rule, new LinkedHashSet<>()))
                    .facts
                    .addAll(saying.facts);
        } else if (utterance instanceof Utterance.Strike strike && !Utterance.possible(strike.facts)) {
            struck.computeIfAbsent(strike.target, unused -> new TreeSet<>()).add(strike.rule.id());
        }
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
        return struck.getOrDefault(rule, Set.of());
    }

    /** Ids of every rule that spoke. */
    Set<String> spoke() {
        return spoke;
    }

    /** Every argument, struck or not, as the id of its rule and what it argues. */
    Set<String> claimed() {
        return claims.keySet();
    }

    /** Every strike, as the id of the rule that was struck and of the one that struck. */
    Set<String> strikes() {
        Set<String> strikes = new TreeSet<>();
        struck.forEach((target, strikers) -> strikers.forEach(striker -> strikes.add(target + " " + striker)));
        return strikes;
    }
}

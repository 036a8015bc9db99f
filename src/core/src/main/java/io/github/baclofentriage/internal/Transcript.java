package io.github.baclofentriage.internal;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.RuleRecorder.Kind;
import io.github.baclofentriage.fact.Strength;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that the rules say of one case, gathered by sentence; the order in which they said it makes no difference. It is put in order when it
 * is read, since most of what is gathered while a case is changed is not.
 */
final class Transcript {
    /** One rule's argument with everything it matched, however often it fired. */
    static final class Claim {
        final RulePack.Rule rule;
        final String syndrome;
        final boolean supports;
        final String domain;
        private final List<Utterance> said;

        private Claim(Sentence.Argument argument, List<Utterance> said) {
            this.rule = argument.rule;
            this.syndrome = argument.syndrome;
            this.supports = argument.supports;
            this.domain = argument.domain;
            this.said = said;
        }

        /** The strongest with which the rule argued. */
        Strength strength() {
            Strength strongest = said.get(0).strength;
            for (Utterance each : said) {
                strongest = each.strength.votes() > strongest.votes() ? each.strength : strongest;
            }
            return strongest;
        }

        Set<Fact> facts() {
            return matched(said);
        }
    }

    /** Something else that a rule said, with every time it said so. */
    record Said(Kind kind, String id, String detail, RulePack.Rule rule, List<Utterance> times) {
        private static Said of(Sentence.Saying saying, List<Utterance> times) {
            return new Said(saying.kind, saying.id, saying.detail, saying.rule, times);
        }

        Set<Fact> facts() {
            return matched(times);
        }
    }

    private final Map<Sentence, List<Utterance>> arguments;
    private final Map<Sentence, List<Utterance>> strikes;
    private final Map<Kind, Map<Sentence, List<Utterance>>> sayings;

    Transcript() {
        this.arguments = new HashMap<>();
        this.strikes = new HashMap<>();
        this.sayings = new EnumMap<>(Kind.class);
    }

    private Transcript(Transcript other) {
        this.arguments = new HashMap<>(other.arguments);
        this.strikes = new HashMap<>(other.strikes);
        this.sayings = new EnumMap<>(Kind.class);
        other.sayings.forEach((kind, all) -> sayings.put(kind, new HashMap<>(all)));
    }

    /** What stands in it now, which no later change of it changes. */
    Transcript copy() {
        return new Transcript(this);
    }

    /** Takes what a rule said at one more of its matches. */
    void add(Utterance utterance) {
        Map<Sentence, List<Utterance>> said = like(utterance.sentence);
        List<Utterance> first = List.of(utterance);
        List<Utterance> before = said.putIfAbsent(utterance.sentence, first);
        if (before != null) {
            List<Utterance> more = new ArrayList<>(before);
            more.add(utterance);
            said.put(utterance.sentence, more);
        }
    }

    /** Takes back what a rule said at a match that is no more. */
    void remove(Utterance utterance) {
        like(utterance.sentence).computeIfPresent(utterance.sentence, (sentence, before) -> {
            List<Utterance> less = new ArrayList<>(before);
            less.remove(utterance);
            return less.isEmpty() ? null : less;
        });
    }

    private Map<Sentence, List<Utterance>> like(Sentence sentence) {
        if (sentence instanceof Sentence.Saying saying) {
            return sayings.computeIfAbsent(saying.kind, unused -> new HashMap<>());
        }
        return sentence instanceof Sentence.Argument ? arguments : strikes;
    }

    private static Set<Fact> matched(List<Utterance> said) {
        Set<Fact> facts = new LinkedHashSet<>();
        said.forEach(each -> facts.addAll(each.facts));
        return facts;
    }

    private static List<Sentence> inOrder(Map<Sentence, List<Utterance>> said) {
        List<Sentence> sentences = new ArrayList<>(said.keySet());
        if (sentences.size() == 1) {
            return sentences;
        }
        sentences.sort(Comparator.comparing((Sentence sentence) -> sentence.key));
        return sentences;
    }

    /** Every argument, struck or not, in a fixed order. */
    Collection<Claim> claims() {
        List<Claim> claims = new ArrayList<>(arguments.size());
        for (Sentence sentence : inOrder(arguments)) {
            claims.add(claim(sentence));
        }
        return claims;
    }

    private Claim claim(Sentence sentence) {
        return new Claim((Sentence.Argument) sentence, arguments.getOrDefault(sentence, List.of()));
    }

    /** The arguments that no rule struck, in any order. */
    List<Claim> counted() {
        List<Claim> counted = new ArrayList<>(arguments.size());
        for (Sentence sentence : arguments.keySet()) {
            if (!isStruck(sentence.rule.id())) {
                counted.add(claim(sentence));
            }
        }
        return counted;
    }

    List<Said> said(Kind kind) {
        Map<Sentence, List<Utterance>> all = sayings.getOrDefault(kind, Map.of());
        if (all.isEmpty()) {
            return List.of();
        }
        List<Said> said = new ArrayList<>(all.size());
        for (Sentence sentence : inOrder(all)) {
            said.add(Said.of((Sentence.Saying) sentence, all.getOrDefault(sentence, List.of())));
        }
        return said;
    }

    /** Ids of the rules that struck a rule's arguments, in order. */
    Set<String> struckBy(String rule) {
        if (strikes.isEmpty()) {
            return Set.of();
        }
        Set<String> strikers = new TreeSet<>();
        strikes.forEach((sentence, times) -> {
            if (strikes(sentence, times, rule)) {
                strikers.add(sentence.rule.id());
            }
        });
        return strikers;
    }

    private boolean isStruck(String rule) {
        for (Map.Entry<Sentence, List<Utterance>> each : strikes.entrySet()) {
            if (strikes(each.getKey(), each.getValue(), rule)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a strike falls on a rule; one that rests on something possible only does not. */
    private static boolean strikes(Sentence sentence, List<Utterance> times, String rule) {
        if (!((Sentence.Strike) sentence).target.equals(rule)) {
            return false;
        }
        for (Utterance each : times) {
            if (!each.possible) {
                return true;
            }
        }
        return false;
    }

    /** Ids of every rule that spoke. */
    Set<String> spoke() {
        Set<String> rules = new HashSet<>();
        arguments.keySet().forEach(sentence -> rules.add(sentence.rule.id()));
        strikes.keySet().forEach(sentence -> rules.add(sentence.rule.id()));
        sayings.values().forEach(all -> all.keySet().forEach(sentence -> rules.add(sentence.rule.id())));
        return rules;
    }
}

package io.github.baclofentriage.internal;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.fact.Absent;
import io.github.baclofentriage.fact.Conclusion;
import io.github.baclofentriage.fact.Condition;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Finding;
import io.github.baclofentriage.fact.Level;
import io.github.baclofentriage.fact.Likelihood;
import io.github.baclofentriage.fact.Measurement;
import io.github.baclofentriage.fact.RedFlag;
import io.github.baclofentriage.fact.RuleRecorder;
import io.github.baclofentriage.fact.Sign;
import io.github.baclofentriage.fact.Strength;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.RuleContext;

/** Collects what the rules say in one assessment and hands derived facts back to the session. */
final class Recorder implements RuleRecorder {
    /** One rule's argument with everything it matched, however often it fired. */
    static final class Claim {
        final RulePack.Rule rule;
        final String syndrome;
        final boolean supports;
        final String domain;
        final Set<Fact> facts = new LinkedHashSet<>();
        Strength strength;

        Claim(RulePack.Rule rule, String syndrome, boolean supports, Strength strength, String domain) {
            this.rule = rule;
            this.syndrome = syndrome;
            this.supports = supports;
            this.strength = strength;
            this.domain = domain;
        }
    }

    /** Something else that a rule said, with everything it matched. */
    record Said(Kind kind, String id, String detail, RulePack.Rule rule, Set<Fact> facts) {}

    private static final Set<String> PHASES = Set.of("past", "present", "threatened");

    private final LoadedPack pack;
    private final Set<String> firmSigns = new HashSet<>();
    private final Map<String, Claim> claims = new TreeMap<>();
    private final Map<Kind, Map<String, Said>> said = new EnumMap<>(Kind.class);
    private final Map<String, Set<String>> struck = new TreeMap<>();
    private final Set<String> fired = new TreeSet<>();
    private RulePack.@Nullable Rule last;

    Recorder(LoadedPack pack) {
        this.pack = pack;
    }

    Collection<Claim> claims() {
        return claims.values();
    }

    List<Said> said(Kind kind) {
        return List.copyOf(said.getOrDefault(kind, Map.of()).values());
    }

    /** Ids of the rules that struck a rule's arguments. */
    Set<String> struckBy(String rule) {
        return struck.getOrDefault(rule, Set.of());
    }

    /** Ids of every rule that spoke. */
    Set<String> fired() {
        return fired;
    }

    /** The rule that spoke last, to name in a fault. */
    RulePack.@Nullable Rule last() {
        return last;
    }

    @Override
    public void argue(RuleContext context, String syndrome, boolean supports, Strength strength, String domain) {
        RulePack.Rule rule = rule(context);
        demand(pack.definition().syndromes().containsKey(syndrome), "syndrome", syndrome, "pack.yaml");
        demand(pack.vocabulary().term("domain", domain) != null, "domain", domain, "vocabulary.yaml");
        List<Fact> facts = facts(context);
        Strength counted = possible(facts) ? Strength.WEAK : pack.strengths().getOrDefault(rule.id(), strength);
        Claim claim = claims.computeIfAbsent(
                rule.id() + " " + syndrome + " " + supports + " " + domain,
                unused -> new Claim(rule, syndrome, supports, counted, domain));
        claim.facts.addAll(facts);
        if (counted.votes() > claim.strength.votes()) {
            claim.strength = counted;
        }
    }

    @Override
    public void undercut(RuleContext context, String... rules) {
        RulePack.Rule rule = rule(context);
        boolean possible = possible(facts(context));
        for (String id : rules) {
            demand(pack.ruleIds().contains(id), "rule", id, "the pack");
            if (possible) {
                continue;
            }
            struck.computeIfAbsent(id, unused -> new TreeSet<>()).add(rule.id());
        }
    }

    @Override
    public void say(RuleContext context, Kind kind, String id, Object detail) {
        RulePack.Rule rule = rule(context);
        List<Fact> facts = facts(context);
        String words = detail instanceof Level level ? level.word() : String.valueOf(detail);
        said.computeIfAbsent(kind, unused -> new TreeMap<>())
                .computeIfAbsent(
                        id + " " + words + " " + rule.id(),
                        unused -> new Said(kind, id, words, rule, new LinkedHashSet<>()))
                .facts
                .addAll(facts);
        insert(context, kind, id, detail, possible(facts));
    }

    private void insert(RuleContext context, Kind kind, String id, Object detail, boolean possible) {
        PackDefinition definition = pack.definition();
        Vocabulary words = pack.vocabulary();
        switch (kind) {
            case FINDING -> {
                demand(words.term("finding", id) != null, "finding", id, "vocabulary.yaml");
                context.insertLogical(new Finding(id, "unknown", possible, null));
                words.ancestors("finding", id)
                        .forEach(parent -> context.insertLogical(new Finding(parent, "unknown", possible, null)));
            }
            case ABSENCE -> {
                demand(words.term("finding", id) != null, "finding", id, "vocabulary.yaml");
                context.insertLogical(new Absent(id));
                words.descendants("finding", id).forEach(child -> context.insertLogical(new Absent(child)));
            }
            case SIGN -> {
                demand(words.term("sign", id) != null, "sign", id, "vocabulary.yaml");
                if (!possible) {
                    firmSigns.add(id);
                }
                context.insertLogical(new Sign(id));
            }
            case MEASUREMENT -> {
                demand(words.term("measurement", id) != null, "measurement", id, "vocabulary.yaml");
                double value = (Double) detail;
                demand(Double.isFinite(value), "finite value of", id, "the measurements of this case");
                context.insertLogical(new Measurement(id, value, value, value));
            }
            case RED_FLAG -> {
                demand(definition.redFlags().containsKey(id), "red flag", id, "pack.yaml");
                context.insertLogical(new RedFlag(id));
            }
            case LIKELIHOOD -> {
                demand(definition.syndromes().containsKey(id), "syndrome", id, "pack.yaml");
                context.insertLogical(new Likelihood(id, ((Level) detail).word()));
            }
            case CONCLUSION -> {
                demand(definition.statuses().containsKey(id), "status", id, "pack.yaml");
                String syndrome = (String) detail;
                demand(
                        "none".equals(syndrome) || definition.syndromes().containsKey(syndrome),
                        "syndrome",
                        syndrome,
                        "pack.yaml");
                context.insertLogical(new Conclusion(id, (String) detail));
            }
            case URGENCY -> demand(definition.urgencies().containsKey(id), "urgency", id, "pack.yaml");
            case PHASE -> {
                demand(definition.syndromes().containsKey(id), "syndrome", id, "pack.yaml");
                String phase = (String) detail;
                demand(PHASES.contains(phase), "phase", phase, "past, present and threatened");
            }
            case DIFFERENTIAL -> demand(definition.differential().containsKey(id), "differential", id, "pack.yaml");
            case CONSIDERATION -> demand(definition.considerations().containsKey(id), "consideration", id, "pack.yaml");
            case QUESTION -> demand(definition.questions().containsKey(id), "question", id, "pack.yaml");
        }
    }

    private static void demand(boolean known, String what, String id, String file) {
        if (!known) {
            throw new IllegalArgumentException("no " + what + " [" + id + "] in " + file);
        }
    }

    /** Whether anything matched is possible only, be it stated so or concluded from what is. */
    private boolean possible(List<Fact> facts) {
        return facts.stream().anyMatch(this::possible);
    }

    private boolean possible(Fact fact) {
        if (fact instanceof Finding finding) {
            return finding.possible();
        }
        if (fact instanceof Condition condition) {
            return condition.possible();
        }
        return fact instanceof Sign sign
                && !firmSigns.contains(sign.id())
                && said.getOrDefault(Kind.SIGN, Map.of()).values().stream().anyMatch(item -> item.id.equals(sign.id()));
    }

    private static List<Fact> facts(RuleContext context) {
        List<Fact> facts = new ArrayList<>();
        for (Object matched : context.getMatch().getObjects()) {
            if (matched instanceof Fact fact) {
                facts.add(fact);
            }
        }
        return facts;
    }

    private RulePack.Rule rule(RuleContext context) {
        RulePack.Rule rule = pack.byName().get(context.getRule().getName());
        if (rule == null) {
            throw new IllegalStateException("no rule [" + context.getRule().getName() + "]");
        }
        last = rule;
        fired.add(rule.id());
        return rule;
    }
}

package io.github.baclofentriage.internal;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.fact.Absent;
import io.github.baclofentriage.fact.Conclusion;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.Match;
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
    private final Certainty certainty = new Certainty();
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
        Strength counted =
                certainty.possible(facts) ? Strength.WEAK : pack.strengths().getOrDefault(rule.id(), strength);
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
        boolean possible = certainty.possible(facts(context));
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
        if (kind == Kind.SIGN) {
            certainty.concluded(id, facts);
        }
        insert(context, kind, id, detail, certainty.possible(facts));
    }

    /** Checks that the pack declares what a rule speaks of, and hands a fact that later rules read to the session. */
    private void insert(RuleContext context, Kind kind, String id, Object detail, boolean possible) {
        switch (kind) {
            case FINDING, ABSENCE, SIGN, MEASUREMENT -> insertDerived(context, kind, id, detail, possible);
            case RED_FLAG -> {
                declared(pack.definition().redFlags(), "red flag", id);
                context.insertLogical(new RedFlag(id));
            }
            case LIKELIHOOD -> {
                declared(pack.definition().syndromes(), "syndrome", id);
                context.insertLogical(new Likelihood(id, ((Level) detail).word()));
            }
            case CONCLUSION -> {
                declared(pack.definition().statuses(), "status", id);
                if (!"none".equals(detail)) {
                    declared(pack.definition().syndromes(), "syndrome", (String) detail);
                }
                context.insertLogical(new Conclusion(id, (String) detail));
            }
            case PHASE -> {
                declared(pack.definition().syndromes(), "syndrome", id);
                demand(PHASES.contains((String) detail), "phase", (String) detail, "past, present and threatened");
            }
            case URGENCY -> declared(pack.definition().urgencies(), "urgency", id);
            case DIFFERENTIAL -> declared(pack.definition().differential(), "differential", id);
            case CONSIDERATION -> declared(pack.definition().considerations(), "consideration", id);
            case QUESTION -> declared(pack.definition().questions(), "question", id);
        }
    }

    private void insertDerived(RuleContext context, Kind kind, String id, Object detail, boolean possible) {
        Vocabulary words = pack.vocabulary();
        String what = kind == Kind.SIGN ? "sign" : kind == Kind.MEASUREMENT ? "measurement" : "finding";
        demand(words.term(what, id) != null, what, id, "vocabulary.yaml");
        if (kind == Kind.FINDING) {
            context.insertLogical(new Finding(id, "unknown", possible, null));
            words.ancestors(what, id)
                    .forEach(parent -> context.insertLogical(new Finding(parent, "unknown", possible, null)));
        } else if (kind == Kind.ABSENCE) {
            context.insertLogical(new Absent(id));
            words.descendants(what, id).forEach(child -> context.insertLogical(new Absent(child)));
        } else if (kind == Kind.SIGN) {
            context.insertLogical(new Sign(id));
        } else {
            double value = (Double) detail;
            demand(Double.isFinite(value), "finite value of", id, "the measurements of this case");
            context.insertLogical(new Measurement(id, value, value, value));
        }
    }

    private static void declared(Map<String, ?> ids, String what, String id) {
        demand(ids.containsKey(id), what, id, "pack.yaml");
    }

    private static void demand(boolean known, String what, String id, String file) {
        if (!known) {
            throw new IllegalArgumentException("no " + what + " [" + id + "] in " + file);
        }
    }

    /** Whether anything that a rule matches is possible only, be it stated so or concluded from what is. */
    boolean possible(Match match) {
        return certainty.possible(match.getObjects());
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

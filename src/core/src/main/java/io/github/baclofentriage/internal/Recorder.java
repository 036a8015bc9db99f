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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.RuleContext;

/** Takes what the rules say, checks it against the pack, and hands derived facts back to the session. */
final class Recorder implements RuleRecorder {
    private static final Set<String> PHASES = Set.of("past", "present", "threatened");

    private final LoadedPack pack;
    private final BiConsumer<RuleContext, Utterance> sink;
    private RulePack.@Nullable Rule last;

    /**
     * A recorder.
     *
     * @param pack the pack whose rules speak
     * @param sink takes what is said, with the match at which it is said
     */
    Recorder(LoadedPack pack, BiConsumer<RuleContext, Utterance> sink) {
        this.pack = pack;
        this.sink = sink;
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
                Utterance.possible(facts) ? Strength.WEAK : pack.strengths().getOrDefault(rule.id(), strength);
        sink.accept(context, new Utterance.Argument(rule, facts, syndrome, supports, counted, domain));
    }

    @Override
    public void undercut(RuleContext context, String... rules) {
        RulePack.Rule rule = rule(context);
        List<Fact> facts = facts(context);
        for (String id : rules) {
            demand(pack.ruleIds().contains(id), "rule", id, "the pack");
            sink.accept(context, new Utterance.Strike(rule, facts, id));
        }
    }

    @Override
    public void say(RuleContext context, Kind kind, String id, Object detail) {
        RulePack.Rule rule = rule(context);
        List<Fact> facts = facts(context);
        String words = detail instanceof Level level ? level.word() : String.valueOf(detail);
        List<Fact> concluded = concluded(kind, id, detail, Utterance.possible(facts));
        sink.accept(context, new Utterance.Saying(rule, facts, kind, id, words, concluded));
    }

    /** Checks that the pack declares what a rule speaks of; the facts that follow from it. */
    private List<Fact> concluded(Kind kind, String id, Object detail, boolean possible) {
        PackDefinition definition = pack.definition();
        return switch (kind) {
            case FINDING, ABSENCE, SIGN, MEASUREMENT -> derived(kind, id, detail, possible);
            case RED_FLAG -> {
                declared(definition.redFlags(), "red flag", id);
                yield List.of(new RedFlag(id));
            }
            case LIKELIHOOD -> {
                declared(definition.syndromes(), "syndrome", id);
                yield List.of(new Likelihood(id, ((Level) detail).word()));
            }
            case CONCLUSION -> {
                declared(definition.statuses(), "status", id);
                if (!"none".equals(detail)) {
                    declared(definition.syndromes(), "syndrome", (String) detail);
                }
                yield List.of(new Conclusion(id, (String) detail));
            }
            case PHASE -> {
                demand(PHASES.contains((String) detail), "phase", (String) detail, "past, present and threatened");
                yield none(definition.syndromes(), "syndrome", id);
            }
            case URGENCY -> none(definition.urgencies(), "urgency", id);
            case DIFFERENTIAL -> none(definition.differential(), "differential", id);
            case CONSIDERATION -> none(definition.considerations(), "consideration", id);
            case QUESTION -> none(definition.questions(), "question", id);
        };
    }

    private List<Fact> derived(Kind kind, String id, Object detail, boolean possible) {
        Vocabulary words = pack.vocabulary();
        String what = kind == Kind.SIGN ? "sign" : kind == Kind.MEASUREMENT ? "measurement" : "finding";
        demand(words.term(what, id) != null, what, id, "vocabulary.yaml");
        if (kind == Kind.SIGN) {
            return List.of(new Sign(id, possible));
        }
        if (kind == Kind.MEASUREMENT) {
            double value = (Double) detail;
            demand(Double.isFinite(value), "finite value of", id, "the measurements of this case");
            return List.of(Measurement.of(id, value));
        }
        boolean present = kind == Kind.FINDING;
        List<Fact> facts = new ArrayList<>();
        facts.add(present ? new Finding(id, "unknown", possible, null) : new Absent(id));
        (present ? words.ancestors(what, id) : words.descendants(what, id))
                .forEach(implied ->
                        facts.add(present ? new Finding(implied, "unknown", possible, null) : new Absent(implied)));
        return facts;
    }

    private static List<Fact> none(Map<String, ?> ids, String what, String id) {
        declared(ids, what, id);
        return List.of();
    }

    private static void declared(Map<String, ?> ids, String what, String id) {
        demand(ids.containsKey(id), what, id, "pack.yaml");
    }

    private static void demand(boolean known, String what, String id, String file) {
        if (!known) {
            throw new IllegalArgumentException("no " + what + " [" + id + "] in " + file);
        }
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
        return rule;
    }
}

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
import io.github.baclofentriage.fact.RuleRecorder.Kind;
import io.github.baclofentriage.fact.Sign;
import io.github.baclofentriage.fact.Strength;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sentences of a pack's rules, each held to what the pack declares when it is first said. */
final class Sentences {
    private static final Set<String> PHASES = Set.of("past", "present", "threatened");

    /** A rule says one thing, or one for each syndrome or each rule it strikes; more than these are made anew each time. */
    private static final int MOST_KEPT = 16;

    private final PackDefinition definition;
    private final Vocabulary vocabulary;
    private final Set<String> ruleIds;
    private final Map<String, Speaker> speakers = new HashMap<>();

    /** A rule and the sentences that it was heard to say. */
    static final class Speaker {
        final RulePack.Rule rule;
        private volatile Sentence[] heard = {};

        private Speaker(RulePack.Rule rule) {
            this.rule = rule;
        }

        private synchronized void keep(Sentence sentence) {
            if (heard.length < MOST_KEPT) {
                Sentence[] more = java.util.Arrays.copyOf(heard, heard.length + 1);
                more[heard.length] = sentence;
                heard = more;
            }
        }
    }

    /**
     * The sentences of some rules.
     *
     * @param definition what the pack declares
     * @param vocabulary its words
     * @param ruleIds ids of its rules
     * @param byName the rules by the name they have in the rule base
     */
    Sentences(
            PackDefinition definition, Vocabulary vocabulary, Set<String> ruleIds, Map<String, RulePack.Rule> byName) {
        this.definition = definition;
        this.vocabulary = vocabulary;
        this.ruleIds = Set.copyOf(ruleIds);
        byName.forEach((name, rule) -> speakers.put(name, new Speaker(rule)));
    }

    /** The rule of a name; null where there is none. */
    @Nullable
    Speaker speaker(String name) {
        return speakers.get(name);
    }

    /** The rules by the name they have in the rule base. */
    Map<String, RulePack.Rule> rules() {
        Map<String, RulePack.Rule> rules = new HashMap<>();
        speakers.forEach((name, speaker) -> rules.put(name, speaker.rule));
        return rules;
    }

    Sentence.Argument argument(Speaker speaker, String syndrome, boolean supports, Strength strength, String domain) {
        for (Sentence known : speaker.heard) {
            if (known instanceof Sentence.Argument argument && argument.says(syndrome, supports, strength, domain)) {
                return argument;
            }
        }
        declared(definition.syndromes(), "syndrome", syndrome);
        demand(vocabulary.term("domain", domain) != null, "domain", domain, "vocabulary.yaml");
        Sentence.Argument made = new Sentence.Argument(speaker.rule, syndrome, supports, strength, domain);
        speaker.keep(made);
        return made;
    }

    Sentence.Strike strike(Speaker speaker, String target) {
        for (Sentence known : speaker.heard) {
            if (known instanceof Sentence.Strike strike && strike.target.equals(target)) {
                return strike;
            }
        }
        demand(ruleIds.contains(target), "rule", target, "the pack");
        Sentence.Strike made = new Sentence.Strike(speaker.rule, target);
        speaker.keep(made);
        return made;
    }

    Sentence.Saying saying(Speaker speaker, Kind kind, String id, Object detail) {
        for (Sentence known : speaker.heard) {
            if (known instanceof Sentence.Saying saying && saying.says(kind, id, detail)) {
                return saying;
            }
        }
        String words = detail instanceof Level level ? level.word() : String.valueOf(detail);
        List<Fact> definite = concluded(kind, id, detail, false);
        List<Fact> possible = concluded(kind, id, detail, true);
        Sentence.Saying made = new Sentence.Saying(speaker.rule, kind, id, detail, words, definite, possible);
        // A rule that calculates says another number for each patient.
        if (kind != Kind.MEASUREMENT) {
            speaker.keep(made);
        }
        return made;
    }

    /** Checks that the pack declares what a rule speaks of; the facts that follow from it. */
    private List<Fact> concluded(Kind kind, String id, Object detail, boolean possible) {
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
            case URGENCY -> {
                UrgencyReason.of((String) detail).check(definition);
                yield none(definition.urgencies(), "urgency", id);
            }
            case DIFFERENTIAL -> none(definition.differential(), "differential", id);
            case CONSIDERATION -> none(definition.considerations(), "consideration", id);
            case QUESTION -> none(definition.questions(), "question", id);
        };
    }

    private List<Fact> derived(Kind kind, String id, Object detail, boolean possible) {
        String what = kind == Kind.SIGN ? "sign" : kind == Kind.MEASUREMENT ? "measurement" : "finding";
        demand(vocabulary.term(what, id) != null, what, id, "vocabulary.yaml");
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
        (present ? vocabulary.ancestors(what, id) : vocabulary.descendants(what, id))
                .forEach(implied ->
                        facts.add(present ? new Finding(implied, "unknown", possible, null) : new Absent(implied)));
        return List.copyOf(facts);
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
}

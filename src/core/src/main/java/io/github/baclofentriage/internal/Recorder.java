package io.github.baclofentriage.internal;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.RuleRecorder;
import io.github.baclofentriage.fact.Strength;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import org.drools.base.reteoo.BaseTuple;
import org.drools.core.rule.consequence.InternalMatch;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.RuleContext;

/** Takes what the rules say and hands it on with the facts of the match. */
final class Recorder implements RuleRecorder {
    /** Most rules match no more facts than this. */
    private static final int MOST_MATCHED = 4;

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
        Sentences.Speaker speaker = speaker(context);
        Sentence.Argument sentence = pack.sentences().argument(speaker, syndrome, supports, strength, domain);
        sink.accept(context, utterance(pack, sentence, facts(context)));
        speaker.spoke(List.of(sentence));
    }

    @Override
    public void undercut(RuleContext context, String... rules) {
        Sentences.Speaker speaker = speaker(context);
        List<Fact> facts = facts(context);
        List<Sentence> all = new ArrayList<>();
        for (String id : rules) {
            Sentence.Strike sentence = pack.sentences().strike(speaker, id);
            sink.accept(context, utterance(pack, sentence, facts));
            all.add(sentence);
        }
        speaker.spoke(all);
    }

    @Override
    public void say(RuleContext context, Kind kind, String id, Object detail) {
        Sentences.Speaker speaker = speaker(context);
        Sentence.Saying sentence = pack.sentences().saying(speaker, kind, id, detail);
        sink.accept(context, utterance(pack, sentence, facts(context)));
        speaker.spoke(List.of(sentence));
    }

    /** A sentence said of some facts, with the strength that the pack gives its argument. */
    static Utterance utterance(LoadedPack pack, Sentence sentence, List<Fact> facts) {
        return sentence instanceof Sentence.Argument argument
                ? Utterance.argument(
                        argument, facts, pack.strengths().getOrDefault(argument.rule.id(), argument.strength))
                : new Utterance(sentence, facts);
    }

    /** The facts of a match, in the order of the rule's patterns. */
    private static List<Fact> facts(RuleContext context) {
        List<Fact> facts = new ArrayList<>(MOST_MATCHED);
        BaseTuple tuple = ((InternalMatch) context.getMatch()).getTuple();
        while (tuple != null) {
            // A pattern that is denied matches nothing, and a rule that begins with one matches that it begins.
            if (tuple.getFactHandle() != null && tuple.getFactHandle().getObject() instanceof Fact fact) {
                facts.add(fact);
            }
            tuple = tuple.getParent();
        }
        Collections.reverse(facts);
        return facts;
    }

    private Sentences.Speaker speaker(RuleContext context) {
        String name = context.getRule().getName();
        Sentences.Speaker speaker = pack.sentences().speaker(name);
        if (speaker == null) {
            throw new IllegalStateException("no rule [" + name + "]");
        }
        last = speaker.rule;
        return speaker;
    }
}

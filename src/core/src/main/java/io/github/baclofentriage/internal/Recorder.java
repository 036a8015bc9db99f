package io.github.baclofentriage.internal;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.RuleRecorder;
import io.github.baclofentriage.fact.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
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
        Strength weight = pack.strengths().getOrDefault(sentence.rule.id(), sentence.strength);
        sink.accept(context, Utterance.argument(sentence, facts(context), weight));
    }

    @Override
    public void undercut(RuleContext context, String... rules) {
        Sentences.Speaker speaker = speaker(context);
        List<Fact> facts = facts(context);
        for (String id : rules) {
            sink.accept(context, new Utterance(pack.sentences().strike(speaker, id), facts));
        }
    }

    @Override
    public void say(RuleContext context, Kind kind, String id, Object detail) {
        Sentence.Saying sentence = pack.sentences().saying(speaker(context), kind, id, detail);
        sink.accept(context, new Utterance(sentence, facts(context)));
    }

    /** The facts of a match, in the order of the rule's patterns; a pattern that is denied matches none. */
    private static List<Fact> facts(RuleContext context) {
        List<Fact> facts = new ArrayList<>(MOST_MATCHED);
        for (Object matched : context.getMatch().getObjects()) {
            if (matched instanceof Fact fact) {
                facts.add(fact);
            }
        }
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

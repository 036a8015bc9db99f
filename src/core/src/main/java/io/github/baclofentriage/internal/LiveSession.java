package io.github.baclofentriage.internal;

import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Tally;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.runtime.rule.RuleContext;

/**
 * A session that lives on while the facts of one case change. What rules say is inserted logically, so that it falls with the facts that
 * it rests on; what stands at any time is what a run over the same facts alone would have left.
 *
 * <p>That holds since a rule denies only what the case states or what an earlier stage concluded: stages run in their order after each
 * change, and nothing that a later one does can change what an earlier one saw.
 *
 * <p>One thread at a time.
 */
final class LiveSession extends StagedSession {
    private final LoadedPack pack;
    private final Set<Fact> stated = new HashSet<>();
    private final Set<Utterance> said = Collections.newSetFromMap(new IdentityHashMap<>());
    /** What fell while the engine was at work, which must not be disturbed then. */
    private final Deque<Utterance> fallen = new ArrayDeque<>();

    private List<Tally> tallies = List.of();

    LiveSession(LoadedPack pack) {
        super(pack);
        this.pack = pack;
        listen(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectDeleted(ObjectDeletedEvent event) {
                if (event.getOldObject() instanceof Utterance utterance) {
                    said.remove(utterance);
                    fallen.add(utterance);
                }
            }
        });
    }

    @Override
    void said(RuleContext context, Utterance utterance) {
        said.add(utterance);
        context.insertLogical(utterance);
        utterance.concluded().forEach(this::add);
    }

    /**
     * Makes these the stated facts and lets the rules follow.
     *
     * @param facts all that is to stand stated
     * @param stages the stages to run, in their order, from the first one on
     */
    void state(Set<Fact> facts, Collection<String> stages) {
        for (Fact fact : List.copyOf(stated)) {
            if (!facts.contains(fact)) {
                stated.remove(fact);
                remove(fact);
            }
        }
        for (Fact fact : facts) {
            if (stated.add(fact)) {
                add(fact);
            }
        }
        stages.forEach(this::run);
    }

    private void run(String stage) {
        run(stage, match -> true);
        while (!fallen.isEmpty()) {
            while (!fallen.isEmpty()) {
                fallen.remove().concluded().forEach(this::remove);
            }
            run(stage, match -> true);
        }
        if (stage.equals(pack.definition().tallyAfter())) {
            List<Tally> now = Ballot.tallies(pack, transcript());
            tallies.stream().filter(tally -> !now.contains(tally)).forEach(this::remove);
            now.stream().filter(tally -> !tallies.contains(tally)).forEach(this::add);
            tallies = now;
        }
    }

    /** What the rules say now. */
    Transcript transcript() {
        Transcript transcript = new Transcript();
        said.forEach(transcript::add);
        return transcript;
    }

    List<Tally> tallies() {
        return tallies;
    }

    /** What a run over the stated facts alone would leave behind. */
    Assessment.Findings findings() {
        return new Assessment.Findings(facts(), tallies);
    }
}

package io.github.baclofentriage.internal;

import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Tally;
import io.github.baclofentriage.internal.engine.LibraryLoader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
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
    private final Transcript transcript = new Transcript();
    /** What fell while the engine was at work, which must not be disturbed then. */
    private final Deque<Utterance> fallen = new ArrayDeque<>();

    private List<Tally> tallies = List.of();
    private boolean argued = true;

    LiveSession(LoadedPack pack) {
        super(pack);
        this.pack = pack;
        listen(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectDeleted(ObjectDeletedEvent event) {
                if (event.getOldObject() instanceof Utterance utterance) {
                    transcript.remove(utterance);
                    argued |= utterance.argues();
                    fallen.add(utterance);
                }
            }
        });
    }

    @Override
    void said(RuleContext context, Utterance utterance) {
        transcript.add(utterance);
        argued |= utterance.argues();
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
        LibraryLoader.during(() -> follow(facts, stages));
    }

    private void follow(Set<Fact> facts, Collection<String> stages) {
        List<Fact> added = new ArrayList<>();
        for (Fact fact : facts) {
            if (!stated.contains(fact)) {
                added.add(fact);
            }
        }
        if (stated.size() + added.size() > facts.size()) {
            for (Iterator<Fact> each = stated.iterator(); each.hasNext(); ) {
                Fact fact = each.next();
                if (!facts.contains(fact)) {
                    each.remove();
                    remove(fact);
                }
            }
        }
        stated.addAll(added);
        added.forEach(this::add);
        stages.forEach(this::run);
    }

    private void run(String stage) {
        run(stage, Assessment.EVERYONE);
        while (!fallen.isEmpty()) {
            while (!fallen.isEmpty()) {
                fallen.remove().concluded().forEach(this::remove);
            }
            run(stage, Assessment.EVERYONE);
        }
        if (argued && stage.equals(pack.definition().tallyAfter())) {
            argued = false;
            List<Tally> now = Ballot.tallies(pack, transcript);
            for (Tally before : tallies) {
                if (!now.contains(before)) {
                    remove(before);
                }
            }
            for (Tally tally : now) {
                if (!tallies.contains(tally)) {
                    add(tally);
                }
            }
            tallies = now;
        }
    }

    /** What the rules say now; it follows every change. */
    Transcript transcript() {
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

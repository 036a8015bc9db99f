package io.github.baclofentriage.internal;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.internal.engine.Sessions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.AgendaGroup;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.RuleContext;

/** A session over a pack's rules that counts the reasons for each fact, and whose failures name the rule. */
abstract class StagedSession implements AutoCloseable {
    /** More firings than any case of a sound pack comes near; reaching it means that rules feed each other. */
    private static final int MOST_FIRINGS = 2_000;

    /** Room for the facts of most cases and what follows from them. */
    private static final int ROOM_FOR_FACTS = 128;

    private final LoadedPack pack;
    private final Recorder recorder;
    private final KieSession session;
    private final Map<Fact, Support> supports = new HashMap<>(ROOM_FOR_FACTS);

    /** A fact in the session and how many say so: the case, and rules at their matches. */
    private static final class Support {
        @Nullable
        FactHandle handle;

        int count;
    }

    /** A session without a fact. */
    StagedSession(LoadedPack pack) {
        this.pack = pack;
        this.recorder = new Recorder(pack, this::said);
        this.session = Sessions.open(pack.base(), recorder);
    }

    /** Takes what a rule says at a match. */
    abstract void said(RuleContext context, Utterance utterance);

    final void listen(RuleRuntimeEventListener listener) {
        session.addEventListener(listener);
    }

    /** Adds a fact, or one more reason for it. */
    final void add(Fact fact) {
        Support support = supports.computeIfAbsent(fact, unused -> new Support());
        if (support.count++ == 0) {
            support.handle = insert(fact);
        }
    }

    /** Inserts a fact; conditions are held against it at once. */
    private FactHandle insert(Fact fact) {
        try {
            return session.insert(fact);
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    /** Takes one reason for a fact away, and with the last one the fact. */
    final void remove(Fact fact) {
        Support support = supports.get(fact);
        if (support != null && --support.count == 0) {
            supports.remove(fact);
            session.delete(support.handle);
        }
    }

    /** Runs the rules of one stage until none is left to fire. */
    final void run(String stage, AgendaFilter speakers) {
        AgendaGroup group = session.getAgenda().getAgendaGroup(stage);
        // There is none where an overlay disables every rule of the stage.
        if (group != null) {
            group.setFocus();
            fire(speakers);
        }
    }

    /** Every fact, stated and concluded. */
    final Set<Fact> facts() {
        return Collections.unmodifiableSet(supports.keySet());
    }

    @Override
    public final void close() {
        session.dispose();
    }

    private void fire(AgendaFilter speakers) {
        int fired;
        try {
            fired = session.fireAllRules(speakers, MOST_FIRINGS);
        } catch (ConsequenceException e) {
            // A condition failed for a fact that this rule concluded; that was told already.
            throw e.getCause() instanceof RulePackException told ? told : failure(rule(e.getRule()), cause(e), e);
        } catch (RuntimeException e) {
            throw failure(e);
        }
        if (fired >= MOST_FIRINGS) {
            List<Rule> next = new ArrayList<>();
            session.fireAllRules(match -> !next.add(match.getRule()));
            throw failure(
                    next.isEmpty() ? recorder.last() : rule(next.get(0)),
                    "rules fire without end; " + MOST_FIRINGS + " firings were allowed",
                    null);
        }
    }

    private RulePack.@Nullable Rule rule(@Nullable Rule rule) {
        Sentences.Speaker speaker = rule == null ? null : pack.sentences().speaker(rule.getName());
        return speaker == null ? null : speaker.rule;
    }

    /** The rule whose condition failed; several may share the condition, and Drools names them in its message only. */
    private RulePack.@Nullable Rule named(String message) {
        return pack.rules().stream()
                .filter(rule -> message.contains("Rule \"" + rule.name() + "\""))
                .min(Comparator.comparing(RulePack.Rule::id))
                .orElse(null);
    }

    private static String cause(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null ? root.getClass().getSimpleName() : message;
    }

    private RulePackException failure(RuntimeException condition) {
        String message = String.valueOf(condition.getMessage());
        return failure(named(message), message + ": " + cause(condition), condition);
    }

    private RulePackException failure(RulePack.@Nullable Rule rule, String what, @Nullable Throwable cause) {
        String place = rule == null
                ? ""
                : rule.file() + " line " + rule.line() + ": rule [" + rule.id() + " " + rule.name() + "]: ";
        return new RulePackException(pack.definition().id(), List.of(place + what), cause);
    }
}

package io.github.baclofentriage.internal;

import io.github.baclofentriage.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.InternalWorkingMemory;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.AlphaTerminalNode;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSource;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact goes that met a condition: to rules and joins, and on to further conditions. In a session with a {@link Shortcut} it
 * passes by the agenda where it can and waits before joins.
 */
final class FactRoute {
    private final ObjectSink[] ends;
    /** For each end the rules that a shortcut may take; null where it may not. */
    private final @Nullable ShortEnd[] shortEnds;

    private final JoinGates.@Nullable Gate[] gates;
    private final AlphaNode[] conditions;
    /** Where a fact goes that meets the condition of the same number. */
    private final FactRoute[] onwards;

    /** The route from a condition, or from a type of facts. */
    FactRoute(ObjectSource source, JoinGates network) {
        List<ObjectSink> sinks = List.of(source.getObjectSinkPropagator().getSinks());
        this.ends = sinks.stream().filter(sink -> !(sink instanceof AlphaNode)).toArray(ObjectSink[]::new);
        this.shortEnds = new ShortEnd[ends.length];
        this.gates = new JoinGates.@Nullable Gate[ends.length];
        for (int i = 0; i < ends.length; i++) {
            shortEnds[i] = ends[i] instanceof AlphaTerminalNode end ? ShortEnd.of(end) : null;
            gates[i] = network.before(ends[i]);
        }
        this.conditions = sinks.stream().filter(AlphaNode.class::isInstance).toArray(AlphaNode[]::new);
        this.onwards = new FactRoute[conditions.length];
        for (int i = 0; i < conditions.length; i++) {
            onwards[i] = new FactRoute(conditions[i], network);
        }
    }

    /** All that facts of a type can come to by conditions on themselves alone. */
    static List<ObjectSink> ends(ObjectSource source) {
        List<ObjectSink> ends = new ArrayList<>();
        for (ObjectSink sink : source.getObjectSinkPropagator().getSinks()) {
            if (sink instanceof AlphaNode alpha) {
                ends.addAll(ends(alpha));
            } else {
                ends.add(sink);
            }
        }
        return ends;
    }

    /** The shortcut of a session; null where it has none. */
    static @Nullable Shortcut shortcut(ReteEvaluator session) {
        Object found = ((InternalWorkingMemory) session).getEnvironment().get(Shortcut.KEY);
        return found instanceof Shortcut shortcut ? shortcut : null;
    }

    /** Sends a fact on its way. */
    void send(
            InternalFactHandle handle, PropagationContext context, ReteEvaluator session, @Nullable Shortcut shortcut) {
        end(handle, context, session, shortcut);
        for (int i = 0; i < conditions.length; i++) {
            if (meets(i, handle, session)) {
                onwards[i].send(handle, context, session, shortcut);
            }
        }
    }

    /** Brings a fact to what lies behind no further condition. */
    void end(
            InternalFactHandle handle, PropagationContext context, ReteEvaluator session, @Nullable Shortcut shortcut) {
        for (int i = 0; i < ends.length; i++) {
            JoinGates.Gate gate = gates[i];
            ShortEnd shortEnd = shortEnds[i];
            if (shortcut == null) {
                ends[i].assertObject(handle, context, session);
            } else if (gate != null) {
                shortcut.held(gate).arrive(gate, handle, context, session);
            } else if (shortEnd == null || !shortcut.take(shortEnd, (Fact) handle.getObject())) {
                ends[i].assertObject(handle, context, session);
            }
        }
    }

    /** The further conditions. */
    AlphaNode[] conditions() {
        return conditions;
    }

    /** Whether a fact meets the further condition of a number. */
    boolean meets(int condition, InternalFactHandle handle, ReteEvaluator session) {
        return conditions[condition].getConstraint().isAllowed(handle, session);
    }

    /** Where a fact goes that meets the further condition of a number. */
    FactRoute onwards(int condition) {
        return onwards[condition];
    }
}

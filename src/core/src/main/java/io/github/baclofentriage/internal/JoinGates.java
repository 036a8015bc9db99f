package io.github.baclofentriage.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.AlphaTerminalNode;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.LeftTupleSink;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.NotNode;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.RightInputAdapterNode;
import org.jspecify.annotations.Nullable;

/**
 * Gates before the joins of a rule base. Most facts match one pattern of some rules whose other patterns nothing matches, and Drools
 * makes memories for each such rule at the first match of any of its patterns. A gate holds a fact back until something stands on the
 * other side of its join, then lets all through; what nothing ever joins is held back for good. It serves sessions to which facts only
 * come.
 */
final class JoinGates {
    /** Hardly ever do more facts meet one condition. */
    private static final int FEW = 2;

    private final Map<LeftTupleSource, Gate> byNode = new IdentityHashMap<>();
    private final Map<ObjectSink, Gate> bySink = new IdentityHashMap<>();

    /** The way into a rule's first pattern, or into the join with one more. */
    final class Gate {
        private final int number;
        /** The pattern before; null at the first. */
        private final @Nullable Gate before;
        /** Whether a fact has to be there, and not that none is. */
        private final boolean demands;

        private final List<Gate> after = new ArrayList<>();
        /** What lies behind it; null where its facts come another way. */
        private @Nullable ObjectSink sink;

        private boolean canWait;

        private Gate(int number, @Nullable Gate before, boolean demands) {
            this.number = number;
            this.before = before;
            this.demands = demands;
        }

        /** The state of a session at whose gates nothing waits yet. */
        Held held() {
            return new Held(byNode.size());
        }
    }

    /** The gates before some sinks. */
    JoinGates(Collection<ObjectSink> sinks) {
        for (ObjectSink sink : sinks) {
            if (sink instanceof LeftInputAdapterNode first && !(sink instanceof AlphaTerminalNode)) {
                Gate gate = new Gate(byNode.size(), null, true);
                byNode.put(first, gate);
                lay(sink, gate);
                follow(first, gate);
            }
        }
        for (ObjectSink sink : sinks) {
            Gate gate = sink instanceof RightInputAdapterNode<?> right ? byNode.get(right.getBetaNode()) : null;
            if (gate != null) {
                lay(sink, gate);
            }
        }
        for (Map.Entry<LeftTupleSource, Gate> each : byNode.entrySet()) {
            each.getValue().canWait = canWait(each.getKey(), each.getValue());
        }
    }

    private void lay(ObjectSink sink, Gate gate) {
        gate.sink = sink;
        bySink.put(sink, gate);
    }

    private void follow(LeftTupleSource source, Gate gate) {
        for (LeftTupleSink sink : source.getSinkPropagator().getSinks()) {
            if (sink instanceof BetaNode beta) {
                Gate next = new Gate(byNode.size(), gate, !(beta instanceof NotNode));
                byNode.put(beta, next);
                gate.after.add(next);
                follow(beta, next);
            }
        }
    }

    /** Whether the facts of a first pattern may wait: where a rule goes on by denying something they are a match by themselves. */
    private static boolean canWait(LeftTupleSource source, Gate gate) {
        return gate.before == null
                && source.getSinkPropagator().getSinks().length == gate.after.size()
                && gate.after.stream().allMatch(next -> next.demands && next.sink != null);
    }

    /** The gate before a sink; null where facts pass freely. */
    @Nullable
    Gate before(ObjectSink sink) {
        return bySink.get(sink);
    }

    /** What waits in one session, and which gates are open in it. */
    static final class Held {
        private final boolean[] open;
        private final @Nullable List<Arrival>[] waiting;

        /** A fact on its way. */
        private record Arrival(InternalFactHandle handle, PropagationContext context) {}

        @SuppressWarnings({"unchecked", "rawtypes"})
        private Held(int gates) {
            this.open = new boolean[gates];
            this.waiting = (List<Arrival>[]) new List[gates];
        }

        /** Lets a fact through a gate, or holds it back. */
        void arrive(Gate gate, InternalFactHandle handle, PropagationContext context, ReteEvaluator reteEvaluator) {
            if (!open[gate.number]) {
                List<Arrival> facts = waiting[gate.number];
                if (facts == null) {
                    facts = new ArrayList<>(FEW);
                    waiting[gate.number] = facts;
                }
                facts.add(new Arrival(handle, context));
                if (mayOpen(gate)) {
                    open(gate, reteEvaluator);
                }
            } else if (gate.sink != null) {
                gate.sink.assertObject(handle, context, reteEvaluator);
            }
        }

        /** Whether the other side of a gate at which something waits was reached, or something waits there too. */
        private boolean mayOpen(Gate gate) {
            if (gate.before != null) {
                return open[gate.before.number] || gate.before.canWait && waiting[gate.before.number] != null;
            }
            if (!gate.canWait) {
                return true;
            }
            for (Gate next : gate.after) {
                if (waiting[next.number] != null) {
                    return true;
                }
            }
            return false;
        }

        private void open(Gate gate, ReteEvaluator reteEvaluator) {
            if (gate.before != null && !open[gate.before.number]) {
                // It opens this one in its turn.
                open(gate.before, reteEvaluator);
                return;
            }
            open[gate.number] = true;
            List<Arrival> facts = waiting[gate.number];
            if (facts != null && gate.sink != null) {
                for (Arrival each : facts) {
                    gate.sink.assertObject(each.handle, each.context, reteEvaluator);
                }
            }
            for (Gate next : gate.after) {
                if (!next.demands || next.sink == null || waiting[next.number] != null) {
                    open(next, reteEvaluator);
                }
            }
        }
    }
}

package io.github.baclofentriage.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.drools.core.reteoo.RuleTerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * Gates before the joins of a rule base. Most facts match one pattern of some rules whose other patterns nothing matches, and Drools
 * makes memories for each such rule at the first match of any of its patterns. A gate holds a fact back until something stands on the
 * other side of its join, then lets all through; what nothing ever joins is held back for good. It serves sessions to which facts only
 * come.
 *
 * <p>Rules that only deny have the engine at work in every session, most of them to tell that something was not asked. They are known by
 * the gates at which nothing waits, and the engine is let to them when a session asks for it.
 */
final class JoinGates {
    private final Map<LeftTupleSource, Gate> byNode = new IdentityHashMap<>();
    private final Map<ObjectSink, Gate> bySink = new IdentityHashMap<>();
    private final Map<String, List<Denial>> denials = new HashMap<>();
    /** Where the engine begins with the rules that only deny; null where it does so by itself. */
    private final @Nullable Gate beginning;

    /**
     * A rule that only denies.
     *
     * @param rule its name in the rule base
     * @param constant whether it says the same each time
     * @param gates where nothing may wait
     */
    record Denial(String rule, boolean constant, List<Gate> gates) {}

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
            return new Held(JoinGates.this);
        }
    }

    /**
     * The gates before some sinks.
     *
     * @param sinks all that facts come to by conditions on themselves alone
     * @param first where the rules begin whose first pattern is denied; null where there are none
     */
    JoinGates(Collection<ObjectSink> sinks, @Nullable LeftInputAdapterNode first) {
        for (ObjectSink sink : sinks) {
            if (sink instanceof LeftInputAdapterNode pattern && !(sink instanceof AlphaTerminalNode)) {
                lay(sink, leading(pattern));
            }
        }
        this.beginning = first != null && onlyDeny(first) ? leading(first) : null;
        for (ObjectSink sink : sinks) {
            Gate gate = sink instanceof RightInputAdapterNode<?> right ? byNode.get(right.getBetaNode()) : null;
            if (gate != null) {
                lay(sink, gate);
            }
        }
        for (Map.Entry<LeftTupleSource, Gate> each : byNode.entrySet()) {
            each.getValue().canWait = canWait(each.getKey(), each.getValue());
        }
        if (first != null && beginning != null) {
            lay(first, beginning);
            deny(first, List.of());
        }
    }

    private Gate leading(LeftInputAdapterNode pattern) {
        Gate gate = new Gate(byNode.size(), null, true);
        byNode.put(pattern, gate);
        follow(pattern, gate);
        return gate;
    }

    /** Whether all rules that begin there have nothing but denials of facts by conditions on themselves alone. */
    private static boolean onlyDeny(LeftTupleSource source) {
        for (LeftTupleSink sink : source.getSinkPropagator().getSinks()) {
            boolean denies =
                    sink instanceof NotNode not && !not.getRightInput().inputIsTupleToObjectNode() && onlyDeny(not);
            if (!denies && !(sink instanceof RuleTerminalNode)) {
                return false;
            }
        }
        return true;
    }

    private void deny(LeftTupleSource source, List<Gate> gates) {
        for (LeftTupleSink sink : source.getSinkPropagator().getSinks()) {
            if (sink instanceof RuleTerminalNode end) {
                boolean constant = end.getRequiredDeclarations().length == 0;
                denials.computeIfAbsent(end.getRule().getAgendaGroup(), stage -> new ArrayList<>())
                        .add(new Denial(end.getRule().getName(), constant, gates));
            } else if (sink instanceof NotNode not) {
                List<Gate> more = new ArrayList<>(gates);
                more.add(Objects.requireNonNull(byNode.get(not)));
                deny(not, more);
            }
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
        private final JoinGates gates;
        private final boolean[] open;
        private final @Nullable Arrival[] waiting;
        /** The session, once something arrived. */
        private @Nullable ReteEvaluator session;

        /** A fact on its way, and the next of those that wait at the same gate. */
        private record Arrival(
                InternalFactHandle handle,
                PropagationContext context,
                @Nullable Arrival next) {}

        private Held(JoinGates gates) {
            this.gates = gates;
            this.open = new boolean[gates.byNode.size()];
            this.waiting = new @Nullable Arrival[open.length];
        }

        /** The rules of a stage that only deny and whose denials hold; none where the engine was let to them. */
        List<Denial> holding(String stage) {
            if (gates.beginning == null || open[gates.beginning.number]) {
                return List.of();
            }
            List<Denial> holding = new ArrayList<>();
            for (Denial denial : gates.denials.getOrDefault(stage, List.of())) {
                if (nothingWaits(denial.gates)) {
                    holding.add(denial);
                }
            }
            return holding;
        }

        private boolean nothingWaits(List<Gate> denied) {
            for (int i = 0; i < denied.size(); i++) {
                if (waiting[denied.get(i).number] != null) {
                    return false;
                }
            }
            return true;
        }

        /** Lets the engine to the rules that only deny. */
        void begin() {
            if (gates.beginning != null && session != null && !open[gates.beginning.number]) {
                open(gates.beginning, session);
            }
        }

        /** Lets a fact through a gate, or holds it back. */
        void arrive(Gate gate, InternalFactHandle handle, PropagationContext context, ReteEvaluator reteEvaluator) {
            session = reteEvaluator;
            if (!open[gate.number]) {
                waiting[gate.number] = new Arrival(handle, context, waiting[gate.number]);
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
                return gate != gates.beginning;
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
            if (gate.sink != null) {
                for (Arrival each = inOrder(waiting[gate.number]); each != null; each = each.next) {
                    gate.sink.assertObject(each.handle, each.context, reteEvaluator);
                }
            }
            for (Gate next : gate.after) {
                if (!next.demands || next.sink == null || waiting[next.number] != null) {
                    open(next, reteEvaluator);
                }
            }
        }

        /** The facts in the order in which they came, of which the last was waiting first in line. */
        private static @Nullable Arrival inOrder(@Nullable Arrival last) {
            if (last == null || last.next == null) {
                return last;
            }
            Arrival first = null;
            for (Arrival each = last; each != null; each = each.next) {
                first = new Arrival(each.handle, each.context, first);
            }
            return first;
        }
    }
}

package io.github.baclofentriage.internal;

import org.drools.base.InitialFact;
import org.drools.base.base.ClassObjectType;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AlphaTerminalNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.SingleObjectSinkAdapter;
import org.jspecify.annotations.Nullable;

/** Holds back what Drools begins each session with, at the gate before the rules that only deny, in sessions that have a shortcut. */
final class BeginningSink extends SingleObjectSinkAdapter {
    private static final long serialVersionUID = 1L;

    private final transient JoinGates.Gate gate;

    BeginningSink(ObjectSink sink, JoinGates.Gate gate) {
        super(sink);
        this.gate = gate;
    }

    /** The one node at which the rules begin whose first pattern is denied; null where there is none or more. */
    static @Nullable LeftInputAdapterNode first(InternalRuleBase base) {
        for (ObjectTypeNode type : base.getRete().getObjectTypeNodes()) {
            ObjectSink[] sinks = type.getObjectSinkPropagator().getSinks();
            if (InitialFact.class.isAssignableFrom(((ClassObjectType) type.getObjectType()).getClassType())
                    && sinks.length == 1
                    && sinks[0] instanceof LeftInputAdapterNode node
                    && !(node instanceof AlphaTerminalNode)) {
                return node;
            }
        }
        return null;
    }

    @Override
    public void propagateAssertObject(InternalFactHandle handle, PropagationContext context, ReteEvaluator session) {
        Shortcut shortcut = FactRoute.shortcut(session);
        if (shortcut == null) {
            super.propagateAssertObject(handle, context, session);
        } else {
            shortcut.held(gate).arrive(gate, handle, context, session);
        }
    }
}

package io.github.baclofentriage.internal;

import io.github.baclofentriage.fact.Fact;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.InternalWorkingMemory;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.AlphaTerminalNode;
import org.drools.core.reteoo.CompositeObjectSinkAdapter;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.RuleTerminalNode;

/** What lies behind a condition, with a {@link Shortcut} past the agenda for the rules that can take it. */
final class ShortSinks extends CompositeObjectSinkAdapter {
    private static final long serialVersionUID = 1L;

    private static final RuleTerminalNode[] NONE = {};

    private final transient ObjectSink[] all;
    /** For each sink the rules that a shortcut may take; none where it may not. */
    private final transient RuleTerminalNode[][] rules;

    private ShortSinks(ObjectSink[] sinks) {
        super(0, 0);
        this.all = sinks;
        this.rules = new RuleTerminalNode[sinks.length][];
        for (int i = 0; i < sinks.length; i++) {
            addObjectSink(sinks[i]);
            rules[i] = rules(sinks[i]);
        }
    }

    /** Lays shortcuts behind a condition and all that follow on it. */
    static void lay(ObjectSink sink) {
        if (sink instanceof AlphaNode alpha) {
            ObjectSink[] sinks = alpha.getObjectSinkPropagator().getSinks();
            alpha.setObjectSinkPropagator(new ShortSinks(sinks));
            for (ObjectSink next : sinks) {
                lay(next);
            }
        }
    }

    private static RuleTerminalNode[] rules(ObjectSink sink) {
        if (!(sink instanceof AlphaTerminalNode end)) {
            return NONE;
        }
        RuleTerminalNode[] rules = new RuleTerminalNode[end.getSinks().length];
        for (int i = 0; i < rules.length; i++) {
            if (!(end.getSinks()[i] instanceof RuleTerminalNode rule) || rule.getRequiredDeclarations().length > 0) {
                return NONE;
            }
            rules[i] = rule;
        }
        return rules;
    }

    @Override
    public void propagateAssertObject(
            InternalFactHandle handle, PropagationContext context, ReteEvaluator reteEvaluator) {
        for (int i = 0; i < all.length; i++) {
            RuleTerminalNode[] ends = rules[i];
            if (ends.length == 0 || !taken(ends, handle, reteEvaluator)) {
                all[i].assertObject(handle, context, reteEvaluator);
            }
        }
    }

    private static boolean taken(RuleTerminalNode[] ends, InternalFactHandle handle, ReteEvaluator reteEvaluator) {
        Object shortcut =
                ((InternalWorkingMemory) reteEvaluator).getEnvironment().get(Shortcut.KEY);
        return shortcut instanceof Shortcut listening && listening.take(ends, (Fact) handle.getObject());
    }
}

package io.github.baclofentriage.internal;

import io.github.baclofentriage.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.drools.base.base.ClassObjectType;
import org.drools.base.rule.constraint.Constraint;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.CompositeObjectSinkAdapter;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSinkPropagator;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.modelcompiler.constraints.LambdaConstraint;
import org.drools.mvel.MVELConstraint;

/**
 * Leads a fact straight to the conditions that its id can meet. Nearly every pattern begins with a condition on the id, alone or in a
 * list, and Drools tries them one after another for each fact: some 170 for a finding. What such a condition says of an id never
 * changes, so it is asked once for each id and kept.
 *
 * <p>Hashing of alpha nodes, which Drools has for the same end, helps with {@code ==} only and loses a rule in silence where two
 * packages do not share the node of a literal.
 */
final class RoutedSinks extends CompositeObjectSinkAdapter {
    private static final long serialVersionUID = 1L;

    /** A condition on nothing but the id, as the two models of Drools write it. */
    private static final Pattern ON_ID = Pattern.compile(
            "id [=!]= \"[^\"]*\"( (\\|\\||&&) id [=!]= \"[^\"]*\")*|id (not )?in ?\\(\"[^\"]*\"(, ?\"[^\"]*\")*\\)");

    /** Routes by id, of which a vocabulary has so many and no more. */
    private final transient Map<String, Route> routes = new ConcurrentHashMap<>();

    /**
     * Where facts of one id go.
     *
     * @param open what lies behind the conditions that the id meets
     * @param others what does not depend on the id alone
     */
    private record Route(ObjectSinkPropagator[] open, ObjectSink[] others) {}

    private RoutedSinks(ObjectSink[] sinks) {
        super(0, 0);
        for (ObjectSink sink : sinks) {
            addObjectSink(sink);
        }
    }

    /** Routes the facts of a rule base, to which no rule is added afterwards. */
    static void lay(InternalRuleBase base) {
        for (ObjectTypeNode type : base.getRete().getObjectTypeNodes()) {
            if (Fact.class.isAssignableFrom(((ClassObjectType) type.getObjectType()).getClassType())) {
                ObjectSink[] sinks = type.getObjectSinkPropagator().getSinks();
                type.setObjectSinkPropagator(new RoutedSinks(sinks));
                for (ObjectSink sink : sinks) {
                    ShortSinks.lay(sink);
                }
            }
        }
    }

    /** How many conditions every fact is held against, since they ask for more than its id. */
    int unrouted() {
        int count = 0;
        for (ObjectSink sink : getSinks()) {
            count += onId(sink) ? 0 : 1;
        }
        return count;
    }

    @Override
    public void propagateAssertObject(
            InternalFactHandle handle, PropagationContext context, ReteEvaluator reteEvaluator) {
        String id = ((Fact) handle.getObject()).id();
        Route route = routes.get(id);
        if (route == null) {
            route = route(handle, reteEvaluator);
            routes.put(id, route);
        }
        for (ObjectSinkPropagator open : route.open) {
            open.propagateAssertObject(handle, context, reteEvaluator);
        }
        for (ObjectSink other : route.others) {
            other.assertObject(handle, context, reteEvaluator);
        }
    }

    private Route route(InternalFactHandle handle, ReteEvaluator reteEvaluator) {
        List<ObjectSinkPropagator> open = new ArrayList<>();
        List<ObjectSink> others = new ArrayList<>();
        for (ObjectSink sink : getSinks()) {
            if (!onId(sink)) {
                others.add(sink);
            } else if (((AlphaNode) sink).getConstraint().isAllowed(handle, reteEvaluator)) {
                open.add(((AlphaNode) sink).getObjectSinkPropagator());
            }
        }
        return new Route(open.toArray(ObjectSinkPropagator[]::new), others.toArray(ObjectSink[]::new));
    }

    private static boolean onId(ObjectSink sink) {
        return sink instanceof AlphaNode alpha
                && ON_ID.matcher(text(alpha.getConstraint())).matches();
    }

    private static String text(Constraint constraint) {
        if (constraint instanceof MVELConstraint compiled) {
            return compiled.getExpression();
        }
        return constraint instanceof LambdaConstraint lambda
                ? lambda.getPredicateInformation().getStringConstraint()
                : "";
    }
}

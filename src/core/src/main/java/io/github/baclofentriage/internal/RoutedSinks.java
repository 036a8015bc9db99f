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
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.ObjectSink;
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

    private final transient FactRoute all;
    /** Numbers of the conditions that ask for more than the id. */
    private final transient List<Integer> others = new ArrayList<>();
    /** Where facts go by conditions on their id, of which a vocabulary has so many and no more. */
    private final transient Map<String, FactRoute[]> routes = new ConcurrentHashMap<>();

    private RoutedSinks(ObjectTypeNode type, JoinGates gates) {
        super(0, 0);
        for (ObjectSink sink : type.getObjectSinkPropagator().getSinks()) {
            addObjectSink(sink);
        }
        this.all = new FactRoute(type, gates);
        for (int i = 0; i < all.conditions().length; i++) {
            if (!onId(all.conditions()[i])) {
                others.add(i);
            }
        }
    }

    /** Routes the facts of a rule base, to which no rule is added afterwards. */
    static void lay(InternalRuleBase base) {
        List<ObjectTypeNode> types = new ArrayList<>();
        List<ObjectSink> ends = new ArrayList<>();
        for (ObjectTypeNode type : base.getRete().getObjectTypeNodes()) {
            if (Fact.class.isAssignableFrom(((ClassObjectType) type.getObjectType()).getClassType())) {
                types.add(type);
                ends.addAll(FactRoute.ends(type));
            }
        }
        LeftInputAdapterNode first = BeginningSink.first(base);
        JoinGates gates = new JoinGates(ends, first);
        types.forEach(type -> type.setObjectSinkPropagator(new RoutedSinks(type, gates)));
        JoinGates.Gate gate = first == null ? null : gates.before(first);
        if (first != null && gate != null) {
            first.getObjectTypeNode().setObjectSinkPropagator(new BeginningSink(first, gate));
        }
    }

    /** How many conditions every fact is held against, since they ask for more than its id. */
    int unrouted() {
        return others.size();
    }

    @Override
    public void propagateAssertObject(InternalFactHandle handle, PropagationContext context, ReteEvaluator session) {
        String id = ((Fact) handle.getObject()).id();
        FactRoute[] met = routes.get(id);
        if (met == null) {
            met = met(handle, session);
            routes.put(id, met);
        }
        Shortcut shortcut = FactRoute.shortcut(session);
        all.end(handle, context, session, shortcut);
        for (FactRoute route : met) {
            route.send(handle, context, session, shortcut);
        }
        for (int other : others) {
            if (all.meets(other, handle, session)) {
                all.onwards(other).send(handle, context, session, shortcut);
            }
        }
    }

    private FactRoute[] met(InternalFactHandle handle, ReteEvaluator session) {
        List<FactRoute> met = new ArrayList<>();
        for (int i = 0; i < all.conditions().length; i++) {
            if (!others.contains(i) && all.meets(i, handle, session)) {
                met.add(all.onwards(i));
            }
        }
        return met.toArray(FactRoute[]::new);
    }

    private static boolean onId(AlphaNode condition) {
        return ON_ID.matcher(text(condition.getConstraint())).matches();
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

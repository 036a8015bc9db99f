package io.github.baclofentriage.internal.drl;

import io.github.baclofentriage.internal.drl.Constraint.AnyOf;
import io.github.baclofentriage.internal.drl.Constraint.Binding;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Expression.Name;
import io.github.baclofentriage.internal.drl.Pattern.Quantifier;
import java.util.Map;

/** Holds the constraints of one pattern to the fields of its fact type, in the order in which they are evaluated. */
final class PatternCheck {
    private static final int MOST_CONSTRAINTS = 12;
    private static final int MOST_ALTERNATIVES = 100;
    private static final String POSSIBLE = "possible";

    private final FileFaults faults;
    private final Pattern pattern;
    private final Names names;
    private final ValueCheck values;
    private final Map<String, Class<?>> fields;

    /**
     * @param faults takes what is wrong
     * @param pattern the pattern
     * @param fields fields of its fact type by name
     * @param variables variables bound so far, to which those of the pattern are added
     */
    PatternCheck(FileFaults faults, Pattern pattern, Map<String, Class<?>> fields, Map<String, Class<?>> variables) {
        this.faults = faults;
        this.pattern = pattern;
        this.fields = fields;
        this.names = new Names(faults, fields, variables, false);
        this.values = new ValueCheck(faults, names);
    }

    void run() {
        faults.atMost(MOST_CONSTRAINTS, pattern.constraints().size(), "constraints in a pattern", pattern.span());
        if (pattern.quantifier() == Quantifier.EXISTS && mayBePossible()) {
            faults.add(
                    pattern.span().start(),
                    "exists hides whether a " + pattern.type()
                            + " is only possible. Maybe possible == false in it, or the pattern without exists");
        }
        for (Constraint constraint : pattern.constraints()) {
            check(constraint);
            if (constraint instanceof Comparison comparison
                    && comparison.operator().equals("!=")
                    && comparison.value() instanceof Name name
                    && name.name().equals("null")) {
                names.known(comparison.field());
            }
        }
    }

    /** Whether the pattern takes a fact that is only possible; such a fact weakens what the rule says, if the rule matches it. */
    private boolean mayBePossible() {
        return fields.containsKey(POSSIBLE)
                && pattern.constraints().stream()
                        .noneMatch(each -> each instanceof Comparison comparison
                                && comparison.field().equals(POSSIBLE)
                                && comparison.operator().equals("==")
                                && comparison.value() instanceof Name name
                                && name.name().equals("false"));
    }

    private void check(Constraint constraint) {
        if (constraint instanceof Binding binding) {
            field(binding.field(), binding.span());
            names.bind(binding);
        } else if (constraint instanceof Comparison comparison) {
            field(comparison.field(), comparison.span());
            values.compared(comparison.field(), comparison.operator(), comparison.value());
        } else if (constraint instanceof Membership membership) {
            field(membership.field(), membership.span());
            faults.atMost(MOST_ALTERNATIVES, membership.values().size(), "values in a list", membership.span());
            membership.values().forEach(each -> values.compared(membership.field(), "in", each));
        } else if (constraint instanceof AnyOf any) {
            faults.atMost(MOST_CONSTRAINTS, any.alternatives().size(), "alternatives", any.span());
            any.alternatives().forEach(this::alternative);
        }
    }

    private void alternative(Constraint each) {
        if (each instanceof Binding) {
            faults.add(each.span().start(), "a variable cannot stand in a choice. Maybe before it, with a comma");
        } else {
            check(each);
        }
    }

    private void field(String field, Span span) {
        if (!fields.containsKey(field)) {
            PackLanguage.refuse(faults, span, "field of " + pattern.type(), field, fields.keySet());
        }
    }
}

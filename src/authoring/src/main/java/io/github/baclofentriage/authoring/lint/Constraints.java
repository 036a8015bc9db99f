package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.AnyOf;
import io.github.baclofentriage.internal.drl.Constraint.Binding;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Questions that several checks ask of the constraints of a pattern. */
final class Constraints {
    private Constraints() {}

    /** Every constraint of a pattern, those of an alternative one by one. */
    static List<Constraint> all(Pattern pattern) {
        List<Constraint> all = new ArrayList<>();
        for (Constraint constraint : pattern.constraints()) {
            if (constraint instanceof AnyOf any) {
                all.addAll(any.alternatives());
            } else {
                all.add(constraint);
            }
        }
        return all;
    }

    /** The field that a constraint is about; empty for alternatives. */
    static String field(Constraint constraint) {
        if (constraint instanceof Binding binding) {
            return binding.field();
        }
        if (constraint instanceof Comparison comparison) {
            return comparison.field();
        }
        return constraint instanceof Membership membership ? membership.field() : "";
    }

    /** The values that a constraint compares its field with; none for a binding. */
    static List<Expression> values(Constraint constraint) {
        if (constraint instanceof Comparison comparison) {
            return List.of(comparison.value());
        }
        return constraint instanceof Membership membership ? membership.values() : List.of();
    }

    /** The texts that a pattern names for a field, be it wanted or not. */
    static List<Text> texts(Pattern pattern, String field) {
        List<Text> texts = new ArrayList<>();
        for (Constraint constraint : all(pattern)) {
            if (field(constraint).equals(field)) {
                values(constraint).forEach(value -> {
                    if (value instanceof Text text) {
                        texts.add(text);
                    }
                });
            }
        }
        return texts;
    }
}

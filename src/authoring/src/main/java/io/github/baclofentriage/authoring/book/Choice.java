package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.Pattern;
import java.util.List;
import java.util.stream.Stream;

/** The texts that a constraint lets a field have, told apart from those that it rules out. */
final class Choice {
    private Choice() {}

    /** The texts of which the field must be one; empty where the constraint demands none. */
    static List<String> allowed(Constraint constraint) {
        return excludes(constraint) ? List.of() : texts(constraint);
    }

    /** The texts of which the field must be none. */
    static List<String> excluded(Constraint constraint) {
        return excludes(constraint) ? texts(constraint) : List.of();
    }

    /** The texts of which a field of the fact must be one. */
    static List<String> allowed(Pattern pattern, String field) {
        return of(pattern, field).flatMap(each -> allowed(each).stream()).toList();
    }

    /** The texts of which a field of the fact must be none. */
    static List<String> excluded(Pattern pattern, String field) {
        return of(pattern, field).flatMap(each -> excluded(each).stream()).toList();
    }

    private static Stream<Constraint> of(Pattern pattern, String field) {
        return pattern.constraints().stream()
                .filter(each -> ConstraintWords.field(each).equals(field));
    }

    private static boolean excludes(Constraint constraint) {
        return constraint instanceof Comparison comparison
                        && comparison.operator().equals("!=")
                || constraint instanceof Membership membership && membership.negated();
    }

    private static List<String> texts(Constraint constraint) {
        if (constraint instanceof Comparison comparison && comparison.value() instanceof Text text) {
            return List.of(text.value());
        }
        if (constraint instanceof Membership membership) {
            return membership.values().stream()
                    .filter(Text.class::isInstance)
                    .map(value -> ((Text) value).value())
                    .toList();
        }
        return List.of();
    }
}

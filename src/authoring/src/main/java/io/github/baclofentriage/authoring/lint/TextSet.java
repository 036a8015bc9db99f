package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a field may hold: those of a list, or all but those of a list.
 *
 * @param listed whether only the texts are allowed; false where they alone are not
 * @param texts the texts
 */
record TextSet(boolean listed, Set<String> texts) {
    static final TextSet ANY = new TextSet(false, Set.of());

    /** The texts that a constraint allows; null where it does not compare with texts alone. */
    static @Nullable TextSet of(Constraint constraint) {
        List<Expression> values = Constraints.values(constraint);
        Set<String> texts = new LinkedHashSet<>();
        for (Expression value : values) {
            if (!(value instanceof Text text)) {
                return null;
            }
            texts.add(text.value());
        }
        if (constraint instanceof Membership membership) {
            return new TextSet(!membership.negated(), texts);
        }
        if (constraint instanceof Comparison comparison) {
            return switch (comparison.operator()) {
                case "==" -> new TextSet(true, texts);
                case "!=" -> new TextSet(false, texts);
                default -> null;
            };
        }
        return null;
    }

    boolean contains(String text) {
        return listed == texts.contains(text);
    }

    /** The texts that both allow. */
    TextSet and(TextSet other) {
        if (!listed && !other.listed) {
            Set<String> refused = new LinkedHashSet<>(texts);
            refused.addAll(other.texts);
            return new TextSet(false, refused);
        }
        TextSet list = listed ? this : other;
        TextSet filter = listed ? other : this;
        Set<String> left = new LinkedHashSet<>(list.texts);
        left.removeIf(text -> !filter.contains(text));
        return new TextSet(true, left);
    }

    /** Whether whatever this allows the other allows too. */
    boolean within(TextSet other) {
        return listed ? texts.stream().allMatch(other::contains) : !other.listed && texts.containsAll(other.texts);
    }

    boolean isEmpty() {
        return listed && texts.isEmpty();
    }
}

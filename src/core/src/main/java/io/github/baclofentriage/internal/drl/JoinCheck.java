package io.github.baclofentriage.internal.drl;

import io.github.baclofentriage.fact.Patient;
import io.github.baclofentriage.internal.drl.Constraint.Binding;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Expression.Name;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.Pattern.Quantifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps a rule from joining more facts than a machine has memory for. A pattern picks few facts where it names an id that no earlier
 * pattern of its type names; every other one may stand for each fact of its type.
 */
final class JoinCheck {
    /** Fields that tell one fact of a type from most others; a word such as a change is shared by nearly all. */
    private static final Set<String> KEYS = Set.of("id", "syndrome", "path");

    /** How many facts a pattern without an id is taken to stand for. */
    private static final int FACTS = 100;

    /** Leaves room for two patterns without an id, or for a list of a hundred ids beside one. */
    private static final long MOST_COMBINATIONS = 10_000;

    private final RuleText rule;
    private final FileFaults faults;
    private final Set<String> bound = new HashSet<>();
    private final Set<String> named = new HashSet<>();

    JoinCheck(RuleText rule, FileFaults faults) {
        this.rule = rule;
        this.faults = faults;
    }

    void run() {
        int free = 0;
        double choices = 1;
        for (Pattern pattern : rule.patterns()) {
            if (pattern.quantifier() == Quantifier.EACH) {
                int ids = ids(pattern);
                free += ids == 0 ? 1 : 0;
                choices *= Math.max(1, ids);
            }
        }
        if (choices * Math.pow(FACTS, free) > MOST_COMBINATIONS) {
            faults.add(
                    rule.condition().start(),
                    "the patterns join too many facts: " + free + " of them pick none by an id of their own, and the"
                            + " lists of the others allow " + Math.round(choices)
                            + " combinations. Maybe id == in each, or a sign that stands for a list");
        }
    }

    /** How many ids a pattern names of which a fact has one; none where it may stand for each fact of its type. */
    private int ids(Pattern pattern) {
        int fewest = pattern.type().equals(Patient.class.getSimpleName()) ? 1 : 0;
        for (Constraint constraint : pattern.constraints()) {
            List<String> ids = ids(constraint);
            // The same facts once more multiply as any others do.
            boolean fresh = ids.stream().map(id -> pattern.type() + ' ' + id).noneMatch(named::contains);
            if (!ids.isEmpty() && fresh) {
                fewest = fewest == 0 ? ids.size() : Math.min(fewest, ids.size());
            }
        }
        for (Constraint constraint : pattern.constraints()) {
            ids(constraint).forEach(id -> named.add(pattern.type() + ' ' + id));
            if (constraint instanceof Binding binding) {
                bound.add(binding.variable());
            }
        }
        return fewest;
    }

    /** The ids that a constraint allows, be they texts or variables of earlier patterns; none where it allows any. */
    private List<String> ids(Constraint constraint) {
        if (constraint instanceof Comparison comparison
                && comparison.operator().equals("==")
                && KEYS.contains(comparison.field())) {
            return id(comparison.value()).toList();
        }
        return constraint instanceof Membership list && !list.negated() && KEYS.contains(list.field())
                ? list.values().stream().flatMap(this::id).toList()
                : List.of();
    }

    private Stream<String> id(Expression value) {
        if (value instanceof Text text) {
            return Stream.of(text.value());
        }
        return value instanceof Name name && bound.contains(name.name()) ? Stream.of(name.name()) : Stream.of();
    }
}

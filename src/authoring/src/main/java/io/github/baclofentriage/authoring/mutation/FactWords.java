package io.github.baclofentriage.authoring.mutation;

import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.AnyOf;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words facts as the author of a rule knows them: by the names of their fields. */
final class FactWords {
    static final String ID = "id";

    private static final int MOST = 10;
    private static final Set<String> UNKNOWN = Set.of("", "unknown", "false");

    private FactWords() {}

    /** Facts by their ids; one without an id with all that is known of it. */
    static String list(Collection<Fact> facts) {
        Set<String> names = facts.stream().map(FactWords::name).collect(Collectors.toCollection(TreeSet::new));
        String first = names.stream().limit(MOST).collect(Collectors.joining(", "));
        int more = names.size() - MOST;
        return more > 0 ? first + " and " + more + " more" : first;
    }

    /** What some fields of facts hold, as {@code latest of body-temperature is 37.9}. */
    static String values(Collection<Fact> facts, Set<String> fields) {
        return facts.stream()
                .flatMap(fact -> fields.stream()
                        .map(field -> field + (component(fact, ID) == null ? "" : " of " + name(fact)) + " is "
                                + value(fact, field)))
                .distinct()
                .sorted()
                .limit(MOST)
                .collect(Collectors.joining(", "));
    }

    /** The fields that a constraint looks at. */
    static Set<String> fields(Constraint constraint) {
        Set<String> fields = new TreeSet<>();
        if (constraint instanceof Comparison comparison) {
            fields.add(comparison.field());
        } else if (constraint instanceof Membership list) {
            fields.add(list.field());
        } else if (constraint instanceof AnyOf any) {
            any.alternatives().forEach(each -> fields.addAll(fields(each)));
        }
        return fields;
    }

    private static String name(Fact fact) {
        RecordComponent id = component(fact, ID);
        return id == null
                ? Arrays.stream(fact.getClass().getRecordComponents())
                        .filter(each -> !UNKNOWN.contains(value(fact, each)))
                        .map(each -> each.getName() + ' ' + value(fact, each))
                        .collect(Collectors.joining(", ", "(", ")"))
                : value(fact, id);
    }

    private static String value(Fact fact, String field) {
        RecordComponent component = component(fact, field);
        return component == null ? "unknown" : value(fact, component);
    }

    private static String value(Fact fact, RecordComponent component) {
        try {
            Object value = component.getAccessor().invoke(fact);
            return value == null ? "unknown" : value.toString();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a fact is a public record [" + fact + "]", e);
        }
    }

    private static @Nullable RecordComponent component(Fact fact, String field) {
        return Arrays.stream(fact.getClass().getRecordComponents())
                .filter(each -> each.getName().equals(field))
                .findFirst()
                .orElse(null);
    }
}

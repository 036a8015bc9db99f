package io.github.baclofentriage.benchmarks.written;

import io.github.baclofentriage.fact.Absent;
import io.github.baclofentriage.fact.Baseline;
import io.github.baclofentriage.fact.Change;
import io.github.baclofentriage.fact.Condition;
import io.github.baclofentriage.fact.Event;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Finding;
import io.github.baclofentriage.fact.Limit;
import io.github.baclofentriage.fact.Measurement;
import io.github.baclofentriage.fact.RedFlag;
import io.github.baclofentriage.fact.Resolved;
import io.github.baclofentriage.fact.Sign;
import io.github.baclofentriage.fact.Stated;
import io.github.baclofentriage.fact.Substance;
import io.github.baclofentriage.fact.Treatment;
import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.RuleText;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A number for each type and id that a rule asks for, so that a rule finds the facts it asks for in an array. Where a rule asks for facts
 * of a type whatever their id, all facts of that type have one number more.
 */
final class FactSlots {
    /** For facts that no rule asks for. */
    static final int NONE = -1;

    private static final String KEY = "id";

    private final Map<String, Map<String, Integer>> keyed = new HashMap<>();
    private final Map<String, Integer> whole = new HashMap<>();
    private final Map<Class<?>, Map<String, Integer>> keyedByClass = new HashMap<>();
    private final Map<Class<?>, Integer> wholeByClass = new HashMap<>();
    private int count;

    FactSlots(Collection<RuleText> rules) {
        for (RuleText rule : rules) {
            for (Pattern pattern : rule.patterns()) {
                Map<String, Integer> own = keyed.computeIfAbsent(pattern.type(), unused -> new HashMap<>());
                List<String> ids = ids(pattern);
                ids.forEach(id -> own.computeIfAbsent(id, unused -> count++));
                if (ids.isEmpty()) {
                    whole.computeIfAbsent(pattern.type(), unused -> count++);
                }
            }
        }
        for (Class<?> type : Fact.class.getPermittedSubclasses()) {
            keyedByClass.put(type, keyed.getOrDefault(type.getSimpleName(), Map.of()));
            wholeByClass.put(type, whole(type.getSimpleName()));
        }
    }

    int count() {
        return count;
    }

    int of(String type, String id) {
        return keyed.getOrDefault(type, Map.of()).getOrDefault(id, NONE);
    }

    int whole(String type) {
        return whole.getOrDefault(type, NONE);
    }

    int of(Fact fact) {
        return keyedByClass.getOrDefault(fact.getClass(), Map.of()).getOrDefault(id(fact), NONE);
    }

    int whole(Fact fact) {
        return wholeByClass.getOrDefault(fact.getClass(), NONE);
    }

    /** Where the facts stand that a pattern may match. */
    List<Integer> of(Pattern pattern) {
        List<String> ids = ids(pattern);
        return ids.isEmpty()
                ? List.of(whole(pattern.type()))
                : ids.stream().map(id -> of(pattern.type(), id)).toList();
    }

    /** The ids that a pattern names; none where it may match any fact of its type. */
    private static List<String> ids(Pattern pattern) {
        return pattern.constraints().stream()
                .filter(FactSlots::isKey)
                .findFirst()
                .map(FactSlots::ids)
                .orElse(List.of());
    }

    /** Whether a constraint is met by every fact in the slots of its pattern. */
    static boolean isKey(Constraint constraint) {
        return !ids(constraint).isEmpty();
    }

    private static List<String> ids(Constraint constraint) {
        if (constraint instanceof Comparison comparison
                && comparison.field().equals(KEY)
                && comparison.operator().equals("==")
                && comparison.value() instanceof Text text) {
            return List.of(text.value());
        }
        if (constraint instanceof Membership list && list.field().equals(KEY) && !list.negated()) {
            return list.values().stream().map(FactSlots::text).toList();
        }
        return List.of();
    }

    private static String text(Expression value) {
        return ((Text) value).value();
    }

    private static String id(Fact fact) {
        if (fact instanceof Finding finding) {
            return finding.id();
        }
        if (fact instanceof Absent absent) {
            return absent.id();
        }
        if (fact instanceof Measurement measurement) {
            return measurement.id();
        }
        if (fact instanceof Condition condition) {
            return condition.id();
        }
        if (fact instanceof Substance substance) {
            return substance.id();
        }
        if (fact instanceof Sign sign) {
            return sign.id();
        }
        return rareId(fact);
    }

    private static String rareId(Fact fact) {
        if (fact instanceof Event event) {
            return event.id();
        }
        if (fact instanceof Baseline baseline) {
            return baseline.id();
        }
        if (fact instanceof Change change) {
            return change.id();
        }
        if (fact instanceof Resolved resolved) {
            return resolved.id();
        }
        if (fact instanceof Treatment treatment) {
            return treatment.id();
        }
        if (fact instanceof Limit limit) {
            return limit.id();
        }
        if (fact instanceof Stated stated) {
            return stated.id();
        }
        return fact instanceof RedFlag flag ? flag.id() : "";
    }
}

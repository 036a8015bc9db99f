package io.github.baclofentriage.internal;

import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.fact.Absent;
import io.github.baclofentriage.fact.Change;
import io.github.baclofentriage.fact.Condition;
import io.github.baclofentriage.fact.Event;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Finding;
import io.github.baclofentriage.fact.Measurement;
import io.github.baclofentriage.fact.RedFlag;
import io.github.baclofentriage.fact.Resolved;
import io.github.baclofentriage.fact.Sign;
import io.github.baclofentriage.fact.Treatment;
import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Call;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.RuleFile;
import io.github.baclofentriage.internal.drl.RuleText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which pattern of which rule a fact may match, read off the rules: by the fact's type and, where a pattern asks for certain ids, by its id.
 * A pattern may be named that the fact does not match after all, and none is left out.
 */
final class RuleLinks {
    /**
     * A pattern.
     *
     * @param rule the rule's number
     * @param bit the pattern's place in the rule, as a bit
     * @param negated whether the pattern denies the fact
     */
    record Slot(int rule, int bit, boolean negated) {}

    private final Map<String, List<Slot>> slots = new HashMap<>();
    private final List<Set<String>> made = new ArrayList<>();
    private final List<RuleText> rules = new ArrayList<>();
    private final Map<String, BitSet> leading = new ConcurrentHashMap<>();
    private final Map<Integer, BitSet> following = new ConcurrentHashMap<>();

    RuleLinks(Collection<RuleFile> files, Vocabulary vocabulary) {
        files.forEach(file -> rules.addAll(file.rules()));
        for (int rule = 0; rule < rules.size(); rule++) {
            made.add(made(rules.get(rule).call(), vocabulary));
            int bit = 1;
            for (Pattern pattern : rules.get(rule).patterns()) {
                Slot slot = new Slot(rule, bit, pattern.quantifier() == Pattern.Quantifier.NOT);
                keys(pattern)
                        .forEach(key -> slots.computeIfAbsent(key, unused -> new ArrayList<>())
                                .add(slot));
                bit <<= 1;
            }
        }
    }

    /** The rules, by their numbers. */
    List<RuleText> rules() {
        return rules;
    }

    /** The patterns that a fact may match. */
    Stream<Slot> slots(Fact fact) {
        String type = fact.getClass().getSimpleName();
        String id = id(fact);
        Stream<Slot> any = slots.getOrDefault(type, List.of()).stream();
        return id == null
                ? slots.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(type))
                        .flatMap(entry -> entry.getValue().stream())
                : Stream.concat(any, slots.getOrDefault(type + ' ' + id, List.of()).stream());
    }

    /** The rules, by number, that raise a red flag or may bring about what one of them wants or denies. */
    BitSet leadingTo(String redFlag) {
        return leading.computeIfAbsent("RedFlag " + redFlag, this::leading);
    }

    /** The rules, by number, that raise a red flag. */
    BitSet raising(String redFlag) {
        BitSet raising = new BitSet();
        for (int rule = 0; rule < rules.size(); rule++) {
            if (made.get(rule).contains("RedFlag " + redFlag)) {
                raising.set(rule);
            }
        }
        return raising;
    }

    /** A rule and the rules, by number, whose matches may change with what it brings about. */
    BitSet followedFrom(int rule) {
        return following.computeIfAbsent(rule, this::following);
    }

    private BitSet following(int first) {
        BitSet found = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            int rule = open.remove();
            if (!found.get(rule)) {
                found.set(rule);
                for (String key : made.get(rule)) {
                    slots.getOrDefault(key, List.of()).forEach(slot -> open.add(slot.rule()));
                }
            }
        }
        return found;
    }

    private BitSet leading(String goal) {
        BitSet found = new BitSet();
        Set<String> wanted = new LinkedHashSet<>(Set.of(goal));
        boolean more = true;
        while (more) {
            more = false;
            for (int rule = 0; rule < rules.size(); rule++) {
                if (!found.get(rule) && made.get(rule).stream().anyMatch(wanted::contains)) {
                    found.set(rule);
                    rules.get(rule).patterns().forEach(pattern -> wanted.addAll(keys(pattern)));
                    more = true;
                }
            }
        }
        return found;
    }

    /** The facts that a rule may bring about; a pattern without ids wants any fact of its type. */
    private static Set<String> made(@Nullable Call call, Vocabulary vocabulary) {
        if (call == null || call.arguments().isEmpty() || !(call.arguments().get(0) instanceof Text first)) {
            return Set.of();
        }
        String id = first.value();
        return switch (call.name()) {
            case "sign" -> Set.of("Sign", "Sign " + id);
            case "redFlag" -> Set.of("RedFlag", "RedFlag " + id);
            case "measurement" -> Set.of("Measurement", "Measurement " + id);
            case "finding" -> keys("Finding", id, vocabulary.ancestors("finding", id));
            case "absence" -> keys("Absent", id, vocabulary.descendants("finding", id));
            default -> Set.of();
        };
    }

    private static Set<String> keys(String type, String id, Set<String> others) {
        Set<String> keys = new LinkedHashSet<>(Set.of(type, type + ' ' + id));
        others.forEach(other -> keys.add(type + ' ' + other));
        return keys;
    }

    private static List<String> keys(Pattern pattern) {
        for (Constraint constraint : pattern.constraints()) {
            if (constraint instanceof Membership list && list.field().equals("id") && !list.negated()) {
                return keys(pattern.type(), list.values());
            }
            if (constraint instanceof Comparison one
                    && one.field().equals("id")
                    && one.operator().equals("==")
                    && one.value() instanceof Text) {
                return keys(pattern.type(), List.of(one.value()));
            }
        }
        return List.of(pattern.type());
    }

    private static List<String> keys(String type, List<Expression> ids) {
        boolean told = !type.equals("Substance") && ids.stream().allMatch(Text.class::isInstance);
        return told ? ids.stream().map(id -> type + ' ' + ((Text) id).value()).toList() : List.of(type);
    }

    /** The id by which rules tell facts of a type apart; null where they tell them by something else. */
    private static @Nullable String id(Fact fact) {
        if (fact instanceof Finding finding) {
            return finding.id();
        } else if (fact instanceof Absent absent) {
            return absent.id();
        } else if (fact instanceof Sign sign) {
            return sign.id();
        } else if (fact instanceof Measurement measurement) {
            return measurement.id();
        } else if (fact instanceof Event event) {
            return event.id();
        } else if (fact instanceof Condition condition) {
            return condition.id();
        } else if (fact instanceof Change change) {
            return change.id();
        } else if (fact instanceof Resolved resolved) {
            return resolved.id();
        } else if (fact instanceof RedFlag flag) {
            return flag.id();
        }
        return fact instanceof Treatment treatment ? treatment.id() : null;
    }
}

package io.github.baclofentriage.internal;

import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.fact.Absent;
import io.github.baclofentriage.fact.Baseline;
import io.github.baclofentriage.fact.Change;
import io.github.baclofentriage.fact.Condition;
import io.github.baclofentriage.fact.Event;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Finding;
import io.github.baclofentriage.fact.Measurement;
import io.github.baclofentriage.fact.RedFlag;
import io.github.baclofentriage.fact.Resolved;
import io.github.baclofentriage.fact.Sign;
import io.github.baclofentriage.fact.Substance;
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
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which pattern of which rule a fact may match, read off the rules: by the fact's type and what a pattern compares with constants.
 * A pattern may be named that the fact does not match after all, and none is left out.
 */
final class RuleLinks {
    private static final String RED_FLAG = "RedFlag ";
    /** Facts that rest on the sum of the arguments. */
    static final Set<String> WEIGHED = Set.of("Tally", "Likelihood", "Conclusion");

    /**
     * A pattern.
     *
     * @param rule the rule's number
     * @param bit the pattern's place in the rule, as a bit
     * @param negated whether the pattern denies the fact
     * @param screen what it demands of a fact
     */
    record Slot(int rule, int bit, boolean negated, PatternScreen screen) {}

    private final Map<String, List<Slot>> slots = new HashMap<>();
    private final List<Set<String>> made = new ArrayList<>();
    private final List<RuleText> rules = new ArrayList<>();
    private final Map<String, BitSet> raising = new HashMap<>();
    private final Map<String, BitSet> leading = new ConcurrentHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] wanted;
    private final List<List<Slot>> fed = new ArrayList<>();

    RuleLinks(Collection<RuleFile> files, Vocabulary vocabulary, Collection<String> redFlags) {
        files.forEach(file -> rules.addAll(file.rules()));
        this.wanted = new int[rules.size()];
        for (int rule = 0; rule < rules.size(); rule++) {
            made.add(made(rules.get(rule).call(), vocabulary, redFlags));
            numbers.put(rules.get(rule).id(), rule);
            for (String fact : made.get(rule)) {
                if (fact.startsWith(RED_FLAG)) {
                    raising.computeIfAbsent(fact.substring(RED_FLAG.length()), unused -> new BitSet())
                            .set(rule);
                }
            }
            int bit = 1;
            for (Pattern pattern : rules.get(rule).patterns()) {
                boolean negated = pattern.quantifier() == Pattern.Quantifier.NOT;
                Slot slot = new Slot(rule, bit, negated, PatternScreen.of(pattern));
                if (!negated && !WEIGHED.contains(pattern.type())) {
                    wanted[rule] |= bit;
                }
                keys(pattern)
                        .forEach(key -> slots.computeIfAbsent(key, unused -> new ArrayList<>())
                                .add(slot));
                bit <<= 1;
            }
        }
        for (Set<String> facts : made) {
            fed.add(facts.stream()
                    .flatMap(fact -> slots.getOrDefault(fact, List.of()).stream())
                    .toList());
        }
    }

    /** The rules, by their numbers. */
    List<RuleText> rules() {
        return rules;
    }

    /** The patterns that a fact may match. */
    List<Slot> slots(Fact fact) {
        List<Slot> found = new ArrayList<>();
        for (Slot slot : about(fact)) {
            if (slot.screen().mayMatch(fact)) {
                found.add(slot);
            }
        }
        return found;
    }

    /** The patterns that read facts about the same as a fact. */
    List<Slot> about(Fact fact) {
        String type = fact.getClass().getSimpleName();
        List<Slot> any = slots.getOrDefault(type, List.of());
        List<Slot> named = slots.getOrDefault(type + ' ' + id(fact), List.of());
        if (any.isEmpty() || named.isEmpty()) {
            return any.isEmpty() ? named : any;
        }
        List<Slot> both = new ArrayList<>(any);
        both.addAll(named);
        return both;
    }

    /** The patterns that a fact may match which a rule, by its number, brings about. */
    List<Slot> fedBy(int rule) {
        return fed.get(rule);
    }

    /** The patterns of a rule, by its number, that a fact must match before anything is weighed, as bits. */
    int wanted(int rule) {
        return wanted[rule];
    }

    /** Whether a rule among some, by number, reads what is weighed. */
    boolean weighs(BitSet numbers) {
        return numbers.stream()
                .anyMatch(rule -> rules.get(rule).patterns().stream().anyMatch(each -> WEIGHED.contains(each.type())));
    }

    /** The number of a rule; null where there is none of this id. */
    @Nullable
    Integer number(String id) {
        return numbers.get(id);
    }

    /** The numbers of rules. */
    BitSet numbers(Collection<String> ids) {
        BitSet found = new BitSet(rules.size());
        for (String id : ids) {
            Integer number = numbers.get(id);
            if (number != null) {
                found.set(number);
            }
        }
        return found;
    }

    /** The rules, by number, that raise a red flag or may bring about what one of them wants or denies. */
    BitSet leadingTo(String redFlag) {
        return leading.computeIfAbsent(RED_FLAG + redFlag, this::leading);
    }

    /** The rules, by number, that raise a red flag. */
    BitSet raising(String redFlag) {
        return raising.getOrDefault(redFlag, new BitSet());
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
    private static Set<String> made(@Nullable Call call, Vocabulary vocabulary, Collection<String> redFlags) {
        Set<String> made = new LinkedHashSet<>();
        if (call != null) {
            for (String id : ids(call, vocabulary, redFlags)) {
                made.addAll(
                        switch (call.name()) {
                            case "sign" -> Set.of("Sign", "Sign " + id);
                            case "redFlag" -> Set.of("RedFlag", RED_FLAG + id);
                            case "measurement" -> Set.of("Measurement", "Measurement " + id);
                            case "finding" -> keys("Finding", id, vocabulary.ancestors("finding", id));
                            case "absence" -> keys("Absent", id, vocabulary.descendants("finding", id));
                            default -> Set.<String>of();
                        });
            }
        }
        return made;
    }

    /** The ids that the first argument of a call may be; a variable may be any. */
    private static Collection<String> ids(Call call, Vocabulary vocabulary, Collection<String> redFlags) {
        if (!call.arguments().isEmpty() && call.arguments().get(0) instanceof Text id) {
            return List.of(id.value());
        }
        String kind = call.name().equals("absence") ? "finding" : call.name();
        return kind.equals("redFlag")
                ? redFlags
                : vocabulary.terms().stream()
                        .filter(term -> term.kind().equals(kind))
                        .map(Vocabulary.Term::id)
                        .toList();
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
        boolean told = ids.stream().allMatch(Text.class::isInstance);
        return told ? ids.stream().map(id -> type + ' ' + ((Text) id).value()).toList() : List.of(type);
    }

    /** The id by which rules tell facts of a type apart; null where they tell them by something else. */
    static @Nullable String id(Fact fact) {
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
        } else if (fact instanceof Baseline baseline) {
            return baseline.id();
        } else if (fact instanceof Substance substance) {
            return substance.id();
        }
        return fact instanceof Treatment treatment ? treatment.id() : null;
    }
}

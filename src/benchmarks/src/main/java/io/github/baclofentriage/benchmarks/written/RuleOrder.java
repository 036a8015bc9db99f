package io.github.baclofentriage.benchmarks.written;

import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.internal.drl.Expression.Call;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.RuleText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Puts the rules of a stage in an order in which each stands behind those that conclude what it reads, as somebody would who writes them by
 * hand; then each needs to run once only.
 */
final class RuleOrder {
    private final List<RuleText> rules;
    private final FactSlots slots;
    private final Vocabulary words;
    private final List<Set<Integer>> concluded = new ArrayList<>();
    private final Set<Integer> placed = new HashSet<>();
    private final List<Integer> order = new ArrayList<>();

    RuleOrder(List<RuleText> rules, FactSlots slots, Vocabulary words) {
        this.rules = rules;
        this.slots = slots;
        this.words = words;
        rules.forEach(rule -> concluded.add(concluded(Objects.requireNonNull(rule.call()))));
    }

    /** Orders some rules by their numbers among all. */
    List<Integer> of(List<Integer> numbers) {
        order.clear();
        numbers.forEach(number -> place(number, numbers, new HashSet<>()));
        return List.copyOf(order);
    }

    private void place(int number, List<Integer> stage, Set<Integer> waiting) {
        if (placed.contains(number)) {
            return;
        }
        if (!waiting.add(number)) {
            throw new IllegalStateException("rule " + rules.get(number).id() + " reads what follows from it");
        }
        Set<Integer> read = new HashSet<>();
        for (Pattern pattern : rules.get(number).patterns()) {
            read.addAll(slots.of(pattern));
        }
        for (int other : stage) {
            if (concluded.get(other).stream().anyMatch(read::contains)) {
                place(other, stage, waiting);
            }
        }
        waiting.remove(number);
        placed.add(number);
        order.add(number);
    }

    private Set<Integer> concluded(Call call) {
        Set<Integer> places = new HashSet<>();
        switch (call.name()) {
            case "finding" -> note("Finding", words.ancestors("finding", id(call)), call, places);
            case "absence" -> note("Absent", words.descendants("finding", id(call)), call, places);
            case "sign" -> note("Sign", Set.of(), call, places);
            case "measurement" -> note("Measurement", Set.of(), call, places);
            case "redFlag" -> note("RedFlag", Set.of(), call, places);
            case "likelihood" -> places.add(slots.whole("Likelihood"));
            case "conclude" -> places.add(slots.whole("Conclusion"));
            default -> {
                // The other calls conclude no fact.
            }
        }
        places.remove(FactSlots.NONE);
        return places;
    }

    private void note(String type, Set<String> implied, Call call, Set<Integer> places) {
        implied.forEach(id -> places.add(slots.of(type, id)));
        places.add(slots.of(type, id(call)));
        places.add(slots.whole(type));
    }

    private static String id(Call call) {
        return ((Text) call.arguments().get(0)).value();
    }
}

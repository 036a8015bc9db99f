package io.github.baclofentriage.internal;

import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.internal.RuleLinks.Slot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where two answers meet: rules whose matches they may change together as neither does alone.
 *
 * @param rules those rules, by number
 * @param patterns by rule, the patterns that a fact may match of which they make something together, as bits
 * @param contested rules, by number, that the one strikes and the other argues by or strikes
 */
record Meeting(BitSet rules, Map<Integer, Integer> patterns, BitSet contested) {
    /** Where two answers meet; null where they do not. */
    static @Nullable Meeting of(RuleLinks links, OptionEffect one, OptionEffect other) {
        Meeting meeting = new Meeting(one.meeting(other), new HashMap<>(), one.contested(other));
        Set<Fact> blend = one.blend(other);
        if (!blend.isEmpty()) {
            BitSet touched = (BitSet) one.rules().clone();
            touched.or(other.rules());
            meeting.blend(links, blend, touched);
        }
        return meeting.rules.isEmpty() && meeting.contested.isEmpty() ? null : meeting;
    }

    /** Adds the rules that read what the answers make together of the facts that both change. */
    private void blend(RuleLinks links, Set<Fact> facts, BitSet touched) {
        Map<Class<?>, List<Fact>> types = new HashMap<>();
        facts.forEach(fact -> types.computeIfAbsent(fact.getClass(), unused -> new ArrayList<>())
                .add(fact));
        Set<Slot> slots = new HashSet<>();
        facts.forEach(fact -> slots.addAll(links.about(fact)));
        for (Slot slot : slots) {
            boolean matches =
                    slot.screen().mayMatchBlend(types.getOrDefault(slot.screen().type(), List.of()));
            if (matches || touched.get(slot.rule())) {
                rules.set(slot.rule());
            }
            if (matches && !slot.negated()) {
                patterns.merge(slot.rule(), slot.bit(), (some, more) -> some | more);
            }
        }
    }
}

package io.github.baclofentriage.internal;

import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.fact.Strength;
import io.github.baclofentriage.internal.drl.Expression.Call;
import io.github.baclofentriage.internal.drl.Expression.Name;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.RuleText;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a pack may argue and strike, and with them every rule that may follow. A cell stands for one domain, for or against
 * one syndrome.
 */
final class RuleWeights {
    /**
     * What some rules may change.
     *
     * @param votes the most that they may bring to each cell
     * @param losable the cells that they may empty
     * @param rules the rules, by number
     */
    record Potential(int[] votes, boolean[] losable, BitSet rules) {
        void add(Potential other) {
            for (int cell = 0; cell < votes.length; cell++) {
                votes[cell] = Math.max(votes[cell], other.votes[cell]);
                losable[cell] |= other.losable[cell];
            }
            rules.or(other.rules);
        }
    }

    private final RuleLinks links;
    private final List<String> syndromes;
    private final Map<String, Integer> domains = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, Potential> following = new ConcurrentHashMap<>();
    private final Map<String, TallyDemand> demands;

    RuleWeights(RuleLinks links, PackDefinition definition, Vocabulary vocabulary) {
        this.links = links;
        this.demands = TallyDemand.of(links, definition);
        this.syndromes = List.copyOf(definition.syndromes().keySet());
        vocabulary.terms().stream()
                .filter(term -> term.kind().equals("domain"))
                .forEach(term -> domains.put(term.id(), domains.size()));
        for (int rule = 0; rule < links.rules().size(); rule++) {
            numbers.put(links.rules().get(rule).id(), rule);
        }
    }

    RuleLinks links() {
        return links;
    }

    /** What some rule needs to conclude each syndrome. */
    Map<String, TallyDemand> demands() {
        return demands;
    }

    List<String> syndromes() {
        return syndromes;
    }

    int domains() {
        return domains.size();
    }

    int cells() {
        return syndromes.size() * 2 * domains.size();
    }

    int cell(String syndrome, boolean supports, String domain) {
        return (syndromes.indexOf(syndrome) * 2 + (supports ? 0 : 1)) * domains.size()
                + domains.getOrDefault(domain, 0);
    }

    /** What two answers may argue or strike together beyond what each does alone; null where they meet nowhere. */
    @Nullable
    Potential together(OptionEffect one, OptionEffect other) {
        BitSet meeting = one.meeting(other);
        List<String> contested = List.copyOf(one.contested(other));
        if (meeting.isEmpty() && contested.isEmpty()) {
            return null;
        }
        Potential together = none();
        meeting.stream().forEach(rule -> together.add(following.computeIfAbsent(rule, this::following)));
        contested.forEach(id -> struck(id, together));
        return together;
    }

    private Potential none() {
        return new Potential(new int[cells()], new boolean[cells()], new BitSet());
    }

    private Potential following(int first) {
        Potential potential = none();
        potential.rules.or(links.followedFrom(first));
        potential.rules.stream()
                .mapToObj(links.rules()::get)
                .map(RuleText::call)
                .forEach(call -> {
                    if (call != null && call.name().equals("undercut")) {
                        call.arguments().stream()
                                .filter(Text.class::isInstance)
                                .forEach(id -> struck(((Text) id).value(), potential));
                    } else if (call != null) {
                        argued(call, potential);
                    }
                });
        return potential;
    }

    private void struck(String id, Potential potential) {
        Integer number = numbers.get(id);
        Call call = number == null ? null : links.rules().get(number).call();
        if (call != null) {
            argued(call, potential);
        }
    }

    /** An argument may come, and so fill a cell, or go. */
    private void argued(Call call, Potential potential) {
        boolean supports = call.name().equals("argue");
        boolean argues = supports || call.name().equals("argueAgainst");
        if (!argues || call.arguments().size() < 3 || !(call.arguments().get(2) instanceof Text domain)) {
            return;
        }
        int strongest = call.arguments().get(1) instanceof Name strength
                ? Strength.valueOf(strength.name()).votes()
                : Strength.STRONG.votes();
        // A syndrome that a rule takes from a fact may be any.
        for (String syndrome : call.arguments().get(0) instanceof Text named ? List.of(named.value()) : syndromes) {
            int cell = cell(syndrome, supports, domain.value());
            potential.votes[cell] = Math.max(potential.votes[cell], strongest);
            potential.losable[cell] = true;
        }
    }
}

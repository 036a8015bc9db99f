package io.github.baclofentriage.internal;

import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.fact.Strength;
import io.github.baclofentriage.internal.drl.Expression.Call;
import io.github.baclofentriage.internal.drl.Expression.Name;
import io.github.baclofentriage.internal.drl.Expression.Text;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What each rule of a pack argues and strikes. A cell stands for one domain, for or against one syndrome. */
final class RuleWeights {
    /**
     * What a rule argues.
     *
     * @param cells where its argument counts; several where the rule takes the syndrome from a fact
     * @param votes the most that it counts for
     */
    record Argued(int[] cells, int votes) {}

    private final RuleLinks links;
    private final List<String> syndromes;
    private final Map<String, Integer> domains = new HashMap<>();
    private final Map<String, TallyDemand> demands;
    private final @Nullable Argued[] argued;
    private final int[][] struck;

    RuleWeights(RuleLinks links, PackDefinition definition, Vocabulary vocabulary) {
        this.links = links;
        this.demands = TallyDemand.of(links, definition);
        this.syndromes = List.copyOf(definition.syndromes().keySet());
        vocabulary.terms().stream()
                .filter(term -> term.kind().equals("domain"))
                .forEach(term -> domains.put(term.id(), domains.size()));
        int count = links.rules().size();
        this.argued = new Argued[count];
        this.struck = new int[count][];
        for (int rule = 0; rule < count; rule++) {
            Call call = links.rules().get(rule).call();
            argued[rule] = call == null ? null : argued(call);
            struck[rule] = call == null ? new int[0] : struck(call);
        }
    }

    /** A syndrome or a domain that a rule takes from a fact may be any. */
    private @Nullable Argued argued(Call call) {
        boolean supports = call.name().equals("argue");
        if (!supports && !call.name().equals("argueAgainst")) {
            return null;
        }
        int strongest = call.arguments().get(1) instanceof Name strength
                ? Strength.valueOf(strength.name()).votes()
                : Strength.STRONG.votes();
        Collection<String> of = call.arguments().get(0) instanceof Text one ? List.of(one.value()) : syndromes;
        Collection<String> in = call.arguments().get(2) instanceof Text one ? List.of(one.value()) : domains.keySet();
        int[] cells = of.stream()
                .flatMapToInt(syndrome -> in.stream().mapToInt(domain -> cell(syndrome, supports, domain)))
                .toArray();
        return new Argued(cells, strongest);
    }

    private int[] struck(Call call) {
        if (!call.name().equals("undercut")) {
            return new int[0];
        }
        if (!call.arguments().stream().allMatch(Text.class::isInstance)) {
            return IntStream.range(0, links.rules().size()).toArray();
        }
        return links
                .numbers(call.arguments().stream()
                        .map(argument -> ((Text) argument).value())
                        .toList())
                .stream()
                .toArray();
    }

    RuleLinks links() {
        return links;
    }

    /** What some rule needs to conclude each syndrome. */
    Map<String, TallyDemand> demands() {
        return demands;
    }

    /** What a rule, by its number, argues; null where it argues nothing. */
    @Nullable
    Argued argued(int rule) {
        return argued[rule];
    }

    /** The rules, by number, whose arguments a rule strikes. */
    int[] struck(int rule) {
        return struck[rule];
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
}

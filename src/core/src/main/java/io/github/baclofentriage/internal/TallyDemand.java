package io.github.baclofentriage.internal;

import io.github.baclofentriage.fact.Tally;
import io.github.baclofentriage.internal.Prospects.Prospect;
import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.Binding;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Call;
import io.github.baclofentriage.internal.drl.Expression.Name;
import io.github.baclofentriage.internal.drl.Expression.Number;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.Pattern.Quantifier;
import io.github.baclofentriage.internal.drl.RuleText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What some rule needs to conclude a syndrome, read off the rules: the least that the syndrome's tally must reach, and the patterns that
 * a fact must match. Only lower limits are read, so that nothing is called too little which a rule could be content with.
 */
final class TallyDemand {
    private static final List<String> FIELDS = List.of("points", "pointsFor", "margin", "own", "domains");

    /** One rule's demand: the patterns that facts must match, as bits, and by syndrome the least value of each field of its tally. */
    private record Alternative(int rule, int facts, Map<String, double[]> least) {}

    private final List<Alternative> alternatives = new ArrayList<>();
    private final BitSet unweighed = new BitSet();

    private final String syndrome;

    private TallyDemand(String syndrome) {
        this.syndrome = syndrome;
    }

    /** The demand for each syndrome of a pack. */
    static Map<String, TallyDemand> of(RuleLinks links, PackDefinition definition) {
        Map<String, TallyDemand> demands = new TreeMap<>();
        for (String syndrome : definition.syndromes().keySet()) {
            TallyDemand demand = new TallyDemand(syndrome);
            List<RuleText> rules = links.rules();
            for (int rule = 0; rule < rules.size(); rule++) {
                Call call = rules.get(rule).call();
                if (call != null && concludes(call, definition.conclusive(), syndrome)) {
                    demand.read(rule, call.arguments().get(1), rules);
                }
            }
            demands.put(syndrome, demand);
        }
        return demands;
    }

    private static boolean concludes(Call call, Set<String> conclusive, String syndrome) {
        return call.name().equals("conclude")
                && call.arguments().size() > 1
                && call.arguments().get(0) instanceof Text status
                && conclusive.contains(status.value())
                && !(call.arguments().get(1) instanceof Text other
                        && !other.value().equals(syndrome));
    }

    /** A rule that goes by likelihoods demands what the rules for these do. */
    private void read(int number, Expression concluded, List<RuleText> rules) {
        boolean byLikelihood = rules.get(number).patterns().stream()
                .anyMatch(each -> each.type().equals("Likelihood"));
        if (!byLikelihood) {
            add(number, rules.get(number), concluded);
            return;
        }
        for (int other = 0; other < rules.size(); other++) {
            Call call = rules.get(other).call();
            if (call != null && call.name().equals("likelihood")) {
                add(other, rules.get(other), call.arguments().get(0));
            }
        }
    }

    private void add(int number, RuleText rule, Expression concluded) {
        if (rule.patterns().stream().noneMatch(each -> RuleLinks.WEIGHED.contains(each.type()))) {
            unweighed.set(number);
            return;
        }
        int facts = 0;
        Map<String, double[]> least = new TreeMap<>();
        for (int i = 0; i < rule.patterns().size(); i++) {
            Pattern pattern = rule.patterns().get(i);
            if (!RuleLinks.WEIGHED.contains(pattern.type())) {
                facts |= pattern.quantifier() == Quantifier.NOT ? 0 : 1 << i;
            } else if (pattern.type().equals("Tally") && pattern.quantifier() == Quantifier.EACH) {
                Set<String> meant = syndromes(pattern);
                boolean binds = binds(pattern, concluded);
                if (binds && meant != null && !meant.contains(syndrome)) {
                    return;
                }
                String one = binds
                        ? syndrome
                        : meant != null && meant.size() == 1 ? meant.iterator().next() : null;
                if (one != null) {
                    double[] limits = least.computeIfAbsent(one, unused -> nothing());
                    pattern.constraints().forEach(constraint -> limit(constraint, limits));
                }
            }
        }
        alternatives.add(new Alternative(number, facts, least));
    }

    private static double[] nothing() {
        double[] least = new double[FIELDS.size()];
        Arrays.fill(least, Double.NEGATIVE_INFINITY);
        return least;
    }

    /** The syndromes whose tally a pattern may take; null where it names none. */
    private static @Nullable Set<String> syndromes(Pattern pattern) {
        Set<String> named = null;
        for (Constraint each : pattern.constraints()) {
            List<Expression> values = List.of();
            if (each instanceof Comparison one
                    && one.field().equals("syndrome")
                    && one.operator().equals("==")) {
                values = List.of(one.value());
            } else if (each instanceof Membership several && several.field().equals("syndrome") && !several.negated()) {
                values = several.values();
            }
            if (!values.isEmpty() && values.stream().allMatch(Text.class::isInstance)) {
                Set<String> these = new TreeSet<>();
                values.forEach(value -> these.add(((Text) value).value()));
                if (named != null) {
                    these.retainAll(named);
                }
                named = these;
            }
        }
        return named;
    }

    /** Whether a pattern binds the syndrome that is concluded. */
    private static boolean binds(Pattern pattern, Expression concluded) {
        return concluded instanceof Name name
                && pattern.constraints().stream()
                        .anyMatch(each -> each instanceof Binding binding
                                && binding.field().equals("syndrome")
                                && name.name().equals(binding.variable()));
    }

    private static void limit(Constraint constraint, double[] least) {
        if (constraint instanceof Comparison comparison
                && FIELDS.contains(comparison.field())
                && comparison.operator().startsWith(">")
                && comparison.value() instanceof Number number) {
            int field = FIELDS.indexOf(comparison.field());
            double limit =
                    Double.parseDouble(number.digits()) + (comparison.operator().equals(">") ? 1 : 0);
            least[field] = Math.max(least[field], limit);
        }
    }

    /** The rules, by number, that conclude the syndrome by facts alone, whatever the tallies. */
    BitSet unweighed() {
        return unweighed;
    }

    /**
     * Whether a rule could conclude the syndrome with some answers that does not with one of them alone.
     *
     * @param tallies every syndrome's tally as it is
     * @param prospect the answers
     */
    boolean allows(Map<String, Tally> tallies, Prospect prospect) {
        if (prospect.gains(unweighed)) {
            return true;
        }
        for (Alternative each : alternatives) {
            if (inReach(each, tallies, prospect)
                    && (prospect.matched(each.rule) & each.facts) == each.facts
                    && each.least.entrySet().stream()
                            .allMatch(limit -> reaches(prospect.best(limit.getKey()), limit.getValue()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether tallies may come to what a rule demands, by bounds that cost little. */
    private static boolean inReach(Alternative rule, Map<String, Tally> tallies, Prospect prospect) {
        for (Map.Entry<String, double[]> limit : rule.least.entrySet()) {
            Tally tally = tallies.get(limit.getKey());
            double[] least = limit.getValue();
            int rise = prospect.rise(limit.getKey());
            // Points of its own are points for, and these rise by no more than the points do.
            if (tally != null
                    && (tally.points() + rise < least[0]
                            || tally.pointsFor() + rise < Math.max(least[1], least[3])
                            || tally.margin() + prospect.lead(limit.getKey()) < least[2])) {
                return false;
            }
        }
        return true;
    }

    private static boolean reaches(int[] tally, double[] least) {
        for (int field = 0; field < tally.length; field++) {
            if (tally[field] < least[field]) {
                return false;
            }
        }
        return true;
    }
}

package io.github.baclofentriage.internal;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What some rule needs to conclude a syndrome, read off the rules: the least that the syndrome's tally must reach, and the patterns that
 * a fact must match. Only lower limits are read, so that nothing is called too little which a rule could be content with.
 */
final class TallyDemand {
    private static final List<String> FIELDS = List.of("points", "pointsFor", "margin", "own", "domains");

    /** One rule's demand: the patterns that facts must match, as bits, and the least value of each field of the tally. */
    private record Alternative(int rule, int facts, double[] least) {}

    /** Which patterns of a rule facts may match. */
    interface Matched {
        /** The patterns of a rule, by its number, as bits. */
        int patterns(int rule);
    }

    private final List<Alternative> alternatives = new ArrayList<>();

    private TallyDemand() {}

    /** The demand for each syndrome of a pack. */
    static Map<String, TallyDemand> of(RuleLinks links, PackDefinition definition) {
        Map<String, TallyDemand> demands = new TreeMap<>();
        for (String syndrome : definition.syndromes().keySet()) {
            TallyDemand demand = new TallyDemand();
            List<RuleText> rules = links.rules();
            for (int rule = 0; rule < rules.size(); rule++) {
                Call call = rules.get(rule).call();
                if (call != null && concludes(call, definition.conclusive(), syndrome)) {
                    demand.read(rule, call.arguments().get(1), rules, syndrome);
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
    private void read(int number, Expression concluded, List<RuleText> rules, String syndrome) {
        RuleText rule = rules.get(number);
        boolean byLikelihood =
                rule.patterns().stream().anyMatch(each -> each.type().equals("Likelihood"));
        if (!byLikelihood) {
            alternatives.add(new Alternative(number, facts(rule), limits(rule, concluded, syndrome)));
            return;
        }
        for (int other = 0; other < rules.size(); other++) {
            Call call = rules.get(other).call();
            if (call != null && call.name().equals("likelihood")) {
                double[] least = limits(rules.get(other), call.arguments().get(0), syndrome);
                alternatives.add(new Alternative(other, facts(rules.get(other)), least));
            }
        }
    }

    private static int facts(RuleText rule) {
        int facts = 0;
        for (int i = 0; i < rule.patterns().size(); i++) {
            Pattern pattern = rule.patterns().get(i);
            boolean weighed = List.of("Tally", "Likelihood", "Conclusion").contains(pattern.type());
            facts |= weighed || pattern.quantifier() == Quantifier.NOT ? 0 : 1 << i;
        }
        return facts;
    }

    private static double[] limits(RuleText rule, Expression concluded, String syndrome) {
        double[] least = new double[FIELDS.size()];
        java.util.Arrays.fill(least, Double.NEGATIVE_INFINITY);
        for (Pattern pattern : rule.patterns()) {
            if (pattern.type().equals("Tally")
                    && pattern.quantifier() == Quantifier.EACH
                    && means(pattern, concluded, syndrome)) {
                pattern.constraints().forEach(constraint -> limit(constraint, least));
            }
        }
        return least;
    }

    /** Whether a pattern takes the tally of the syndrome that is concluded. */
    private static boolean means(Pattern pattern, Expression concluded, String syndrome) {
        return pattern.constraints().stream()
                .anyMatch(each -> each instanceof Binding binding
                                && binding.field().equals("syndrome")
                                && concluded instanceof Name name
                                && name.name().equals(binding.variable())
                        || each instanceof Comparison one
                                && one.field().equals("syndrome")
                                && one.operator().equals("==")
                                && one.value() instanceof Text text
                                && text.value().equals(syndrome)
                        || each instanceof Membership several
                                && several.field().equals("syndrome")
                                && !several.negated()
                                && several.values().size() == 1
                                && several.values().get(0) instanceof Text only
                                && only.value().equals(syndrome));
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

    /** Whether a rule could be content with so many points and such a margin, whatever else there is. */
    boolean inReach(int points, int margin) {
        for (Alternative each : alternatives) {
            if (points >= each.least[0] && margin >= each.least[2]) {
                return true;
            }
        }
        return false;
    }

    /** Whether a rule could be content with a tally, given as points, points for, margin, own points and domains, and with facts. */
    boolean allows(int[] tally, Matched matched) {
        for (Alternative each : alternatives) {
            boolean content = (matched.patterns(each.rule) & each.facts) == each.facts;
            for (int field = 0; field < tally.length; field++) {
                content &= tally[field] >= each.least[field];
            }
            if (content) {
                return true;
            }
        }
        return false;
    }
}

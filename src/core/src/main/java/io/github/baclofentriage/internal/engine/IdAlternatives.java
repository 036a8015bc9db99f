package io.github.baclofentriage.internal.engine;

import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.Pattern.Quantifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells a pattern with a list of ids as one pattern for each id, since Drools finds the facts of {@code id == "a"} by an index and holds
 * {@code id in ("a", "b")} against every fact. Both match the same: a fact has one id, and so meets one of the alternatives.
 *
 * <p>A pattern that is denied or need only exist is left as it is: it speaks of all of its ids together.
 */
final class IdAlternatives {
    /** The most combinations of alternatives in one rule, each of which Drools keeps as a rule of its own. */
    private static final int MOST_COMBINATIONS = 24;

    private IdAlternatives() {}

    /**
     * The alternatives of each pattern of a rule.
     *
     * @param patterns the patterns
     * @return the alternatives, the pattern itself where it has no list of ids or all lists together are long
     */
    static List<List<Pattern>> of(List<Pattern> patterns) {
        List<List<Pattern>> all = patterns.stream().map(IdAlternatives::of).toList();
        long combinations = all.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
        return combinations <= MOST_COMBINATIONS
                ? all
                : patterns.stream().map(List::of).toList();
    }

    private static List<Pattern> of(Pattern pattern) {
        for (Constraint constraint : pattern.constraints()) {
            if (pattern.quantifier() == Quantifier.EACH
                    && constraint instanceof Membership list
                    && list.field().equals("id")
                    && !list.negated()
                    && list.values().stream().allMatch(Text.class::isInstance)) {
                return alternatives(pattern, list);
            }
        }
        return List.of(pattern);
    }

    /** An id that is listed twice is one alternative, or a fact would match twice. */
    private static List<Pattern> alternatives(Pattern pattern, Membership list) {
        Map<String, Pattern> alternatives = new LinkedHashMap<>();
        for (Expression value : list.values()) {
            Constraint one = new Comparison("id", "==", list.operatorSpan(), value, list.span());
            List<Constraint> constraints = pattern.constraints().stream()
                    .map(each -> each == list ? one : each)
                    .toList();
            alternatives.put(
                    ((Text) value).value(),
                    new Pattern(
                            pattern.quantifier(),
                            pattern.type(),
                            constraints,
                            pattern.body(),
                            pattern.span(),
                            pattern.line()));
        }
        return List.copyOf(alternatives.values());
    }
}

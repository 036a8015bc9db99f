package io.github.baclofentriage.authoring.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.AnyOf;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.Pattern.Quantifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A condition never reads as its opposite: no "not" of a rule is lost on the way to its sentence. */
class OppositeConditionTest {
    private static final Map<String, List<String>> OTHERWISE = Map.of(
            "==", List.of("!="),
            "!=", List.of("=="),
            "<", List.of(">=", "<="),
            "<=", List.of(">", "<"),
            ">", List.of("<=", ">="),
            ">=", List.of("<", ">"));

    private final Teller teller = Teller.of(Manuscript.of(Fern.FOLDER, RulePack.of(Fern.FOLDER)));

    @TestFactory
    List<DynamicTest> every_condition_of_the_pack_reads_otherwise_when_it_is_turned_round() {
        List<DynamicTest> tests = new ArrayList<>();
        for (BookRule rule : teller.rules().all()) {
            for (Pattern pattern : rule.text().patterns()) {
                for (Pattern other : otherwise(pattern)) {
                    String sentence = sentence(pattern);
                    tests.add(DynamicTest.dynamicTest(
                            rule.id() + ": " + sentence,
                            () -> assertThat(sentence(other)).isNotBlank().isNotEqualTo(sentence)));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(100);
        return tests;
    }

    private String sentence(Pattern pattern) {
        return teller.conditions().of(pattern, new ValueWords()).text();
    }

    private static List<Pattern> otherwise(Pattern pattern) {
        List<Pattern> all = new ArrayList<>();
        Quantifier turned = pattern.quantifier() == Quantifier.NOT ? Quantifier.EACH : Quantifier.NOT;
        all.add(with(pattern, turned, pattern.constraints()));
        turned(pattern.constraints(), each -> all.add(with(pattern, pattern.quantifier(), each)));
        return all;
    }

    /** The constraints with one of them turned round, in every way. */
    private static void turned(List<Constraint> constraints, Consumer<List<Constraint>> found) {
        for (int i = 0; i < constraints.size(); i++) {
            List<Constraint> changed = new ArrayList<>(constraints);
            int place = i;
            turned(constraints.get(i), each -> {
                changed.set(place, each);
                found.accept(List.copyOf(changed));
            });
        }
    }

    private static void turned(Constraint constraint, Consumer<Constraint> found) {
        if (constraint instanceof Comparison c) {
            OTHERWISE
                    .getOrDefault(c.operator(), List.of())
                    .forEach(sign ->
                            found.accept(new Comparison(c.field(), sign, c.operatorSpan(), c.value(), c.span())));
        } else if (constraint instanceof Membership m) {
            found.accept(new Membership(m.field(), !m.negated(), m.values(), m.operatorSpan(), m.span()));
        } else if (constraint instanceof AnyOf any) {
            turned(any.alternatives(), each -> found.accept(new AnyOf(each, any.span())));
        }
    }

    private static Pattern with(Pattern pattern, Quantifier quantifier, List<Constraint> constraints) {
        return new Pattern(quantifier, pattern.type(), constraints, pattern.body(), pattern.span(), pattern.line());
    }
}

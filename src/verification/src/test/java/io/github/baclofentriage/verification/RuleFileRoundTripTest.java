package io.github.baclofentriage.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.AnyOf;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Arithmetic;
import io.github.baclofentriage.internal.drl.Expression.Call;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.RuleFile;
import io.github.baclofentriage.internal.drl.RuleText;
import io.github.baclofentriage.internal.drl.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The place of every part of every rule is the text of that part: read alone it gives the same part. */
class RuleFileRoundTripTest {
    static List<Path> files() {
        return RuleFiles.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_part_reads_the_same_alone(Path path) throws IOException {
        String text = Files.readString(path);
        RuleFile file = RuleFile.read("a.drl", text);
        assertThat(file.faults()).isEmpty();
        assertThat(file.rules()).isNotEmpty();
        for (RuleText rule : file.rules()) {
            same(rule, rule(rule.span().of(text)));
            Call call = Objects.requireNonNull(rule.call());
            same(
                    call,
                    Objects.requireNonNull(
                            with("Finding()", call.span().of(text) + ";").call()));
            call.arguments().forEach(each -> expression(each, text));
            for (Pattern pattern : rule.patterns()) {
                same(pattern, pattern(pattern.span().of(text)));
                assertThat(pattern.span().of(text)).endsWith(pattern.body().of(text));
                pattern.constraints().forEach(each -> constraint(each, pattern.type(), text));
            }
        }
    }

    private static void constraint(Constraint constraint, String type, String text) {
        same(
                constraint,
                pattern(type + '(' + constraint.span().of(text) + ')')
                        .constraints()
                        .get(0));
        if (constraint instanceof AnyOf any) {
            any.alternatives().forEach(each -> constraint(each, type, text));
        } else if (constraint instanceof Comparison comparison) {
            assertThat(comparison.operatorSpan().of(text)).isEqualTo(comparison.operator());
            expression(comparison.value(), text);
        } else if (constraint instanceof Membership list) {
            assertThat(list.operatorSpan().of(text).replaceAll("\\s+", " "))
                    .isEqualTo(list.negated() ? "not in" : "in");
            list.values().forEach(each -> expression(each, text));
        }
    }

    private static void expression(Expression expression, String text) {
        Call around = Objects.requireNonNull(
                with("Finding()", "ask(drools, " + expression.span().of(text) + ");")
                        .call());
        same(expression, around.arguments().get(0));
        if (expression instanceof Arithmetic sum) {
            expression(sum.left(), text);
            expression(sum.right(), text);
        } else if (expression instanceof Call call) {
            call.arguments().forEach(each -> expression(each, text));
        }
    }

    private static Pattern pattern(String text) {
        return with(text, "ask(drools, \"a\");").patterns().get(0);
    }

    private static RuleText with(String condition, String consequence) {
        return rule("rule \"A\" when " + condition + " then " + consequence + " end");
    }

    private static RuleText rule(String text) {
        return RuleFile.read("a.drl", text).rules().get(0);
    }

    /** Equal but for places. */
    private static void same(Object part, Object again) {
        assertThat(again)
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .ignoringFieldsOfTypes(Span.class, Integer.class, int.class)
                .ignoringFields("comment")
                .isEqualTo(part);
    }
}

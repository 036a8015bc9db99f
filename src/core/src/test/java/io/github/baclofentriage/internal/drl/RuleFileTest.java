package io.github.baclofentriage.internal.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.internal.drl.Constraint.AnyOf;
import io.github.baclofentriage.internal.drl.Constraint.Binding;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Expression.Arithmetic;
import io.github.baclofentriage.internal.drl.Expression.Call;
import io.github.baclofentriage.internal.drl.Expression.Name;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.Pattern.Quantifier;
import io.github.baclofentriage.internal.drl.RuleFile.Fault;
import io.github.baclofentriage.internal.drl.RuleFile.Import;
import io.github.baclofentriage.internal.drl.RuleText.Annotation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tree of a rule file, and what is told of a file with mistakes. */
class RuleFileTest {
    private static final String TEXT = """
            // What this file is about,
            // in two lines.
            package zorvane.signs;

            import io.github.baclofentriage.fact.*;
            import static io.github.baclofentriage.fact.RuleActions.*;
            import static io.github.baclofentriage.fact.Strength.*;

            // Far from any rule.

            // Why the first rule
            /* is as it is. */
            rule "A first sentence: 100 % (or less)"
                @id("ABC-1") @source("S01, label-x") @since("1.0")
            when
                Patient($age: youngest, youngest >= 18, youngest == oldest) // "quoted" and rule "none"
                not Finding( id in ("a", "b" , "c"), possible == false )
                exists Substance(role not in ("given"), ago == null || ago <= 96.5)
                Measurement(id == "x", latest < (70 + $age) * -2.0)
            then
                measurement(drools, "y", 2.0 * power(lesser($age, 1), -0.5) - ($age / 3));
            end

            rule "A second sentence" when Finding() then argue(drools, "lack", WEAK, "a"); end
            """;

    private static final RuleFile FILE = RuleFile.read("signs/a.drl", TEXT);
    private static final RuleText FIRST = FILE.rules().get(0);

    @Test
    void the_frame_of_a_file() {
        assertThat(FILE.faults()).isEmpty();
        assertThat(FILE.path()).isEqualTo("signs/a.drl");
        assertThat(FILE.text()).isEqualTo(TEXT);
        assertThat(FILE.comment()).isEqualTo("What this file is about, in two lines.");
        assertThat(FILE.packageName()).isEqualTo("zorvane.signs");
        assertThat(FILE.packageLine()).isEqualTo(3);
        assertThat(FILE.imports())
                .containsExactly(
                        new Import("io.github.baclofentriage.fact.*", false, 5),
                        new Import("io.github.baclofentriage.fact.RuleActions.*", true, 6),
                        new Import("io.github.baclofentriage.fact.Strength.*", true, 7));
        assertThat(FILE.rules()).hasSize(2).allMatch(RuleText::whole);
    }

    @Test
    void the_head_of_a_rule() {
        assertThat(FIRST.name()).isEqualTo("A first sentence: 100 % (or less)");
        assertThat(FIRST.comment()).isEqualTo("Why the first rule is as it is.");
        assertThat(FIRST.line()).isEqualTo(13);
        assertThat(FIRST.annotations())
                .containsExactly(
                        new Annotation("id", "ABC-1", 14),
                        new Annotation("source", "S01, label-x", 14),
                        new Annotation("since", "1.0", 14));
        assertThat(FIRST.id()).isEqualTo("ABC-1");
        assertThat(FIRST.sources()).containsExactly("S01", "label-x");
        assertThat(FIRST.since()).isEqualTo("1.0");
        RuleText second = FILE.rules().get(1);
        assertThat(second.comment()).isEmpty();
        assertThat(second.id()).isEmpty();
        assertThat(second.sources()).isEmpty();
        assertThat(second.since()).isEmpty();
        assertThat(second.line()).isEqualTo(24);
    }

    @Test
    void the_parts_of_a_rule() {
        assertThat(FIRST.span().of(TEXT)).startsWith("rule \"A first").endsWith("/ 3));\nend");
        assertThat(FIRST.condition().of(TEXT)).startsWith("\n    Patient").endsWith("-2.0)\n");
        assertThat(FIRST.consequence().of(TEXT)).startsWith("\n    measurement").endsWith("/ 3));\n");
        assertThat(FILE.rules().get(1).condition().of(TEXT)).isEqualTo(" Finding() ");
    }

    @Test
    void the_patterns_of_a_rule() {
        assertThat(FIRST.patterns())
                .extracting(Pattern::quantifier)
                .containsExactly(Quantifier.EACH, Quantifier.NOT, Quantifier.EXISTS, Quantifier.EACH);
        assertThat(FIRST.patterns())
                .extracting(Pattern::type)
                .containsExactly("Patient", "Finding", "Substance", "Measurement");
        assertThat(FIRST.patterns()).extracting(Pattern::line).containsExactly(16, 17, 18, 19);
        Pattern negated = FIRST.patterns().get(1);
        assertThat(negated.span().of(TEXT)).isEqualTo("not Finding( id in (\"a\", \"b\" , \"c\"), possible == false )");
        assertThat(negated.body().of(TEXT)).isEqualTo("Finding( id in (\"a\", \"b\" , \"c\"), possible == false )");
        assertThat(FIRST.patterns().get(0).span())
                .isEqualTo(FIRST.patterns().get(0).body());
        assertThat(FILE.rules().get(1).patterns().get(0).constraints()).isEmpty();
    }

    private static Constraint constraint(int pattern, int index) {
        return FIRST.patterns().get(pattern).constraints().get(index);
    }

    @Test
    void a_binding_and_a_comparison() {
        assertThat(constraint(0, 0)).isInstanceOfSatisfying(Binding.class, binding -> {
            assertThat(binding.variable()).isEqualTo("$age");
            assertThat(binding.field()).isEqualTo("youngest");
            assertThat(binding.span().of(TEXT)).isEqualTo("$age: youngest");
        });
        assertThat(constraint(0, 1)).isInstanceOfSatisfying(Comparison.class, comparison -> {
            assertThat(comparison.field()).isEqualTo("youngest");
            assertThat(comparison.operator()).isEqualTo(">=");
            assertThat(comparison.operatorSpan().of(TEXT)).isEqualTo(">=");
            assertThat(comparison.value())
                    .isEqualTo(new Expression.Number("18", comparison.value().span()));
            assertThat(comparison.span().of(TEXT)).isEqualTo("youngest >= 18");
        });
        assertThat(constraint(0, 2))
                .isInstanceOfSatisfying(
                        Comparison.class,
                        comparison -> assertThat(comparison.value())
                                .isInstanceOfSatisfying(
                                        Name.class,
                                        name -> assertThat(name.name()).isEqualTo("oldest")));
    }

    @Test
    void a_list_and_its_opposite() {
        assertThat(constraint(1, 0)).isInstanceOfSatisfying(Membership.class, list -> {
            assertThat(list.field()).isEqualTo("id");
            assertThat(list.negated()).isFalse();
            assertThat(list.operatorSpan().of(TEXT)).isEqualTo("in");
            assertThat(list.values()).extracting(each -> ((Text) each).value()).containsExactly("a", "b", "c");
            assertThat(list.values())
                    .extracting(each -> each.span().of(TEXT))
                    .containsExactly("\"a\"", "\"b\"", "\"c\"");
            assertThat(list.span().of(TEXT)).isEqualTo("id in (\"a\", \"b\" , \"c\")");
        });
        assertThat(constraint(2, 0)).isInstanceOfSatisfying(Membership.class, list -> {
            assertThat(list.negated()).isTrue();
            assertThat(list.operatorSpan().of(TEXT)).isEqualTo("not in");
        });
    }

    @Test
    void a_choice() {
        assertThat(constraint(2, 1)).isInstanceOfSatisfying(AnyOf.class, any -> {
            assertThat(any.alternatives())
                    .extracting(each -> each.span().of(TEXT))
                    .containsExactly("ago == null", "ago <= 96.5");
            assertThat(any.span().of(TEXT)).isEqualTo("ago == null || ago <= 96.5");
        });
    }

    @Test
    void a_formula_with_its_parentheses() {
        assertThat(constraint(3, 1)).isInstanceOfSatisfying(Comparison.class, comparison -> {
            assertThat(comparison.span().of(TEXT)).isEqualTo("latest < (70 + $age) * -2.0");
            Arithmetic product = (Arithmetic) comparison.value();
            assertThat(product.operator()).isEqualTo("*");
            assertThat(product.span().of(TEXT)).isEqualTo("(70 + $age) * -2.0");
            assertThat(product.left().span().of(TEXT)).isEqualTo("(70 + $age)");
            assertThat(product.right())
                    .isEqualTo(new Expression.Number("-2.0", product.right().span()));
            assertThat(product.right().span().of(TEXT)).isEqualTo("-2.0");
        });
    }

    @Test
    void a_call() {
        Call call = FIRST.call();
        assertThat(call).isNotNull();
        assertThat(call.name()).isEqualTo("measurement");
        assertThat(call.span().of(TEXT))
                .isEqualTo("measurement(drools, \"y\", 2.0 * power(lesser($age, 1), -0.5) - ($age / 3))");
        assertThat(call.arguments())
                .extracting(each -> each.span().of(TEXT))
                .containsExactly("\"y\"", "2.0 * power(lesser($age, 1), -0.5) - ($age / 3)");
        Arithmetic difference = (Arithmetic) call.arguments().get(1);
        assertThat(difference.operator()).isEqualTo("-");
        assertThat(difference.right().span().of(TEXT)).isEqualTo("($age / 3)");
        Call power = (Call) ((Arithmetic) difference.left()).right();
        assertThat(power.name()).isEqualTo("power");
        assertThat(power.arguments())
                .extracting(each -> each.span().of(TEXT))
                .containsExactly("lesser($age, 1)", "-0.5");
        assertThat(FIRST.variablesSaid()).containsExactly("$age");
    }

    @Test
    void multiplication_binds_more_and_equals_bind_from_the_left() {
        String text = TEXT.replace("2.0 * power(lesser($age, 1), -0.5) - ($age / 3)", "$age - 1 - 2 * 3.0 / 4");
        Call call = RuleFile.read("a.drl", text).rules().get(0).call();
        assertThat(call).isNotNull();
        Arithmetic all = (Arithmetic) call.arguments().get(1);
        assertThat(all.left().span().of(text)).isEqualTo("$age - 1");
        assertThat(all.right().span().of(text)).isEqualTo("2 * 3.0 / 4");
        assertThat(((Arithmetic) all.right()).left().span().of(text)).isEqualTo("2 * 3.0");
    }

    @Test
    void a_rule_under_another_name_and_a_file_without_a_rule() {
        assertThat(FIRST.named("Other").name()).isEqualTo("Other");
        assertThat(FIRST.named("Other").named(FIRST.name())).isEqualTo(FIRST);
        RuleFile rest = FILE.without(java.util.Set.of("ABC-1"));
        assertThat(rest.rules()).extracting(RuleText::line).containsExactly(24);
        assertThat(FILE.without(java.util.Set.of("ABC-2"))).isSameAs(FILE);
    }

    @Test
    void every_mistake_of_a_file_is_told_once() {
        String text = """
                package zorvane.lack;
                import io.github.baclofentriage.fact.*;
                import static io.github.baclofentriage.fact.RuleActions.*;
                rule "One" @id("A-1") @sorce("label") @since("1.0")
                when
                    Fnding(id == "a")
                then
                    sing(drools, "a");
                end
                rule "Two" @id("A-2" @since("1.0")
                whn
                    Finding(id == "a")
                then
                    sign(drools, "a")
                end
                rule "Three"
                when
                    Finding($one: id, ago = 3)
                then
                    sign(drools, $one);
                rule "Four"
                when
                    Finding(id == "a
                then
                    sign(drools, "b");
                end
                nonsense
                rule Five when Finding() then sign(drools, "a"); end
                rule "Six"
                when
                    Finding(idd == "a")
                then
                    sign(drools, "a");
                """;
        assertThat(RuleFile.read("lack/a.drl", text).faults())
                .extracting(fault -> fault.line() + " " + fault.problem())
                .containsExactly(
                        "4 the annotation [sorce] is unknown. Maybe id, source or since",
                        "6 there is no fact type [Fnding] in the pack language. Maybe Finding",
                        "8 there is no call [sing] in the pack language. Maybe sign",
                        "10 [@] does not belong here. Maybe )",
                        "11 [whn] does not belong here. Maybe when",
                        "15 [end] does not belong here. Maybe ;",
                        "18 [=] does not belong here. Maybe one of ==, !=, <, <=, >, >=, in, not in",
                        "21 [rule] does not belong here. Maybe end, for a rule makes exactly one call",
                        "23 the text has no closing quotation mark",
                        "27 [nonsense] does not belong here. Maybe rule",
                        "28 [Five] does not belong here. Maybe the rule's sentence in quotes",
                        "31 there is no field of Finding [idd] in the pack language. Maybe id",
                        "33 the file ends too early. Maybe end, for a rule makes exactly one call");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Finding(id == \"a\")|Findign(id == \"a\")|there is no fact type [Findign] in the pack language. Maybe Finding",
                "ago <= 96.5|agoo <= 96.5|there is no field of Substance [agoo] in the pack language. Maybe ago",
                "lesser(|leser(|there is no function [leser] in the pack language. Maybe lesser",
                "power(lesser($age, 1), -0.5)|power(-0.5)|the function [power] needs 2 numbers",
                "($age / 3)|($aeg / 3)|there is no variable [$aeg] in the pack language. Maybe $age",
                "WEAK|WAEK|there is no strength [WAEK] in the pack language. Maybe WEAK",
                "import static io.github.baclofentriage.fact.Strength.*;||an import is missing. Maybe import static io.github.baclofentriage.fact.Strength.*;",
                "import io.github.baclofentriage.fact.*;||an import is missing. Maybe import io.github.baclofentriage.fact.*;",
                "package zorvane.signs;||a package is missing"
            })
    void a_message_names_what_would_be_right(String right, String wrong, String problem) {
        String text = TEXT.replace("Finding()", "Finding(id == \"a\")").replace(right, wrong == null ? "" : wrong);
        assertThat(RuleFile.read("a.drl", text).faults())
                .extracting(Fault::problem)
                .containsExactly(problem);
    }

    @Test
    void lines_of_a_file_from_windows() {
        RuleFile windows = RuleFile.read("signs/a.drl", TEXT.replace("\n", "\r\n"));
        assertThat(windows.faults()).isEmpty();
        assertThat(windows.comment()).isEqualTo(FILE.comment());
        assertThat(windows.rules()).extracting(RuleText::line).containsExactly(13, 24);
        assertThat(windows.rules()).extracting(RuleText::comment).containsExactly(FIRST.comment(), "");
        assertThat(windows.rules().get(0).patterns()).extracting(Pattern::line).containsExactly(16, 17, 18, 19);
        assertThat(windows.line(windows.rules().get(1).span().start())).isEqualTo(24);
    }

    @Test
    void an_empty_file_has_no_package() {
        for (String text : List.of("", "\n", "// nothing")) {
            assertThat(RuleFile.read("a.drl", text).faults()).containsExactly(new Fault(1, "a package is missing"));
        }
    }
}

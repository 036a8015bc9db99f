package io.github.baclofentriage.internal.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.internal.drl.RuleFile.Fault;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a condition may say of facts, and what it may not although it could be read. */
class PackLanguageTest {
    private static final String SIGN = "sign(drools, \"a\");";

    private static List<String> problems(String conditions, String call) {
        String text = """
                package zorvane.signs;
                import io.github.baclofentriage.fact.*;
                import static io.github.baclofentriage.fact.RuleActions.*;
                rule "A sentence" @id("ABC-1") @source("label") @since("1.0")
                when
                    %s
                then
                    %s
                end
                """.formatted(conditions, call);
        return RuleFile.read("signs/a.drl", text).faults().stream()
                .map(Fault::problem)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "Measurement(id == 10);[id] is a text and is compared with a number",
                "Measurement(latest > \"wet\");[latest] is a number and is compared with a text",
                "Measurement(latest in (\"wet\"));[latest] is a number and is compared with a text",
                "Measurement(latest > id);[latest] is a number and is compared with a text",
                "Condition(possible == \"true\");[possible] is true or false and is compared with a text",
                "Patient(sex > \"male\");[sex] is a text and has no order for >",
                "Patient($sex: sex) Baseline(value > $sex);[value] is a number and is compared with a text",
                "Patient(sex == null);[sex] is never null",
                "Patient(youngest != null);[youngest] is never null",
                "Patient(weight > null);[weight] is compared with null by >. Maybe == null",
                "Finding(id == \"a\" || ago < \"b\");[ago] is a number and is compared with a text",
                "Finding(id == id);[id] is compared with itself",
                "Finding(ago <= ago);[ago] is compared with itself"
            })
    void unlike_things_are_not_compared(String condition, String problem) {
        assertThat(problems(condition, SIGN)).containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient(weight == null)",
                "Patient(weight < height)",
                "Patient($w: weight) Exposure(daily <= $w)",
                "Exposure(dailyUnit == acuteUnit, suspected == true, ago == null || ago <= 96)",
                "Tally(points > history, points >= 1.5)"
            })
    void like_things_are(String condition) {
        assertThat(problems(condition, SIGN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "Patient(height > weight * 2.0);[weight] may be unknown, and a number is needed here. Maybe weight != null before it",
                "Patient(height > weight * 2.0, weight != null);[weight] may be unknown, and a number is needed here. Maybe weight != null before it",
                "Patient(weight == null || height > weight * 2.0);[weight] may be unknown, and a number is needed here. Maybe weight != null before it",
                "Patient(weight != null || sex == \"male\", height > weight + 1);[weight] may be unknown, and a number is needed here. Maybe weight != null before it",
                "Patient(height > lesser(weight, 3));[weight] may be unknown, and a number is needed here. Maybe weight != null before it",
                "Patient($w: weight) Measurement(latest > $w * 2.0);[$w] may be unknown, and a number is needed here. Maybe != null for its field where it is bound",
                "Patient($w: weight, height != null) Measurement(latest > $w - 1);[$w] may be unknown, and a number is needed here. Maybe != null for its field where it is bound",
                "Patient($w: weight) Patient(weight != null) Measurement(latest > $w - 1);[$w] may be unknown, and a number is needed here. Maybe != null for its field where it is bound"
            })
    void a_formula_needs_numbers_that_are_known(String condition, String problem) {
        assertThat(problems(condition, SIGN)).containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient(weight != null, height > weight * 2.0)",
                "Patient($w: weight, weight != null, height > $w * 2.0)",
                "Patient(weight != null, $w: weight) Measurement(latest > $w * 2.0)",
                "Patient($w: weight, weight != null) Measurement(latest > lesser($w, 3.0))",
                "Patient($a: youngest) Measurement(latest < 70 + 2 * $a)",
                "Measurement(latest < (highest - lowest) * 0.5 + 3)"
            })
    void a_formula_of_known_numbers_is_one(String condition) {
        assertThat(problems(condition, SIGN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "Measurement(lowest <= 0.0 / (lowest - 120.0));a condition cannot divide, for a quotient may be no number",
                "Measurement(lowest <= lowest / 2.0);a condition cannot divide, for a quotient may be no number",
                "Measurement(lowest <= power(lowest - 500.0, 0.5));a condition cannot call [power], which may give no number",
                "Measurement(lowest <= lowest * highest);a product in a condition needs a number as written on one side, and no product on the other",
                "Measurement(lowest <= 9.0 * (1 + 9.0 * lowest));a product in a condition needs a number as written on one side, and no product on the other",
                "Measurement(lowest <= 9.0 * lesser(9.0 * lowest, 1));a product in a condition needs a number as written on one side, and no product on the other"
            })
    void a_formula_in_a_condition_always_gives_a_number(String condition, String problem) {
        assertThat(problems(condition, SIGN))
                .containsExactly(problem + ". Maybe a measurement that another rule concludes");
    }

    @Test
    void a_call_needs_numbers_that_are_known() {
        String unknown =
                "[$w] may be unknown, and a number is needed here. Maybe != null for its field where it is bound";
        for (String number : List.of("$w", "$w * 2.0", "greater($w, 1)")) {
            String call = "measurement(drools, \"a\", " + number + ");";
            assertThat(problems("Patient($w: weight)", call)).containsExactly(unknown);
            assertThat(problems("Patient($w: weight, weight != null)", call)).isEmpty();
        }
        assertThat(problems("Measurement($m: highest)", "measurement(drools, \"a\", power($m, 0.5) / $m * $m);"))
                .isEmpty();
    }

    @Test
    void a_fact_that_may_be_possible_only_is_matched_and_not_looked_for() {
        for (String type : List.of("Finding", "Condition", "Sign")) {
            assertThat(problems("exists " + type + "(id == \"a\")", SIGN))
                    .containsExactly("exists hides whether a " + type
                            + " is only possible. Maybe possible == false in it, or the pattern without exists");
            assertThat(problems("exists " + type + "(id == \"a\", possible == true)", SIGN))
                    .hasSize(1);
            assertThat(problems("exists " + type + "(id == \"a\", possible == false)", SIGN))
                    .isEmpty();
            assertThat(problems("not " + type + "(id == \"a\")", SIGN)).isEmpty();
        }
        assertThat(problems("exists Event(id == \"a\")", SIGN)).isEmpty();
    }

    private static String joined(int free, int choices) {
        return "the patterns join too many facts: " + free
                + " of them pick none by an id of their own, and the lists of"
                + " the others allow " + choices
                + " combinations. Maybe id == in each, or a sign that stands for a list";
    }

    @Test
    void a_pattern_that_names_no_id_of_its_own_joins_every_fact() {
        for (String free : List.of(
                "Finding()",
                "Finding(possible == false)",
                "Finding(change == \"unknown\")",
                "Finding(change in (\"unknown\", \"increased\"))",
                "Finding(id not in (\"a\"))",
                "Finding(id != \"a\")",
                "Exposure(dailyUnit == acuteUnit)")) {
            assertThat(problems(free + free, SIGN)).isEmpty();
            assertThat(problems(free + free + free, SIGN)).containsExactly(joined(3, 1));
            assertThat(problems(("not " + free).repeat(3), SIGN)).isEmpty();
        }
        assertThat(problems("Finding(id == id)".repeat(11), SIGN))
                .containsExactly(joined(11, 1), "[id] is compared with itself");
        assertThat(problems("Finding($a: id, id == $a) Sign($b: id, id == $b) Event($c: id, id == $c)", SIGN))
                .containsExactly(joined(3, 1));
    }

    @Test
    void the_same_id_once_more_joins_the_same_facts() {
        assertThat(problems("Event(id == \"a\")".repeat(3), SIGN)).isEmpty();
        assertThat(problems("Event(id == \"a\")".repeat(4), SIGN)).containsExactly(joined(3, 1));
        assertThat(problems("Event(id == \"a\")" + "Event(id in (\"a\", \"b\"))".repeat(3), SIGN))
                .containsExactly(joined(3, 1));
        assertThat(problems("Event(id == \"a\") Finding(id == \"a\") Sign(id == \"a\") Event(id == \"b\")", SIGN))
                .isEmpty();
    }

    @Test
    void long_lists_of_ids_multiply() {
        String list = "%s(id in (\"0\""
                + IntStream.range(1, 30).mapToObj(i -> ", \"" + i + "\"").collect(Collectors.joining()) + "))";
        String two = list.formatted("Finding") + list.formatted("Event");
        assertThat(problems(two, SIGN)).isEmpty();
        assertThat(problems(two + list.formatted("Substance"), SIGN)).containsExactly(joined(0, 27_000));
        assertThat(problems(two + "Exposure()", SIGN)).containsExactly(joined(1, 900));
        assertThat(problems(two.replace("))", "), id == \"7\")") + list.formatted("Substance"), SIGN))
                .isEmpty();
    }

    @Test
    void a_variable_of_an_earlier_pattern_picks_as_a_text_does() {
        assertThat(problems("Finding($a: id) Finding($b: id) Event(id == $a) Event(id == $b) Sign(id == $a)", SIGN))
                .isEmpty();
        assertThat(problems("Finding($a: id) Finding($b: id) Event(id == $a, id == $b) Event(id == $a)", SIGN))
                .containsExactly(joined(3, 1));
    }
}

package io.github.baclofentriage.internal.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.internal.drl.RuleFile.Fault;
import java.util.List;
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
}

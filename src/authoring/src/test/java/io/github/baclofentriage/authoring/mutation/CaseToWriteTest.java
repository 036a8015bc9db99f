package io.github.baclofentriage.authoring.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CaseToWriteTest {
    private static final Map<String, Edit> EDITS =
            Edits.of(Garden.PACK, Garden.ALL).stream().collect(Collectors.toMap(Edit::key, Function.identity()));

    @Test
    void a_rule_that_is_gone_is_missed_where_it_speaks() {
        assertThat(toWrite("GAR-D-001 delete rule"))
                .endsWith("in which the rule has all it needs, and expect GAR-D-001 in `fires`.");
    }

    @Test
    void a_pattern_is_needed_where_only_it_is_not_met() {
        assertThat(toWrite("GAR-D-003 drop pattern Finding(id == \"greenhouse\")"))
                .endsWith("in which there is no `Finding(id == \"greenhouse\")` and all else is met, and forbid"
                        + " GAR-D-003 in `fires`; without it the rule speaks there.");
        assertThat(toWrite("GAR-D-001 drop pattern not Finding(id == \"greenhouse\")"))
                .endsWith("in which there is `Finding(id == \"greenhouse\")` and all else is met, and forbid GAR-D-001"
                        + " in `fires`; without it the rule speaks there.");
        assertThat(toWrite("GAR-D-001 negate pattern not Finding(id == \"greenhouse\")"))
                .endsWith("in which there is no `Finding(id == \"greenhouse\")` and all else is met, and expect"
                        + " GAR-D-001 in `fires`; changed, the rule is silent there.");
    }

    @Test
    void a_constraint_is_needed_where_a_fact_fails_only_it() {
        assertThat(toWrite("GAR-S-001 drop constraint latest < 20"))
                .endsWith("in which some Measurement fails only `latest < 20`, and forbid GAR-S-001 in `fires`; without"
                        + " it the rule speaks there.");
        assertThat(toWrite("GAR-D-001 drop constraint id == \"greenhouse\""))
                .endsWith("in which some Finding fails only `id == \"greenhouse\"` and all else is met, and expect"
                        + " GAR-D-001 in `fires`; without it the rule is silent there.");
        assertThat(toWrite("GAR-D-001 negate constraint id == \"greenhouse\""))
                .endsWith("in which there is `Finding(id == \"greenhouse\")` and no other Finding that matches the rest"
                        + " and all else is met, and forbid GAR-D-001 in `fires`; changed, the rule speaks there.");
        assertThat(toWrite("GAR-S-001 negate constraint id == \"soil-moisture\""))
                .endsWith(
                        "in which there is `Measurement(id == \"soil-moisture\", latest < 20)` and no other Measurement"
                                + " that matches the rest, and expect GAR-S-001 in `fires`; changed, the rule is silent there.");
    }

    @Test
    void an_alternative_is_needed_where_it_is_the_only_one() {
        assertThat(toWrite("GAR-D-001 drop alternative \"yellow-leaves\""))
                .endsWith("in which `\"yellow-leaves\"` is the only one of the list and all else is met, and expect"
                        + " GAR-D-001 in `fires`; without it the rule is silent there.");
        assertThat(toWrite("GAR-D-003 drop alternative ago == null"))
                .endsWith("in which of `ago == null || ago <= 48` only `ago == null` holds and all else is met, and"
                        + " expect GAR-D-003 in `fires`; without it the rule is silent there.");
    }

    @Test
    void a_limit_is_tried_on_the_number_that_tells_the_change() {
        assertThat(toWrite("GAR-S-001 move boundary latest < 20"))
                .endsWith("in which `latest` is exactly 20, and forbid GAR-S-001 in `fires`; changed, the rule speaks"
                        + " there.");
        assertThat(toWrite("GAR-S-001 shift threshold latest < 20 to 19"))
                .endsWith(
                        "in which `latest` is exactly 19, and expect GAR-S-001 in `fires`; changed, the rule is silent"
                                + " there.");
        assertThat(toWrite("GAR-S-001 shift threshold latest < 20 to 21"))
                .endsWith("in which `latest` is exactly 20, and forbid GAR-S-001 in `fires`; changed, the rule speaks"
                        + " there.");
        assertThat(toWrite("GAR-D-003 shift threshold ago <= 48 to 47"))
                .endsWith("in which `ago` is exactly 48 and all else is met, and expect GAR-D-003 in `fires`; changed,"
                        + " the rule is silent there.");
        assertThat(toWrite("GAR-D-003 shift threshold ago <= 48 to 49"))
                .endsWith("in which `ago` is exactly 49 and all else is met, and forbid GAR-D-003 in `fires`; changed,"
                        + " the rule speaks there.");
        assertThat(toWrite("GAR-C-001 shift threshold points >= 2 to 1"))
                .endsWith("in which `points` is exactly 1, and forbid GAR-C-001 in `fires`; changed, the rule speaks"
                        + " there.");
        assertThat(toWrite("GAR-C-001 shift threshold points >= 2 to 3"))
                .endsWith("in which `points` is exactly 2, and expect GAR-C-001 in `fires`; changed, the rule is silent"
                        + " there.");
    }

    @Test
    void what_a_rule_argues_and_strikes_is_expected_in_its_words() {
        assertThat(toWrite("GAR-D-002 change strength MODERATE to WEAK"))
                .endsWith("in which the rule speaks, nothing being merely possible, and expect `arguments: {GAR-D-002:"
                        + " moderate for drought}`.");
        assertThat(toWrite("GAR-D-001 flip side to argueAgainst"))
                .endsWith("in which the rule speaks, nothing being merely possible, and expect `arguments: {GAR-D-001:"
                        + " strong for drought}`.");
        assertThat(toWrite("GAR-D-002 change domain \"root\" to \"leaf\""))
                .endsWith("and expect `arguments: {GAR-D-002: moderate for drought in root}`.");
        assertThat(toWrite("GAR-C-002 change likelihood LIKELY to POSSIBLE"))
                .endsWith("in which the rule speaks, and expect `likelihood: {<syndrome>: likely}`.");
        assertThat(toWrite("GAR-D-003 drop strike \"GAR-D-001\""))
                .endsWith("in which GAR-D-001 speaks too, and expect `undercut: {GAR-D-001: [GAR-D-003]}`.");
    }

    @Test
    void a_limit_that_is_reckoned_takes_two_cases() {
        assertThat(toWrite("GAR-S-002 shift threshold latest < $usual - 5 to 6"))
                .isEqualTo(
                        "Write two cases in signs/soil.cases.yaml, one in which `latest < $usual - 5` is just met and"
                                + " one in which it is just missed, and expect and forbid GAR-S-002 in `fires`.");
    }

    @Test
    void the_file_of_the_case_is_named() {
        assertThat(toWrite("GAR-D-001 delete rule")).startsWith("Write a case in drought/leaves.cases.yaml in which ");
    }

    private static String toWrite(String key) {
        Edit edit = EDITS.get(key);
        assertThat(edit).as(key).isNotNull();
        return CaseToWrite.of(edit);
    }
}

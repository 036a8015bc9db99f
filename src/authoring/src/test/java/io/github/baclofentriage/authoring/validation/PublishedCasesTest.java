package io.github.baclofentriage.authoring.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.authoring.validation.PublishedCases.Malformed;
import org.junit.jupiter.api.Test;

class PublishedCasesTest {
    private static final String FINDINGS = "'findings': {'present': ['jitters']}";
    private static final String EXPECTED = "'syndrome': 'surplus', 'urgency_at_least': 'urgent'";
    private static final String SCORED = ", 'scored': true";

    @Test
    void a_line_is_read_with_all_that_it_says() {
        PublishedCase published = Tea.cases(
                        Tea.line(
                                "a",
                                "stopped",
                                FINDINGS,
                                EXPECTED + ", 'also_acceptable': ['lack'], 'after_overdose': true, 'condition': 'milk'",
                                SCORED
                                        + ", 'history_known_at_presentation': false, 'citation': 'Tea 1', 'first_misdiagnosis': 'milk'"))
                .cases()
                .get(0);

        assertThat(published.line()).isEqualTo(1);
        assertThat(published.id()).isEqualTo("a");
        assertThat(published.full().exposures().get(0).change()).isEqualTo("stopped");
        assertThat(published.withoutHistory().exposures().get(0).change()).isEqualTo("unknown");
        assertThat(published.expected().alsoAcceptable()).containsExactly("lack");
        assertThat(published.expected().afterOverdose()).isTrue();
        assertThat(published.expected().condition()).isEqualTo("milk");
        assertThat(published.scored()).isTrue();
        assertThat(published.historyKnown()).isFalse();
        assertThat(published.citation()).isEqualTo("Tea 1");
        assertThat(published.firstMisdiagnosis()).isEqualTo("milk");
        assertThat(published.isLookAlike()).isFalse();
    }

    @Test
    void a_malformed_line_is_reported_with_its_number_and_the_others_are_read() {
        String good = Tea.line("a", "stopped", FINDINGS, EXPECTED, SCORED);
        PublishedCases cases = Tea.cases(
                "{not json",
                "",
                good,
                good,
                Tea.line("b", "stopped", FINDINGS, EXPECTED, ""),
                Tea.line("c", "stopped", FINDINGS, "'syndrome': 'milk', 'urgency_at_least': 'urgent'", SCORED),
                Tea.line("d", "stopped", FINDINGS, "'syndrome': 'rash', 'urgency_at_least': 'soon'", SCORED),
                "{\"scored\": true, \"case\": {\"id\": \"e\"}, \"expected\": {}}",
                "{\"scored\": true, \"case\": \"text\"}");

        assertThat(cases.cases()).extracting(PublishedCase::line).containsExactly(3);
        assertThat(cases.malformed()).extracting(Malformed::line).containsExactly(1, 4, 5, 6, 7, 8, 9);
        assertThat(cases.malformed())
                .extracting(Malformed::problem)
                .satisfiesExactly(
                        problem -> assertThat(problem).contains("the line is not JSON"),
                        problem -> assertThat(problem).isEqualTo("the id [a] stands also on line 3"),
                        problem -> assertThat(problem).contains("[scored] is missing"),
                        problem -> assertThat(problem)
                                .isEqualTo("the member [expected.syndrome] is [milk]."
                                        + " Maybe one of surplus, lack, rash, other"),
                        problem -> assertThat(problem).contains("[expected.urgency_at_least] is [soon]"),
                        problem -> assertThat(problem).contains("[case_without_history] is missing"),
                        problem -> assertThat(problem).contains("[case] is missing or is no object"));
    }

    @Test
    void what_the_pack_does_not_know_is_named_with_the_nearest_that_it_does() {
        PublishedCases cases = Tea.cases(
                line("'also_acceptable': ['surplos']"),
                line("'also_acceptable': ['lack-after-surplos']"),
                line("'condition': 'coffe'"),
                line("'after_overdoze': true"),
                line("'after_overdose': 'yes'"),
                Tea.line("a", "stopped", FINDINGS, EXPECTED, SCORED + ", 'citaton': 'Tea 1'"));

        assertThat(cases.cases()).isEmpty();
        assertThat(cases.malformed())
                .extracting(Malformed::problem)
                .containsExactly(
                        "the member [expected.also_acceptable] is [surplos]. Maybe surplus",
                        "the member [expected.also_acceptable] is [lack-after-surplos]. Maybe lack-after-surplus",
                        "the member [expected.condition] is [coffe]. Maybe coffee",
                        "no such member [expected.after_overdoze]. Maybe after_overdose",
                        "the member [expected.after_overdose] must be true or false",
                        "no such member [citaton]. Maybe citation");
    }

    private static String line(String expected) {
        return Tea.line("a", "stopped", FINDINGS, EXPECTED + ", " + expected, SCORED);
    }
}

package io.github.baclofentriage.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.authoring.validation.HistoryView;
import io.github.baclofentriage.authoring.validation.PublishedCases;
import io.github.baclofentriage.authoring.validation.Validation;
import io.github.baclofentriage.authoring.validation.ValidationReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Floors under the answers for published patients. The pack was tuned with these patients in view; see its CLARIFICATIONS.md. */
class PublishedCasesTest {
    private static PublishedCases published;

    @BeforeAll
    static void readCases() throws IOException {
        try (BufferedReader reader =
                Files.newBufferedReader(BaclofenPack.ROOT.resolve("rules/baclofen/validation/published.jsonl"))) {
            published = PublishedCases.read(reader, BaclofenPack.PACK);
        }
    }

    private static ValidationReport score(HistoryView view) {
        return Validation.of(BaclofenPack.PACK).run(published, view, false);
    }

    @Test
    void every_line_is_read_and_fifty_one_count() {
        assertThat(published.malformed()).isEmpty();
        assertThat(published.cases()).hasSize(100);
        assertThat(score(HistoryView.FULL).diagnosis().topOne().of()).isEqualTo(51);
    }

    @ParameterizedTest
    @CsvSource({"NONE, 0.86, 0.78, 0.70, 0.90", "AS_KNOWN, 0.90, 0.78, 0.80, 0.95", "FULL, 0.96, 0.78, 0.80, 0.95"})
    void the_answers_stay_above_their_floors(
            HistoryView view, double topOne, double macroF1, double coverage, double accuracy) {
        ValidationReport.Diagnosis diagnosis = score(view).diagnosis();
        assertThat(diagnosis.topOne().share()).as("top-1").isGreaterThanOrEqualTo(topOne);
        assertThat(diagnosis.matrix().macroF1()).as("macro-F1").isGreaterThanOrEqualTo(macroF1);
        assertThat(diagnosis.coverage().share()).as("coverage").isGreaterThanOrEqualTo(coverage);
        assertThat(diagnosis.accuracyWhenAnswered().share()).as("accuracy").isGreaterThanOrEqualTo(accuracy);
    }

    @ParameterizedTest
    @EnumSource(HistoryView.class)
    void no_patient_is_under_triaged(HistoryView view) {
        assertThat(score(view).urgency().misses()).noneMatch(ValidationReport.UrgencyMiss::under);
    }

    @ParameterizedTest
    @EnumSource(HistoryView.class)
    void mild_adverse_effects_stay_below_an_emergency(HistoryView view) {
        assertThat(score(view).urgency().milder().get("adverse-effect"))
                .satisfies(milder -> assertThat(milder.hits()).isGreaterThanOrEqualTo(4));
    }

    @ParameterizedTest
    @EnumSource(HistoryView.class)
    void at_most_three_look_alikes_are_called(HistoryView view) {
        assertThat(score(view).lookAlikes().called().hits()).isLessThanOrEqualTo(3);
    }

    @Test
    void the_words_of_the_cases_are_known() {
        ValidationReport.Terms terms = score(HistoryView.FULL).terms();
        assertThat(terms.counted().hits()).isEqualTo(terms.counted().of());
        assertThat(terms.all().share()).isGreaterThanOrEqualTo(0.95);
    }
}

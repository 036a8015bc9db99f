package io.github.baclofentriage.authoring.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.baclofentriage.authoring.validation.ValidationReport.Baseline;
import io.github.baclofentriage.authoring.validation.ValidationReport.LookAlike;
import io.github.baclofentriage.authoring.validation.ValidationReport.Miss;
import io.github.baclofentriage.authoring.validation.ValidationReport.UrgencyMiss;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures over nine cases of tea that can be worked out by hand. */
class ValidationTest {
    private static final String SCORED = ", 'scored': true, 'citation': 'Tea 1'";
    private static final String UNSCORED = ", 'scored': false";

    private static final PublishedCases CASES = Tea.cases(
            Tea.line("a", "increased", present("jitters"), expected("surplus", "urgent"), SCORED),
            Tea.line("b", "stopped", present("headache', 'yawning"), expected("lack", "routine"), SCORED),
            Tea.line("c", "unknown", present("yawning"), expected("rash", "urgent"), SCORED),
            Tea.line("d", "unknown", present("nonsense"), expected("surplus", "routine"), SCORED),
            Tea.line(
                    "e",
                    "unknown",
                    present("jitters', 'yawning"),
                    expected("surplus", "routine")
                            + ", 'also_acceptable': ['lack-after-surplus'], 'after_overdose': true",
                    SCORED),
            Tea.line(
                    "f",
                    "unknown",
                    present("rash"),
                    expected("other", "routine") + ", 'condition': 'coffee'",
                    UNSCORED),
            Tea.line("g", "none", present("rash"), expected("other", "routine"), UNSCORED),
            Tea.line("h", "unknown", present("headache"), expected("other", "routine"), UNSCORED),
            Tea.line("i", "stopped", present("rash"), expected("rash", "routine"), UNSCORED));

    private final ValidationReport full = Validation.of(Tea.pack()).run(CASES, HistoryView.FULL, false);

    @Test
    void only_scored_cases_count() {
        assertThat(full.lines()).isEqualTo(9);
        assertThat(full.diagnosis().topOne().of()).isEqualTo(5);
        assertThat(full.diagnosis().matrix().rows()).containsExactly("surplus", "lack", "rash");
    }

    @Test
    void the_figures_of_the_syndromes_are_those_worked_out_by_hand() {
        ValidationReport.Diagnosis diagnosis = full.diagnosis();

        assertThat(diagnosis.topOne()).isEqualTo(new Proportion(3, 5));
        assertThat(diagnosis.topOneAcceptable()).isEqualTo(new Proportion(4, 5));
        assertThat(diagnosis.coverage()).isEqualTo(new Proportion(4, 5));
        assertThat(diagnosis.accuracyWhenAnswered()).isEqualTo(new Proportion(2, 4));
        assertThat(diagnosis.sequences()).isEqualTo(new Proportion(1, 1));
        assertThat(diagnosis.unsupported()).isEqualTo(new Proportion(1, 5));
        assertThat(diagnosis.statuses())
                .containsExactlyInAnyOrderEntriesOf(Map.of("single", 3, "sequential", 1, "insufficient-data", 1));
        assertThat(diagnosis.matrix().macroF1()).isCloseTo((0.8 + 0.5 + 0) / 3, within(1e-12));
        assertThat(diagnosis.matrix().kappa()).isCloseTo(0.375, within(1e-12));
    }

    @Test
    void every_miss_says_what_was_expected_what_came_and_why() {
        assertThat(full.diagnosis().misses())
                .extracting(Miss::id, Miss::expected, Miss::got, Miss::acceptable, Miss::status, Miss::urgency)
                .containsExactly(
                        tuple("c", "rash", "lack", false, "single", "routine"),
                        tuple("e", "surplus", "lack", true, "sequential", "urgent"));
        Miss last = full.diagnosis().misses().get(1);
        assertThat(last.line()).isEqualTo(5);
        assertThat(last.forGot()).containsExactly("TEA-A-3 Yawning argues for too little tea");
        assertThat(last.forExpected()).containsExactly("TEA-A-1 Jitters argue for too much tea");
        assertThat(last.citation()).isEqualTo("Tea 1");
    }

    @Test
    void urgency_below_and_above_the_least_safe_one_is_counted_apart() {
        assertThat(full.urgency().under()).isEqualTo(new Proportion(1, 5));
        assertThat(full.urgency().over()).isEqualTo(new Proportion(1, 5));
        assertThat(full.urgency().misses())
                .containsExactly(
                        new UrgencyMiss(3, "c", "urgent", "routine", true),
                        new UrgencyMiss(5, "e", "routine", "urgent", false));
        assertThat(full.urgency().milder())
                .containsOnly(
                        Map.entry("surplus", new Proportion(3, 3)),
                        Map.entry("lack", new Proportion(1, 1)),
                        Map.entry("rash", new Proportion(1, 1)));
    }

    @Test
    void the_reasons_of_cases_above_the_calmest_level_are_counted_apart() {
        PublishedCases cases = Tea.cases(
                Tea.line("calm", "unknown", present("yawning"), expected("lack", "routine"), SCORED),
                Tea.line("found", "unknown", present("jitters"), expected("surplus", "routine"), SCORED),
                Tea.line("unweighed", "unknown", conditions("thirst"), expected("lack", "routine"), SCORED),
                Tea.line("two", "unknown", conditions("thirst', 'fasting"), expected("lack", "routine"), SCORED),
                Tea.line(
                        "three",
                        "unknown",
                        present("jitters', 'nonsense") + ", " + conditions("fasting"),
                        expected("lack", "routine"),
                        SCORED),
                Tea.line("uncounted", "unknown", present("jitters"), expected("surplus", "routine"), UNSCORED));

        assertThat(Validation.of(Tea.pack())
                        .run(cases, HistoryView.FULL, false)
                        .urgency()
                        .above())
                .isEqualTo(new ValidationReport.AboveCalmest(
                        new Proportion(2, 5),
                        new Proportion(2, 5),
                        new Proportion(2, 5),
                        new Proportion(1, 5),
                        new Proportion(2, 5)));
    }

    @Test
    void look_alikes_that_were_exposed_are_called_where_one_likely_syndrome_stands_alone() {
        assertThat(full.lookAlikes().called()).isEqualTo(new Proportion(1, 2));
        assertThat(full.lookAlikes().conditionNamed()).isEqualTo(new Proportion(1, 1));
        assertThat(full.lookAlikes().cases())
                .extracting(LookAlike::id, LookAlike::called, LookAlike::conditionNamed)
                .containsExactly(tuple("f", true, true), tuple("h", false, false));
    }

    @Test
    void a_word_that_the_pack_does_not_know_is_counted_and_named() {
        assertThat(full.terms().counted()).isEqualTo(new Proportion(6, 7));
        assertThat(full.terms().all()).isEqualTo(new Proportion(10, 11));
        assertThat(full.terms().unknown()).containsExactly(new ValidationReport.UnknownTerm(4, "d", "nonsense"));
    }

    @Test
    void baselines_are_scored_on_the_same_cases() {
        assertThat(full.baselines())
                .extracting(Baseline::name)
                .containsExactly(
                        "majority class (surplus)", "counting listed symptoms", "exposure only", "constant emergency");
        assertThat(topOne(full, 0)).isEqualTo(new Proportion(3, 5));
        assertThat(topOne(full, 1)).isEqualTo(new Proportion(4, 5));
        assertThat(topOne(full, 2)).isEqualTo(new Proportion(4, 5));
        assertThat(full.baselines().get(3).under()).isEqualTo(new Proportion(0, 5));
        assertThat(full.baselines().get(3).over()).isEqualTo(new Proportion(5, 5));
    }

    @Test
    void without_history_the_pack_sees_no_change() {
        ValidationReport none = Validation.of(Tea.pack()).run(CASES, HistoryView.NONE, false);

        assertThat(none.history()).isEqualTo(HistoryView.NONE);
        assertThat(topOne(none, 2)).as("exposure only").isEqualTo(new Proportion(3, 5));
    }

    @Test
    void as_known_shows_the_history_only_where_it_was_known() {
        PublishedCases cases = Tea.cases(
                Tea.line("known", "stopped", present("headache"), expected("lack", "routine"), known("true")),
                Tea.line("not", "stopped", present("headache"), expected("lack", "routine"), known("false")),
                Tea.line("unsaid", "stopped", present("headache"), expected("lack", "routine"), known("null")));

        ValidationReport report = Validation.of(Tea.pack()).run(cases, HistoryView.AS_KNOWN, false);

        assertThat(report.diagnosis().misses()).extracting(Miss::id).containsExactly("not", "unsaid");
    }

    @Test
    void all_lines_count_when_asked_and_look_alikes_get_a_row_of_their_own() {
        ValidationReport all = Validation.of(Tea.pack()).run(CASES, HistoryView.FULL, true);

        assertThat(all.diagnosis().topOne().of()).isEqualTo(6);
        assertThat(all.diagnosis().matrix().rows()).containsExactly("surplus", "lack", "rash", "other");
        assertThat(all.diagnosis().matrix().count("other", "rash")).isEqualTo(2);
        assertThat(all.urgency().over().of()).isEqualTo(9);
    }

    @Test
    void counting_symptoms_counts_signs_of_measurements_and_no_sign_that_was_ruled_out() {
        PublishedCases cases = Tea.cases(
                Tea.line(
                        "fast",
                        "unknown",
                        "'measurements': {'heart-rate': '120 /min'}",
                        expected("surplus", "routine"),
                        SCORED),
                Tea.line(
                        "slow",
                        "stopped",
                        "'measurements': {'heart-rate': '70 /min'}, 'findings': {'present': ['headache']}",
                        expected("lack", "routine"),
                        SCORED));

        assertThat(topOne(Validation.of(Tea.pack()).run(cases, HistoryView.FULL, false), 1))
                .isEqualTo(new Proportion(2, 2));
    }

    @Test
    void nothing_to_count_gives_no_numbers_and_no_failure() {
        ValidationReport empty = Validation.of(Tea.pack()).run(Tea.cases(), HistoryView.FULL, false);

        assertThat(empty.diagnosis().topOne().share()).isNaN();
        assertThat(empty.baselines()).extracting(Baseline::name).containsExactly("constant emergency");
        assertThat(empty.toText()).contains("0 of 0 cases count");
        assertThat(empty.toJson()).contains("\"top1\" : null");
    }

    private static Proportion topOne(ValidationReport report, int baseline) {
        ConfusionMatrix matrix = report.baselines().get(baseline).matrix();
        return matrix == null ? new Proportion(0, 0) : matrix.accuracy();
    }

    private static String present(String findings) {
        return "'findings': {'present': ['" + findings + "']}";
    }

    private static String conditions(String ids) {
        return "'conditions': {'present': ['" + ids + "']}";
    }

    private static String expected(String syndrome, String atLeast) {
        return "'syndrome': '" + syndrome + "', 'urgency_at_least': '" + atLeast + "'";
    }

    private static String known(String value) {
        return ", 'scored': true, 'history_known_at_presentation': " + value;
    }
}

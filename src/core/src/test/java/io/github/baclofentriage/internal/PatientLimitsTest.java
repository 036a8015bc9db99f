package io.github.baclofentriage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.Vocabulary.Limits;
import io.github.baclofentriage.Vocabulary.Term;
import io.github.baclofentriage.fact.Limit;
import io.github.baclofentriage.fact.Patient;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PatientLimitsTest {
    private static final double LEAST = Double.NEGATIVE_INFINITY;
    private static final double GREATEST = Double.POSITIVE_INFINITY;
    private static final double OLDEST = 150;

    /** Infants up to a year, children up to 12, nobody up to 16, then adults. */
    private static final Term PULSE = pulse(
            10,
            5,
            new Limits(0, 1, 90, 180, 80, 200, 10, 0, "pulse", "s"),
            new Limits(1, 12, 70, 190, 60, 195, 10, 0, "pulse", "s"),
            new Limits(16, GREATEST, 50, 110, 40, 131, 10, 0, "pulse", "s"));

    private static Term pulse(double usualWithin, double usualBeyond, Limits... limits) {
        List<Limits> moved = List.of(limits).stream()
                .map(each -> new Limits(
                        each.from(),
                        each.to(),
                        each.calmLow(),
                        each.calmHigh(),
                        each.criticalLow(),
                        each.criticalHigh(),
                        usualWithin,
                        usualBeyond,
                        each.flag(),
                        each.source()))
                .toList();
        return new Term(
                "measurement",
                "pulse",
                "pulse",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                "/min",
                null,
                0,
                300,
                Double.NaN,
                moved,
                Map.of());
    }

    private static @Nullable Limit limit(Term term, double youngest, double oldest, @Nullable Double usual) {
        Patient patient = new Patient(youngest, oldest, "unknown", null, null, null);
        return new PatientLimits(patient, OLDEST).of(term, usual);
    }

    private static Limit limit(double calmLow, double calmHigh, double criticalLow, double criticalHigh) {
        return new Limit("pulse", "pulse", calmLow, calmHigh, criticalLow, criticalHigh, "s");
    }

    @Test
    void a_known_age_takes_the_entry_that_holds_at_it() {
        assertThat(limit(PULSE, 0, 0, null)).isEqualTo(limit(90, 180, 80, 200));
        assertThat(limit(PULSE, 0.99, 0.99, null)).isEqualTo(limit(90, 180, 80, 200));
        assertThat(limit(PULSE, 1, 1, null)).isEqualTo(limit(70, 190, 60, 195));
        assertThat(limit(PULSE, 16, 16, null)).isEqualTo(limit(50, 110, 40, 131));
    }

    @Test
    void an_unknown_age_takes_the_last_entry() {
        assertThat(limit(PULSE, 0, OLDEST, null)).isEqualTo(limit(50, 110, 40, 131));
    }

    @Test
    void an_age_band_takes_the_strictest_of_each_limit() {
        assertThat(limit(PULSE, 0, 11.9, null)).isEqualTo(limit(90, 180, 80, 195));
    }

    @Test
    void an_age_band_names_the_sources_of_all_its_entries() {
        Term term = pulse(
                10,
                5,
                new Limits(0, 1, 90, 180, 80, 200, 10, 0, "pulse", "a"),
                new Limits(1, GREATEST, 70, 190, 60, 195, 10, 0, "pulse", "b"));
        assertThat(Objects.requireNonNull(limit(term, 0, 30, null)).source()).isEqualTo("a, b");
        assertThat(Objects.requireNonNull(limit(term, 2, 30, null)).source()).isEqualTo("b");
    }

    @Test
    void a_gap_in_age_gives_none() {
        assertThat(limit(PULSE, 14, 14, null)).isNull();
        assertThat(limit(PULSE, 12, 12, null)).isNull();
        assertThat(limit(PULSE, 10, 17, null)).isNull();
        assertThat(limit(PULSE, 0, 20, null)).isNull();
    }

    @Test
    void a_measurement_without_limits_gives_none() {
        assertThat(limit(pulse(10, 0), 30, 30, null)).isNull();
        assertThat(limit(pulse(10, 0), 0, OLDEST, 60.0)).isNull();
    }

    @Test
    void a_usual_value_within_the_limits_moves_nothing() {
        assertThat(limit(PULSE, 30, 30, 80.0)).isEqualTo(limit(50, 110, 40, 131));
    }

    @Test
    void a_usual_value_widens_what_is_calm_up_to_its_distance() {
        assertThat(limit(PULSE, 30, 30, 105.0)).isEqualTo(limit(50, 115, 40, 131));
        assertThat(limit(PULSE, 30, 30, 55.0)).isEqualTo(limit(45, 110, 40, 131));
    }

    @Test
    void what_is_usual_is_never_critical() {
        Limit low = Objects.requireNonNull(limit(PULSE, 30, 30, 45.0));
        assertThat(low.calmLow()).isEqualTo(35);
        assertThat(low.criticalLow()).isLessThan(35).isGreaterThan(34.9);
        assertThat(low.criticalHigh()).isEqualTo(131);

        Limit high = Objects.requireNonNull(limit(PULSE, 30, 30, 130.0));
        assertThat(high.calmHigh()).isEqualTo(140);
        assertThat(high.criticalHigh()).isGreaterThan(140).isLessThan(140.1);
    }

    @Test
    void a_distance_of_zero_makes_the_usual_value_itself_calm() {
        Term score = pulse(0, 2, new Limits(0, GREATEST, 15, GREATEST, 14, GREATEST, 0, 0, "mind", "s"));
        Limit moved = Objects.requireNonNull(limit(score, 30, 30, 13.0));
        assertThat(moved.calmLow()).isEqualTo(13);
        assertThat(moved.criticalLow()).isLessThan(13).isGreaterThan(12.9);
    }

    @Test
    void a_usual_value_moves_limits_up_to_a_step_beyond_a_critical_one_and_nothing_from_there() {
        assertThat(Objects.requireNonNull(limit(PULSE, 30, 30, 35.0)).calmLow()).isEqualTo(25);
        assertThat(limit(PULSE, 30, 30, 34.9)).isEqualTo(limit(50, 110, 40, 131));
        assertThat(Objects.requireNonNull(limit(PULSE, 30, 30, 136.0)).calmHigh())
                .isEqualTo(146);
        assertThat(limit(PULSE, 30, 30, 136.1)).isEqualTo(limit(50, 110, 40, 131));
    }

    @Test
    void without_a_step_a_usual_value_is_believed_up_to_the_critical_limit_itself() {
        Term score = pulse(0, 0, new Limits(0, GREATEST, 15, GREATEST, 13, GREATEST, 0, 0, "mind", "s"));
        assertThat(Objects.requireNonNull(limit(score, 30, 30, 13.0)).calmLow()).isEqualTo(13);
        assertThat(Objects.requireNonNull(limit(score, 30, 30, 12.0)).calmLow()).isEqualTo(15);
    }

    @Test
    void a_band_of_ages_takes_the_limits_that_a_usual_value_leaves_in_place() {
        assertThat(limit(PULSE, 0.5, 2, 56.0)).isEqualTo(limit(90, 180, 80, 195));
    }

    @Test
    void a_usual_value_moves_no_limit_where_the_vocabulary_says_none() {
        Term glucose = pulse(Double.NaN, 0, new Limits(0, GREATEST, LEAST, 11, LEAST, 25, 0, 0, "glucose", "s"));
        assertThat(limit(glucose, 30, 30, 20.0)).isEqualTo(new Limit("pulse", "glucose", LEAST, 11, LEAST, 25, "s"));
    }
}

package io.github.baclofentriage.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.baclofentriage.Quantity;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
    private static final String SIGNS = "mgLhdauk/.*()[]{}0123456789%'_-+^ °µCF\u0000é\uD83D";

    @Test
    void random_units_only_ever_give_an_argument_exception() {
        long seed = 20260302;
        Random random = new Random(seed);
        for (int i = 0; i < 4_000; i++) {
            StringBuilder unit = new StringBuilder();
            int length = 1 + random.nextInt(45);
            for (int j = 0; j < length; j++) {
                unit.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            assertThatCode(() -> {
                        try {
                            Quantity.of(1, unit.toString()).comparable("mg");
                        } catch (IllegalArgumentException e) {
                            assertThat(e).hasMessageContaining("unit");
                        }
                    })
                    .as("seed %d, unit %s", seed, unit)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void hostile_units_neither_grow_the_caches_nor_take_long() {
        Assertions.assertTimeout(Duration.ofSeconds(30), () -> {
            for (int i = 0; i < 4_000; i++) {
                Quantity quantity =
                        Quantity.of(i, "mg{a" + Integer.toString(i, 36).replaceAll("\\d", "x") + "}");
                assertThat(quantity.in("g")).isEqualTo(i / 1000.0);
                assertThat(quantity.comparable("m.".repeat(30))).isFalse();
            }
        });
        assertThat(Units.cached()).isLessThanOrEqualTo(1024);
    }

    @Test
    void of_the_usual_units_the_file_says_what_the_library_says() {
        assertThat(UsualUnits.all()).hasSizeGreaterThan(40);
        for (String from : UsualUnits.all()) {
            assertThat(UnitNames.parse(from)).as(from).isNotNull();
            for (String to : UsualUnits.all()) {
                assertThat(UsualUnits.conversion(from, to)).as(from + ' ' + to).isEqualTo(Units.ask(from, to));
            }
        }
    }

    @Test
    void a_unit_that_is_not_usual_is_asked_of_the_library() {
        assertThat(UsualUnits.conversion("mg", "ng")).isNull();
        assertThat(Quantity.of(1, "mg").in("ng")).isEqualTo(1e6);
    }

    @ParameterizedTest
    @CsvSource({
        "a, mo wk d h",
        "kg, g [lb_av] [oz_av]",
        "cm, m [in_i] [ft_i]",
        "mg, ug g kg ng [oz_av]",
        "ug, mg g",
    })
    void a_limit_that_is_converted_and_back_is_met_exactly(String unit, String others) {
        for (String other : others.split(" ")) {
            for (double limit : limits()) {
                double there = Quantity.of(limit, unit).in(other);
                for (double noisy : List.of(there, Math.nextUp(there), Math.nextDown(there))) {
                    assertThat(Units.compared(Quantity.of(noisy, other), unit))
                            .as("%s %s as %s %s", limit, unit, noisy, other)
                            .isEqualTo(limit);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Cel, [degF] K, NaN",
        "mm[Hg], kPa cm[H2O], NaN",
        "%, 1, NaN",
        "mmol/L, mg/dL g/L, 180.16",
        "umol/L, mg/dL, 113.12",
        "mg/L, ug/mL umol/L, 213.66"
    })
    void a_measured_limit_that_is_converted_and_back_is_met_exactly(String unit, String others, double molarMass) {
        for (String other : others.split(" ")) {
            // No patient is near the zero of a shifted scale, where the noise of a difference is large.
            double least = unit.equals("Cel") ? 10 : 0;
            for (double limit :
                    DoubleStream.of(limits()).filter(each -> each > least).toArray()) {
                double there = Quantity.of(limit, unit).in(other, molarMass);
                for (double near : List.of(there, (double) (float) there, there * (1 + 1e-8), there * (1 - 1e-8))) {
                    assertThat(Units.compared(Quantity.of(near, other), unit, molarMass))
                            .as("%s %s as %s %s", limit, unit, near, other)
                            .isEqualTo(limit);
                }
            }
        }
    }

    /** Numbers of up to four digits, as limits have. */
    private static double[] limits() {
        return IntStream.of(
                        1, 6, 12, 25, 30, 35, 38, 39, 41, 54, 70, 77, 90, 100, 118, 120, 150, 200, 220, 355, 766, 999,
                        1500, 2000)
                .mapToDouble(each -> each)
                .flatMap(each -> DoubleStream.of(each, each / 10, each / 100, each / 1000))
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({
        // As 90 mm[Hg] is sent by a device that has the factor to ten digits.
        "11.999014867350, kPa, mm[Hg], 90", "100.4, [degF], Cel, 38", "100.39, [degF], Cel, 37.994",
                "100.40001, [degF], Cel, 38",
        "95, [degF], Cel, 35", "311.15, K, Cel, 38", "37.99999999999999, Cel, Cel, 38", "123456, U/L, U/L, 123456"
    })
    void a_value_from_another_converter_stands_where_it_stood(double value, String from, String to, double expected) {
        assertThat(Units.compared(Quantity.of(value, from), to, Double.NaN)).isEqualTo(expected);
    }

    @Test
    void a_ph_may_stand_without_its_unit() {
        assertThat(Units.compared(Quantity.of(7.12, "1"), "[pH]", Double.NaN)).isEqualTo(7.12);
        assertThat(Units.compared(Quantity.of(7.12, "[pH]"), "[pH]", Double.NaN))
                .isEqualTo(7.12);
    }

    @Test
    void many_threads_read_the_same() {
        long wrong = IntStream.range(0, 4_000)
                .parallel()
                .filter(i -> Quantity.parse(i + " mg{" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26) + "}/h")
                                .unit()
                                .isEmpty()
                        || Quantity.of(102.2, "[degF]").in("Cel") != 39.0)
                .count();
        assertThat(wrong).isZero();
    }
}

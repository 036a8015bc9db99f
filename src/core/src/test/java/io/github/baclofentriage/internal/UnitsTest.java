package io.github.baclofentriage.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.baclofentriage.Quantity;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

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

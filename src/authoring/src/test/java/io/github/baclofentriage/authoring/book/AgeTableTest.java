package io.github.baclofentriage.authoring.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AgeTableTest {
    @Test
    void an_age_that_a_rule_names_stands_where_its_limits_hold_and_alone_where_neither_side_has_them() {
        assertThat(Fern.markdown())
                .contains("| Makes | under 3 months | 3 months to under 1 year | 1 year to under 10 years"
                        + " | exactly 10 years | over 10 years |");
    }

    @Test
    void the_limit_that_is_reached_first_is_shown() {
        assertThat(Fern.markdown())
                .contains(
                        "| [below 30 %](#rule-F-S-2) | [below 20 %](#rule-F-S-1) | [below 20 + 2 × age % (age in"
                                + " years)](#rule-F-S-3) | [below 20 %](#rule-F-S-1) | [below 20 %](#rule-F-S-1) |",
                        "| – | – | – | [at most 5 %](#rule-F-S-4) | [at most 8 %](#rule-F-S-7) |");
    }

    @Test
    void a_span_says_which_of_its_ends_belong_to_it() {
        assertThat(AgeSpan.between(-1, 5).label()).isEqualTo("under 5 years");
        assertThat(AgeSpan.between(-1, 5).andItsEnd().label()).isEqualTo("up to 5 years");
        assertThat(AgeSpan.between(5, 12).label()).isEqualTo("over 5 years to under 12 years");
        assertThat(AgeSpan.between(5, 12).andItsStart().andItsEnd().label()).isEqualTo("5 years to 12 years");
        assertThat(AgeSpan.between(12, Double.POSITIVE_INFINITY).label()).isEqualTo("over 12 years");
        assertThat(AgeSpan.between(12, Double.POSITIVE_INFINITY).andItsStart().label())
                .isEqualTo("from 12 years");
        assertThat(AgeSpan.exactly(12).label()).isEqualTo("exactly 12 years");
    }
}

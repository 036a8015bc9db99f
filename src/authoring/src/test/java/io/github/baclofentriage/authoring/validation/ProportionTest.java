package io.github.baclofentriage.authoring.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    /** The first four rows are the examples of Newcombe, Stat Med 1998; 17: 857-872, table I, method 3. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718",
        "29, 29, 0.8830, 1.0000",
        "0, 1, 0.0000, 0.7935"
    })
    void the_interval_is_wilsons(int hits, int of, double lower, double upper) {
        Proportion share = new Proportion(hits, of);

        assertThat(share.lower()).isCloseTo(lower, within(0.00005));
        assertThat(share.upper()).isCloseTo(upper, within(0.00005));
    }

    @Test
    void the_interval_of_none_begins_at_zero_and_that_of_all_ends_at_one() {
        assertThat(new Proportion(0, 51).lower()).isZero();
        assertThat(new Proportion(51, 51).upper()).isEqualTo(1);
    }

    @Test
    void a_share_of_no_case_is_no_number() {
        Proportion share = new Proportion(0, 0);

        assertThat(share.share()).isNaN();
        assertThat(share.lower()).isNaN();
        assertThat(share.upper()).isNaN();
    }

    @Test
    void more_hits_than_cases_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(2, 1))
                .withMessage("Not a proportion [2 of 1]");
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(-1, 1));
    }
}

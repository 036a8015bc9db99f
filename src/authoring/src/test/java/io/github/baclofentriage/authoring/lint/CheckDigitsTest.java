package io.github.baclofentriage.authoring.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"386725007", "364075005", "86290005", "221360009", "15802004", "900000000000207008"})
    void identifiers_of_snomed_pass_and_fail_with_any_digit_changed(String code) {
        assertThat(CheckDigits.snomed(code)).isTrue();
        assertThat(everySlip(code)).noneMatch(CheckDigits::snomed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8310-5", "8867-4", "62238-1", "718-7", "2160-0"})
    void codes_of_loinc_pass_and_fail_with_any_digit_changed(String code) {
        assertThat(CheckDigits.loinc(code)).isTrue();
        assertThat(everySlip(code)).noneMatch(CheckDigits::loinc);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "12345", "086290005", "1234567890123456789", "8310-5", "3867250O7"})
    void what_has_not_the_form_of_snomed_fails(String code) {
        assertThat(CheckDigits.snomed(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "8310", "8310-", "8310-55", "83105", "12345678-9", "LP8310-5"})
    void what_has_not_the_form_of_loinc_fails(String code) {
        assertThat(CheckDigits.loinc(code)).isFalse();
    }

    private static java.util.List<String> everySlip(String code) {
        java.util.List<String> slips = new java.util.ArrayList<>();
        for (int place = 0; place < code.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (Character.isDigit(code.charAt(place)) && code.charAt(place) != digit) {
                    slips.add(code.substring(0, place) + digit + code.substring(place + 1));
                }
            }
        }
        return slips;
    }
}

package io.github.baclofentriage.authoring.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
    @ParameterizedTest
    @CsvSource({
        "mL/min/{1.73_m2}, ' mL/min/1.73 m²'",
        "10*9/L, ' × 10⁹/L'",
        "10*12/L, ' × 10¹²/L'",
        "mm[Hg], ' mmHg'",
        "Cel, ' °C'",
        "/min, /min",
        "ug, ' µg'",
        "ug a day, ' µg a day'",
        "umol/L, ' µmol/L'",
        "ug/mL, ' µg/mL'",
        "U/L, ' U/L'",
        "unknown, ' unknown'",
        "{score}, ''",
        "[pH], ''"
    })
    void units_are_shown_as_clinicians_write_them(String ucum, String shown) {
        assertThat(Units.behind(ucum)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "A heat of 38.0 Cel is a fever, A heat of 38.0 °C is a fever",
        "above 2000 ug a day, above 2000 µg a day",
        "creatinine is read in umol/L, creatinine is read in µmol/L",
        "a Celsius ugly word, a Celsius ugly word"
    })
    void units_in_the_words_of_a_pack_are_shown_alike(String text, String shown) {
        assertThat(Phrase.of(text).text()).isEqualTo(shown);
        assertThat(Phrase.code(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        ">=1 a, ≥ 1 year",
        ">12-<18 a, > 12-< 18 years",
        "3 mo - 3 a, 3 months - 3 years",
        "0-28 d, 0-28 days",
        "1-4 wk, 1-4 weeks",
        "three, three",
        "70 + 2 x years, 70 + 2 x years"
    })
    void ages_of_sources_are_shown_in_words(String span, String shown) {
        assertThat(Units.ages(span)).isEqualTo(shown);
    }
}

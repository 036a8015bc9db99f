package io.github.baclofentriage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40.1 Cel | 40.1 | Cel",
                "102.2 °F | 102.2 | [degF]",
                "102.2F | 102.2 | [degF]",
                "39 C | 39 | Cel",
                "300 mcg | 300 | ug",
                "300 µg | 300 | ug",
                "300 μg | 300 | ug",
                "300 micrograms | 300 | ug",
                "12.5 mcg/hr | 12.5 | ug/h",
                "300 mcg per day | 300 | ug/d",
                "118 bpm | 118 | /min",
                "24 breaths/min | 24 | /min",
                "118 1/min | 118 | /min",
                "180 mmHg | 180 | mm[Hg]",
                "180 MMHG | 180 | mm[Hg]",
                "97% | 97 | %",
                "97 percent | 97 | %",
                "25 mL/min/1.73m2 | 25 | mL/min/{1.73_m2}",
                "25 mL/min/{1.73_m2} | 25 | mL/min/{1.73_m2}",
                "25 ml/min/1.73 m² | 25 | mL/min/{1.73_m2}",
                "25 ml/min per 1.73m^2 | 25 | mL/min/{1.73_m2}",
                "23000 iu/l | 23000 | U/L",
                "23000 IU/L | 23000 | U/L",
                "4.5 mEq/L | 4.5 | meq/L",
                "12 10^9/L | 12 | 10*9/L",
                "150 lb | 150 | [lb_av]",
                "62 KG | 62 | kg",
                "31 hours | 31 | h",
                "2 years | 2 | a",
                "6 mo | 6 | mo",
                "3 wk | 3 | wk",
                "5 d | 5 | d",
                "13 {score} | 13 | {score}",
                "13 points | 13 | {score}",
                "-4.5 mmol/L | -4.5 | mmol/L",
                "1e3 ug | 1000 | ug",
            })
    void reads_what_people_write(String text, double value, String unit) {
        assertThat(Quantity.parse(text)).isEqualTo(new Quantity(value, unit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "102.2 [degF] | Cel | 39.0",
                "98.6 [degF] | Cel | 37.0",
                "32 [degF] | Cel | 0.0",
                "95 [degF] | Cel | 35.0",
                "40.1 Cel | [degF] | 104.18",
                "310.15 K | Cel | 37.0",
                "300 ug | mg | 0.3",
                "0.3 mg | mcg | 300",
                "150 lb | kg | 68.0388555",
                "5 [ft_i] | cm | 152.4",
                "2 a | h | 17532",
                "6 mo | a | 0.5",
                "10 min | h | 0.166666666667",
                "31 h | d | 1.29166666667",
                "24 kPa | mm[Hg] | 180.015301301",
                "97 % | 1 | 0.97",
                "13 {score} | 1 | 13",
                "25 mL/min/1.73m2 | mL/min | 25",
                "1 Hz | /min | 60",
                "12.5 ug/h | mg/d | 0.3",
            })
    void converts_without_noise(String text, String unit, double expected) {
        assertThat(Quantity.parse(text).in(unit)).isEqualTo(expected);
    }

    @Test
    void every_tenth_of_a_degree_converts_to_the_decimal_a_person_would_write() {
        for (int tenths = 320; tenths <= 430; tenths++) {
            double fahrenheit = (tenths * 18 + 3200) / 100.0;
            assertThat(Quantity.of(fahrenheit, "[degF]").in("Cel")).isEqualTo(tenths / 10.0);
        }
    }

    @Test
    void crosses_between_mass_and_amount_with_a_molar_mass() {
        assertThat(Quantity.parse("180.156 mg/dL").in("mmol/L", 180.156)).isEqualTo(10.0);
        assertThat(Quantity.parse("10 mmol/L").in("mg/dL", 180.156)).isEqualTo(180.156);
        assertThat(Quantity.parse("3.4 mg/dL").in("umol/L", 113.12)).isEqualTo(300.565770863);
        assertThat(Quantity.parse("300 umol/L").in("mmol/L", Double.NaN)).isEqualTo(0.3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refuses_a_molar_mass_that_is_none(double molarMass) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.parse("90 mg/dL").in("mmol/L", molarMass))
                .withMessageContaining("molar mass");
    }

    @Test
    void knows_what_is_comparable() {
        Quantity dose = Quantity.parse("300 ug");
        assertThat(dose.comparable("mg")).isTrue();
        assertThat(dose.comparable("ug")).isTrue();
        assertThat(dose.comparable("mg/d")).isFalse();
        assertThat(dose.comparable("furlongs")).isFalse();
        assertThat(dose.comparable("")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40.1 | the unit is missing []",
                "Cel | a quantity is a number and a unit [Cel]",
                "'' | a quantity is a number and a unit []",
                "high | a quantity is a number and a unit [high]",
                "40,1 Cel | decimal point",
                "1,200 mg | decimal point",
                "3-4 d | unit is not known",
                ">200 mg | a quantity is a number and a unit",
                "5 furlongs | the unit is not known [furlongs]",
                "40.1 Cell | Maybe Cel",
                "1e999 mg | the number must be finite [Infinity]",
                "NaN mg | a quantity is a number and a unit",
                "4 m999999999 | the unit is not known",
                "4 ( | the unit is not known",
                "4 { | the unit is not known",
                "0x1F mg | the unit is not known",
            })
    void says_what_is_wrong_with_a_text(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.parse(text))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refuses_a_number_that_is_not_finite(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of(value, "Cel"))
                .withMessageContaining("finite");
    }

    @Test
    void refuses_to_convert_to_something_else() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.parse("300 ug").in("h"))
                .withMessageContaining("ug does not convert to h [300.0 ug]")
                .withMessageContaining("\nMaybe ");
    }

    @Test
    void is_written_as_it_is_read() {
        assertThat(Quantity.of(40.1, "Cel")).hasToString("40.1 Cel");
        assertThat(Quantity.of(23000, "U/L")).hasToString("23000 U/L");
        assertThat(Quantity.of(0, "mg")).hasToString("0 mg");
        assertThat(Quantity.of(1e300, "mg")).hasToString("1.0E300 mg");
        assertThat(Quantity.parse(Quantity.of(1e300, "mg").toString())).isEqualTo(Quantity.of(1e300, "mg"));
    }
}

package io.github.baclofentriage.cli.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.PatientCase.Exposure;
import io.github.baclofentriage.PatientCase.Statement;
import io.github.baclofentriage.RulePack;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is understood of free words, by the words of the bundled pack. */
class WordReaderTest {
    private static final RulePack PACK = RulePack.bundled("baclofen");

    @Test
    void a_line_as_people_write_it_is_understood_whole() {
        Reply reply = read("34 a male, baclofen pump, confused, fever 39.2");

        PatientCase known = known(reply);
        assertThat(reply.left()).isEmpty();
        assertThat(reply.problems()).isEmpty();
        assertThat(String.valueOf(known.patient().age())).isEqualTo("34 a");
        assertThat(known.patient().sex()).isEqualTo("male");
        assertThat(known.exposures()).singleElement().satisfies(exposure -> {
            assertThat(exposure.drug()).isEqualTo("baclofen");
            assertThat(exposure.route()).isEqualTo("intrathecal");
        });
        assertThat(texts(known.findings().present())).containsExactly("confusion", "fever");
        assertThat(known.measurements().get("body-temperature"))
                .singleElement()
                .satisfies(reading -> assertThat(reading.quantity()).hasToString("39.2 Cel"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "34 a|34 a",
                "34 year old woman|34 a",
                "34yo man|34 a",
                "34-year-old male|34 a",
                "5 months old|5 mo",
                "12 d old girl|12 d",
            })
    void ages_are_read_in_the_ways_they_are_written(String words, String age) {
        assertThat(String.valueOf(known(read(words)).patient().age())).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no fever|fever",
                "no fever or rash|fever,rash",
                "denies hallucinations|hallucinations",
                "without rash, no seizure|rash,seizure",
                "no evidence of seizure|seizure",
            })
    void what_is_denied_is_absent(String words, String absent) {
        PatientCase known = known(read(words));
        assertThat(texts(known.findings().present())).isEmpty();
        assertThat(texts(known.findings().absent())).containsExactly(absent.split(","));
    }

    @ParameterizedTest
    @CsvSource({"new facial droop", "severe headache", "seizure resolved", "history of seizure"})
    void words_that_say_when_or_how_stay_with_a_finding(String words) {
        assertThat(texts(known(read(words)).findings().present())).containsExactly(words);
    }

    @Test
    void words_that_say_how_stay_with_a_condition() {
        assertThat(texts(known(read("worsening copd")).conditions().present())).containsExactly("worsening copd");
    }

    @Test
    void a_denial_ends_at_the_comma() {
        PatientCase known = known(read("no fever, rash"));
        assertThat(texts(known.findings().absent())).containsExactly("fever");
        assertThat(texts(known.findings().present())).containsExactly("rash");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "temp 39.1 Cel|body-temperature|39.1 Cel",
                "temp: 39.1C|body-temperature|39.1 Cel",
                "temperature of 102.2 F|body-temperature|102.2 [degF]",
                "pulse 120|heart-rate|120 /min",
                "HR 120 bpm|heart-rate|120 /min",
                "rr 9/min|respiratory-rate|9 /min",
                "gcs 14|glasgow-coma-score|14 {score}",
                "GCS=14/15|glasgow-coma-score|14 {score}",
                "bp 90/60|systolic-blood-pressure|90 mm[Hg]",
                "spo2 97 %|oxygen-saturation|97 %",
                "sats 97|oxygen-saturation|97 %",
                "blood glucose 90 mg/dL|glucose|90 mg/dL",
                "creatinine 300 umol/L|creatinine|300 umol/L",
                "ck 4000 U/L|creatine-kinase|4000 U/L",
            })
    void a_value_is_read_with_its_name_and_unit(String words, String id, String quantity) {
        Reply reply = read(words);
        assertThat(reply.left()).isEmpty();
        assertThat(reply.problems()).isEmpty();
        assertThat(known(reply).measurements()).containsOnlyKeys(id);
        assertThat(known(reply).measurements().values())
                .singleElement()
                .satisfies(readings -> assertThat(readings.get(0).quantity()).hasToString(quantity));
    }

    @Test
    void the_second_number_of_a_pair_is_shown() {
        assertThat(read("bp 90/60").items())
                .extracting(Item::words)
                .containsExactly("systolic blood pressure 90 mm[Hg] of 90/60");
    }

    @ParameterizedTest
    @ValueSource(strings = {"glucose 90", "creatinine 300", "spo2 0.97"})
    void a_value_that_may_be_in_two_units_needs_its_unit(String words) {
        Reply reply = read(words);
        assertThat(reply.items()).isEmpty();
        assertThat(reply.problems()).singleElement().asString().contains("needs its unit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "temp 39,2|a number has a decimal point and no other mark",
                "temp 39.2 Celx|the unit is not known. body temperature is given in Cel.",
                "pulse 120!|the unit is not known. heart rate is given in /min.",
            })
    void a_bad_value_is_told_with_the_error_of_the_case(String words, String error) {
        Reply reply = read(words);
        assertThat(reply.items()).isEmpty();
        assertThat(reply.problems()).singleElement().asString().contains(error);
        assertThat(reply.left()).isEmpty();
    }

    @Test
    void history_is_read_into_one_exposure() {
        Reply reply = read("on baclofen for 2 years, intrathecal, motor stall 31 h ago, stopped 31 h ago");
        Exposure exposure = known(reply).exposures().get(0);
        assertThat(known(reply).exposures()).hasSize(1);
        assertThat(exposure.drug()).isEqualTo("baclofen");
        assertThat(exposure.route()).isEqualTo("intrathecal");
        assertThat(exposure.therapyHours()).isEqualTo(2 * 8766.0);
        assertThat(exposure.change()).isEqualTo("stopped");
        assertThat(exposure.agoHours()).isEqualTo(31.0);
        assertThat(exposure.events()).containsExactly(new PatientCase.Event("motor stall", 31.0));
    }

    @Test
    void amounts_are_a_day_or_at_once_and_never_guessed() {
        assertThat(String.valueOf(
                        known(read("baclofen 60 mg a day")).exposures().get(0).dailyDose()))
                .isEqualTo("60 mg");
        assertThat(String.valueOf(
                        known(read("took 400 mg baclofen")).exposures().get(0).acuteDose()))
                .isEqualTo("400 mg");
        assertThat(read("baclofen 400 mg").problems())
                .singleElement()
                .asString()
                .contains("a day or at once?");
    }

    @Test
    void other_substances_have_the_role_that_is_said() {
        assertThat(known(read("alcohol stopped 2 days ago")).coSubstances())
                .containsExactly(new PatientCase.CoSubstance("alcohol", "stopped", 48.0));
        assertThat(known(read("took diazepam")).coSubstances().get(0).role()).isEqualTo("taken");
        assertThat(known(read("alcohol stopped 2 days ago")).exposures()).isEmpty();
    }

    @Test
    void what_is_not_understood_is_kept_as_written() {
        Reply reply = read("fever and blorbing wibble, rash");
        assertThat(reply.left()).containsExactly("blorbing wibble");
        assertThat(texts(known(reply).findings().present())).containsExactly("fever", "rash");
    }

    @Test
    void a_small_word_is_no_route() {
        assertThat(known(read("he has it, fever")).exposures()).isEmpty();
        assertThat(known(read("baclofen IT")).exposures().get(0).route()).isEqualTo("intrathecal");
    }

    private static Reply read(String line) {
        return new WordReader(PACK.vocabulary(), PACK.questions()).read(Clauses.of(line));
    }

    private static PatientCase known(Reply reply) {
        PatientCase known = PatientCase.builder("test").build();
        for (Item item : reply.items()) {
            known = known.plus(item.adds());
        }
        return known;
    }

    private static List<String> texts(List<Statement> statements) {
        return statements.stream().map(Statement::text).toList();
    }
}

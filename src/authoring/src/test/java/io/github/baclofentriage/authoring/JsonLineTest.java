package io.github.baclofentriage.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baclofentriage.CaseFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLineTest {

    @Test
    void an_object_inside_a_line_stays_as_it_was_written() {
        String inner = "{ \"a\" : 1.50, \"\u00e9\ud83c\udf75\" : [ {\"deep\": \"}\"} ], \"big\": 1e400 }";

        JsonLine line = JsonLine.parse(" {\"id\":\"\ud83c\udf75\", \"case\" :" + inner + ",\"other\":{}} ");

        assertThat(line.object("case")).isEqualTo(inner);
        assertThat(line.object("other")).isEqualTo("{}");
        assertThat(line.object("id")).isNull();
        assertThat(line.text("id")).isEqualTo("\ud83c\udf75");
    }

    @Test
    void an_object_stays_as_it_was_written_in_a_line_longer_than_any_buffer() {
        String inner = "{\"text\": \"" + "tea \u2615 ".repeat(20_000) + "\"}";

        assertThat(JsonLine.parse("{\"pad\": \"" + "x".repeat(9_999) + "\", \"case\": " + inner + "}")
                        .object("case"))
                .isEqualTo(inner);
    }

    @Test
    void members_are_told_apart_by_what_they_are() {
        JsonLine line = JsonLine.parse("""
                {"text": "a", "yes": true, "no": false, "null": null, "number": 3, "list": ["a", {"b": ["c"]}, 4]}""");

        assertThat(line.text("text")).isEqualTo("a");
        assertThat(line.flag("yes")).isTrue();
        assertThat(line.flag("no")).isFalse();
        assertThat(line.flag("null")).isNull();
        assertThat(line.text("number")).isNull();
        assertThat(line.list("list")).containsExactly("a", "4");
        assertThat(line.list("text")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[1];the line is not a JSON object",
                "3;the line is not a JSON object",
                "{} {};the line holds more than one JSON object",
                "{\"a\": ;the line is not JSON: Unexpected end-of-input",
                "{\"a\": 1, \"a\": 2};the line is not JSON: Duplicate field 'a'",
                "id: yaml;the line is not JSON: Unrecognized token 'id'"
            })
    void a_line_that_is_not_one_object_is_refused(String text, String problem) {
        assertThatExceptionOfType(CaseFormatException.class)
                .isThrownBy(() -> JsonLine.parse(text))
                .withMessageContaining(problem);
    }
}

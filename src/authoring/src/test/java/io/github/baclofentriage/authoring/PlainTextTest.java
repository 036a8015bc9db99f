package io.github.baclofentriage.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void characters_that_a_terminal_acts_on_are_written_out() {
        assertThat(PlainText.of("a\u001b[31mred\u202e b\tc\nd")).isEqualTo("a<U+001B>[31mred<U+202E> b c d");
        assertThat(PlainText.of("half \ud83c")).isEqualTo("half <U+D83C>");
    }

    @Test
    void other_text_stays_as_it_is() {
        assertThat(PlainText.of("39 \u00b0C, th\u00e9 \ud83c\udf75")).isEqualTo("39 \u00b0C, th\u00e9 \ud83c\udf75");
    }
}

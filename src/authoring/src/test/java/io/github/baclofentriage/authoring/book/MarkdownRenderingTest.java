package io.github.baclofentriage.authoring.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownRenderingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "plain words - and 12.5 numbers;plain words - and 12.5 numbers",
                "12. first;12\\. first",
                "3) third;3\\) third",
                "- item;\\- item",
                "+ item;\\+ item",
                "= line;\\= line",
                "# head;\\# head",
                "a|b;a\\|b",
                "*a* _b_ `c`;\\*a\\* \\_b\\_ \\`c\\`",
                "[a](b);\\[a\\](b)",
                "<b>;\\<b\\>",
                "a & b;a \\& b",
                "a\\b;a\\\\b"
            })
    void text_that_markdown_would_read_is_escaped(String text, String escaped) {
        assertThat(MarkdownRendering.escaped(text)).isEqualTo(escaped);
    }
}

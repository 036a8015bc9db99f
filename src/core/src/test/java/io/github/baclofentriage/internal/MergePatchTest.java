package io.github.baclofentriage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {
    /** The examples of RFC 7386, appendix A, whose documents are mappings or lists. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":\"b\"}                   | {\"a\":\"c\"}                          | {\"a\":\"c\"}",
                "{\"a\":\"b\"}                   | {\"b\":\"c\"}                          | {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"}                   | {\"a\":null}                           | {}",
                "{\"a\":\"b\",\"b\":\"c\"}       | {\"a\":null}                           | {\"b\":\"c\"}",
                "{\"a\":[\"b\"]}                 | {\"a\":\"c\"}                          | {\"a\":\"c\"}",
                "{\"a\":\"c\"}                   | {\"a\":[\"b\"]}                        | {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}}           | {\"a\":{\"b\":\"d\",\"c\":null}}       | {\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]}         | {\"a\":[1]}                            | {\"a\":[1]}",
                "[\"a\",\"b\"]                   | [\"c\",\"d\"]                          | [\"c\",\"d\"]",
                "{\"a\":\"b\"}                   | [\"c\"]                                | [\"c\"]",
                "{\"e\":null}                    | {\"a\":1}                              | {\"e\":null,\"a\":1}",
                "[1,2]                           | {\"a\":\"b\",\"c\":null}               | {\"a\":\"b\"}",
                "{}                              | {\"a\":{\"bb\":{\"ccc\":null}}}        | {\"a\":{\"bb\":{}}}"
            })
    void a_document_is_changed_as_the_standard_says(String target, String patch, String result) {
        assertThat(written(MergePatch.apply(read(target), read(patch)))).isEqualTo(written(read(result)));
    }

    @Test
    void each_node_keeps_the_line_that_it_was_written_on() {
        Node merged = MergePatch.apply(read("a: {kept: 1, changed: 2}\n"), read("\n\na:\n  changed: 3\n"));

        assertThat(merged.line()).isEqualTo(3);
        assertThat(merged.entries().values())
                .singleElement()
                .satisfies(inner -> assertThat(inner.entries())
                        .hasEntrySatisfying(
                                "kept", kept -> assertThat(kept.line()).isEqualTo(1))
                        .hasEntrySatisfying(
                                "changed", changed -> assertThat(changed.line()).isEqualTo(4)));
    }

    private static Node read(String text) {
        return DocumentReader.read(text, DocumentReader.CASE_BYTES);
    }

    private static String written(Node node) {
        return switch (node.kind()) {
            case MAPPING ->
                node.entries().entrySet().stream()
                        .map(entry -> entry.getKey() + ":" + written(entry.getValue()))
                        .sorted()
                        .toList()
                        .toString()
                        .replace('[', '{');
            case SEQUENCE ->
                node.items().stream().map(MergePatchTest::written).toList().toString();
            case SCALAR -> String.valueOf(node.text());
            case NULL -> "null";
        };
    }
}

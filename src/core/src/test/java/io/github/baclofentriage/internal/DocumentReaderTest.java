package io.github.baclofentriage.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baclofentriage.CaseFault;
import io.github.baclofentriage.CaseFormatException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentReaderTest {
    private static final int LIMIT = DocumentReader.CASE_BYTES;

    private static Node read(String text) {
        return DocumentReader.read(text, LIMIT);
    }

    private static Node member(Node node, String key) {
        return Objects.requireNonNull(node.get(key));
    }

    @Test
    void keeps_scalars_as_they_are_written() {
        Node root =
                read("a: no\nb: 010\nc: 0x1F\nd: true\ne: ~\nf: '2'\ng: 2.50\nh: 1e400\ni: .nan\nj:\nk: 12:30:00\n");
        assertThat(member(root, "a").text()).isEqualTo("no");
        assertThat(member(root, "a").isText()).isTrue();
        assertThat(member(root, "b").number()).isEqualTo(10.0);
        assertThat(member(root, "b").text()).isEqualTo("010");
        assertThat(member(root, "c").isText()).isTrue();
        assertThat(member(root, "d").bool()).isTrue();
        assertThat(member(root, "e").isNull()).isTrue();
        assertThat(member(root, "f").number()).isNull();
        assertThat(member(root, "f").text()).isEqualTo("2");
        assertThat(member(root, "g").text()).isEqualTo("2.50");
        assertThat(member(root, "h").isNumber()).isTrue();
        assertThat(member(root, "h").number()).isNull();
        assertThat(member(root, "i").number()).isNull();
        assertThat(member(root, "j").isNull()).isTrue();
        assertThat(member(root, "k").text()).isEqualTo("12:30:00");
    }

    @Test
    void json_and_yaml_give_the_same_tree_with_paths_and_lines() {
        for (String text : new String[] {"{\n \"a/b\": [1,\n  {\"c~\": \"x\"}]}", "\na/b:\n- {'c~': x}\n"}) {
            Node list = member(read(text), "a/b");
            Node last = list.items().get(list.items().size() - 1);
            assertThat(last.isMapping()).isTrue();
            assertThat(last.line()).isEqualTo(3);
            assertThat(member(last, "c~").path())
                    .isEqualTo("/a~1b/" + (list.items().size() - 1) + "/c~0");
        }
    }

    @Test
    void knows_where_it_stands_in_both_syntaxes() {
        assertThat(member(read("{\"a\": 1,\n  \"b\": 2}"), "b").line()).isEqualTo(2);
        assertThat(member(read("a: 1\n\n  # note\nb: 2\n"), "b").line()).isEqualTo(4);
        assertThat(member(read("a: 1\nbb: 2\n"), "bb").column()).isEqualTo(1);
    }

    @Test
    void a_byte_order_mark_of_utf_8_is_passed_over() {
        assertThat(member(read("\uFEFF{\"id\": \"a\"}"), "id").text()).isEqualTo("a");
        byte[] bytes = "\uFEFFid: é".getBytes(StandardCharsets.UTF_8);
        assertThat(member(DocumentReader.read(bytes, LIMIT), "id").text()).isEqualTo("é");
    }

    @Test
    void a_node_says_nothing_of_its_value() {
        assertThat(read("secret: of a patient").get("secret")).hasToString("a text");
        assertThat(read("{a: 1}".replace("a", "\"a\"")).entries()).hasSize(1);
    }

    static Stream<Arguments> broken() {
        String deepJson = "{\"a\":".repeat(70) + "1" + "}".repeat(70);
        String deepYaml =
                IntStream.range(0, 70).mapToObj(i -> " ".repeat(i) + "a:\n").collect(Collectors.joining());
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b, *b]\n";
        return Stream.of(
                Arguments.of("nothing", "", "", 1, "empty"),
                Arguments.of("blanks", " \n\t\n", "", 1, "empty"),
                Arguments.of("a comment only", "# nothing here\n", "", 1, "empty"),
                Arguments.of("null", "~", "", 1, "empty"),
                Arguments.of("JSON cut off", "{\"a\": [1,", "", 1, "not JSON"),
                Arguments.of("JSON without a comma", "{\"a\": 1\n\"b\": 2}", "", 2, "not JSON"),
                Arguments.of("JSON with a comma too many", "{\"a\": [1,]}", "", 1, "not JSON"),
                Arguments.of("JSON with single quotes", "{'a': 1}", "", 1, "not JSON"),
                Arguments.of("JSON with a bare word", "{\"a\": high}", "", 1, "not JSON"),
                Arguments.of("JSON with octal", "{\"a\": 010}", "", 1, "not JSON"),
                Arguments.of("JSON with a comment", "{\n// note\n\"a\": 1}", "", 2, "not JSON"),
                Arguments.of("text after JSON", "{\"a\": 1}\n{\"a\": 2}", "", 2, "more text after the end"),
                Arguments.of("words after JSON", "{\"a\": 1}\nand so on", "", 2, "not JSON"),
                Arguments.of("duplicate key in JSON", "{\"b\": {\"a\": 1,\n\"a\": 2}}", "/b/a", 2, "stands twice"),
                Arguments.of("duplicate key in JSON by escape", "{\"a\": 1, \"\\u0061\": 2}", "/a", 1, "stands twice"),
                Arguments.of("duplicate key in YAML", "b:\n  a: 1\n  a: 2\n", "/b/a", 3, "stands twice"),
                Arguments.of("deep JSON", deepJson, "", 1, "deeper than 64"),
                Arguments.of("deep JSON lists", "[".repeat(100_000), "", 1, "deeper than 64"),
                Arguments.of("deep YAML", deepYaml, "", 64, "deeper than 64"),
                Arguments.of("deep YAML flow", "a: " + "[".repeat(100_000), "", 1, "deeper than 64"),
                Arguments.of("deep YAML dashes", "- ".repeat(5_000) + "a", "", 1, "deeper than 64"),
                Arguments.of("anchor bomb", bomb, "", 1, "anchor"),
                Arguments.of("alias", "a: x\nb: *a\n", "", 2, "alias"),
                Arguments.of("alias as a key", "*a : x\n", "", 1, "alias"),
                Arguments.of("anchored key", "&a b: x\n", "", 1, "anchor"),
                Arguments.of("java tag", "a: !!javax.script.ScriptEngineManager [x]\n", "", 1, "tag"),
                Arguments.of("local tag", "a: 1\nb: !thing x\n", "", 2, "tag"),
                Arguments.of("text tag", "a: !!str 1\n", "", 1, "tag"),
                Arguments.of("tag on a mapping", "a: !!map {b: c}\n", "", 1, "tag"),
                Arguments.of("two YAML documents", "a: 1\n---\na: 2\n", "", 2, "more than one document"),
                Arguments.of("tab as indentation", "a:\n\tb: 1\n", "", 2, "not YAML"),
                Arguments.of("YAML cut off", "a: [1, 2\n", "", 2, "not YAML"),
                Arguments.of("YAML quote not closed", "a: \"fever\nb: 2\n", "", 3, "not YAML"),
                Arguments.of("YAML bad indentation", "a: 1\n  b: 2\n", "", 2, "not YAML"),
                Arguments.of("list as a key", "? [a, b]\n: x\n", "", 1, "a key must be a text"),
                Arguments.of("YAML directive of another version", "%YAML 3.0\n---\na: 1\n", "", 0, "not YAML"),
                Arguments.of("percent at the start", "%%%\n", "", 1, "not YAML"),
                Arguments.of("binary", "PK\u0003\u0004\u0000\u0000", "", 1, "control character"),
                Arguments.of("terminal escape", "id: a\nname: \u001B[31mred\n", "", 2, "control character"),
                Arguments.of("half a surrogate pair", "id: \uD800\n", "", 0, "half a surrogate"),
                Arguments.of("half a pair by escape", "{\"id\":\n\"\\ud800\"}", "/id", 1, "half a surrogate"),
                Arguments.of("half a pair by escape in YAML", "id: \"\\uD800\"\n", "/id", 1, "half a surrogate"),
                Arguments.of("too large", "id: " + "x".repeat(LIMIT), "", 0, "larger than 1048576 bytes"),
                Arguments.of("too large in UTF-8 only", "id: " + "é".repeat(LIMIT / 2), "", 0, "larger than"),
                Arguments.of("10 MB", "a".repeat(10_000_000), "", 0, "larger than 1048576 bytes"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void refuses_a_document_that_cannot_be_read(String name, String text, String path, int line, String problem) {
        assertThatExceptionOfType(CaseFormatException.class)
                .isThrownBy(() -> read(text))
                .satisfies(e -> {
                    CaseFault fault = e.faults().get(0);
                    assertThat(fault.problem()).contains(problem);
                    assertThat(fault.path()).isEqualTo(path);
                    assertThat(fault.line()).isEqualTo(line);
                    assertThat(e.getMessage()).hasSizeLessThan(500).doesNotContain("\u001B");
                });
    }

    static Stream<Arguments> bytes() {
        return Stream.of(
                Arguments.of("Latin-1", "a: 1\nid: \u00e9".getBytes(StandardCharsets.ISO_8859_1), 2, "not UTF-8"),
                Arguments.of("UTF-16", "id: a".getBytes(StandardCharsets.UTF_16), 1, "not UTF-8"),
                Arguments.of("cut in a character", new byte[] {'i', 'd', ':', ' ', (byte) 0xC3}, 1, "not UTF-8"),
                Arguments.of("overlong", new byte[] {'a', ':', ' ', (byte) 0xC0, (byte) 0x80}, 1, "not UTF-8"),
                Arguments.of("zeros", new byte[100], 1, "control character"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bytes")
    void refuses_bytes_that_are_not_utf_8(String name, byte[] bytes, int line, String problem) {
        assertThatExceptionOfType(CaseFormatException.class)
                .isThrownBy(() -> DocumentReader.read(bytes, LIMIT))
                .satisfies(e -> {
                    assertThat(e.faults().get(0).problem()).contains(problem);
                    assertThat(e.faults().get(0).line()).isEqualTo(line);
                });
    }

    @Test
    void trees_made_in_code_have_paths_and_no_lines() {
        Node node = member(Node.of(Map.of("a", Map.of("b", 1.5))), "a");
        assertThat(member(node, "b").path()).isEqualTo("/a/b");
        assertThat(member(node, "b").number()).isEqualTo(1.5);
        assertThat(node.line()).isZero();
    }
}

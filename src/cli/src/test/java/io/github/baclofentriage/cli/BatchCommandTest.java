package io.github.baclofentriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchCommandTest {
    @TempDir
    private Path folder;

    @Test
    void reports_come_in_the_order_of_the_lines_whatever_the_number_of_threads() throws IOException {
        List<String> ids = IntStream.range(0, 700).mapToObj(i -> "case-" + i).toList();
        Path in = Run.write(
                folder,
                "in.jsonl",
                String.join("\n", ids.stream().map(Run::jitters).toList()));
        Path one = folder.resolve("one.jsonl");
        Path many = folder.resolve("many.jsonl");

        Run first = batch(in, one, "--threads", "1");
        Run second = batch(in, many, "--threads", "7");

        assertThat(first.code()).isZero();
        assertThat(second.code()).isZero();
        assertThat(Files.readAllLines(one)).hasSize(700);
        assertThat(Files.mismatch(one, many)).isEqualTo(-1);
        for (int i = 0; i < ids.size(); i++) {
            assertThat(Files.readAllLines(many).get(i)).contains("\"case_id\":\"" + ids.get(i) + "\"");
        }
    }

    @Test
    void reports_are_plain_unless_explanations_are_asked_for() throws IOException {
        Path in = Run.write(folder, "in.jsonl", Run.jitters("a"));
        Path plain = folder.resolve("plain.jsonl");
        Path explained = folder.resolve("explained.jsonl");

        assertThat(batch(in, plain).code()).isZero();
        assertThat(batch(in, explained, "--explain").code()).isZero();

        assertThat(plain).content().doesNotContain("\"explanation\"");
        assertThat(explained).content().contains("\"explanation\":{");
    }

    @Test
    void a_bad_line_is_rejected_with_its_number_and_never_stops_the_rest() throws IOException {
        Path in = Run.write(
                folder,
                "in.jsonl",
                String.join(
                        "\n",
                        "\ufeff" + Run.jitters("a"),
                        "{broken",
                        "",
                        "[]",
                        "{\"case\": " + Run.jitters("b") + ", \"scored\": true}\r",
                        "{\"id\": \"c\", \"id\": \"c\"}",
                        Run.jitters("d")));
        Path out = folder.resolve("out.jsonl");

        Run run = batch(in, out);

        assertThat(run.code()).isEqualTo(2);
        assertThat(ids(out)).containsExactly("a", "b", "d");
        assertThat(Files.readAllLines(folder.resolve("out.rejects.jsonl")))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("{\"line\":2,\"error\":\"the line is not JSON: "),
                        line -> assertThat(line).startsWith("{\"line\":4,\"error\":\"the line is not a JSON object"),
                        line -> assertThat(line)
                                .startsWith("{\"line\":6,\"error\":\"")
                                .contains("Duplicate"));
        assertThat(run.err())
                .startsWith("Assessed 3, rejected 3 (see " + folder.resolve("out.rejects.jsonl") + "), in ")
                .containsPattern("[0-9]+ cases a second\\.");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_line_that_is_too_long_is_rejected_and_the_next_one_is_assessed() throws IOException {
        String long_ = "{\"id\": \"" + "x".repeat(3 << 20) + "\"}";
        Path in = Run.write(folder, "in.jsonl", Run.jitters("a") + "\n" + long_ + "\n" + Run.jitters("b") + "\n");
        Path out = folder.resolve("out.jsonl");

        batch(in, out);

        assertThat(ids(out)).containsExactly("a", "b");
        assertThat(folder.resolve("out.rejects.jsonl"))
                .hasContent("{\"line\":2,\"error\":\"the line is longer than 1048576 bytes\"}");
    }

    @Test
    void a_line_that_is_not_utf_8_is_rejected_and_not_guessed() throws IOException {
        Path in = folder.resolve("in.jsonl");
        Files.write(in, Run.jitters("caf\u00e9").getBytes(StandardCharsets.ISO_8859_1));
        Path out = folder.resolve("out.jsonl");

        assertThat(batch(in, out).code()).isEqualTo(2);
        assertThat(out).isEmptyFile();
        assertThat(folder.resolve("out.rejects.jsonl")).hasContent("{\"line\":1,\"error\":\"the line is not UTF-8\"}");
    }

    @Test
    void the_file_of_rejects_is_empty_where_none_was_rejected() {
        Path rejects = Run.write(folder, "out.rejects.jsonl", "of a run before");
        Path in = Run.write(folder, "in.jsonl", Run.jitters("a"));

        Run run = batch(in, folder.resolve("out.jsonl"));

        assertThat(run.code()).isZero();
        assertThat(rejects).isEmptyFile();
        assertThat(run.err()).startsWith("Assessed 1, rejected 0, in ");
    }

    @Test
    void a_strict_batch_rejects_what_a_lenient_one_reports() {
        Path in = Run.write(folder, "in.jsonl", "{\"id\": \"odd\", \"findings\": {\"present\": [\"glow\"]}}");

        assertThat(batch(in, folder.resolve("lenient.jsonl")).code()).isZero();
        assertThat(batch(in, folder.resolve("strict.jsonl"), "--strict").code()).isEqualTo(2);
        assertThat(folder.resolve("strict.rejects.jsonl")).content().contains("glow");
    }

    @Test
    void a_rule_that_fails_costs_its_line_and_ends_as_a_fault_of_the_pack() throws IOException {
        String wish = "{\"id\": \"wish\", \"findings\": {\"present\": [\"one more cup\"]}}";
        Path in = Run.write(folder, "in.jsonl", wish + "\n" + Run.jitters("a"));
        Path out = folder.resolve("out.jsonl");

        assertThat(batch(in, out).code()).isEqualTo(3);
        assertThat(ids(out)).containsExactly("a");
        assertThat(folder.resolve("out.rejects.jsonl")).content().contains("TEA-A-3");
    }

    @Test
    void the_input_is_never_overwritten() throws IOException {
        Path in = Run.write(folder, "in.jsonl", Run.jitters("a"));
        Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), in);

        assertThat(batch(in, in).err()).contains("is the input and will not be overwritten.");
        assertThat(batch(in, link).code()).isEqualTo(2);
        assertThat(batch(in, folder.resolve("out.jsonl"), "--rejects", in.toString())
                        .code())
                .isEqualTo(2);
        assertThat(in).hasContent(Run.jitters("a"));
        assertThat(folder.resolve("out.jsonl")).doesNotExist();
    }

    @Test
    void reports_and_rejects_go_to_two_files() {
        Path in = Run.write(folder, "in.jsonl", Run.jitters("a"));
        Path out = folder.resolve("out.jsonl");

        assertThat(batch(in, out, "--rejects", out.toString()).err()).contains("cannot both go to");
    }

    @Test
    void what_cannot_be_read_or_written_is_named() {
        Path in = Run.write(folder, "in.jsonl", Run.jitters("a"));
        Path gone = folder.resolve("gone.jsonl");
        Path nowhere = folder.resolve("no").resolve("where.jsonl");

        assertThat(batch(gone, folder.resolve("out.jsonl")).err()).contains("there is no file [" + gone + "].");
        assertThat(batch(folder, folder.resolve("out.jsonl")).err()).contains("Maybe: baclofen-triage assess");
        assertThat(batch(in, folder).err()).contains("is a folder and not a file to write to.");
        assertThat(batch(in, nowhere).err())
                .contains("there is no folder [" + nowhere.getParent() + "] for the file [");
        assertThat(batch(in, nowhere).code()).isEqualTo(2);
        assertThat(batch(in, folder.resolve("out.jsonl"), "--threads", "0").err())
                .contains("must be 1 or more");
    }

    @Test
    void a_dash_reads_the_standard_input() throws IOException {
        Path out = folder.resolve("out.jsonl");
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream((Run.jitters("a") + "\n\n").getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(Run.withTea("batch", "--in", "-", "--out", out.toString(), "--progress", "never")
                            .code())
                    .isZero();
        } finally {
            System.setIn(before);
        }
        assertThat(ids(out)).containsExactly("a");
    }

    @Test
    void a_progress_bar_is_drawn_where_it_is_asked_for() {
        Path in = Run.write(folder, "in.jsonl", Run.jitters("a"));

        assertThat(batch(in, folder.resolve("out.jsonl"), "--progress", "always")
                        .code())
                .isZero();
    }

    private static Run batch(Path in, Path out, String... more) {
        String[] args = new String[more.length + 4];
        args[0] = "--in";
        args[1] = in.toString();
        args[2] = "--out";
        args[3] = out.toString();
        System.arraycopy(more, 0, args, 4, more.length);
        return Run.withTea("batch", args);
    }

    private static List<String> ids(Path reports) throws IOException {
        return Files.readAllLines(reports).stream()
                .map(line -> line.replaceFirst(".*\"case_id\":\"([^\"]*)\".*", "$1"))
                .toList();
    }
}

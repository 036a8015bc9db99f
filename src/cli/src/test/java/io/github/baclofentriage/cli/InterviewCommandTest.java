package io.github.baclofentriage.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterviewCommandTest {
    @TempDir
    private Path folder;

    @Test
    void first_words_may_stand_on_the_command_line() {
        Run run = typed("stop\n", "tea,", "the", "shakes");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Understood: jitters; tea", "EMERGENCY  too much tea likely", "Red flags  jittery", "> stop")
                .contains("Case interview")
                .doesNotContain("\u001b");
    }

    @Test
    void without_words_it_asks_who_it_is() {
        Run run = typed("tea, no jitters\nstop\n");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Who is it?", "> tea, no jitters", "Understood: no jitters; tea");
    }

    @Test
    void it_may_begin_with_a_case_and_end_with_one_that_assess_answers_alike() throws IOException {
        Path from = Run.write(folder, "from.yaml", "id: one\nexposure: {drug: tea}\nfindings: {present: [glow]}\n");
        Path out = folder.resolve("out.json");

        Run run = typed("the shakes\nstop\n", "--from", from.toString(), "--out", out.toString());
        String report = Run.withTea("assess", out.toString()).out();

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Not understood, left out: \"glow\"", "Changed    was ", report);
        assertThat(report).startsWith("EMERGENCY   too much tea likely").contains("Case one");
        assertThat(Files.readString(out)).contains("jitters");
    }

    @Test
    void a_file_that_exists_is_refused_before_anything_is_asked() {
        Path out = Run.write(folder, "out.json", "mine");

        Run refused = typed("tea\nstop\n", "--out", out.toString());
        Run forced = typed("tea\nstop\n", "--out", out.toString(), "--force");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("is there already. Maybe --force");
        assertThat(forced.code()).isZero();
        assertThat(out).content().contains("\"tea\"");
    }

    @Test
    void a_case_that_cannot_be_read_is_bad_input() {
        Path broken = Run.write(folder, "broken.json", "{\"id\": ");

        assertThat(typed("stop\n", "--from", broken.toString()).code()).isEqualTo(2);
        assertThat(typed("stop\n", "--from", folder.resolve("none").toString()).code())
                .isEqualTo(2);
        assertThat(typed("stop\n", "--from", "-").err()).contains("--from needs one file with a case");
    }

    @Test
    void color_is_used_where_it_is_asked_for() {
        assertThat(typed("stop\n", "--color", "always", "the shakes").out()).contains("\u001b[");
    }

    private static Run typed(String lines, String... args) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(lines.getBytes(UTF_8)));
        try {
            return Run.withTea("interview", args);
        } finally {
            System.setIn(before);
        }
    }
}

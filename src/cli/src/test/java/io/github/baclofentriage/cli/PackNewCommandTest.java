package io.github.baclofentriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackNewCommandTest {
    @TempDir
    private Path temporary;

    @Test
    void a_pack_is_written_that_passes_its_tests_and_its_lint() {
        Path folder = temporary.resolve("tea");

        Run run = Run.of("pack", "new", "tea", "--dir", folder.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .startsWith(folder.resolve("pack.yaml").toString())
                .endsWith("", "Next: baclofen-triage pack test --watch " + folder);
        assertThat(Run.of("pack", "test", folder.toString()).code()).isZero();
        assertThat(Run.of("pack", "lint", folder.toString())).isEqualTo(new Run(0, "No fault.\n", ""));
    }

    @Test
    void a_used_folder_is_left_alone() {
        Run.write(temporary, "notes.txt", "mine");

        Run run = Run.of("pack", "new", "tea", "--dir", temporary.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualToNormalizingNewlines(
                        "baclofen-triage: the folder [" + temporary + "] is not empty. Maybe name a new one.\n");
        assertThat(temporary.resolve("pack.yaml")).doesNotExist();
    }

    @Test
    void what_is_no_id_and_no_folder_is_bad_input() {
        Path file = Run.write(temporary, "file", "mine");

        assertThat(Run.of(
                        "pack",
                        "new",
                        "Green Tea",
                        "--dir",
                        temporary.resolve("x").toString()))
                .isEqualTo(new Run(
                        2,
                        "",
                        "baclofen-triage: [Green Tea] is no id. Maybe small letters, digits and hyphens."
                                + System.lineSeparator()));
        assertThat(Run.of("pack", "new", "tea", "--dir", file.toString()).err())
                .contains("[" + file + "] is a file. Maybe name a new folder.");
        Run below = Run.of("pack", "new", "tea", "--dir", file.resolve("below").toString());
        assertThat(below.code()).isEqualTo(2);
        assertThat(below.err()).startsWith("baclofen-triage: the file [" + file);
        Run nothing = Run.of("pack", "new");
        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.err()).contains("Missing required parameter: 'ID'");
    }
}

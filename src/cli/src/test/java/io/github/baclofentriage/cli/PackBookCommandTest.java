package io.github.baclofentriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that writes the knowledge book. */
class PackBookCommandTest {
    @TempDir
    private Path temporary;

    private Path pack;
    private Path page;

    @BeforeEach
    void copy() {
        pack = TeaCases.in(temporary.resolve("tea"));
        page = temporary.resolve("tea.html");
    }

    @Test
    void it_writes_a_page_and_the_same_as_markdown() throws IOException {
        Path text = temporary.resolve("tea.md");

        Run run = Run.of("pack", "book", pack.toString(), "--out", page.toString(), "--markdown", text.toString());

        assertThat(run).isEqualTo(new Run(0, "Wrote " + page + ".\nWrote " + text + ".\n", ""));
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("Jitters argue for too much tea");
        assertThat(Files.readString(text)).startsWith("# ").contains("Jitters argue for too much tea");
    }

    @Test
    void what_is_there_is_kept_unless_it_is_forced() throws IOException {
        Files.writeString(page, "notes of the review");
        Path text = temporary.resolve("tea.md");
        String[] book = {"pack", "book", pack.toString(), "--markdown", text.toString(), "--out", page.toString()};

        Run refused = Run.of(book);

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("the file [" + page + "] is there already. Maybe --force");
        assertThat(Files.readString(page)).isEqualTo("notes of the review");
        assertThat(text).as("none is written where one cannot be").doesNotExist();
        assertThat(Run.of("pack", "book", pack.toString(), "--force", "--out", page.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>");
    }

    @Test
    void an_overlay_is_part_of_the_book() throws IOException {
        Path overlay = Files.createDirectory(temporary.resolve("overlay"));
        Run.write(overlay, "pack.yaml", """
                format: baclofen-triage/pack/1
                id: office
                version: 1.0.0
                title: Rules of an office
                status: draft
                review_date: 2030-01-01
                overlay:
                  over: tea
                  versions: [1.2.3]
                  reason: nobody here yawns for want of tea
                  disables: {TEA-A-2: the meetings are long}
                """);

        Run run = Run.of("pack", "book", pack.toString(), "--overlay", overlay.toString(), "--out", page.toString());

        assertThat(run.code()).isZero();
        assertThat(Files.readString(page)).contains("nobody here yawns for want of tea", "the meetings are long");
    }

    @Test
    void a_folder_without_a_pack_is_bad_input_and_a_broken_pack_is_its_fault() {
        Run none = Run.of("pack", "book", temporary.toString());
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("holds no pack.yaml.");
        Path lost = temporary.resolve("gone").resolve("tea.html");
        assertThat(Run.of("pack", "book", pack.toString(), "--out", lost.toString())
                        .err())
                .contains("there is no folder [" + lost.getParent() + "] for the file [" + lost + "].");
        TeaCases.replace(pack, "arguments/findings.drl", "package", "pakkage");
        Run broken = Run.of("pack", "book", pack.toString(), "--out", page.toString());
        assertThat(broken.code()).isEqualTo(3);
        assertThat(page).doesNotExist();
    }
}

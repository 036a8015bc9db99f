package io.github.baclofentriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that measure a pack's cases. */
class PackMeasureCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void copy() {
        TeaCases.in(folder);
    }

    @Test
    void coverage_below_the_least_share_fails_and_says_which_case_to_write() {
        assertThat(Run.of("pack", "coverage", folder.toString()).code()).isZero();
        TeaCases.replace(folder, "arguments/findings.drl", "id == \"yawning\"", "id in (\"yawning\", \"nodding\")");

        Run run = Run.of("pack", "coverage", folder.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Coverage of the conditions of tea ")
                .contains("Parts that decide in no case: 1\n", """

                    arguments/findings.drl line 26: TEA-A-2 alternative "nodding"
                      Write a case in arguments/findings.cases.yaml in which `"nodding"` is the only
                          one of the list, and expect TEA-A-2 in `fires`; without it the rule is
                          silent there.
                    """);
        assertThat(Run.of("pack", "coverage", "--at-least", "0", folder.toString())
                        .code())
                .isZero();
    }

    @Test
    void mutation_below_the_least_score_fails_and_mirrors_are_listed_on_demand() {
        Run run = Run.of("pack", "mutate", folder.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Changed rules of tea ")
                .contains("Score ")
                .doesNotContain("by no narrative:");
        assertThat(Run.of("pack", "mutate", "--at-least", "0", "--mirror", folder.toString()))
                .satisfies(listed -> {
                    assertThat(listed.code()).isZero();
                    assertThat(listed.out()).contains("by no narrative:");
                });
    }

    @Test
    void a_fault_in_the_list_of_survivors_fails_whatever_the_score() throws IOException {
        Files.createDirectories(folder.resolve("validation"));
        Files.writeString(
                folder.resolve("validation/survivors.yaml"),
                "format: baclofen-triage/survivors/1\nsurvivors:\n  - {mutant: NONE delete rule, because: none}\n");

        Run run = Run.of("pack", "mutate", "--at-least", "0", folder.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("validation/survivors.yaml line 3: there is no change [NONE delete rule]");
    }

    @Test
    void both_are_there_for_programs_and_for_some_files() {
        assertThat(Run.of("pack", "coverage", "--format", "json", "--files", "arguments/", folder.toString())
                        .out())
                .contains("\"format\" : \"baclofen-triage/coverage/1\"", "\"file\" : \"arguments/")
                .doesNotContain("\"file\" : \"disposition/");
        assertThat(Run.of("pack", "mutate", "--format", "json", "--files", "arguments/", folder.toString())
                        .out())
                .contains("\"format\" : \"baclofen-triage/mutation/1\"");
    }

    @Test
    void coverage_is_written_as_a_page() throws IOException {
        Path page = folder.resolve("coverage.html");

        Run.of("pack", "coverage", "--html", page.toString(), folder.toString());

        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("arguments/findings.drl");
        Run onFolder = Run.of("pack", "coverage", "--html", folder.toString(), folder.toString());
        assertThat(onFolder.code()).isEqualTo(2);
        assertThat(onFolder.err()).contains("is a folder and not a file to write to.");
        Path lost = folder.resolve("gone").resolve("coverage.html");
        assertThat(Run.of("pack", "coverage", "--html", lost.toString(), folder.toString())
                        .err())
                .contains("there is no folder [" + lost.getParent() + "] for the file [" + lost + "].");
    }

    @Test
    void what_cannot_be_used_is_bad_input_or_a_fault_of_the_pack() {
        Run files = Run.of("pack", "mutate", "--files", "tone", folder.toString());
        assertThat(files.code()).isEqualTo(2);
        assertThat(files.err()).contains("no rule file begins with [tone].", "arguments/findings.drl");
        Run percent = Run.of("pack", "coverage", "--at-least", "101", folder.toString());
        assertThat(percent.code()).isEqualTo(2);
        assertThat(percent.err()).contains("--at-least [101] must be from 0 to 100.");
        TeaCases.replace(folder, "arguments/findings.drl", "package", "pakkage");
        Run broken = Run.of("pack", "mutate", folder.toString());
        assertThat(broken.code()).isEqualTo(3);
        assertThat(broken.err()).contains("arguments/findings.drl");
    }

    @Test
    void progress_goes_to_the_error_stream_where_it_is_wanted() {
        assertThat(Run.of("pack", "mutate", "--progress", "always", "--format", "json", folder.toString())
                        .out())
                .startsWith("{")
                .endsWith("}\n");
    }
}

package io.github.baclofentriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackDiffCommandTest {
    private static final String CASE = """
            {"case": %1$s, "case_without_history": %1$s, "expected": {"syndrome": "%2$s", "urgency_at_least": "routine"}, "scored": true}
            """;

    @TempDir
    private Path temporary;

    private Path old;
    private Path changed;

    @BeforeEach
    void copy() {
        old = TeaCases.in(temporary.resolve("old"));
        changed = TeaCases.in(temporary.resolve("new"));
        TeaCases.replace(changed, "arguments/findings.drl", "TEA-A-2\"", "TEA-A-9\"");
    }

    private Run diff(String... more) {
        String[] words = new String[more.length + 4];
        System.arraycopy(new String[] {"pack", "diff", old.toString(), changed.toString()}, 0, words, 0, 4);
        System.arraycopy(more, 0, words, 4, more.length);
        return Run.of(words);
    }

    @Test
    void two_states_of_a_pack_are_compared() {
        Run run = diff();

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "2 rules came, went or changed\n- TEA-A-2  ",
                        "+ TEA-A-9  ",
                        "No words came, went or changed",
                        "No answers changed, of 0 published cases with and without history and 1 narrative");
        assertThat(diff("--format", "json").out())
                .startsWith("{")
                .contains("\"baclofen-triage/pack-diff/1\"", "\"TEA-A-9\"")
                .endsWith("}\n");
    }

    @Test
    void published_cases_of_the_new_pack_or_else_of_the_old_one_are_asked() throws IOException {
        TeaCases.replace(changed, "arguments/findings.drl", "TEA-A-1\"", "TEA-A-8\"");
        Files.createDirectories(old.resolve("validation"));
        Run.write(old, "validation/published.jsonl", CASE.formatted(Run.jitters("a"), "other"));
        assertThat(diff().out()).contains("of 1 published case with");

        Files.createDirectories(changed.resolve("validation"));
        String two = CASE.formatted(Run.jitters("a"), "other") + CASE.formatted(Run.jitters("b"), "other");
        Run.write(changed, "validation/published.jsonl", two);
        assertThat(diff().out()).contains("of 2 published cases");

        Path file = Run.write(temporary, "cases.jsonl", two + CASE.formatted(Run.jitters("c"), "other"));
        assertThat(diff("--cases", file.toString()).out()).contains("of 3 published cases");
    }

    @Test
    void cases_that_cannot_be_read_are_bad_input() {
        Run gone = diff("--cases", temporary.resolve("gone").toString());
        Path file = Run.write(temporary, "cases.jsonl", "not json\n");
        Run broken = diff("--cases", file.toString());

        assertThat(gone.code()).isEqualTo(2);
        assertThat(gone.err()).contains("there is no file [" + temporary.resolve("gone") + "].");
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err()).contains("the file [" + file + "] line 1: the line is not JSON");
    }

    @Test
    void what_is_no_pack_is_bad_input_and_a_broken_one_a_fault_of_the_pack() {
        Run none = Run.of("pack", "diff", old.toString(), temporary.toString());
        TeaCases.replace(changed, "pack.yaml", "id: tea", "id: TEA");
        Run broken = diff();

        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("the folder [" + temporary + "] holds no pack.yaml.");
        assertThat(broken.code()).isEqualTo(3);
        assertThat(broken.err()).contains("[TEA]");
    }
}

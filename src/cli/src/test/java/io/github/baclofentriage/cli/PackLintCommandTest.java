package io.github.baclofentriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackLintCommandTest {
    @TempDir
    Path temporary;

    @Test
    void faults_are_printed_in_eighty_columns_with_their_number() throws IOException {
        Run run = Run.of("pack", "lint", broken().toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("pack.yaml line 1: the key [misuse] is needed. [missing-key]\n")
                .containsPattern("\n\\d+ faults\\.\n$");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void faults_are_there_for_programs_too() throws IOException {
        String folder = broken().toString();
        assertThat(Run.of("pack", "lint", "--format", "json", folder).out())
                .contains("\"format\" : \"baclofen-triage/lint/1\"");
        assertThat(Run.of("pack", "lint", "--format", "sarif", folder).out())
                .contains("sarif-2.1.0", "\"uri\" : \"pack.yaml\"");
    }

    @Test
    void the_help_says_who_checks_the_cases() {
        assertThat(Run.of("pack", "lint", "--help").out().replaceAll("\\s+", " "))
                .contains("Cases are checked by pack test.");
    }

    @Test
    void the_checks_are_listed() {
        Run run = Run.of("pack", "lint", "--checks");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("unknown-source: A source is named that sources.yaml does not hold.\n");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void what_is_no_pack_is_bad_input() {
        Run none = Run.of("pack", "lint", temporary.resolve("none").toString());
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("there is no folder [");
        Run empty = Run.of("pack", "lint", temporary.toString());
        assertThat(empty.code()).isEqualTo(2);
        assertThat(empty.err()).contains("holds no pack.yaml.");
        Run format = Run.of("pack", "lint", "--format", "xml");
        assertThat(format.code()).isEqualTo(2);
        assertThat(format.err()).contains("[xml] is none of text, json, sarif");
    }

    private Path broken() throws IOException {
        Files.writeString(temporary.resolve("pack.yaml"), "format: baclofen-triage/pack/1\nid: broken\n");
        return temporary;
    }
}

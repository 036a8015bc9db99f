package io.github.baclofentriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @ParameterizedTest
    @ValueSource(strings = {"assess", "interview", "batch", "validate", "findings", "version", "completion", "help"})
    void every_command_explains_itself_with_examples_in_eighty_columns(String command) {
        Run run = Run.of(command, "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Usage: baclofen-triage " + command, "Examples:\n  baclofen-triage ");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(Run.of("help", command).out()).isEqualTo(run.out());
    }

    @Test
    void the_program_explains_itself_and_its_exit_codes() {
        Run run = Run.of("--help");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "assess",
                        "interview",
                        "batch",
                        "validate",
                        "findings",
                        "version",
                        "completion",
                        "Examples:",
                        "Exit code:")
                .contains("directs no treatment");
        assertThat(Run.of("help").out()).isEqualTo(run.out());
    }

    @Test
    void without_a_command_the_program_says_so() {
        Run run = Run.of();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualToNormalizingNewlines(
                        "baclofen-triage: A command is missing.\nTry 'baclofen-triage --help'.\n");
    }

    @Test
    void a_misspelt_command_or_option_is_answered_with_the_nearest() {
        assertThat(Run.of("asses", "x").err()).contains("'asses'", "baclofen-triage assess");
        assertThat(Run.of("assess", "--formt", "json", "x").err()).contains("'--formt'", "--format");
        assertThat(Run.of("asses").code()).isEqualTo(2);
    }

    @Test
    void the_version_names_program_pack_and_java() {
        Run run = Run.withTea("version");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("baclofen-triage "),
                        line -> assertThat(line).isEqualTo("pack tea 1.2.3 (6 rules)"),
                        line -> assertThat(line).matches("pack sha256 [0-9a-f]{64}"),
                        line -> assertThat(line).isEqualTo("pack trust pinned"),
                        line -> assertThat(line).startsWith("Java " + Runtime.version()));
    }

    @Test
    void the_completion_script_names_every_command_and_option() {
        Run run = Run.of("completion");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("#!/usr/bin/env bash")
                .contains("assess", "--strict", "--history", "as-known", "complete -F _complete_baclofen-triage");
    }
}

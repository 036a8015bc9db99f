package io.github.baclofentriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackTestCommandTest {
    private static final String CASES = "arguments/findings.cases.yaml";

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() {
        TeaCases.in(folder);
    }

    @Test
    void each_file_has_a_line_with_its_numbers() {
        Run run = test();

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                arguments/findings.cases.yaml    3 cases: 3 passed, 0 failed, 0 skipped
                disposition/answer.cases.yaml    2 cases: 2 passed, 0 failed, 0 skipped
                validation/tea.cases.yaml        1 case:  1 passed, 0 failed, 0 skipped

                6 cases in 3 files: 6 passed, 0 failed, 0 skipped
                """);
        assertThat(run.code()).isZero();
    }

    @Test
    void a_wrong_expectation_is_shown_in_full_and_fails() {
        TeaCases.replace(folder, CASES, "expect: {fires: [TEA-A-2]}", "expect: {fires: [TEA-A-2], urgency: emergency}");

        Run run = test();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("""
                arguments/findings.cases.yaml    3 cases: 2 passed, 1 failed, 0 skipped
                disposition/answer.cases.yaml    2 cases: 2 passed, 0 failed, 0 skipped
                validation/tea.cases.yaml        1 case:  1 passed, 0 failed, 0 skipped

                arguments/findings.cases.yaml line 7: case [yawning] fails
                  line 9  urgency  expected emergency  was routine

                6 cases in 3 files: 5 passed, 1 failed, 0 skipped
                """);
    }

    @Test
    void what_the_cases_leave_unproven_fails_though_every_case_passes() {
        TeaCases.replace(folder, CASES, "[TEA-A-2, TEA-A-3]", "[TEA-A-2]");

        Run run = test();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("""

                Faults in the pack's cases: 1
                  arguments/findings.drl line 31: rule [TEA-A-3] has no near miss: no case in arguments/findings.cases.yaml forbids it
                      in `fires`

                6 cases in 3 files: 6 passed, 0 failed, 0 skipped
                """);
    }

    @Test
    void a_pack_needs_a_whole_patient_whose_case_runs() throws IOException {
        String expected =
                "  validation: no case of a whole patient runs. Maybe write validation/narrative.cases.yaml\n";
        TeaCases.replace(folder, "validation/tea.cases.yaml", "source: S1", "source: S1\n    skip: nobody came");
        assertThat(test().out()).contains(expected);

        Files.delete(folder.resolve("validation/tea.cases.yaml"));
        Run run = test();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains(expected);
    }

    @Test
    void a_skipped_case_is_named_with_its_reason_and_fails_nothing() {
        TeaCases.replace(
                folder,
                CASES,
                "cases:",
                "cases:\n  - {name: cold tea, skip: it is warm, given: {}, expect: {urgency: routine}}");

        Run run = test();

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "arguments/findings.cases.yaml line 3: case [cold tea] is skipped: it is warm\n",
                        "7 cases in 3 files: 6 passed, 0 failed, 1 skipped\n");
    }

    @Test
    void a_case_left_alone_fails_and_the_others_are_not_run() {
        TeaCases.replace(
                folder,
                CASES,
                "cases:",
                "cases:\n  - {name: cold tea, only: a bug, given: {}, expect: {urgency: routine}}");

        Run run = test();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("7 cases in 3 files: 1 passed, 0 failed, 0 skipped, 6 not run\n");
    }

    @Test
    void cases_are_chosen_by_a_part_of_their_title_or_file() {
        assertThat(test("--only", "the shakes").out())
                .endsWith("2 of 6 cases in 2 files: 2 passed, 0 failed, 0 skipped\n");
        assertThat(test("--only", "answer.drl › noth").out())
                .endsWith("1 of 6 cases in 1 file: 1 passed, 0 failed, 0 skipped\n");
        assertThat(test("--only", "disposition/").out()).contains("2 of 6 cases in 1 file: ");

        Run none = test("--only", "coffee");

        assertThat(none.code()).isEqualTo(2);
        assertThat(none.out()).isEmpty();
        assertThat(none.err())
                .isEqualToNormalizingNewlines("baclofen-triage: no case has [coffee] in its title or file.\n");
    }

    @Test
    void the_formats_for_programs_are_printed_alone() {
        Run json = test("--format", "json");
        Run junit = test("--format", "junit");

        assertThat(json.out())
                .startsWith("{\n  \"format\" : \"baclofen-triage/cases/1\",\n  \"total\" : 6,")
                .endsWith("}\n");
        assertThat(junit.out())
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites tests=\"7\" failures=\"0\"")
                .endsWith("</testsuites>\n");
        assertThat(test("--format", "xml").err()).contains("[xml] is none of text, json, junit");
    }

    @Test
    void a_pack_that_cannot_be_loaded_says_why_and_what_else_its_files_lack() throws IOException {
        Files.move(folder.resolve("disposition/answer.drl"), folder.resolve("disposition/answers.drl"));

        Run run = test();

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .containsExactly(
                        "baclofen-triage: the rule pack in [" + folder + "] cannot be loaded, so no case ran.",
                        "  pack.yaml line 16: there is no file [disposition/answer.drl]. Maybe disposition/answers.drl",
                        "  disposition/answers.drl: pack.yaml does not list it under `rules`, so nothing of it runs");
    }

    @Test
    void a_folder_that_is_none_or_holds_no_pack_is_bad_input() {
        Run gone = Run.of("pack", "test", folder.resolve("gone").toString());
        Run empty = Run.of("pack", "test", folder.resolve("arguments").toString());

        assertThat(gone.code()).isEqualTo(2);
        assertThat(gone.err()).contains("there is no folder [");
        assertThat(empty.code()).isEqualTo(2);
        assertThat(empty.err()).contains("holds no pack.yaml.");
    }

    @Test
    void the_command_explains_itself_in_eighty_columns() {
        Run run = Run.of("pack", "test", "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Usage: baclofen-triage pack test", "Examples:\n  baclofen-triage pack test", "Exit code:");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    private Run test(String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "pack";
        args[1] = "test";
        args[2] = folder.toString();
        System.arraycopy(more, 0, args, 3, more.length);
        return Run.of(args);
    }
}

package io.github.baclofentriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    @TempDir
    private Path folder;

    @Test
    void figures_are_printed_as_text() {
        Run run = validate(published("a", "surplus", true) + "\n" + published("b", "lack", true) + "\n");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Pack tea 1.2.3")
                .contains("History full; 2 of 2 cases count (those marked as scored)", "Misses: 1\n  b (line 2)");
    }

    @Test
    void figures_are_printed_as_json_with_the_view_that_was_asked_for() {
        Run run = validate(published("a", "surplus", true), "--format", "json", "--history", "as-known");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("{")
                .endsWith("}\n")
                .contains("\"history\" : \"as-known\"", "\"top1\" : 1.0000");
    }

    @Test
    void lines_that_are_not_scored_count_only_when_all_are_asked_for() {
        String lines = published("a", "surplus", true) + "\n" + published("b", "surplus", false);

        assertThat(validate(lines, "--format", "json").out()).contains("\"cases\" : 1,");
        assertThat(validate(lines, "--format", "json", "--all").out()).contains("\"cases\" : 2,");
    }

    @Test
    void a_malformed_line_is_reported_with_its_number_and_the_others_are_scored() {
        Run run = validate("nonsense\n" + published("a", "surplus", true));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("1 of 1 cases count");
        assertThat(run.err()).contains("in.jsonl line 1: the line is not JSON");
    }

    @Test
    void a_file_that_does_not_exist_or_holds_nothing_is_bad_input() {
        Run gone = Run.withTea("validate", "--in", folder.resolve("gone.jsonl").toString());
        Run empty = validate("\n");

        assertThat(gone.code()).isEqualTo(2);
        assertThat(gone.err()).contains("there is no file [", "gone.jsonl");
        assertThat(empty.code()).isEqualTo(2);
        assertThat(empty.err()).contains("holds no case.");
    }

    @Test
    void how_much_hangs_on_the_points_is_asked_of_sound_cases_only() {
        Run broken = validate("nonsense\n{}", "--sensitivity");
        Run half = validate("nonsense\n" + published("a", "surplus", true), "--sensitivity");
        Run unscored = validate(published("a", "surplus", false), "--sensitivity");

        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.out()).isEmpty();
        assertThat(broken.err()).contains("in.jsonl line 1: ", "in.jsonl line 2: ");
        assertThat(half.code()).isEqualTo(2);
        assertThat(half.out()).contains("Every argument one step up or down").doesNotContain("NaN");
        assertThat(half.err()).contains("in.jsonl line 1: ");
        assertThat(validate("\n", "--sensitivity").err()).contains("holds no case.");
        assertThat(unscored.code()).isEqualTo(2);
        assertThat(unscored.err()).contains("is marked as scored. Maybe --all");
    }

    @Test
    void how_much_hangs_on_the_points_is_not_told_in_json() {
        Run run = validate(published("a", "surplus", true), "--sensitivity", "--format", "json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--sensitivity is told in text only. Maybe leave out --format json.");
    }

    @Test
    void an_unknown_view_is_refused_with_the_known_ones() {
        Run run = Run.of("validate", "--in", "x", "--history", "some");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'--history': [some] is none of full, none, as-known");
    }

    private Run validate(String lines, String... more) {
        Path in = Run.write(folder, "in.jsonl", lines);
        String[] args = new String[more.length + 2];
        args[0] = "--in";
        args[1] = in.toString();
        System.arraycopy(more, 0, args, 2, more.length);
        return Run.withTea("validate", args);
    }

    private static String published(String id, String syndrome, boolean scored) {
        return """
                {"case": %s, "case_without_history": %s, "expected": {"syndrome": "%s", "urgency_at_least": "routine"}, \
                "scored": %s}""".formatted(Run.jitters(id), Run.jitters(id), syndrome, scored);
    }
}

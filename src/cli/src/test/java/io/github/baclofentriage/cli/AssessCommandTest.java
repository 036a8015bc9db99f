package io.github.baclofentriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessCommandTest {
    @TempDir
    private Path folder;

    @Test
    void a_case_in_yaml_gets_a_text_report() {
        Path file = Run.write(folder, "one.yaml", "id: one\nexposure: {drug: tea}\nfindings: {present: [jitters]}\n");

        Run run = Run.withTea("assess", file.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("EMERGENCY   too much tea likely\n").doesNotContain("==>", "\u001b");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void one_case_in_json_is_indented_and_several_come_one_a_line() {
        String one = Run.write(folder, "one.json", Run.jitters("one")).toString();
        String two = Run.write(folder, "two.json", Run.jitters("two")).toString();

        assertThat(Run.withTea("assess", "--format", "json", one).out())
                .startsWith("{\n  \"format\"")
                .endsWith("}\n");
        assertThat(Run.withTea("assess", "--format", "JSON", two, one).out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("{").contains("\"case_id\":\"two\""),
                        line -> assertThat(line).startsWith("{").contains("\"case_id\":\"one\""));
    }

    @Test
    void the_cases_of_a_folder_come_in_the_order_of_their_names() throws IOException {
        Run.write(folder, "b.yml", "id: second\n");
        Run.write(folder, "a.json", Run.jitters("first"));
        Run.write(folder, "c.YAML", "id: third\n");
        Run.write(folder, "notes.txt", "no case");
        Files.createDirectory(folder.resolve("d.json"));

        Run run = Run.withTea("assess", folder.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("==> ")))
                .containsExactly(
                        "==> " + folder.resolve("a.json") + " <==",
                        "==> " + folder.resolve("b.yml") + " <==",
                        "==> " + folder.resolve("c.YAML") + " <==");
    }

    @Test
    void a_dash_reads_the_standard_input() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(Run.jitters("piped").getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(Run.withTea("assess", "-").out()).contains("Case piped");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void a_file_that_does_not_exist_is_named_and_the_others_are_assessed() {
        Path good = Run.write(folder, "good.json", Run.jitters("good"));
        Path gone = folder.resolve("gone.json");

        Run run = Run.withTea("assess", gone.toString(), good.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("baclofen-triage: there is no file or folder [" + gone + "].\n");
        assertThat(run.out()).contains("Case good");
    }

    @Test
    void a_broken_case_is_reported_and_the_others_are_assessed() {
        Path broken = Run.write(folder, "broken.json", "{\"id\": ");
        Path good = Run.write(folder, "good.json", Run.jitters("good"));

        Run run = Run.withTea("assess", broken.toString(), good.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("baclofen-triage: " + broken + " was not assessed:\n  ");
        assertThat(run.out()).contains("Case good");
    }

    @Test
    void an_item_that_cannot_be_used_is_left_out_unless_the_reading_is_strict() {
        Path file = Run.write(
                folder, "odd.json", "{\"id\": \"odd\", \"findings\": {\"present\": [\"jitters\", \"glow\"]}}");

        Run lenient = Run.withTea("assess", file.toString());
        Run strict = Run.withTea("assess", "--strict", file.toString());

        assertThat(lenient.code()).isZero();
        assertThat(lenient.out()).contains("NOT UNDERSTOOD", "\"glow\"");
        assertThat(strict.code()).isEqualTo(2);
        assertThat(strict.out()).isEmpty();
        assertThat(strict.err()).contains("odd.json was not assessed:", "/findings/present", "glow");
    }

    @Test
    void a_folder_without_a_case_is_bad_input() {
        Run run = Run.withTea("assess", folder.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("the folder [" + folder + "] holds no case (*.json, *.yaml, *.yml).");
    }

    @Test
    void a_file_of_many_cases_is_referred_to_batch() {
        Path lines = Run.write(folder, "many.jsonl", Run.jitters("a") + "\n" + Run.jitters("b"));

        assertThat(Run.withTea("assess", lines.toString()).err())
                .contains("Maybe: baclofen-triage batch --in " + lines);
    }

    @Test
    void color_is_used_where_it_is_asked_for_and_never_else_without_a_terminal() {
        String file = Run.write(folder, "one.json", Run.jitters("one")).toString();

        assertThat(Run.withTea("assess", "--color", "always", file).out()).contains("\u001b[");
        assertThat(Run.withTea("assess", "--color", "never", file).out()).doesNotContain("\u001b");
        assertThat(Run.withTea("assess", "--color", "auto", file).out()).doesNotContain("\u001b");
    }

    @Test
    void what_a_case_says_never_reaches_the_terminal_as_a_command() {
        Path file = Run.write(folder, "evil.json", "{\"id\": \"\\u001b[2J\", \"findings\": 7, \"\\u001b[31m\": 1}");

        Run lenient = Run.withTea("assess", file.toString());
        Run strict = Run.withTea("assess", "--strict", file.toString());

        assertThat(lenient.out() + lenient.err() + strict.out() + strict.err()).doesNotContain("\u001b");
    }

    @Test
    void a_pack_that_cannot_be_loaded_is_a_fault_of_the_pack() {
        Path file = Run.write(folder, "one.json", Run.jitters("one"));

        Run none = Run.of("assess", "--pack", folder.resolve("none").toString(), file.toString());
        Run.write(folder, "pack.yaml", "format: baclofen-triage/pack/1\n");
        Run broken = Run.of("assess", "--pack", folder.toString(), file.toString());

        assertThat(none.code()).isEqualTo(2);
        assertThat(broken.code()).isEqualTo(3);
        assertThat(broken.err()).startsWith("baclofen-triage: Rule pack [").contains("pack.yaml");
        assertThat(none.out() + broken.out()).isEmpty();
    }

    @Test
    void a_rule_that_fails_is_a_fault_of_the_pack_and_is_named() {
        Path file =
                Run.write(folder, "wish.json", "{\"id\": \"wish\", \"findings\": {\"present\": [\"one more cup\"]}}");

        Run run = Run.withTea("assess", file.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("Rule pack [tea]", "TEA-A-3", "undeclared");
    }

    @Test
    void a_rule_that_fails_on_one_patient_keeps_no_other_waiting() {
        Path wish =
                Run.write(folder, "wish.json", "{\"id\": \"wish\", \"findings\": {\"present\": [\"one more cup\"]}}");
        Path next = Run.write(folder, "zoe.json", Run.jitters("zoe"));

        Run run = Run.withTea("assess", wish.toString(), next.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("wish.json was not assessed:");
        assertThat(run.out()).contains("zoe.json", "Case zoe");
    }

    @Test
    void without_a_file_the_command_says_what_is_missing() {
        Run run = Run.of("assess");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualToNormalizingNewlines("baclofen-triage: Missing required parameter: 'FILE'\n"
                        + "Try 'baclofen-triage assess --help'.\n");
    }

    @Test
    void an_unknown_format_is_refused_with_the_known_ones() {
        Run run = Run.of("assess", "--format", "xml", "any.json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'--format': [xml] is none of text, json, html");
    }

    @Test
    void the_answer_is_explained_unless_that_is_not_wanted() {
        String file = Run.write(folder, "one.json", Run.jitters("one")).toString();

        assertThat(Run.withTea("assess", file).out()).contains("HOW FIRM IS THIS ANSWER", "WHY NOT");
        assertThat(Run.withTea("assess", "--explain", file).out()).contains("HOW FIRM IS THIS ANSWER");
        assertThat(Run.withTea("assess", "--no-explain", file).out())
                .doesNotContain("HOW FIRM IS THIS ANSWER", "WHY NOT");
        assertThat(Run.withTea("assess", "--format", "json", file).out()).contains("\"explanation\": {");
        assertThat(Run.withTea("assess", "--format", "json", "--no-explain", file)
                        .out())
                .doesNotContain("\"explanation\"");
    }

    @Test
    void one_page_goes_to_the_output_or_to_a_file() throws IOException {
        String file = Run.write(folder, "one.json", Run.jitters("one")).toString();
        Path page = folder.resolve("one.html");

        Run printed = Run.withTea("assess", "--format", "html", file);
        Run written = Run.withTea("assess", "--format", "html", "--out", page.toString(), file);

        assertThat(printed.out()).startsWith("<!DOCTYPE html>").contains("What to ask next", "How firm is this answer");
        assertThat(written.code()).isZero();
        assertThat(written.out()).isEmpty();
        assertThat(page).hasContent(printed.out());
    }

    @Test
    void several_pages_need_a_folder_which_is_made_for_them() {
        Run.write(folder, "cases/a.json", Run.jitters("a"));
        Run.write(folder, "cases/b.yaml", "id: b\n");
        String cases = folder.resolve("cases").toString();
        Path pages = folder.resolve("pages");

        Run refused = Run.withTea("assess", "--format", "html", cases);
        Run written = Run.withTea("assess", "--format", "html", "--out", pages.toString(), cases);

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("2 pages cannot go to one output. Maybe --out DIR");
        assertThat(written.code()).isZero();
        assertThat(pages.resolve("a.html")).content().contains("Case a");
        assertThat(pages.resolve("b.html")).isRegularFile();
    }

    @Test
    void a_report_never_takes_the_place_of_a_case_or_of_another_report() {
        Path one = Run.write(folder, "one/same.json", Run.jitters("one"));
        Path two = Run.write(folder, "two/same.json", Run.jitters("two"));
        String out = folder.resolve("out").toString();

        Run twice = Run.withTea("assess", "--format", "html", "--out", out, one.toString(), two.toString());
        Run itself = Run.withTea(
                "assess", "--format", "json", "--out", folder.resolve("one").toString(), one.toString());

        assertThat(twice.code()).isEqualTo(2);
        assertThat(twice.err()).contains("would both go to");
        assertThat(itself.code()).isEqualTo(2);
        assertThat(itself.err()).contains("is a case and will not be overwritten");
        assertThat(one).hasContent(Run.jitters("one"));
    }
}

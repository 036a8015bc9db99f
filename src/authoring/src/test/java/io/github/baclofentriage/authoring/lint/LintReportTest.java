package io.github.baclofentriage.authoring.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LintReportTest {
    private static final LintReport REPORT = new LintReport(List.of(
            new LintFault("a folder/tone.drl", 9, LintCheck.UNKNOWN_SOURCE, "there is no source [S60]. Maybe S06."),
            new LintFault(
                    "signs/heat.drl",
                    0,
                    LintCheck.UNLISTED_FILE,
                    "pack.yaml does not list this \u001b[31mfile under `rules`, so nothing of it ever runs.")));

    @Test
    void text_has_a_fault_a_line_and_their_number_in_eighty_columns() {
        assertThat(REPORT.toText()).isEqualTo("""
                a folder/tone.drl line 9: there is no source [S60]. Maybe S06. [unknown-source]
                signs/heat.drl: pack.yaml does not list this <U+001B>[31mfile under `rules`, so
                    nothing of it ever runs. [unlisted-file]
                2 faults.
                """);
        assertThat(REPORT.toText().lines()).allMatch(line -> line.length() <= 80);
        assertThat(new LintReport(List.of()).toText()).isEqualTo("No fault.\n");
        assertThat(new LintReport(REPORT.faults().subList(0, 1)).toText()).endsWith("1 fault.\n");
    }

    @Test
    void json_has_every_fault() {
        assertThat(REPORT.toJson())
                .startsWith("{\n  \"format\" : \"baclofen-triage/lint/1\",\n  \"count\" : 2,")
                .contains("\"file\" : \"a folder/tone.drl\"", "\"line\" : 9", "\"check\" : \"unknown-source\"");
    }

    @Test
    void sarif_leads_from_the_root_of_the_repository_to_file_and_line() {
        String sarif = REPORT.toSarif("rules/baclofen", "0.1.0");
        assertThat(sarif)
                .contains(
                        "\"version\" : \"2.1.0\"",
                        "\"ruleId\" : \"unknown-source\"",
                        "\"uri\" : \"rules/baclofen/a%20folder/tone.drl\"",
                        "\"startLine\" : 9",
                        "\"ruleIndex\" : " + LintCheck.UNLISTED_FILE.ordinal())
                .doesNotContain("\"startLine\" : 0");
        assertThat(REPORT.toSarif("", "0.1.0")).contains("\"uri\" : \"signs/heat.drl\"");
    }

    @Test
    void every_check_has_an_id_and_a_sentence() {
        for (LintCheck check : LintCheck.values()) {
            assertThat(check.id()).matches("[a-z]+(-[a-z]+)*");
            assertThat(check.description()).endsWith(".").hasSizeLessThan(120);
        }
    }
}

package io.github.baclofentriage.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCasesTest {
    @TempDir
    private Path folder;

    @Test
    void a_file_is_read_with_the_line_of_each_case_and_claim() {
        RuleCases read = RuleCases.read(Packs.TOY, "signs/soil.cases.yaml");

        assertThat(read.faults()).isEmpty();
        assertThat(read.cases()).extracting(RuleCase::name).containsExactly("soil at 19 %", "soil at 20 %");
        assertThat(read.cases()).extracting(RuleCase::line).containsExactly(3, 8);
        assertThat(read.cases().get(0).ruleFile()).isEqualTo("signs/soil.drl");
        assertThat(read.cases().get(0).expect())
                .containsExactly(
                        new Claim(Aspect.FIRES, "", "TOY-S-001", 5), new Claim(Aspect.DERIVED, "", "dry-soil", 5));
    }

    @Test
    void a_broken_document_is_a_fault_with_its_line() throws IOException {
        assertThat(read("format: baclofen-triage/rule-cases/1\ncases:\n  - name: a\n    name: b\n")
                        .faults())
                .singleElement()
                .asString()
                .isEqualTo("a.cases.yaml line 4: /cases/0/name: the key stands twice");
        assertThat(read("# nothing yet\n").faults())
                .containsExactly(
                        "a.cases.yaml line 1: the document is empty. Maybe a mapping that begins with \"format:\"");
    }

    @Test
    void another_format_and_a_document_that_is_no_mapping_are_faults() throws IOException {
        assertThat(read("cases:\n  - {name: a, given: {}}\n").faults())
                .containsExactly("a.cases.yaml line 1: the format must be baclofen-triage/rule-cases/1");
        assertThat(read("- a\n").faults())
                .containsExactly("a.cases.yaml line 1: the document must be a mapping, not a list");
    }

    @Test
    void a_given_that_is_no_case_is_a_fault() throws IOException {
        RuleCases read =
                read("format: baclofen-triage/rule-cases/1\ncases:\n  - {name: a, given: {format: something/2}}\n");

        assertThat(read.cases()).isEmpty();
        assertThat(read.faults())
                .containsExactly(
                        "a.cases.yaml line 3: /cases/0/given/format: is not a format that can be read [something/2]. "
                                + "Maybe baclofen-triage/case/1");
    }

    @Test
    void a_case_says_where_it_comes_from_and_why_it_is_set_aside() throws IOException {
        RuleCases read = cases(
                "- {name: a, given: {}, source: book, skip: the meter is broken}",
                "- {name: b, given: {}, source: [book, 'published:fern'], only: looking for a bug}");

        assertThat(read.faults()).isEmpty();
        assertThat(read.cases())
                .extracting(RuleCase::sources)
                .containsExactly(List.of("book"), List.of("book", "published:fern"));
        assertThat(read.cases()).extracting(RuleCase::skip).containsExactly("the meter is broken", null);
        assertThat(read.cases()).extracting(RuleCase::only).containsExactly(null, "looking for a bug");
    }

    @Test
    void a_mark_needs_a_reason_and_a_source_a_key() throws IOException {
        assertThat(cases(
                                "- {name: a, given: {}, skip: true}",
                                "- {name: b, given: {}, only: }",
                                "- {name: c, given: {}, skip: why, only: why}",
                                "- {name: d, given: {}, source: []}",
                                "- {name: e, given: {}, source: [{a: b}]}")
                        .faults())
                .containsExactly(
                        "a.cases.yaml line 3: `skip` needs a text that says why, not [true]",
                        "a.cases.yaml line 4: `only` needs a text that says why, not nothing",
                        "a.cases.yaml line 5: a case cannot be both `skip` and `only`",
                        "a.cases.yaml line 6: `source` must be one key or a list of at least one",
                        "a.cases.yaml line 7: `source` needs a key of sources.yaml or published:<id>, not a mapping");
    }

    @Test
    void a_value_is_a_plain_number() throws IOException {
        assertThat(cases(
                                "- {name: a, given: {}, expect: {values: {soil-moisture: wet}}}",
                                "- {name: b, given: {}, expect: {values: {soil-moisture: 1e-999999999}}}",
                                "- {name: c, given: {}, expect: {values: {soil-moisture: [1]}}}")
                        .faults())
                .containsExactly(
                        "a.cases.yaml line 3: `values/soil-moisture` needs a number such as 45 or 45.2, not [wet]",
                        "a.cases.yaml line 4: `values/soil-moisture` needs a number such as 45 or 45.2, not [1e-999999999]",
                        "a.cases.yaml line 5: `values/soil-moisture` needs a number such as 45 or 45.2, not a list");
    }

    private RuleCases cases(String... cases) throws IOException {
        return read("format: baclofen-triage/rule-cases/1\ncases:\n" + String.join("\n", cases) + "\n");
    }

    private RuleCases read(String text) throws IOException {
        Files.writeString(folder.resolve("a.cases.yaml"), text);
        return RuleCases.read(folder, "a.cases.yaml");
    }
}

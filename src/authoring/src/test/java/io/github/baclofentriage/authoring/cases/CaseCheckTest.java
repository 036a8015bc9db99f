package io.github.baclofentriage.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseCheckTest {
    private RulePack pack;
    private CaseCheck check;

    @TempDir
    private Path folder;

    @BeforeAll
    void load() {
        pack = RulePack.of(Packs.TOY);
        check = CaseCheck.of(pack);
    }

    @Test
    void every_case_of_a_sound_pack_passes() {
        List<RuleCase> cases = CaseInventory.of(Packs.TOY, pack).files().stream()
                .flatMap(file -> file.cases().stream())
                .toList();

        assertThat(cases)
                .hasSize(8)
                .allSatisfy(each -> assertThat(check.run(each)).isEmpty());
    }

    @Test
    void a_case_is_titled_by_its_rule_file_and_its_name() throws IOException {
        assertThat(read("given: {}").title()).isEqualTo("leaves.drl › a plant");
    }

    @Test
    void a_claim_of_an_argument_may_name_its_domain() throws IOException {
        String limp = "given: {findings: {present: [limp leaves]}}";

        assertThat(check.run(read(limp, "expect: {arguments: {TOY-D-001: strong for drought}}")))
                .isEmpty();
        assertThat(check.run(read(limp, "expect: {arguments: {TOY-D-001: strong for drought in leaf}}")))
                .isEmpty();
        assertThat(check.run(read(limp, "expect: {arguments: {TOY-D-001: strong for drought in root}}")))
                .extracting(Deviation::actual)
                .containsExactly("argues strong for drought in leaf");
        assertThat(check.run(read(limp, "forbid: {arguments: {TOY-D-001: strong for drought}}")))
                .hasSize(1);
    }

    @Test
    void each_expectation_that_is_not_met_is_a_deviation_that_says_what_was_there_instead() throws IOException {
        RuleCase ruleCase = read(
                "given: {findings: {present: [limp leaves]}, measurements: {soil-moisture: \"50 %\"}}",
                "expect:",
                "  fires: [TOY-D-001, TOY-D-002]",
                "  derived: [dry-soil]",
                "  red_flags: [withered]",
                "  status: unclear",
                "  syndromes: [flood]",
                "  likelihood: {drought: possible, flood: unlikely}",
                "  urgency: now",
                "  differential: [pests]",
                "  considerations: [look-under-the-pot]",
                "  asks: [soil]",
                "  undercut: {TOY-D-001: [TOY-D-002], TOY-S-001: [TOY-D-002]}");

        assertThat(failure(check, ruleCase)).isEqualTo("""
                drought/leaves.cases.yaml line 3: case [a plant] fails
                  line 6   fires           expected TOY-D-002 (Limp leaves in a greenhouse say nothing)  did not fire
                                           of drought/leaves.drl fired TOY-D-001
                  line 7   derived         expected dry-soil                                             there: no dry-soil
                  line 8   red_flags       expected withered                                             there: nothing
                  line 9   status          expected unclear                                              was single
                  line 10  syndromes       expected flood                                                there: drought
                  line 11  likelihood      drought expected possible                                     was likely with 4 points
                  line 12  urgency         expected now                                                  was later
                  line 13  differential    expected pests                                                there: nothing
                  line 14  considerations  expected look-under-the-pot                                   there: nothing
                  line 15  asks            expected soil                                                 there: nothing
                  line 16  undercut        TOY-D-001 expected to be struck by TOY-D-002 (Limp leaves in a greenhouse say nothing)
                                           was not struck
                  line 16  undercut        TOY-S-001 expected to be struck by TOY-D-002 (Limp leaves in a greenhouse say nothing)
                                           did not fire
                """);
    }

    @Test
    void each_forbidden_part_of_the_answer_is_a_deviation() throws IOException {
        RuleCase ruleCase = read(
                "given: {findings: {present: [limp leaves, withered, greenhouse]}, measurements: {soil-moisture: \"5 %\"}}",
                "forbid:",
                "  fires: [TOY-D-001, TOY-S-002]",
                "  derived: [dry-soil]",
                "  red_flags: [withered]",
                "  status: unclear",
                "  syndromes: [drought]",
                "  likelihood: {drought: unlikely, flood: likely}",
                "  urgency: now",
                "  differential: [pests]",
                "  considerations: [look-under-the-pot]",
                "  asks: [soil]",
                "  undercut: {TOY-D-001: [TOY-D-002]}");

        assertThat(failure(check, ruleCase)).isEqualTo("""
                drought/leaves.cases.yaml line 3: case [a plant] fails
                  line 6   fires           must not fire: TOY-D-001 (Limp leaves argue for drought)  fired
                  line 7   derived         must not have dry-soil                                    is there
                  line 8   red_flags       must not have withered                                    is there
                  line 9   status          must not be unclear                                       was unclear
                  line 11  likelihood      drought must not be unlikely                              was unlikely with 0 points
                  line 12  urgency         must not be now                                           was now
                  line 13  differential    must not have pests                                       is there
                  line 14  considerations  must not have look-under-the-pot                          is there
                  line 16  undercut        TOY-D-001 must not be struck by TOY-D-002 (Limp leaves in a greenhouse say nothing)
                                           was struck
                """);
    }

    @Test
    void to_forbid_a_level_forbids_the_levels_above_it_and_the_lowest_alone() throws IOException {
        Packs.toy(folder);
        Path declared = folder.resolve("pack.yaml");
        Files.writeString(declared, Files.readString(declared).replace("later: later}", "soon: soon, later: later}"));
        CaseCheck graded = CaseCheck.of(RulePack.of(folder));
        String limp = "given: {findings: {present: [limp leaves]}}";

        assertThat(failure(graded, read(limp, "forbid: {likelihood: {drought: possible, flood: possible}}")))
                .isEqualTo("""
                drought/leaves.cases.yaml line 3: case [a plant] fails
                  line 5  likelihood  drought must not be possible or above  was likely with 4 points
                """);
        assertThat(failure(graded, read("given: {findings: {present: [withered]}}", "forbid: {urgency: soon}")))
                .isEqualTo("""
                drought/leaves.cases.yaml line 3: case [a plant] fails
                  line 5  urgency  must not be soon or above  was now
                """);
        assertThat(graded.run(read(limp, "forbid: {likelihood: {drought: unlikely}, urgency: soon}")))
                .isEmpty();
        assertThat(graded.run(read(limp, "forbid: {urgency: later}"))).hasSize(1);
    }

    @Test
    void a_case_that_the_pack_cannot_use_as_it_stands_fails() throws IOException {
        assertThat(failure(check, faultyCase(""))).isEqualTo("""
                drought/leaves.cases.yaml line 3: case [a plant] fails
                  line 3  given  cannot be used: /measurements/soil-moisture: no patient has such a soil moisture [200 %]. Maybe 0 to
                                   100 %
                  line 3  given  the pack does not know [gloom] at /findings/present
                  line 3  given  the pack does not know [limp leafs] at /findings/present. Maybe limp leaves
                """);
    }

    @Test
    void what_cannot_be_read_is_told_with_its_own_line() throws IOException {
        assertThat(failure(check, read("given:", "  measurements: {soil-moisture: wet}", "expect: {status: unclear}")))
                .contains(
                        "\n  line 5  given  cannot be used: /cases/0/given/measurements/soil-moisture: a quantity is");
    }

    @Test
    void a_case_may_say_that_its_faults_are_meant() throws IOException {
        assertThat(check.run(faultyCase("allow_faults: true"))).isEmpty();
    }

    @Test
    void a_rule_that_fails_is_a_deviation_that_names_it() throws IOException {
        Packs.toy(folder);
        Path rules = folder.resolve("drought/leaves.drl");
        Files.writeString(rules, Files.readString(rules).replace("\"leaf\"", "\"stem\""));

        RuleCase ruleCase = read("given: {findings: {present: [limp leaves]}}", "expect: {status: single}");

        assertThat(failure(CaseCheck.of(RulePack.of(folder)), ruleCase)).isEqualTo("""
                drought/leaves.cases.yaml line 3: case [a plant] fails
                    pack  failed: drought/leaves.drl line 7: rule [TOY-D-001 Limp leaves argue for drought]: no domain [stem] in
                            vocabulary.yaml
                """);
    }

    @Test
    void why_a_rule_did_not_fire_takes_the_place_of_what_fired() throws IOException {
        CaseCheck explaining = CaseCheck.of(pack, (ruleCase, rule) -> List.of(rule + " lacks a leaf", "Finding(id)"));

        assertThat(failure(explaining, read("given: {}", "expect: {fires: [TOY-D-001]}")))
                .isEqualTo("""
                drought/leaves.cases.yaml line 3: case [a plant] fails
                  line 5  fires  expected TOY-D-001 (Limp leaves argue for drought)  did not fire
                                 why: TOY-D-001 lacks a leaf
                                      Finding(id)
                """);
    }

    @Test
    void a_long_line_is_broken_where_its_columns_begin() throws IOException {
        Packs.toy(folder);
        Path rules = folder.resolve("drought/leaves.drl");
        Files.writeString(
                rules,
                Files.readString(rules)
                        .replace(
                                "Limp leaves argue for drought",
                                "Limp leaves argue for drought, " + "as the book says ".repeat(6)));

        assertThat(failure(
                        CaseCheck.of(RulePack.of(folder)),
                        read("given: {}", "expect: {fires: [TOY-D-001], urgency: now}")))
                .isEqualTo("""
                drought/leaves.cases.yaml line 3: case [a plant] fails
                  line 5  fires    expected TOY-D-001 (Limp leaves argue for drought, as the book says as the book says as the book says
                                     as the book says as the book says as the book says )
                                   did not fire
                                   no rule of drought/leaves.drl fired
                  line 5  urgency  expected now  was later
                """);
    }

    @Test
    void a_derived_value_is_compared_to_as_many_decimals_as_are_written() throws IOException {
        Packs.toy(folder);
        Files.writeString(folder.resolve("signs/soil.drl"), """

                rule "A greenhouse is 44.56 % wet"
                    @id("TOY-S-003") @source("book") @since("0.1")
                when
                    Finding(id == "greenhouse")
                then
                    measurement(drools, "soil-moisture", 44.56);
                end
                """, StandardOpenOption.APPEND);
        CaseCheck measuring = CaseCheck.of(RulePack.of(folder));
        String given = "given: {findings: {present: [greenhouse]}}";

        for (String equal : List.of("45", "44.6", "44.56", "44.560")) {
            assertThat(measuring.run(read(given, "expect: {values: {soil-moisture: " + equal + "}}")))
                    .isEmpty();
        }
        assertThat(measuring.run(read(given, "expect: {values: {soil-moisture: 44}}")))
                .singleElement()
                .asString()
                .contains("44.56");
        assertThat(measuring.run(read(given, "forbid: {values: {soil-moisture: 45}}")))
                .hasSize(1);
        assertThat(measuring.run(read("given: {}", "expect: {values: {soil-moisture: 45}}")))
                .hasSize(1);
    }

    private static String failure(CaseCheck check, RuleCase ruleCase) {
        return CaseRun.of(new CaseInventory(List.of(), List.of()), check)
                        .run(ruleCase)
                        .detail() + "\n";
    }

    private RuleCase faultyCase(String more) throws IOException {
        return read(
                "given: {findings: {present: [limp leafs, gloom]}, measurements: {soil-moisture: 200 %}}",
                "expect: {status: unclear}", more);
    }

    private RuleCase read(String... lines) throws IOException {
        String text = "format: baclofen-triage/rule-cases/1\ncases:\n  - name: a plant\n    "
                + String.join("\n    ", lines).stripTrailing() + "\n";
        Files.createDirectories(folder.resolve("drought"));
        Files.writeString(folder.resolve("drought/leaves.cases.yaml"), text);
        RuleCases read = RuleCases.read(folder, "drought/leaves.cases.yaml");
        assertThat(read.faults()).isEmpty();
        return read.cases().get(0);
    }
}

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
                .hasSize(7)
                .allSatisfy(each -> assertThat(check.run(each)).isEmpty());
    }

    @Test
    void a_case_is_titled_by_its_rule_file_and_its_name() throws IOException {
        assertThat(read("given: {}").title()).isEqualTo("leaves.drl › a plant");
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

        assertThat(check.run(ruleCase))
                .containsExactly(
                        "line 6: expected rule TOY-D-002 (Limp leaves in a greenhouse say nothing) to fire, it did not; of drought/leaves.drl fired TOY-D-001",
                        "line 7: expected derived fact dry-soil in `derived`; there: no dry-soil",
                        "line 8: expected red flag withered in `red_flags`; there: nothing",
                        "line 9: expected status unclear; it was single",
                        "line 10: expected syndrome flood in `syndromes`; there: drought",
                        "line 11: expected drought to be possible; it was likely with 4 points",
                        "line 12: expected urgency now; it was later",
                        "line 13: expected differential pests in `differential`; there: nothing",
                        "line 14: expected consideration look-under-the-pot in `considerations`; there: nothing",
                        "line 15: expected question soil in `asks`; there: nothing",
                        "line 16: expected TOY-D-002 (Limp leaves in a greenhouse say nothing) to strike TOY-D-001; nothing struck it",
                        "line 16: expected TOY-D-002 (Limp leaves in a greenhouse say nothing) to strike TOY-S-001; TOY-S-001 did not fire");
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

        assertThat(check.run(ruleCase))
                .containsExactly(
                        "line 6: rule TOY-D-001 (Limp leaves argue for drought) fired and must not",
                        "line 7: derived fact dry-soil is in `derived` and must not be",
                        "line 8: red flag withered is in `red_flags` and must not be",
                        "line 9: status was unclear and must not be",
                        "line 11: drought was unlikely and must not be",
                        "line 12: urgency was now and must not be",
                        "line 13: differential pests is in `differential` and must not be",
                        "line 14: consideration look-under-the-pot is in `considerations` and must not be",
                        "line 16: TOY-D-002 (Limp leaves in a greenhouse say nothing) struck TOY-D-001 and must not");
    }

    @Test
    void a_case_that_the_pack_cannot_use_as_it_stands_fails() throws IOException {
        assertThat(check.run(faultyCase("")))
                .containsExactly(
                        "line 3: cannot be used: /measurements/soil-moisture: no patient has such a soil moisture [200 %]. Maybe 0 to 100 %",
                        "line 3: the pack does not know [gloom] at /findings/present",
                        "line 3: the pack does not know [limp leafs] at /findings/present. Maybe limp leaves");
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

        assertThat(CaseCheck.of(RulePack.of(folder)).run(ruleCase))
                .containsExactly(
                        "the pack failed: drought/leaves.drl line 7: rule [TOY-D-001 Limp leaves argue for drought]: no domain [stem] in vocabulary.yaml");
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

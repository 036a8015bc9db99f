package io.github.baclofentriage.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseInventoryTest {
    @Test
    void a_pack_with_a_firing_case_and_a_near_miss_for_each_rule_has_no_fault() {
        CaseInventory inventory = CaseInventory.of(Packs.TOY, RulePack.of(Packs.TOY));

        assertThat(inventory.faults()).isEmpty();
        assertThat(inventory.files())
                .extracting(RuleCases::file)
                .containsExactly(
                        "disposition/conclusion.cases.yaml",
                        "drought/leaves.cases.yaml",
                        "signs/soil.cases.yaml",
                        "validation/plants.cases.yaml");
    }

    @Test
    void every_fault_of_a_pack_is_reported_at_once(@TempDir Path folder) {
        Packs.faulty(folder);

        assertThat(CaseInventory.of(folder, RulePack.of(folder)).faults())
                .containsExactly(
                        "drought/unproven.drl: has no case file. Maybe write drought/unproven.cases.yaml",
                        "disposition/conclusion.cases.yaml: pack.yaml lists no disposition/conclusion.drl, so no case of it runs",
                        "disposition/conclusion.drl: pack.yaml does not list it under `rules`, so nothing of it runs",
                        "drought/empty.cases.yaml line 2: there is no case; `cases` must be a list of at least one",
                        "drought/leaves.cases.yaml line 2: no such key [author]. Maybe one of format, patients, cases",
                        "drought/leaves.cases.yaml line 12: no such key [fire]. Maybe fires",
                        "drought/leaves.cases.yaml line 12: `fires` must be a list of at least one id",
                        "drought/leaves.cases.yaml line 12: `status` needs an id, not a list",
                        "drought/leaves.cases.yaml line 12: `likelihood` must be a mapping with at least one entry",
                        "drought/leaves.cases.yaml line 12: `undercut/TOY-D-001` must be a list of at least one id",
                        "drought/leaves.cases.yaml line 13: `expect` and `forbid` must be mappings with at least one entry",
                        "drought/leaves.cases.yaml line 14: `allow_faults` must be true or false, not a text",
                        "drought/leaves.cases.yaml line 15: a case needs a `name`, one line that says what patient this is",
                        "drought/leaves.cases.yaml line 17: a case needs `given`, a mapping as in a case; {} where nothing is known",
                        "drought/leaves.cases.yaml line 19: a case must be a mapping, not a text",
                        "drought/leaves.cases.yaml line 6: the pack has no rule [TOY-D-999]. Maybe TOY-D-001",
                        "drought/leaves.cases.yaml line 6: the pack has no status [perhaps]. Maybe one of single, unclear",
                        "drought/leaves.cases.yaml line 6: the pack has no syndrome [rot]. Maybe one of drought, flood",
                        "drought/leaves.cases.yaml line 6: the pack has no likelihood [certain]. Maybe one of likely, possible, unlikely",
                        "drought/leaves.cases.yaml line 7: the pack has no rule [TOY-D-998]. Maybe TOY-D-001",
                        "drought/leaves.cases.yaml line 7: the pack has no red flag [wet]. Maybe withered",
                        "drought/leaves.cases.yaml line 7: the pack has no question [light]",
                        "drought/leaves.cases.yaml line 7: the pack has no derived fact [limp]. Maybe limp-leaves",
                        "drought/leaves.cases.yaml line 8: case [limp leaves] has the name of a case above it",
                        "drought/leaves.cases.yaml line 8: case [limp leaves] neither expects nor forbids anything",
                        "drought/leaves.cases.yaml line 10: case [claims written wrongly] neither expects nor forbids anything",
                        "drought/empty.drl: has no rule",
                        "drought/leaves.drl line 7: rule [TOY-D-001] has no near miss: no case in drought/leaves.cases.yaml forbids it in `fires`",
                        "drought/leaves.drl line 15: rule [TOY-D-002] has no firing case: no case in drought/leaves.cases.yaml expects it in `fires`",
                        "drought/leaves.drl line 15: rule [TOY-D-002] has no near miss: no case in drought/leaves.cases.yaml forbids it in `fires`",
                        "drought/unproven.drl line 7: rule [TOY-D-003] has no firing case: no case in drought/unproven.cases.yaml expects it in `fires`",
                        "drought/unproven.drl line 7: rule [TOY-D-003] has no near miss: no case in drought/unproven.cases.yaml forbids it in `fires`");
    }

    @Test
    void what_a_build_leaves_and_what_is_hidden_is_no_part_of_a_pack(@TempDir Path folder) throws IOException {
        Packs.toy(folder);
        for (String place : new String[] {"target/classes", ".idea"}) {
            Files.createDirectories(folder.resolve(place));
            Files.writeString(folder.resolve(place).resolve("left.drl"), "package toy;");
        }

        assertThat(CaseInventory.of(folder, RulePack.of(folder)).faults()).isEmpty();
    }

    @Test
    void a_pack_that_cannot_be_loaded_says_also_which_files_are_missing_and_which_are_not_listed(@TempDir Path folder)
            throws IOException {
        Packs.toy(folder);
        Files.move(folder.resolve("drought/leaves.drl"), folder.resolve("drought/leafs.drl"));

        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(() -> RulePack.of(folder))
                .satisfies(refused -> assertThat(
                                CaseInventory.unloaded(folder, refused).faults())
                        .containsExactly(
                                "pack.yaml line 21: there is no file [drought/leaves.drl]. Maybe drought/leafs.drl",
                                "drought/leafs.drl: pack.yaml does not list it under `rules`, so nothing of it runs"));
    }

    @Test
    void a_folder_without_a_readable_pack_yaml_has_the_faults_of_its_loading(@TempDir Path folder) throws IOException {
        RulePackException refused = new RulePackException("toy", List.of("a fault"), null);

        assertThat(CaseInventory.unloaded(folder, refused).faults()).containsExactly("a fault");
        Files.writeString(folder.resolve("pack.yaml"), "a: b: c");
        assertThat(CaseInventory.unloaded(folder, refused).faults()).containsExactly("a fault");
    }

    @Test
    void a_file_whose_name_nearly_makes_it_a_case_file_is_a_fault(@TempDir Path folder) throws IOException {
        Packs.toy(folder);
        Files.writeString(folder.resolve("drought/more.cases.yml"), "");
        Files.writeString(folder.resolve("drought/more.case.yaml"), "");
        Files.writeString(folder.resolve("drought/more-cases.yaml"), "");

        assertThat(faults(folder))
                .containsExactly(
                        "drought/more-cases.yaml: no case of it runs. Maybe its name should end in .cases.yaml",
                        "drought/more.case.yaml: no case of it runs. Maybe its name should end in .cases.yaml",
                        "drought/more.cases.yml: no case of it runs. Maybe its name should end in .cases.yaml");
    }

    @Test
    void a_case_left_alone_and_a_rule_whose_only_proof_is_skipped_are_faults(@TempDir Path folder) throws IOException {
        Packs.toy(folder);
        mark(folder, "soil at 19 %", "only: looking for a bug");
        mark(folder, "soil at 20 %", "skip: the meter is broken");

        assertThat(faults(folder))
                .containsExactly(
                        "signs/soil.cases.yaml line 3: case [soil at 19 %] says `only`, so other cases do not run. Maybe take it out",
                        "signs/soil.drl line 6: rule [TOY-S-001] has no near miss that runs: signs/soil.cases.yaml line 9 is skipped",
                        "signs/soil.drl line 14: rule [TOY-S-002] has no firing case that runs: signs/soil.cases.yaml line 9 is skipped");
    }

    @Test
    void a_source_must_be_one_of_the_pack_or_a_published_case(@TempDir Path folder) throws IOException {
        Packs.toy(folder);
        publish(folder);
        mark(folder, "soil at 19 %", "source: [book, boook, \"published:fern\", \"published:ferm\"]");

        assertThat(faults(folder))
                .containsExactly(
                        "signs/soil.cases.yaml line 3: case [soil at 19 %] names a source that is not in sources.yaml [boook]. Maybe book",
                        "signs/soil.cases.yaml line 3: case [soil at 19 %] names a source that is not in validation/published.jsonl [published:ferm]. Maybe published:fern");
    }

    @Test
    void a_case_that_says_nothing_of_its_patient_is_no_near_miss(@TempDir Path folder) throws IOException {
        Packs.toy(folder);
        Path cases = folder.resolve("drought/leaves.cases.yaml");
        String text = Files.readString(cases);
        String said = "given: {findings: {absent: [limp leaves]}}";
        String expected =
                "drought/leaves.drl line 7: rule [TOY-D-001] has no near miss: drought/leaves.cases.yaml line 13"
                        + " says nothing of the patient, which is near to no rule. Maybe give it all but one sign of the rule";

        Files.writeString(cases, text.replace(said, "given: {}"));
        assertThat(faults(folder)).containsExactly(expected);
        Files.writeString(
                cases, text.replace(said, "allow_faults: true\n    given: {measurements: {soil-moisture: wet}}"));
        assertThat(faults(folder)).containsExactly(expected);
        Files.writeString(
                cases,
                Files.readString(cases) + "  - name: dry leaves\n    " + said + "\n    forbid: {fires: [TOY-D-001]}\n");
        assertThat(faults(folder)).isEmpty();
    }

    @Test
    void a_line_of_published_cases_that_cannot_be_read_is_a_fault(@TempDir Path folder) throws IOException {
        Packs.toy(folder);
        publish(folder);
        Path published = folder.resolve("validation/published.jsonl");
        String line = Files.readString(published);
        Files.writeString(
                published,
                line + "\n" + line.replace("fern", "moss").replace("\"drought\"", "\"drougth\"") + "nonsense\n");

        assertThat(faults(folder))
                .satisfiesExactly(
                        fault -> assertThat(fault)
                                .isEqualTo(
                                        "validation/published.jsonl line 3: the member [expected.syndrome] is [drougth]. Maybe drought"),
                        fault -> assertThat(fault)
                                .startsWith("validation/published.jsonl line 4: the line is not JSON"));
    }

    @Test
    void a_narrative_needs_no_rule_file_but_a_source_and_a_whole_answer(@TempDir Path folder) throws IOException {
        Packs.toy(folder);
        publish(folder);
        Files.writeString(folder.resolve("validation/ferns.cases.yaml"), """
                format: baclofen-triage/rule-cases/1
                cases:
                  - name: a limp fern
                    source: published:fern
                    given: {findings: {present: [limp leaves]}}
                    expect: {syndromes: [drought], urgency: later}
                    forbid: {status: unclear}
                  - name: a fern of which little is told
                    given: {findings: {present: [limp leaves]}}
                    expect: {likelihood: {drought: likely}}
                """);

        assertThat(faults(folder))
                .containsExactly(
                        "validation/ferns.cases.yaml line 8: case [a fern of which little is told] is a narrative without a `source`",
                        "validation/ferns.cases.yaml line 8: case [a fern of which little is told] is a narrative that expects neither `status` nor `syndromes`",
                        "validation/ferns.cases.yaml line 8: case [a fern of which little is told] is a narrative that expects no `urgency`",
                        "validation/ferns.cases.yaml line 8: case [a fern of which little is told] is a narrative without a `forbid`");
        assertThat(CaseInventory.of(folder, RulePack.of(folder)).files().get(3).cases())
                .extracting(RuleCase::title)
                .contains("narrative: ferns › a limp fern");
    }

    private static List<String> faults(Path folder) {
        return CaseInventory.of(folder, RulePack.of(folder)).faults();
    }

    /** Adds a line to a case of the soil. */
    private static void mark(Path folder, String name, String line) throws IOException {
        Path cases = folder.resolve("signs/soil.cases.yaml");
        Files.writeString(cases, Files.readString(cases).replace(name + "\n", name + "\n    " + line + "\n"));
    }

    private static void publish(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("validation"));
        Files.writeString(
                folder.resolve("validation/published.jsonl"),
                "{\"case\": {\"id\": \"fern\"}, \"case_without_history\": {\"id\": \"fern\"}, \"scored\": true,"
                        + " \"expected\": {\"syndrome\": \"drought\", \"urgency_at_least\": \"later\"}}\n");
    }
}

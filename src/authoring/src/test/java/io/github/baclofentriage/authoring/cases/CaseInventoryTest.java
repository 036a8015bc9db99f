package io.github.baclofentriage.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                        "disposition/conclusion.cases.yaml", "drought/leaves.cases.yaml", "signs/soil.cases.yaml");
    }

    @Test
    void every_fault_of_a_pack_is_reported_at_once(@TempDir Path folder) {
        Packs.faulty(folder);

        assertThat(CaseInventory.of(folder, RulePack.of(folder)).faults())
                .containsExactly(
                        "drought/unproven.drl: has no case file. Maybe write drought/unproven.cases.yaml",
                        "disposition/conclusion.cases.yaml: pack.yaml lists no disposition/conclusion.drl",
                        "disposition/conclusion.drl: pack.yaml does not list it under `rules`, so nothing of it runs",
                        "drought/empty.cases.yaml line 2: there is no case; `cases` must be a list of at least one",
                        "drought/leaves.cases.yaml line 2: no such key [author]. Maybe one of format, cases",
                        "drought/leaves.cases.yaml line 12: no such key [fire]. Maybe one of fires, derived, red_flags, status, syndromes, likelihood, urgency, differential, considerations, asks, undercut",
                        "drought/leaves.cases.yaml line 12: `fires` must be a list of at least one id",
                        "drought/leaves.cases.yaml line 12: `status` needs an id, not a list",
                        "drought/leaves.cases.yaml line 12: `likelihood` must be a mapping with at least one entry",
                        "drought/leaves.cases.yaml line 12: `undercut/TOY-D-001` must be a list of at least one id",
                        "drought/leaves.cases.yaml line 13: `expect` and `forbid` must be mappings with at least one entry",
                        "drought/leaves.cases.yaml line 14: `allow_faults` must be true or false, not a text",
                        "drought/leaves.cases.yaml line 15: a case needs a `name`, one line that says what patient this is",
                        "drought/leaves.cases.yaml line 17: a case needs `given`, a mapping as in a case; {} where nothing is known",
                        "drought/leaves.cases.yaml line 19: a case must be a mapping, not a text",
                        "drought/leaves.cases.yaml line 6: the pack has no rule [TOY-D-999]",
                        "drought/leaves.cases.yaml line 6: the pack has no status [perhaps]",
                        "drought/leaves.cases.yaml line 6: the pack has no syndrome [rot]",
                        "drought/leaves.cases.yaml line 6: the pack has no likelihood [certain]",
                        "drought/leaves.cases.yaml line 7: the pack has no rule [TOY-D-998]",
                        "drought/leaves.cases.yaml line 7: the pack has no red flag [wet]",
                        "drought/leaves.cases.yaml line 7: the pack has no question [light]",
                        "drought/leaves.cases.yaml line 7: the pack has no derived fact [limp]",
                        "drought/leaves.cases.yaml line 8: case [limp leaves] has the name of a case above it",
                        "drought/leaves.cases.yaml line 8: case [limp leaves] neither expects nor forbids anything",
                        "drought/leaves.cases.yaml line 10: case [claims written wrongly] neither expects nor forbids anything",
                        "drought/empty.drl: has no rule",
                        "drought/leaves.drl line 7: rule [TOY-D-001] has no near miss: no case in drought/leaves.cases.yaml forbids it in `fires`",
                        "drought/leaves.drl line 15: rule [TOY-D-002] has no firing case: none in drought/leaves.cases.yaml expects it in `fires`",
                        "drought/leaves.drl line 15: rule [TOY-D-002] has no near miss: no case in drought/leaves.cases.yaml forbids it in `fires`",
                        "drought/unproven.drl line 7: rule [TOY-D-003] has no firing case: none in drought/unproven.cases.yaml expects it in `fires`",
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
}

package io.github.baclofentriage.authoring.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.authoring.mutation.Mutant.Fate;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrialTest {
    @SuppressWarnings("NullAway.Init")
    private MutationReport report;

    @BeforeAll
    void change_the_rules_of_the_soil(@TempDir Path folder) throws IOException {
        report = Mutation.run(folder, Meadow.in(folder), file -> file.startsWith("signs/"));
    }

    @Test
    void a_narrative_that_notices_a_change_only_by_what_rules_derive_counts_as_a_mirror() {
        assertThat(mutant("GAR-S-003 delete rule")).satisfies(mutant -> {
            assertThat(mutant.fate()).isEqualTo(Fate.KILLED_BY_MIRROR);
            assertThat(mutant.killedBy()).isEqualTo("narrative: plants › a plant that stands wetter than usual");
        });
    }

    @Test
    void a_change_that_only_makes_a_run_fail_is_kept_apart_and_counts_as_noticed() {
        assertThat(mutant("GAR-S-003 drop constraint value > 0")).satisfies(mutant -> {
            assertThat(mutant.fate()).isEqualTo(Fate.FAILED);
            assertThat(mutant.killed()).isTrue();
            assertThat(mutant.killedBy()).isEqualTo("soil.drl › soil that is usually bone dry");
        });
        assertThat(report.toText(false))
                .contains(", 3 of them only as a run\n    fails.")
                .contains("Noticed only as a run fails: 3\n")
                .contains("GAR-S-003 move boundary value > 0\n    by soil.drl › soil that is usually bone dry\n");
        assertThat(report.toJson()).contains("\"failed\" : 3,").contains("\"fate\" : \"failed\"");
    }

    private Mutant mutant(String key) {
        return report.mutants().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}

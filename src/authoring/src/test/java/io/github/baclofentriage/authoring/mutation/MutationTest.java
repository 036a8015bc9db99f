package io.github.baclofentriage.authoring.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.authoring.mutation.Mutant.Fate;
import io.github.baclofentriage.authoring.validation.Proportion;
import org.junit.jupiter.api.Test;

class MutationTest {
    private static final MutationReport REPORT = Mutation.run(Garden.FOLDER, Garden.PACK, Garden.ALL);

    @Test
    void exactly_the_changes_that_no_case_notices_survive() {
        assertThat(REPORT.score()).isEqualTo(new Proportion(58, 75));
        assertThat(REPORT.of(Fate.SURVIVED))
                .extracting(Mutant::key)
                .containsExactly(
                        "GAR-C-001 shift threshold points >= 2 to 1",
                        "GAR-C-002 shift threshold points >= 4 to 3",
                        "GAR-D-001 drop constraint id in (\"limp-leaves\", \"yellow-leaves\")",
                        "GAR-D-001 drop alternative \"yellow-leaves\"",
                        "GAR-D-002 drop constraint id == \"dry-soil\"",
                        "GAR-D-002 change domain \"root\" to \"leaf\"",
                        "GAR-D-003 drop pattern Finding(id == \"greenhouse\")",
                        "GAR-D-003 drop constraint id == \"greenhouse\"",
                        "GAR-D-003 drop constraint change == \"stopped\"",
                        "GAR-D-003 drop alternative ago == null",
                        "GAR-D-003 shift threshold ago <= 48 to 49",
                        "GAR-D-003 drop strike \"GAR-D-001\"",
                        "GAR-S-001 drop constraint id == \"soil-moisture\"",
                        "GAR-S-002 drop constraint id == \"soil-moisture\"",
                        "GAR-S-002 drop constraint id == \"soil-moisture\" (2)",
                        "GAR-S-002 move boundary latest < $usual - 5",
                        "GAR-S-002 shift threshold latest < $usual - 5 to 4");
    }

    @Test
    void a_change_that_only_a_case_beside_the_rule_notices_is_told_from_one_that_a_narrative_notices() {
        assertThat(fate("GAR-C-002 delete rule")).isEqualTo(Fate.KILLED_BY_NARRATIVE);
        assertThat(killer("GAR-C-002 delete rule")).isEqualTo("narrative: plants › a limp plant in the open");
        assertThat(fate("GAR-S-001 move boundary latest < 20")).isEqualTo(Fate.KILLED_BY_MIRROR);
        assertThat(killer("GAR-S-001 move boundary latest < 20")).isEqualTo("soil.drl › soil at 20 %");
    }

    @Test
    void only_a_survivor_that_is_argued_has_a_reason() {
        assertThat(REPORT.mutants())
                .filteredOn(mutant -> mutant.argued() != null)
                .singleElement()
                .satisfies(mutant -> {
                    assertThat(mutant.key()).isEqualTo("GAR-D-001 drop alternative \"yellow-leaves\"");
                    assertThat(mutant.argued()).isEqualTo("The leaves of this garden are never yellow.");
                });
        assertThat(REPORT.faults()).isEmpty();
    }

    private static Fate fate(String key) {
        return mutant(key).fate();
    }

    private static String killer(String key) {
        return String.valueOf(mutant(key).killedBy());
    }

    private static Mutant mutant(String key) {
        return REPORT.mutants().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}

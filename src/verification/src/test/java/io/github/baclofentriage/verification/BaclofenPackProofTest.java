package io.github.baclofentriage.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.mutation.Coverage;
import io.github.baclofentriage.authoring.mutation.CoverageReport;
import io.github.baclofentriage.authoring.mutation.Mutant;
import io.github.baclofentriage.authoring.mutation.Mutant.Fate;
import io.github.baclofentriage.authoring.mutation.Mutation;
import io.github.baclofentriage.authoring.mutation.MutationReport;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every part of the conditions of the baclofen pack decides in some case, and hardly a change of a rule goes unnoticed. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BaclofenPackProofTest {
    private static final Path FOLDER = Path.of("../../rules/baclofen");

    @SuppressWarnings("NullAway.Init")
    private RulePack pack;

    @BeforeAll
    void load() {
        pack = RulePack.of(FOLDER);
    }

    @Test
    void every_part_of_every_condition_decides_in_some_case() {
        CoverageReport report = Coverage.run(FOLDER, pack, file -> true);

        assertThat(report.leftOut()).as("cases that fail or are skipped").isZero();
        assertThat(report.covered().of()).isPositive();
        assertThat(report.files())
                .allSatisfy(file -> assertThat(file.uncovered()).as(file.path()).isEmpty());
    }

    @Test
    void at_least_95_of_100_changes_are_noticed_and_every_survivor_is_argued() {
        MutationReport report = Mutation.run(FOLDER, pack, file -> true);

        assertThat(report.leftOut()).as("cases that fail or are skipped").isZero();
        assertThat(report.mutants()).isNotEmpty();
        assertThat(report.score().share()).isGreaterThanOrEqualTo(0.95);
        assertThat(report.of(Fate.SURVIVED))
                .filteredOn(mutant -> mutant.argued() == null)
                .extracting(Mutant::key)
                .isEmpty();
        assertThat(report.faults()).isEmpty();
    }
}

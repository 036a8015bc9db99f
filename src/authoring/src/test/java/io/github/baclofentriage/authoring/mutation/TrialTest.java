package io.github.baclofentriage.authoring.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.mutation.Mutant.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The garden with one more rule, which can fail and of which one narrative speaks by what it derives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrialTest {
    @SuppressWarnings("NullAway.Init")
    private MutationReport report;

    @BeforeAll
    void change_the_rules_of_the_soil(@TempDir Path folder) throws IOException {
        Garden.copy(folder);
        add(
                folder,
                "vocabulary.yaml",
                "measurements:\n",
                "  - {id: share-of-usual, label: share of usual, unit: \"1\"}\n");
        add(folder, "signs/soil.drl", "import static io.github.baclofentriage.fact.RuleActions.*;\n", """

            rule "Soil moisture is a share of the usual one"
                @id("GAR-S-003") @source("book") @since("0.1")
            when
                Baseline(id == "soil-moisture", value > 0, $usual: value)
                Measurement(id == "soil-moisture", $now: latest)
            then
                measurement(drools, "share-of-usual", $now / $usual);
            end
            """);
        add(folder, "signs/soil.cases.yaml", "cases:\n", """
              - name: soil that is usually bone dry
                given: {patient: {baseline: {soil-moisture: "0 %"}}, measurements: {soil-moisture: "10 %"}}
                forbid: {fires: [GAR-S-003]}
            """);
        add(folder, "validation/plants.cases.yaml", "cases:\n", """
              - name: a plant that stands wetter than usual
                source: [book]
                given: {patient: {baseline: {soil-moisture: "50 %"}}, measurements: {soil-moisture: "70 %"}}
                expect: {status: unclear, urgency: later, derived: [share-of-usual]}
                forbid: {syndromes: [drought]}
            """);
        report = Mutation.run(folder, RulePack.of(folder), file -> file.startsWith("signs/"));
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

    private static void add(Path folder, String file, String behind, String text) throws IOException {
        Path path = folder.resolve(file);
        String written = Files.readString(path);
        assertThat(written).contains(behind);
        Files.writeString(path, written.replace(behind, behind + text));
    }
}

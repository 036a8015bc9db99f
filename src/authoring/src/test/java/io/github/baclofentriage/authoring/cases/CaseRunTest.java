package io.github.baclofentriage.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.cases.CaseResult.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseRunTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void copy() {
        Packs.toy(folder);
    }

    @Test
    void every_case_is_run_and_the_results_stand_in_the_order_of_the_files() {
        List<CaseResult> results = run();

        assertThat(results)
                .hasSize(8)
                .allSatisfy(result -> assertThat(result.outcome()).isEqualTo(Outcome.PASSED))
                .allSatisfy(result -> assertThat(result.detail()).isEmpty());
        assertThat(results)
                .extracting(CaseResult::ruleCase)
                .isEqualTo(CaseInventory.of(folder, RulePack.of(folder)).cases());
    }

    @Test
    void a_skipped_case_is_not_run_and_keeps_its_reason() throws IOException {
        mark("skip: the meter is broken");

        assertThat(run())
                .filteredOn(result -> result.outcome() != Outcome.PASSED)
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.outcome()).isEqualTo(Outcome.SKIPPED);
                    assertThat(result.detail()).isEqualTo("the meter is broken");
                    assertThat(result.ruleCase().name()).isEqualTo("soil at 19 %");
                });
    }

    @Test
    void beside_a_case_that_is_to_run_alone_no_other_runs() throws IOException {
        mark("only: looking for a bug");

        List<CaseResult> results = run();

        assertThat(results)
                .extracting(CaseResult::outcome)
                .containsOnlyOnce(Outcome.PASSED)
                .containsOnly(Outcome.PASSED, Outcome.NOT_RUN);
        assertThat(results.get(0).detail()).isEqualTo("signs/soil.cases.yaml line 3 says `only`: looking for a bug");
    }

    @Test
    void a_failing_case_says_so_in_full() throws IOException {
        mark("expect: {urgency: now}");
        Path cases = folder.resolve("signs/soil.cases.yaml");
        Files.writeString(cases, Files.readString(cases).replaceFirst("(?m)^    expect: .fires.*\n", ""));

        assertThat(run())
                .extracting(CaseResult::detail)
                .contains("signs/soil.cases.yaml line 3: case [soil at 19 %] fails\n"
                        + "  line 4  urgency  expected now  was later");
    }

    private List<CaseResult> run() {
        RulePack pack = RulePack.of(folder);
        return CaseRun.of(CaseInventory.of(folder, pack), CaseCheck.of(pack)).runAll(each -> true);
    }

    /** Adds a line to the first case of the soil. */
    private void mark(String line) throws IOException {
        Path cases = folder.resolve("signs/soil.cases.yaml");
        Files.writeString(
                cases,
                Files.readString(cases).replace("name: soil at 19 %\n", "name: soil at 19 %\n    " + line + "\n"));
    }
}

package io.github.baclofentriage.authoring.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.cases.CaseCheck;
import io.github.baclofentriage.authoring.cases.CaseInventory;
import io.github.baclofentriage.authoring.cases.CaseResult;
import io.github.baclofentriage.authoring.cases.CaseResult.Outcome;
import io.github.baclofentriage.authoring.cases.CaseRun;
import io.github.baclofentriage.authoring.lint.PackLint;
import io.github.baclofentriage.authoring.mutation.Coverage;
import io.github.baclofentriage.authoring.mutation.CoverageReport;
import io.github.baclofentriage.authoring.mutation.Mutation;
import io.github.baclofentriage.authoring.mutation.MutationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author begins with passes every check that the author will be held to. */
class NewPackTest {
    private static final LocalDate REVIEW = LocalDate.of(2030, 1, 1);

    @TempDir
    private Path temporary;

    static Stream<String> ids() {
        return Stream.of("clonidine", "a", "a-b", "st-2-3", "x".repeat(64));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void it_loads_every_case_passes_and_the_lint_finds_nothing(String id) throws IOException {
        Path folder = temporary.resolve("pack");

        List<Path> files = NewPack.write(id, folder, REVIEW);

        RulePack pack = RulePack.of(folder);
        assertThat(pack.id()).isEqualTo(id);
        assertThat(pack.reviewDate()).isEqualTo(REVIEW);
        assertThat(pack.status()).isEqualTo("draft");
        assertThat(files)
                .allSatisfy(file -> assertThat(file).isRegularFile().content().doesNotContain("{{"));
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).containsExactlyInAnyOrderElementsOf(files);
        }
        assertThat(PackLint.of(folder)).isEmpty();
        CaseInventory inventory = CaseInventory.of(folder, pack);
        assertThat(inventory.faults()).isEmpty();
        assertThat(CaseRun.of(inventory, CaseCheck.of(pack)).runAll(each -> true))
                .hasSizeGreaterThan(pack.rules().size())
                .extracting(CaseResult::outcome)
                .containsOnly(Outcome.PASSED);
    }

    @Test
    void each_condition_decides_in_some_case_and_some_case_notices_every_change() {
        Path folder = temporary.resolve("pack");
        NewPack.write("clonidine", folder, REVIEW);
        RulePack pack = RulePack.of(folder);

        CoverageReport coverage = Coverage.run(folder, pack, file -> true);
        MutationReport mutation = Mutation.run(folder, pack, file -> true);

        assertThat(coverage.leftOut()).isZero();
        assertThat(coverage.covered().of()).isGreaterThan(10);
        assertThat(coverage.files().stream().flatMap(CoverageReport.File::uncovered))
                .isEmpty();
        assertThat(mutation.faults()).isEmpty();
        assertThat(mutation.mutants()).hasSizeGreaterThan(40).allMatch(mutant -> mutant.killed());
    }

    @Test
    void an_empty_folder_is_used_and_one_that_holds_something_is_not() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("empty"));
        assertThat(NewPack.write("tea", folder, REVIEW)).isNotEmpty();

        Path used = Files.createDirectory(temporary.resolve("used"));
        Files.writeString(used.resolve("notes.txt"), "mine");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewPack.write("tea", used, REVIEW))
                .withMessage("the folder [" + used + "] is not empty. Maybe name a new one");
        assertThat(used).isDirectoryContaining("glob:**notes.txt").isDirectoryNotContaining("glob:**pack.yaml");
    }

    @Test
    void a_file_is_no_folder_and_nothing_is_made_below_it() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "mine");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewPack.write("tea", file, REVIEW))
                .withMessage("[" + file + "] is a file. Maybe name a new folder");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> NewPack.write("tea", file.resolve("below"), REVIEW));
        assertThat(file).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Tea", "1tea", "-tea", "tea pack", "tea/pack", "../tea", "tea\n", "té", "{{id}}"})
    void what_is_no_id_is_refused_before_anything_is_written(String id) {
        Path folder = temporary.resolve("pack");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewPack.write(id, folder, REVIEW))
                .withMessage("[" + id + "] is no id. Maybe small letters, digits and hyphens");
        assertThat(folder).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "int", "true", "null", "none", "unknown", "rule", "when", "then", "end", "io"})
    void an_id_with_which_the_pack_could_not_be_loaded_is_refused_with_a_reason(String id) {
        Path folder = temporary.resolve("pack");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewPack.write(id, folder, REVIEW))
                .withMessageMatching("\\[" + id + "] cannot be the id of a pack: [a-zA-Z ]+[.] Maybe my-" + id);
        assertThat(folder).doesNotExist();
    }

    @Test
    void an_id_of_more_than_sixty_four_letters_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewPack.write("x".repeat(65), temporary.resolve("pack"), REVIEW));
    }
}

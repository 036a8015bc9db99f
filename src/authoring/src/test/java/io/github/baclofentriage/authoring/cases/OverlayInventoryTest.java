package io.github.baclofentriage.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.authoring.AuthoredPack;
import io.github.baclofentriage.authoring.BasePack;
import io.github.baclofentriage.authoring.cases.CaseResult.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases of an overlay run on the pack that it changes, and prove its own rules and what it disables. */
class OverlayInventoryTest {
    private static final String DECLARATION = """
            format: baclofen-triage/pack/1
            id: balcony
            version: 1.0.0
            title: Rules of a balcony
            status: active
            review_date: 2030-01-01
            overlay:
              over: toy
              versions: [0.1.0]
              reason: our pots are small
              disables:
                TOY-S-001: replaced by BAL-S-001
            rules: [signs/soil.drl]
            """;

    private static final String RULES = """
            package balcony.signs;

            import io.github.baclofentriage.fact.*;
            import static io.github.baclofentriage.fact.RuleActions.*;

            rule "A soil moisture below 30 % is a dry soil"
                @id("BAL-S-001") @source("bal-pots, book") @since("1.0")
            when
                Measurement(id == "soil-moisture", latest < 30)
            then
                finding(drools, "dry-soil");
            end
            """;

    private static final String SOURCES = """
            format: baclofen-triage/sources/1
            sources:
              bal-pots: {kind: design, citation: The balcony, says: Small pots dry fast.}
            """;

    private static final String CASES = """
            format: baclofen-triage/rule-cases/1
            cases:
              - name: soil at 19 %
                given: {measurements: {soil-moisture: "19 %"}}
                expect: {fires: [BAL-S-001], derived: [dry-soil]}
                forbid: {fires: [TOY-S-001, TOY-S-002]}
              - name: soil at 30 %
                given: {measurements: {soil-moisture: "30 %"}}
                source: [book, bal-pots]
                expect: {fires: [TOY-S-002], derived: [no dry-soil]}
                forbid: {fires: [BAL-S-001]}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeOverlay() throws IOException {
        write("pack.yaml", DECLARATION);
        write("sources.yaml", SOURCES);
        write("signs/soil.drl", RULES);
        write("signs/soil.cases.yaml", CASES);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private RulePack load() {
        return AuthoredPack.in(folder, BasePack.in(Packs.TOY)).load();
    }

    private List<String> faults() {
        return CaseInventory.of(folder, load()).faults();
    }

    @Test
    void its_cases_pass_on_both_together() {
        RulePack pack = load();
        CaseInventory inventory = CaseInventory.of(folder, pack);

        assertThat(inventory.faults()).isEmpty();
        assertThat(CaseRun.of(inventory, CaseCheck.of(pack)).runAll(each -> true))
                .hasSize(2)
                .allSatisfy(result -> assertThat(result.outcome()).isEqualTo(Outcome.PASSED));
    }

    @Test
    void each_of_its_own_rules_is_proven_and_none_of_the_pack_below_has_to_be() throws IOException {
        write("signs/soil.cases.yaml", CASES.replace("fires: [BAL-S-001], ", ""));

        assertThat(faults())
                .containsExactly("signs/soil.drl line 6: rule [BAL-S-001] has no firing case: no case in"
                        + " signs/soil.cases.yaml expects it in `fires`");
    }

    @Test
    void a_case_forbids_each_disabled_rule() throws IOException {
        write("signs/soil.cases.yaml", CASES.replace("TOY-S-001, ", ""));
        String fault = "pack.yaml line 12: rule [TOY-S-001] is disabled, and no case that runs forbids it in `fires`."
                + " Maybe write one beside a rule or in pack.cases.yaml";
        assertThat(faults()).containsExactly(fault);

        write(
                "signs/soil.cases.yaml",
                CASES.replace(
                        "given: {measurements: {soil-moisture: \"19",
                        "skip: later\n    given: {measurements: {soil-moisture: \"19"));
        assertThat(faults()).contains(fault);
    }

    @Test
    void an_overlay_that_only_disables_has_its_cases_beside_its_declaration() throws IOException {
        write("pack.yaml", DECLARATION.replace("rules: [signs/soil.drl]\n", ""));
        Files.delete(folder.resolve("signs/soil.drl"));
        Files.delete(folder.resolve("signs/soil.cases.yaml"));
        Files.delete(folder.resolve("sources.yaml"));
        write("pack.cases.yaml", """
                format: baclofen-triage/rule-cases/1
                cases:
                  - name: soil at 19 % is not told to be dry
                    given: {measurements: {soil-moisture: "19 %"}}
                    forbid: {fires: [TOY-S-001], derived: [dry-soil]}
                """);

        CaseInventory inventory = CaseInventory.of(folder, load());

        assertThat(inventory.faults()).isEmpty();
        assertThat(inventory.cases())
                .extracting(RuleCase::title)
                .containsExactly("pack.yaml › soil at 19 % is not told to be dry");
    }

    @Test
    void an_id_that_neither_has_is_unknown() throws IOException {
        write("signs/soil.cases.yaml", CASES.replace("[BAL-S-001]}", "[BAL-S-001, TOY-S-003]}"));

        assertThat(faults()).singleElement().asString().contains("the pack has no rule [TOY-S-003]. Maybe TOY-");
    }

    @Test
    void a_changed_overlay_is_loaded_again_over_the_same_base() throws IOException {
        AuthoredPack overlay = AuthoredPack.in(folder, BasePack.in(Packs.TOY));
        String digest = overlay.load().identity().overlays().get(0).sha256();
        write("signs/soil.drl", RULES.replace("latest < 30", "latest < 40"));

        assertThat(overlay.load().identity().overlays())
                .singleElement()
                .satisfies(again -> assertThat(again.sha256()).isNotEqualTo(digest));
    }

    @Test
    void without_its_base_it_cannot_be_loaded_and_says_what_to_do() {
        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(() -> AuthoredPack.in(folder, null).load())
                .withMessageContaining(
                        "this is an overlay over [toy], and no pack of that id is bundled here. Maybe name");
        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(() -> AuthoredPack.in(folder, BasePack.in(folder.resolve("gone")))
                        .load())
                .withMessageContaining("there is no pack in [" + folder.resolve("gone") + "]");
    }

    @Test
    void a_pack_of_its_own_is_loaded_by_itself(@TempDir Path other) throws IOException {
        Packs.toy(other);
        AuthoredPack pack = AuthoredPack.in(other, null);
        assertThat(pack.load().identity().overlays()).isEmpty();
        assertThat(pack.load().rules()).hasSameSizeAs(RulePack.of(Packs.TOY).rules());
    }
}

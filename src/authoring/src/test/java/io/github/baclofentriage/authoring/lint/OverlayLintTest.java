package io.github.baclofentriage.authoring.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.BasePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An overlay is judged by its own files, in the words, stages and sources of the pack below it. */
class OverlayLintTest {
    private static final String DECLARATION = """
            format: baclofen-triage/pack/1
            id: greenhouse
            version: 1.0.0
            title: Rules of a greenhouse
            status: active
            review_date: 2030-01-01
            overlay:
              over: garden
              versions: [0.9.0, 1.0.0]
              reason: our soil holds less water
              disables:
                GAR-S-001: replaced by GRE-S-001
            rules:
              - signs/soil.drl
              - arguments/leaves.drl
            """;

    private static final String SOURCES = """
            format: baclofen-triage/sources/1
            sources:
              gre-book: {kind: design, citation: "The greenhouse's book", based_on: [spring-2001], says: "Dry is below 15 %."}
            """;

    private static final String SOIL = """
            package greenhouse.signs;

            import io.github.baclofentriage.fact.*;
            import static io.github.baclofentriage.fact.RuleActions.*;

            rule "A soil moisture below 15 % is a dry soil"
                @id("GRE-S-001") @source("gre-book, label-soil") @since("1.0")
            when
                Measurement(id == "soil-moisture", latest < 15)
            then
                finding(drools, "dry-soil");
            end
            """;

    private static final String LEAVES = """
            package greenhouse.arguments;

            import io.github.baclofentriage.fact.*;
            import static io.github.baclofentriage.fact.RuleActions.*;
            import static io.github.baclofentriage.fact.Strength.*;

            rule "A neglected plant that wilts argues for drought"
                @id("GRE-A-001") @source("gre-book") @since("1.0")
            when
                Sign(id == "neglected")
                Finding(id == "wilting")
            then
                argue(drools, "drought", MODERATE, "leaf");
            end

            rule "A succulent that wilts says nothing of neglect"
                @id("GRE-A-002") @source("gre-book") @since("1.0")
            when
                Condition(id == "succulent")
            then
                undercut(drools, "GAR-H-001");
            end
            """;

    private static final BasePack GARDEN = BasePack.in(Packs.folder("sound"));

    @TempDir
    private Path folder;

    @BeforeEach
    void writeOverlay() throws IOException {
        write("pack.yaml", DECLARATION);
        write("sources.yaml", SOURCES);
        write("signs/soil.drl", SOIL);
        write("arguments/leaves.drl", LEAVES);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private List<String> faults() {
        return PackLint.of(folder, List.of(), GARDEN).stream()
                .map(LintFault::toString)
                .toList();
    }

    @Test
    void a_sound_overlay_has_no_fault_and_loads() {
        assertThat(faults()).isEmpty();
        assertThat(RulePack.of(Packs.folder("sound")).overlaid(folder).rules())
                .extracting(RulePack.Rule::id)
                .contains("GRE-S-001", "GRE-A-001", "GRE-A-002")
                .doesNotContain("GAR-S-001");
    }

    @Test
    void an_overlay_that_only_disables_needs_no_sources() throws IOException {
        write("pack.yaml", DECLARATION.substring(0, DECLARATION.indexOf("rules:")));
        Files.delete(folder.resolve("signs/soil.drl"));
        Files.delete(folder.resolve("arguments/leaves.drl"));
        Files.delete(folder.resolve("sources.yaml"));

        assertThat(faults()).isEmpty();
    }

    @Test
    void what_it_says_of_the_pack_below_must_hold() throws IOException {
        write(
                "pack.yaml",
                DECLARATION
                        .replace("1.0.0]", "1.1.0]")
                        .replace("GAR-S-001:", "GAR-S-111:")
                        .replace("reason: our soil holds less water", "reason: ' '"));

        assertThat(faults())
                .containsExactly(
                        "pack.yaml line 9: the pack below is version [1.0.0], which is not listed. Maybe check the overlay against"
                                + " it and add the version. [wrong-base]",
                        "pack.yaml line 10: [reason] needs a text, not [ ]. [wrong-value]",
                        "pack.yaml line 12: there is no rule [GAR-S-111]. Maybe GAR-S-001. [unknown-rule]",
                        "signs/soil.drl line 6: the rule [GRE-S-001] adds nothing: wherever it speaks, [GAR-S-001] in"
                                + " signs/soil.drl line 7 says the same or more. [idle-rule]");

        write("pack.yaml", DECLARATION.replace("over: garden", "over: gardens"));
        assertThat(faults())
                .containsExactly(
                        "pack.yaml line 8: the overlay lies over [gardens], and the pack below is [garden]. [wrong-base]");
    }

    @Test
    void keys_of_a_whole_pack_mean_nothing_in_an_overlay() throws IOException {
        write(
                "pack.yaml",
                DECLARATION
                        .replace("overlay:\n", "syndromes: {rot: rot}\noverlay:\n  becuase: of this\n")
                        .replace("    GAR-S-001: replaced by GRE-S-001\n", "    GAR-S-001: ''\n"));
        write("vocabulary.yaml", "findings: []\n");

        assertThat(faults())
                .containsExactly(
                        "pack.yaml line 7: the key [syndromes] means nothing here. [unknown-key]",
                        "pack.yaml line 9: the key [becuase] means nothing here. [unknown-key]",
                        "pack.yaml line 14: [GAR-S-001] needs a text, not []. [wrong-value]",
                        "vocabulary.yaml: an overlay speaks in the words of the pack below it, so nothing of this file is read."
                                + " [unlisted-file]");
    }

    @Test
    void an_overlay_changes_something() throws IOException {
        write(
                "pack.yaml",
                DECLARATION
                        .substring(0, DECLARATION.indexOf("rules:"))
                        .replace("  disables:\n    GAR-S-001: replaced by GRE-S-001\n", ""));

        assertThat(faults())
                .contains("pack.yaml line 7: the overlay neither disables a rule nor adds one. [empty-overlay]");
    }

    @Test
    void ids_and_names_of_rules_that_stay_are_taken_and_those_of_disabled_rules_are_free() throws IOException {
        write("signs/soil.drl", SOIL.replace("below 15 % is", "below 20 % is").replace("GRE-S-001", "GAR-S-001"));
        assertThat(faults()).isEmpty();

        write(
                "signs/soil.drl",
                SOIL.replace("A soil moisture below 15 % is a dry soil", "Little nitrogen is hunger")
                        .replace("GRE-S-001", "GAR-S-004"));
        assertThat(faults())
                .containsExactly(
                        "signs/soil.drl line 6: the id [GAR-S-004] stands also in signs/soil.drl line 31 of the pack below."
                                + " [duplicate-rule]",
                        "signs/soil.drl line 6: the name [Little nitrogen is hunger] stands also in signs/soil.drl line 42 of"
                                + " the pack below. [duplicate-rule]");
    }

    @Test
    void rules_are_held_against_the_words_and_sources_of_both() throws IOException {
        write("signs/soil.drl", SOIL.replace("label-soil", "label-soli").replace("\"dry-soil\"", "\"dry-soill\""));
        write(
                "arguments/leaves.drl",
                LEAVES.replace("GAR-H-001\"", "GAR-S-001\"").replace("\"drought\"", "\"drouhgt\""));

        assertThat(faults())
                .containsExactly(
                        "arguments/leaves.drl line 13: there is no syndrome [drouhgt]. Maybe drought. [unknown-syndrome]",
                        "arguments/leaves.drl line 21: there is no rule [GAR-S-001]. Maybe GAR-A-001. [unknown-rule]",
                        "signs/soil.drl line 7: there is no source [label-soli]. Maybe label-soil. [unknown-source]",
                        "signs/soil.drl line 11: there is no finding [dry-soill]. Maybe dry-soil. [unknown-term]");
    }

    @Test
    void a_rule_below_that_argues_is_struck_and_no_other() throws IOException {
        write("arguments/leaves.drl", LEAVES.replace("GAR-H-001\"", "GAR-A-004\", \"GAR-U-001\""));

        assertThat(faults())
                .containsExactly(
                        "arguments/leaves.drl line 21: the rule [GAR-U-001] argues neither for nor against anything, so"
                                + " nothing of it is struck. Maybe GAR-A-001. [idle-strike]");
    }

    @Test
    void a_folder_must_be_in_a_stage_of_the_pack_below() throws IOException {
        write("pack.yaml", DECLARATION.replace("signs/soil.drl", "sign/soil.drl"));
        write("sign/soil.drl", SOIL.replace("greenhouse.signs", "greenhouse.sign"));
        Files.delete(folder.resolve("signs/soil.drl"));

        assertThat(faults())
                .contains("pack.yaml line 14: no stage lists the folder [sign]. Maybe signs. [folder-stage]")
                .noneMatch(fault -> fault.contains("missing-folder"));
    }

    @Test
    void numbers_stand_where_the_pack_below_has_them() throws IOException {
        write("arguments/leaves.drl", LEAVES.replace("Finding(id == \"wilting\")", "Patient(youngest > 2)"));

        assertThat(faults()).singleElement().asString().contains("the number [2] stands outside of signs");
    }

    @Test
    void a_rule_that_adds_nothing_to_the_pack_below_is_idle() throws IOException {
        write("signs/soil.drl", SOIL);
        write("pack.yaml", DECLARATION.replace("GAR-S-001: replaced by GRE-S-001", "GAR-S-006: not needed"));

        assertThat(faults())
                .singleElement()
                .asString()
                .contains("the rule [GRE-S-001] adds nothing", "[GAR-S-001]", "idle-rule");
    }

    @Test
    void what_a_rule_below_denies_must_not_be_made_in_its_stage_or_later() throws IOException {
        write("pack.yaml", DECLARATION.replace("arguments/leaves.drl", "advice/soil.drl"));
        Files.delete(folder.resolve("arguments/leaves.drl"));
        write(
                "advice/soil.drl",
                SOIL.replace("greenhouse.signs", "greenhouse.advice")
                        .replace("GRE-S-001", "GRE-S-002")
                        .replace("A soil moisture below 15 % is a dry soil", "A wilting plant was assessed")
                        .replace("Measurement(id == \"soil-moisture\", latest < 15)", "Finding(id == \"wilting\")")
                        .replace("finding(drools, \"dry-soil\")", "sign(drools, \"soil-assessed\")"));

        assertThat(faults())
                .containsExactly(
                        "advice/soil.drl line 6: the rule [GRE-S-002] makes in the stage [advice] what the rule [GAR-D-003] of the"
                                + " pack below denies in the same stage. [negation]",
                        "advice/soil.drl line 6: the rule [GRE-S-002] makes in the stage [advice] what the rule [GAR-U-002] of the"
                                + " pack below denies in an earlier one. [negation]");
    }

    @Test
    void a_source_of_its_own_is_cited_and_has_a_key_of_its_own() throws IOException {
        write(
                "sources.yaml",
                SOURCES + "  gre-idle: {kind: design, citation: Nobody, says: Nothing.}\n"
                        + "  label-soil: {kind: design, citation: Another bag, says: Nothing.}\n");

        assertThat(faults())
                .containsExactly(
                        "sources.yaml line 4: no rule cites [gre-idle], and no other source is drawn from it. [unused-source]",
                        "sources.yaml line 5: [label-soil] is a key of the pack below. Maybe begin it with [greenhouse]."
                                + " [duplicate-id]");
    }

    @Test
    void without_the_pack_below_its_own_faults_are_told_and_no_false_ones() throws IOException {
        write("signs/soil.drl", SOIL.replace("@since(\"1.0\")", ""));

        assertThat(PackLint.of(folder))
                .extracting(LintFault::toString)
                .containsExactly(
                        "pack.yaml line 8: the pack [garden] that this lies over is not bundled here. Maybe name its folder by"
                                + " --over. [wrong-base]",
                        "signs/soil.drl line 6: the rule [A soil moisture below 15 % is a dry soil] has no @since. [missing-metadata]");
    }
}

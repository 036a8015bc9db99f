package io.github.baclofentriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An overlay is tested, linted and measured over the pack that it changes. */
class PackOverlayTest {
    @TempDir
    private Path temporary;

    private Path base;
    private Path overlay;

    @BeforeEach
    void write() throws IOException {
        base = TeaCases.in(temporary.resolve("tea"));
        overlay = TeaCases.office(temporary.resolve("overlay"));
    }

    @Test
    void its_cases_run_over_the_pack_named() {
        Run run = Run.of("pack", "test", overlay.toString(), "--over", base.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                pack.cases.yaml    1 case:  1 passed, 0 failed, 0 skipped

                1 case in 1 file: 1 passed, 0 failed, 0 skipped
                """);
        assertThat(run.code()).isZero();
    }

    @Test
    void the_lint_reads_the_pack_named() {
        assertThat(Run.of("pack", "lint", overlay.toString(), "--over", base.toString()))
                .isEqualTo(new Run(0, "No fault.\n", ""));
        TeaCases.replace(overlay, "pack.yaml", "TEA-A-2:", "TEA-A-22:");
        Run run = Run.of("pack", "lint", overlay.toString(), "--over", base.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("there is no rule [TEA-A-22]. Maybe TEA-A-2");
    }

    @Test
    void without_the_pack_below_each_command_says_what_is_missing() {
        Run test = Run.of("pack", "test", overlay.toString());
        Run lint = Run.of("pack", "lint", overlay.toString());

        assertThat(test.code()).isEqualTo(3);
        assertThat(test.err())
                .contains(
                        "this is an overlay over [tea], and no pack of that id is bundled here. Maybe name the folder");
        assertThat(lint.code()).isEqualTo(1);
        assertThat(lint.out().replaceAll("\\s+", " "))
                .contains("the pack [tea] that this lies over is not bundled here.");
    }

    @Test
    void an_overlay_does_not_fit_another_pack() {
        Run test = Run.of("pack", "test", overlay.toString(), "--over", "baclofen");

        assertThat(test.code()).isEqualTo(3);
        assertThat(test.err()).contains("the overlay lies over [tea]. This pack is baclofen");
    }

    @Test
    void what_is_no_pack_cannot_be_below_and_a_pack_of_its_own_lies_over_nothing() {
        for (String command : new String[] {"test", "lint"}) {
            for (String wrong : new String[] {"bacolfen", "No Pack", temporary.toString()}) {
                Run gone = Run.of("pack", command, overlay.toString(), "--over", wrong);
                assertThat(gone.code()).isEqualTo(2);
                assertThat(gone.err())
                        .contains("--over needs the folder of a pack or the id of a bundled one, not [" + wrong + "].");
            }
            Run own = Run.of("pack", command, base.toString(), "--over", "baclofen");
            assertThat(own.code()).isEqualTo(2);
            assertThat(own.err()).contains("is no overlay, so --over means nothing for it.");
        }
    }

    @Test
    void only_its_own_rules_are_measured() throws IOException {
        String[] over = {overlay.toString(), "--over", base.toString()};
        for (String command : new String[] {"coverage", "mutate"}) {
            Run none = Run.of("pack", command, over[0], over[1], over[2]);
            assertThat(none.code()).isEqualTo(2);
            assertThat(none.err()).contains("has no rules of its own to measure.");
        }
        ownRule();

        Run coverage = Run.of("pack", "coverage", over[0], over[1], over[2]);
        Run mutation = Run.of("pack", "mutate", "--files", "arguments/", over[0], over[1], over[2]);

        assertThat(coverage).isEqualTo(new Run(0, """
                Coverage of the conditions of office 1.0.0, 3 cases

                file                 parts  decisive  share
                arguments/chair.drl      1         1  100 %
                all                      1         1  100 %

                Every part decides in some case.
                """, ""));
        assertThat(mutation.out())
                .startsWith("Changed rules of office 1.0.0, 3 cases\n")
                .contains("arguments/chair.drl", "OFF-A-1 change strength")
                .doesNotContain("TEA-A-1 ");
    }

    @Tag("slow")
    @Test
    void it_is_signed_and_trusted_over_the_bundled_pack() {
        TeaCases.replace(overlay, "pack.yaml", "over: tea", "over: baclofen");
        TeaCases.replace(
                overlay,
                "pack.yaml",
                "[1.2.3]",
                "[" + RulePack.bundled("baclofen").version() + "]");
        TeaCases.replace(overlay, "pack.yaml", "TEA-A-2", "BAC-W-036");
        TeaCases.replace(overlay, "pack.cases.yaml", "[yawning]", "[itching]");
        TeaCases.replace(overlay, "pack.cases.yaml", "TEA-A-2", "BAC-W-036");
        String key = temporary.resolve("key.pem").toString();

        Run signed = Run.of("pack", "sign", overlay.toString(), "--new-key", key);
        Run used = Run.of("version", "--overlay", overlay.toString(), "--trust", key + ".pub");

        assertThat(signed.err()).isEmpty();
        assertThat(signed.out()).startsWith("Signed office 1.0.0, 1 file.\n");
        assertThat(used.err()).isEmpty();
        assertThat(used.code()).isZero();
        assertThat(used.out()).contains("pack trust bundled");
    }

    private void ownRule() throws IOException {
        Files.createDirectory(overlay.resolve("arguments"));
        TeaCases.replace(overlay, "pack.yaml", "overlay:", "rules: [arguments/chair.drl]\noverlay:");
        Run.write(overlay, "sources.yaml", """
                format: baclofen-triage/sources/1
                sources:
                  office-talk: {kind: design, citation: The kitchen, says: Whoever shakes wants tea.}
                """);
        Run.write(overlay, "arguments/chair.drl", """
                package office.arguments;
                import io.github.baclofentriage.fact.*;
                import static io.github.baclofentriage.fact.RuleActions.*;
                import static io.github.baclofentriage.fact.Strength.*;

                rule "The shakes argue for too little tea"
                    @id("OFF-A-1") @source("office-talk") @since("1.0")
                when
                    Finding(id == "jitters")
                then
                    argue(drools, "lack", WEAK, "mind");
                end
                """);
        Run.write(overlay, "arguments/chair.cases.yaml", """
                format: baclofen-triage/rule-cases/1
                cases:
                  - name: the shakes
                    given: {findings: {present: [the shakes]}}
                    expect: {fires: [OFF-A-1]}
                  - name: yawning
                    given: {findings: {present: [yawning]}}
                    forbid: {fires: [OFF-A-1]}
                """);
    }
}

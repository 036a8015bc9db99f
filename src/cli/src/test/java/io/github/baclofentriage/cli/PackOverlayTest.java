package io.github.baclofentriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An overlay is tested and linted over the pack that it changes. */
class PackOverlayTest {
    @TempDir
    private Path temporary;

    private Path base;
    private Path overlay;

    @BeforeEach
    void write() throws IOException {
        base = TeaCases.in(temporary.resolve("tea"));
        overlay = Files.createDirectory(temporary.resolve("overlay"));
        Run.write(overlay, "pack.yaml", """
                format: baclofen-triage/pack/1
                id: office
                version: 1.0.0
                title: Rules of an office
                status: draft
                review_date: 2030-01-01
                overlay:
                  over: tea
                  versions: [1.2.3]
                  reason: nobody here yawns for want of tea
                  disables: {TEA-A-2: the meetings are long}
                """);
        Run.write(overlay, "pack.cases.yaml", """
                format: baclofen-triage/rule-cases/1
                cases:
                  - name: yawning
                    given: {findings: {present: [yawning]}}
                    forbid: {fires: [TEA-A-2]}
                """);
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
}

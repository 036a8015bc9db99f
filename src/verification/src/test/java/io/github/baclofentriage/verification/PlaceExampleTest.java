package io.github.baclofentriage.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Triage;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.TriageReport.Because;
import io.github.baclofentriage.TriageReport.Suggestion;
import io.github.baclofentriage.authoring.lint.PackLint;
import io.github.baclofentriage.authoring.release.NewPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of families, limits and the rules that read them fit a pack that an author began. */
class PlaceExampleTest {
    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void write() throws IOException {
        String guide = Files.readString(BaclofenPack.ROOT.resolve(".github/CONTRIBUTING.md"));
        folder = temp.resolve("example");
        NewPack.write("example", folder, LocalDate.of(2030, 1, 1));
        Path vocabulary = folder.resolve("vocabulary.yaml");
        String words = Files.readString(vocabulary);
        String example = block(guide, "yaml");
        int families = example.indexOf("families:\n");
        Files.writeString(
                vocabulary,
                words.substring(0, words.indexOf("families:\n"))
                                .replaceFirst("  - \\{id: heart-rate.*\\n", "")
                                .replace("measurements:\n", example.substring(0, families))
                        + example.substring(families));
        Path rules = folder.resolve("urgency/red-flags.drl");
        Files.writeString(rules, Files.readString(rules) + "\n" + block(guide, "drl"));
        Path pack = folder.resolve("pack.yaml");
        Files.writeString(
                pack,
                Files.readString(pack)
                        .replace("red_flags:\n", "red_flags:\n  pulse: {label: critical pulse, raises: emergency}\n"));
    }

    private static String block(String guide, String language) {
        String fence = "```" + language + "\n";
        int start = guide.indexOf(fence, guide.indexOf("## Give a word its place")) + fence.length();
        return guide.substring(start, guide.indexOf("```", start));
    }

    @Test
    void the_lint_finds_nothing() {
        assertThat(PackLint.of(folder)).isEmpty();
    }

    @Test
    void the_rules_read_the_families_and_the_limits() {
        Triage triage = Triage.with(RulePack.of(folder));

        TriageReport.Urgency grave = triage.assess(PatientCase.builder("grave")
                        .age("40 a")
                        .present("coma")
                        .measurement("pulse", "135 /min")
                        .build())
                .urgency();
        assertThat(grave.raisedBy()).extracting(Because::rule).containsExactly("EXA-U-011");
        assertThat(grave.redFlags()).extracting(Suggestion::id).containsExactlyInAnyOrder("coma", "pulse");

        TriageReport.Urgency usual = triage.assess(PatientCase.builder("usual")
                        .age("40 a")
                        .baseline("pulse", "130 /min")
                        .condition("example illness")
                        .measurement("pulse", "135 /min")
                        .build())
                .urgency();
        assertThat(usual.level()).isEqualTo("urgent");
        assertThat(usual.reasons().because()).containsExactly("not-assessed");
    }
}

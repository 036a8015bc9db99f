package io.github.baclofentriage.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.CaseBuilder;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Triage;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.TriageReport.Because;
import io.github.baclofentriage.TriageReport.Suggestion;
import io.github.baclofentriage.authoring.release.NewPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The families, limits and rules that the guide shows are those of a pack that an author begins, and they do what the guide says. */
class PlaceExampleTest {
    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void write() {
        folder = temp.resolve("example");
        NewPack.write("example", folder, LocalDate.of(2030, 1, 1));
    }

    @Test
    void all_that_the_guide_shows_is_in_the_pack() throws IOException {
        String yaml = text("vocabulary.yaml") + text("pack.yaml");
        assertThat(blocks("yaml"))
                .hasSize(2)
                .allSatisfy(block -> assertThat(block.split("families:\n"))
                        .allSatisfy(part -> assertThat(yaml).contains(part)));

        String rules = text("urgency/red-flags.drl") + text("urgency/floor.drl");
        assertThat(blocks("drl").stream().flatMap(block -> Arrays.stream(block.split("\n\n"))))
                .hasSize(3)
                .allSatisfy(rule -> assertThat(rules).contains(rule));
    }

    @Test
    void what_is_grave_is_an_emergency_and_so_is_a_critical_value() {
        TriageReport.Urgency grave = urgency(PatientCase.builder("grave")
                .age("40 a")
                .present("seizure")
                .measurement("pulse", "135 /min")
                .measurement("temperature", "36.8 Cel"));
        assertThat(grave.level()).isEqualTo("emergency");
        assertThat(grave.raisedBy()).extracting(Because::rule).contains("EXA-U-003");
        assertThat(grave.redFlags()).extracting(Suggestion::id).containsExactly("critical-value");

        assertThat(urgency(PatientCase.builder("fast").measurement("pulse", "300 /min"))
                        .level())
                .isEqualTo("emergency");
    }

    @Test
    void a_usual_value_is_calm_and_a_missing_one_is_not() {
        TriageReport.Urgency usual = urgency(PatientCase.builder("usual")
                .age("40 a")
                .baseline("pulse", "130 /min")
                .condition("healed fracture")
                .measurement("pulse", "135 /min"));
        assertThat(usual.level()).isEqualTo("urgent");
        assertThat(usual.reasons().because()).containsExactly("not-assessed");

        assertThat(urgency(PatientCase.builder("empty").exposure("example", "oral"))
                        .level())
                .isEqualTo("urgent");
    }

    private TriageReport.Urgency urgency(CaseBuilder patient) {
        return Triage.with(RulePack.of(folder)).assess(patient.build()).urgency();
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    /** The blocks of a language in the guide's section on places. */
    private static List<String> blocks(String language) throws IOException {
        String guide = Files.readString(BaclofenPack.ROOT.resolve(".github/CONTRIBUTING.md"));
        String section = guide.substring(guide.indexOf("## Give a word its place"), guide.indexOf("## Write a case"));
        List<String> blocks = new ArrayList<>();
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(section)
                .results()
                .forEach(block -> blocks.add(block.group(1).strip()));
        return blocks;
    }
}

package io.github.baclofentriage.authoring.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The garden with a rule that can fail, of which one narrative speaks by what it derives, and one that reads what its own stage makes. */
final class Meadow {
    private Meadow() {}

    static RulePack in(Path folder) throws IOException {
        Garden.copy(folder);
        add(
                folder,
                "vocabulary.yaml",
                "measurements:\n",
                "  - {id: share-of-usual, label: share of usual, unit: \"1\"}\n");
        add(folder, "vocabulary.yaml", "signs:\n", "  - {id: parched-soil, label: parched soil}\n");
        add(folder, "signs/soil.drl", "import static io.github.baclofentriage.fact.RuleActions.*;\n", """

            rule "Soil moisture is a share of the usual one"
                @id("GAR-S-003") @source("book") @since("0.1")
            when
                Baseline(id == "soil-moisture", value > 0, $usual: value)
                Measurement(id == "soil-moisture", $now: highest)
            then
                measurement(drools, "share-of-usual", $now / $usual);
            end

            rule "Dry soil is parched below 10 %"
                @id("GAR-S-004") @source("book") @since("0.1")
            when
                Sign(id == "dry-soil")
                Measurement(id == "soil-moisture", latest < 10)
            then
                sign(drools, "parched-soil");
            end
            """);
        add(folder, "signs/soil.cases.yaml", "cases:\n", """
              - name: soil that is usually bone dry
                given: {patient: {baseline: {soil-moisture: "0 %"}}, measurements: {soil-moisture: "10 %"}}
                forbid: {fires: [GAR-S-003, GAR-S-004]}
              - name: parched soil
                given: {measurements: {soil-moisture: "9 %"}}
                expect: {fires: [GAR-S-004]}
            """);
        add(folder, "validation/plants.cases.yaml", "cases:\n", """
              - name: a plant that stands wetter than usual
                source: [book]
                given: {patient: {baseline: {soil-moisture: "50 %"}}, measurements: {soil-moisture: "70 %"}}
                expect: {status: unclear, urgency: later, derived: [share-of-usual]}
                forbid: {syndromes: [drought]}
            """);
        return RulePack.of(folder);
    }

    private static void add(Path folder, String file, String behind, String text) throws IOException {
        Path path = folder.resolve(file);
        String written = Files.readString(path);
        assertThat(written).contains(behind);
        Files.writeString(path, written.replace(behind, behind + text));
    }
}

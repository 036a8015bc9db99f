package io.github.baclofentriage.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.validation.AskingStudy;
import io.github.baclofentriage.authoring.validation.PublishedCases;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** How many questions lead to the authors' diagnosis, as the pack's README says. */
class AskingStudyTest {
    @Test
    void the_table_of_the_readme_is_what_comes_out() throws IOException {
        RulePack pack = RulePack.bundled("baclofen");
        Path folder = BaclofenPack.ROOT.resolve("rules/baclofen");
        try (BufferedReader lines = Files.newBufferedReader(folder.resolve("validation/published.jsonl"))) {
            String table = new AskingStudy(pack).run(PublishedCases.read(lines, pack), false);
            assertThat(Files.readString(folder.resolve("README.md"))).contains(table);
            String[] ours = table.lines()
                    .filter(row -> row.startsWith("| ask_next"))
                    .findFirst()
                    .orElseThrow()
                    .split("\\|");
            assertThat(Integer.parseInt(ours[3].strip())).as("median").isLessThanOrEqualTo(2);
            assertThat(ours[6].strip()).as("none ends worse than it began").isEqualTo("0");
        }
    }
}

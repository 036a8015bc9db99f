package io.github.baclofentriage.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.authoring.cases.CaseCheck;
import io.github.baclofentriage.authoring.cases.RuleCase;
import io.github.baclofentriage.authoring.cases.RuleCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the contributing guide is a case file that the pack passes. */
class CaseFormatExampleTest {
    @Test
    void the_example_of_a_case_file_passes(@TempDir Path folder) throws IOException {
        String guide = Files.readString(BaclofenPack.ROOT.resolve(".github/CONTRIBUTING.md"));
        int start = guide.indexOf("```yaml\n", guide.indexOf("## Write a case")) + "```yaml\n".length();
        Files.writeString(folder.resolve("tone.cases.yaml"), guide.substring(start, guide.indexOf("```", start)));

        RuleCases read = RuleCases.read(folder, "tone.cases.yaml");

        assertThat(read.faults()).isEmpty();
        assertThat(read.cases()).hasSize(2);
        CaseCheck check = CaseCheck.of(BaclofenPack.PACK);
        assertThat(read.cases())
                .allSatisfy(each -> assertThat(check.run(each)).as(each.name()).isEmpty());
        assertThat(read.cases()).flatExtracting(RuleCase::sources).allMatch(BaclofenPack.PACK.sources()::contains);
    }
}

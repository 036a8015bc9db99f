package io.github.baclofentriage.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.baclofentriage.CaseReader;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Triage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows of cases and reports is true. */
class ReadmeTest {
    private static final Pattern GAP = Pattern.compile("(?m)^\\.\\.\\.\n");
    private static final Triage TRIAGE = Triage.with(RulePack.bundled("baclofen"));

    @Test
    void every_yaml_block_is_a_case_that_is_understood_whole() throws IOException {
        List<String> cases = Readme.blocks("yaml");
        assertThat(cases).isNotEmpty();
        for (String one : cases) {
            assertThatCode(() -> TRIAGE.strict().assess(CaseReader.read(one)))
                    .as(one)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void the_excerpts_of_the_first_command_are_parts_of_its_report() throws IOException {
        Path file = Readme.ROOT.resolve("examples/cases/overdose-like-withdrawal.yaml");
        String report = TRIAGE.explain(CaseReader.read(file)).toText();
        List<String> excerpts = Readme.blocks("text");
        assertThat(excerpts).hasSize(1);
        assertThat(GAP.splitAsStream(excerpts.get(0)))
                .allSatisfy(part -> assertThat(report).contains(part));
    }
}

package io.github.baclofentriage.examples.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The program prints what the README says, and the README shows the program as it is. */
class SideBySideTest {
    private static final Path SOURCE =
            Path.of("src/main/java/io/github/baclofentriage/examples/rulepack/SideBySide.java");

    private static final String OUTPUT = """
            clonidine: withdrawal (rebound) likely, emergency
              CLO-W-022  Onset as withdrawal has it argues strongly for withdrawal
              CLO-W-001  A high pressure argues for withdrawal
              CLO-W-021  A loss of clonidine argues for withdrawal
            baclofen: withdrawal possible, emergency
              BAC-W-053  Agitation or restlessness argues weakly for withdrawal
              BAC-W-031  A raised pulse argues for withdrawal
              also think of low oxygen or high carbon dioxide
              also think of intracranial event (bleed, stroke, infection)
              also think of withdrawal of clonidine or another alpha-2 agonist
              clonidine: no drug that this pack judges; read as a substance stopped
            """;

    @Test
    void each_pack_answers_for_its_own_drug() {
        assertThat(printed()).isEqualTo(OUTPUT);
    }

    @Test
    void the_readme_shows_the_program_and_what_it_prints() throws IOException {
        assertThat(Readme.blocks("java")).containsExactly(body());
        assertThat(Readme.blocks("")).containsExactly(OUTPUT);
    }

    private static String printed() {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            SideBySide.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    /** The lines of the main method without their indent. */
    private static String body() throws IOException {
        String source = Files.readString(SOURCE);
        int start = source.indexOf('\n', source.indexOf("void main(")) + 1;
        return source.substring(start, source.indexOf("\n    }\n", start)).stripIndent() + "\n";
    }
}

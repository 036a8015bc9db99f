package io.github.baclofentriage.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example prints what the README says, and the README shows the example as it is. */
class EmbedTest {
    private static final Path SOURCE = Path.of("src/main/java/io/github/baclofentriage/examples/embed/Embed.java");

    private static final String OUTPUT = """
            withdrawal likely
            urgency: emergency
            because: [finding]
            BAC-W-001  Tone above baseline argues for withdrawal
            BAC-W-023  Fever argues for withdrawal
            BAC-W-072  A loss of drug after intrathecal or long use argues strongly for withdrawal
            BAC-W-074  Onset 12 to 72 hours after the loss argues strongly for withdrawal
            """;

    @Test
    void it_prints_the_conclusion_the_urgency_and_the_strongest_arguments() {
        assertThat(printed()).isEqualTo(OUTPUT);
    }

    @Test
    void the_readme_shows_these_lines_and_their_output() throws IOException {
        assertThat(Readme.blocks("java")).contains(body());
        assertThat(Readme.blocks("")).contains(OUTPUT);
    }

    private static String printed() {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            Embed.main(new String[0]);
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

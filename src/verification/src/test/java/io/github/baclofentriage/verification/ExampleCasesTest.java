package io.github.baclofentriage.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.CaseReader;
import io.github.baclofentriage.TriageReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario file is a clean case and gets the answer that its head promises. */
class ExampleCasesTest {
    private static final Path FOLDER = BaclofenPack.ROOT.resolve("examples/cases");
    private static final Pattern EXPECT = Pattern.compile("expect: status=(\\S+) syndrome=([a-z-]+) urgency=([a-z]+)");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().matches(".*\\.(yaml|json)"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void there_are_at_least_fourteen_scenarios() throws IOException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(14);
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_scenario_is_understood_whole_and_gets_its_answer(Path file) throws IOException {
        TriageReport report = BaclofenPack.TRIAGE.strict().assess(CaseReader.read(file));
        Matcher expected = EXPECT.matcher(expectation(file));
        assertThat(expected.find())
                .as("a line `expect: status=... syndrome=... urgency=...`")
                .isTrue();
        assertThat(report.conclusion().status()).isEqualTo(expected.group(1));
        assertThat(report.urgency().level()).isEqualTo(expected.group(3));
        List<String> syndromes = report.conclusion().syndromes();
        assertThat(syndromes.isEmpty() ? "none" : syndromes.get(0)).isEqualTo(expected.group(2));
    }

    /** JSON has no comments, so the expectation of a JSON case stands in the table of the folder's README, if it has one. */
    private static String expectation(Path file) throws IOException {
        if (!file.toString().endsWith(".json")) {
            return Files.readString(file);
        }
        return Files.readAllLines(FOLDER.resolve("README.md")).stream()
                .filter(line -> line.contains(file.getFileName().toString()))
                .findFirst()
                .orElse("");
    }
}

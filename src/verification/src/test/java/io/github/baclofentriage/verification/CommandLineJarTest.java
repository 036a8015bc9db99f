package io.github.baclofentriage.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the executable jar as a user does: in a process of its own, with nothing else on its class path. */
@Tag("slow")
class CommandLineJarTest {
    private static final Path JAR = Path.of("..", "cli", "target", "baclofen-triage.jar");
    private static final int PATIENCE_SECONDS = 120;
    private static final String PUMP_STALL = """
            id: M\u00fcller-\u2460
            patient: {age: 34 a}
            exposure: {drug: baclofen, route: intrathecal, change: stopped, ago: 31 h, therapy_duration: 2 a}
            findings: {present: [visual hallucinations, {finding: spasticity, change_from_baseline: increased}]}
            measurements: {body-temperature: 40.1 Cel, heart-rate: 150 /min}
            """;

    @TempDir
    private Path folder;

    @BeforeAll
    static void the_jar_was_built() {
        assertThat(JAR)
                .as("run mvn verify, which builds the jar before these tests")
                .isRegularFile();
    }

    @Test
    void a_case_is_assessed_with_the_bundled_pack_and_printed_in_utf_8() throws Exception {
        Files.writeString(folder.resolve("case.yaml"), PUMP_STALL);

        Outcome outcome = run("assess", "case.yaml");

        assertThat(outcome.err).isEmpty();
        assertThat(outcome.code).isZero();
        assertThat(outcome.out).startsWith("EMERGENCY   withdrawal").contains("Case M\u00fcller-\u2460");
        assertThat(outcome.out).as("no color without a terminal").doesNotContain("\u001b");
    }

    @Test
    void the_standard_input_is_read_and_the_report_comes_in_json() throws Exception {
        Outcome outcome = pipe(PUMP_STALL, "assess", "--format", "json", "-");

        assertThat(outcome.err).isEmpty();
        assertThat(outcome.out).contains("\"level\": \"emergency\"", "\"id\": \"baclofen\"");
        assertThat(outcome.code).isZero();
    }

    @Test
    void bad_input_ends_in_a_sentence_and_exit_code_two() throws Exception {
        Files.writeString(folder.resolve("broken.json"), "{\"id\": ");

        Outcome outcome = run("assess", "broken.json", "gone.json");

        assertThat(outcome.code).isEqualTo(2);
        assertThat(outcome.out).isEmpty();
        assertThat(outcome.err)
                .contains("broken.json was not assessed:", "there is no file or folder [gone.json].")
                .doesNotContain("\tat ");
    }

    @Test
    void a_folder_that_is_no_pack_ends_in_exit_code_two_and_a_broken_pack_in_three() throws Exception {
        Files.writeString(folder.resolve("case.yaml"), PUMP_STALL);

        Outcome none = run("assess", "--pack", ".", "case.yaml");
        Files.writeString(folder.resolve("pack.yaml"), "id: no rules\n");
        Outcome broken = run("assess", "--pack", ".", "case.yaml");

        assertThat(none.code).isEqualTo(2);
        assertThat(none.err).contains("holds no pack.yaml").doesNotContain("\tat ");
        assertThat(broken.code).isEqualTo(3);
        assertThat(broken.err).contains("pack.yaml").doesNotContain("\tat ");
    }

    @Test
    void a_batch_keeps_good_lines_and_rejects_bad_ones() throws Exception {
        Files.writeString(folder.resolve("in.jsonl"), """
                {"id": "a", "exposure": {"drug": "baclofen", "change": "stopped"}}
                broken
                {"case": {"id": "b", "exposure": {"drug": "baclofen"}, "findings": {"present": ["coma"]}}}
                """);

        Outcome outcome = run("batch", "--in", "in.jsonl", "--out", "out.jsonl");

        assertThat(outcome.code).isEqualTo(2);
        assertThat(outcome.err).startsWith("Assessed 2, rejected 1 (see out.rejects.jsonl), in ");
        assertThat(Files.readAllLines(folder.resolve("out.jsonl")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"case_id\":\"a\""),
                        line -> assertThat(line).contains("\"case_id\":\"b\""));
        assertThat(Files.readString(folder.resolve("out.rejects.jsonl"))).startsWith("{\"line\":2,");
    }

    @Test
    void an_interview_over_a_pipe_ends_with_the_report_that_assess_gives_for_its_case() throws Exception {
        Outcome talk = pipe(
                "baclofen pump, fever\n2\ngcs 14, temp 39.1 Cel, pulse 120/min\nunknown\nstop\n",
                "interview",
                "--out",
                "case.json");
        Outcome report = run("assess", "case.json");

        assertThat(talk.err).isEmpty();
        assertThat(talk.code).isZero();
        assertThat(talk.out)
                .contains("Vital signs, as many as you know", "> unknown", "heart rate 120/min", report.out)
                .doesNotContain("\u001b");
        assertThat(report.out).contains("ASK NEXT", "WHY NOT", "HOW FIRM IS THIS ANSWER");
    }

    @Test
    void a_page_is_written_in_utf_8() throws Exception {
        Files.writeString(folder.resolve("case.yaml"), PUMP_STALL);

        Outcome outcome = run("assess", "--format", "html", "--out", "case.html", "case.yaml");

        assertThat(outcome.err).isEmpty();
        assertThat(outcome.out).isEmpty();
        assertThat(Files.readString(folder.resolve("case.html"))).contains("<!DOCTYPE html>", "M\u00fcller-\u2460");
    }

    @Test
    void the_version_is_known_inside_the_jar() throws Exception {
        Outcome outcome = run("--version");

        assertThat(outcome.err).isEmpty();
        assertThat(outcome.out)
                .containsPattern("^baclofen-triage [0-9]+\\.[0-9]+\\.[0-9]+")
                .contains("pack baclofen ");
        assertThat(outcome.code).isZero();
    }

    private record Outcome(int code, String out, String err) {}

    private Outcome run(String... args) throws IOException, InterruptedException {
        return pipe("", args);
    }

    /** The locale is one that knows no character beyond ASCII, since the output must not depend on it. */
    private Outcome pipe(String input, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", JAR.toRealPath().toString()));
        command.addAll(List.of(args));
        Path in = Files.writeString(folder.resolve("stdin"), input);
        Path out = folder.resolve("stdout");
        Path err = folder.resolve("stderr");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("ends in time")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Outcome(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
}

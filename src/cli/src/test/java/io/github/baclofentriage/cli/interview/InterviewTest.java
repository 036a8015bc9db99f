package io.github.baclofentriage.cli.interview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.CaseReader;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Triage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conversations with the bundled pack. */
class InterviewTest {
    private static final Triage TRIAGE = Triage.with(RulePack.bundled("baclofen"));
    private static final PatientCase NOBODY = PatientCase.builder("test").build();

    @TempDir
    private Path folder;

    private record Talk(PatientCase known, String printed) {}

    @Test
    void codes_words_and_values_answer_several_questions_on_one_line() throws IOException {
        Talk talk = talk("baclofen tablets", "a3, temp 39.1 Cel, breathing unknown, pulse normal", "stop");

        assertThat(talk.known.measurements()).containsOnlyKeys("glasgow-coma-score", "body-temperature");
        assertThat(talk.known.findings().absent())
                .extracting(PatientCase.Statement::text)
                .containsExactly("tachycardia", "bradycardia");
        assertThat(flat(talk.printed))
                .contains("Understood: Glasgow coma score: 14; body temperature 39.1 Cel; Heart rate: normal");
        assertThat(talk.printed).contains("Changed    ");
        String second = talk.printed.substring(talk.printed.indexOf("Changed    "));
        assertThat(second.substring(0, second.indexOf("> stop")))
                .as("the second time only what is open is asked")
                .contains("Oxygen saturation", "Blood pressure")
                .doesNotContain("Glasgow coma score", "Breathing rate", "Heart rate", "Core temperature");
    }

    @Test
    void a_number_in_a_group_is_never_taken_for_an_answer() throws IOException {
        Talk talk = talk("baclofen tablets", "3", "120/min", "39.1 C", "stop");

        assertThat(talk.known.measurements()).containsOnlyKeys("body-temperature");
        assertThat(talk.printed)
                .contains("Not taken: Of what is \"3\"?")
                .contains("Not taken: Of what is \"120/min\"?")
                .contains("Understood: body temperature 39.1 C");
    }

    @Test
    void a_value_that_no_patient_has_is_not_taken() throws IOException {
        Talk talk = talk("baclofen tablets", "temp 102, gcs 19, pulse 90 Cel, rash", "stop");

        assertThat(talk.known.measurements()).isEmpty();
        assertThat(talk.printed.substring(talk.printed.indexOf("> temp")))
                .as("what was not taken is asked again")
                .contains("Core temperature", "Glasgow coma score  ", "Heart rate");
        assertThat(flat(talk.printed))
                .contains("no patient has such a body temperature. Maybe 102 [degF] was meant")
                .contains("no patient has such a Glasgow coma score")
                .contains("no unit of heart rate. Maybe a value in /min");
    }

    @Test
    void back_takes_answers_back_one_by_one() throws IOException {
        Talk talk = talk("baclofen tablets", "rash", "u", "itching", "back", "back", "back", "back", "stop");

        assertThat(talk.known).isEqualTo(talk("baclofen tablets", "stop").known);
        assertThat(talk.printed).contains("This is where it began.");
    }

    @Test
    void unknown_goes_on_and_is_not_asked_again() throws IOException {
        Talk talk = talk("baclofen pump, fever", "?", "skip", "fever 39.2", "stop");

        int second = talk.printed.indexOf("> ?");
        assertThat(talk.printed.substring(0, second)).contains("Vital signs, as many as you know");
        assertThat(talk.printed.substring(second)).doesNotContain("Vital signs, as many");
        assertThat(talk.known.measurements()).containsOnlyKeys("body-temperature");
    }

    @Test
    void why_says_what_each_answer_would_do() throws IOException {
        Talk talk = talk("baclofen tablets, fever", "why", "stop");

        assertThat(talk.printed)
                .contains("comes first for the patient's safety")
                .containsPattern("a1 8 or less: .*emergency")
                .contains(": no change");
    }

    @Test
    void free_words_join_the_case_and_contradictions_do_not() throws IOException {
        Talk talk = talk("baclofen tablets, fever", "no rash, seizure", "no fever", "stop");

        assertThat(talk.known.findings().absent())
                .extracting(PatientCase.Statement::text)
                .containsExactly("rash");
        assertThat(talk.known.findings().present())
                .extracting(PatientCase.Statement::text)
                .containsExactly("fever", "seizure");
        assertThat(talk.printed).contains("Not taken: no fever: ");
    }

    @Test
    void the_case_that_is_saved_gives_the_same_report() throws IOException {
        Path file = folder.resolve("case.json");
        Path end = folder.resolve("end.json");

        Talk talk = talk(
                new CaseKeeper(end, false),
                "34 a male, baclofen pump, possible seizure, history of alcohol withdrawal, rigidity 12 h ago",
                "gcs 14, temp 39.1, pulse 120/min",
                "save " + file,
                "save " + file,
                "stop");

        PatientCase again = CaseReader.read(file);
        assertThat(again).isEqualTo(talk.known);
        assertThat(CaseReader.read(end)).isEqualTo(talk.known);
        assertThat(talk.printed)
                .endsWith(TRIAGE.explain(again).toText() + "Saved to [" + end + "]." + System.lineSeparator());
    }

    @Test
    void a_file_that_is_there_is_not_replaced() throws IOException {
        Path file = Files.writeString(folder.resolve("case.json"), "mine");

        Talk talk = talk("baclofen tablets", "save " + file, "save", "save /no/such/folder/x.json", "stop");

        assertThat(Files.readString(file)).isEqualTo("mine");
        assertThat(talk.printed).contains("Not saved: ", "is there already", "To which file?", "cannot be written");
    }

    @Test
    void it_says_when_nothing_would_change_the_answer_any_more() throws IOException {
        String known = Files.readString(Path.of("../../examples/cases/pump-stall-hyperthermia.yaml"));

        Talk talk = talk(CaseReader.read(known), new CaseKeeper(null, false), "stop");

        assertThat(flat(talk.printed))
                .contains("Settled Nothing that can still be asked would change the answer. Go on, or stop.")
                .contains("Settled: nothing that can still be asked would change the answer.");
    }

    @Test
    void hostile_input_is_shown_and_does_nothing() throws IOException {
        Talk talk = talk(
                "baclofen tablets \u001b[2J\u0007",
                "x".repeat(100_000),
                "\u0000\u202e, rash\u001b[31m",
                "no",
                "%s %n",
                "stop");

        assertThat(talk.printed.codePoints().filter(point -> point != '\n' && point != '\r'))
                .noneMatch(Character::isISOControl)
                .doesNotContain(0x202e);
        assertThat(talk.printed).contains("A line of more than 2000 characters is not read.");
        assertThat(talk.known.exposures()).hasSize(1);
    }

    @Test
    void the_end_of_input_ends_the_conversation_at_any_point() throws IOException {
        assertThat(talk().printed).contains("Nothing was said, so there is no report.");
        assertThat(talk("help", "xyzzy").printed)
                .contains("save FILE", "Not understood, left out: \"xyzzy\"", "Nothing was said");
        assertThat(talk("baclofen tablets").printed).contains("Case test", "Supports clinical judgement");
    }

    @Test
    void no_line_is_wider_than_80_columns() throws IOException {
        Talk talk = talk("34 a male, baclofen pump, fever, rigidity", "help", "why", "u", "why", "u", "show", "stop");

        assertThat(talk.printed.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void the_transcript_of_the_readme_is_true() throws IOException {
        Matcher block =
                Pattern.compile("(?ms)^```console\n(.*?)^```$").matcher(Files.readString(Path.of("../../README.md")));
        assertThat(block.find()).isTrue();
        String transcript = block.group(1);
        String[] typed = transcript
                .lines()
                .filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2))
                .toArray(String[]::new);

        String printed = talk(typed).printed.replace("\r\n", "\n");

        assertThat(transcript.split("(?m)^\\.\\.\\.\n"))
                .hasSizeGreaterThan(3)
                .allSatisfy(part -> assertThat(printed).contains(part));
    }

    /** What was printed without its line breaks. */
    private static String flat(String printed) {
        return printed.replaceAll("\\s+", " ");
    }

    private Talk talk(String... lines) throws IOException {
        return talk(new CaseKeeper(null, false), lines);
    }

    private Talk talk(CaseKeeper keeper, String... lines) throws IOException {
        return talk(NOBODY, keeper, lines);
    }

    private static Talk talk(PatientCase known, CaseKeeper keeper, String... lines) throws IOException {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed);
        byte[] typed = String.join("\n", lines).getBytes(UTF_8);
        try (Lines input = new PlainLines(new ByteArrayInputStream(typed), out, true)) {
            PatientCase end = new Interview(TRIAGE, input, out, false, keeper).talk(known, null);
            return new Talk(end, printed.toString());
        }
    }
}

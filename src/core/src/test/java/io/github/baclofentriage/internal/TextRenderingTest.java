package io.github.baclofentriage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.CaseFault;
import io.github.baclofentriage.PackTrust;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.TriageReport.Conclusion;
import io.github.baclofentriage.TriageReport.Derived;
import io.github.baclofentriage.TriageReport.EngineIdentity;
import io.github.baclofentriage.TriageReport.Named;
import io.github.baclofentriage.TriageReport.PackIdentity;
import io.github.baclofentriage.TriageReport.Phase;
import io.github.baclofentriage.TriageReport.Reasons;
import io.github.baclofentriage.TriageReport.SetAside;
import io.github.baclofentriage.TriageReport.Syndrome;
import io.github.baclofentriage.TriageReport.Unrecognised;
import io.github.baclofentriage.TriageReport.Urgency;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextRenderingTest {
    private static final String LONG = "pneumonoultramicroscopicsilicovolcanoconiosis".repeat(4);
    private static final String WIDE = "\uD83D\uDC89".repeat(100);
    private static final String HOSTILE = "a\u001B[31mred\u0007\r\nEMERGENCY \u202Egnp\u009B2J \uD800\t\u2028b\u200B";

    static Stream<TriageReport> reports() {
        return Stream.of(
                ReportSamples.emergency(),
                ReportSamples.indeterminate(),
                ReportSamples.insufficient(),
                ReportSamples.atRisk(),
                ExplainedSamples.emergency(),
                ExplainedSamples.settled(),
                ExplainedSamples.everywhere(LONG),
                ExplainedSamples.everywhere(HOSTILE),
                everywhere(LONG),
                everywhere(WIDE),
                everywhere(HOSTILE),
                everywhere("x y ".repeat(60)));
    }

    @Test
    void an_emergency_reads_as_its_golden_file() throws IOException {
        assertThat(TextRendering.render(ReportSamples.emergency(), false)).isEqualTo(golden("emergency.txt"));
    }

    @Test
    void an_indeterminate_report_reads_as_its_golden_file() throws IOException {
        assertThat(TextRendering.render(ReportSamples.indeterminate(), false)).isEqualTo(golden("indeterminate.txt"));
    }

    @Test
    void an_explained_report_reads_as_its_golden_file() throws IOException {
        assertThat(TextRendering.render(ExplainedSamples.emergency(), false)).isEqualTo(golden("explained.txt"));
    }

    @Test
    void an_explanation_takes_the_place_of_the_plain_questions_and_changes_nothing_else() {
        String plain = TextRendering.render(ExplainedSamples.emergency().with(null), false);
        String explained = TextRendering.render(ExplainedSamples.emergency(), false);
        int questions = plain.indexOf("\nASK NEXT");
        int after = plain.indexOf("\nALSO THINK OF");

        assertThat(explained).startsWith(plain.substring(0, questions)).endsWith(plain.substring(after));
    }

    @Test
    void a_settled_report_says_that_there_is_nothing_left_to_ask() {
        assertThat(TextRendering.render(ExplainedSamples.settled(), false))
                .contains("ASK NEXT\n  Settled: nothing that can still be asked would change the answer.\n")
                .contains("  Worth asking, though none alone moves the answer: Itching\n")
                .doesNotContain("WHY NOT");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void no_line_is_wider_than_80_columns_or_ends_in_a_space(TriageReport report) {
        assertThat(TextRendering.render(report, false).lines()).allSatisfy(line -> {
            assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(80);
            assertThat(line).doesNotEndWith(" ");
        });
    }

    @ParameterizedTest
    @MethodSource("reports")
    void colors_change_no_word_and_no_line_break(TriageReport report) {
        String painted = TextRendering.render(report, true);
        assertThat(painted).contains("\u001B[");
        assertThat(painted.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(TextRendering.render(report, false));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void every_color_ends_on_its_line(TriageReport report) {
        assertThat(TextRendering.render(report, true).lines())
                .allSatisfy(line -> assertThat(line.split("\u001B\\[0m", -1)).hasSize(starts(line) + 1));
    }

    @Test
    void long_words_lose_no_character() {
        String text = TextRendering.render(everywhere(LONG), false).replaceAll("\\s", "");
        assertThat(text).contains("Case" + LONG, "\"" + LONG + "\"", "[" + LONG + "]", LONG + ";" + LONG);
    }

    @Test
    void hostile_text_is_shown_and_does_nothing() {
        String text = TextRendering.render(everywhere(HOSTILE), false);
        assertThat(text.codePoints().filter(point -> point != '\n').noneMatch(SafeText::acts))
                .isTrue();
        assertThat(text).contains("<U+001B>[31mred<U+0007> EMERGENCY <U+202E>gnp<U+009B>2J");
        assertThat(text.lines().filter(line -> line.startsWith("EMERGENCY"))).isEmpty();
    }

    @Test
    void a_struck_argument_stays_and_names_what_struck_it() {
        assertThat(TextRendering.render(ReportSamples.emergency(), false))
                .contains(" x+    A raised pulse argues for withdrawal.\n       struck by BAC-W-090  [tachycardia]");
    }

    @Test
    void what_is_cut_short_says_how_much_is_left() {
        assertThat(TextRendering.render(ReportSamples.emergency(), false))
                .contains("  8. question of the pack, number 8\n     and 3 more: see JSON\n")
                .contains("deep tendon reflexes 6 and 2 more\n");
    }

    @Test
    void no_red_flag_is_told_apart_from_none_that_was_looked_for() {
        assertThat(TextRendering.render(ReportSamples.insufficient(), false))
                .contains("RED FLAGS\n  none seen, 4 not checked: see below\n")
                .contains("RED FLAGS NOT CHECKED");
        assertThat(TextRendering.render(ReportSamples.atRisk(), false)).contains("RED FLAGS\n  none\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "single|withdrawal|withdrawal possible",
                "mixed|overdose,withdrawal|overdose / toxicity and withdrawal together",
                "sequential|overdose,withdrawal|overdose / toxicity earlier, withdrawal now",
                "at-risk|overdose|at risk of overdose / toxicity, no sign yet",
                "indeterminate|overdose,withdrawal|overdose / toxicity and withdrawal cannot be told apart",
                "indeterminate|overdose|the label",
                "insufficient-data||the label",
                "a-status-of-another-pack|withdrawal|the label"
            })
    void the_headline_says_the_conclusion_in_words(String status, String syndromes, String words) {
        List<String> ids = syndromes == null ? List.of() : List.of(syndromes.split(","));
        List<Phase> phases = status.equals("sequential")
                ? List.of(new Phase("overdose", "past"), new Phase("withdrawal", "present"))
                : List.of();
        Conclusion conclusion = new Conclusion(status, "the label", ids, phases, List.of());
        TriageReport report = ReportSamples.sample(
                "words", conclusion, labelled(), new Urgency("urgent", List.of(), List.of(), List.of(), Reasons.NONE));
        assertThat(TextRendering.render(report, false)).startsWith("URGENT   " + words + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "single|overdose|overdose / toxicity unlikely, withdrawal threatened",
                "single|withdrawal|withdrawal possible",
                "indeterminate|overdose,withdrawal|"
                        + "overdose / toxicity and withdrawal cannot be told apart, withdrawal threatened",
                "indeterminate|withdrawal|withdrawal threatened",
                "at-risk|withdrawal|at risk of withdrawal, no sign yet"
            })
    void the_headline_says_what_threatens_beside_the_conclusion(String status, String syndromes, String words) {
        List<Phase> phases = List.of(new Phase("overdose", "present"), new Phase("withdrawal", "threatened"));
        Conclusion conclusion = new Conclusion(status, "the label", List.of(syndromes.split(",")), phases, List.of());
        TriageReport report = ReportSamples.sample(
                "words", conclusion, labelled(), new Urgency("urgent", List.of(), List.of(), List.of(), Reasons.NONE));
        assertThat(ConclusionWords.of(report)).isEqualTo(words);
    }

    private static List<Syndrome> labelled() {
        return List.of(
                new Syndrome("withdrawal", "withdrawal", "possible", 3, List.of(), List.of(), List.of(), List.of()),
                ReportSamples.bare("overdose", "overdose / toxicity"));
    }

    private static int starts(String line) {
        return line.replaceAll("\u001B\\[0m", "").split("\u001B\\[", -1).length - 1;
    }

    /** A report with one text in every place that takes any. */
    static TriageReport everywhere(String text) {
        List<Syndrome> syndromes = List.of(
                new Syndrome(
                        text,
                        text,
                        "possible",
                        1,
                        List.of(ReportSamples.argument(text, text, "weak", text, text)),
                        List.of(),
                        List.of(new Named(text, text), new Named(text, text)),
                        List.of(ReportSamples.because(text, text, text))),
                ReportSamples.bare("other", text));
        return new TriageReport(
                text,
                new Conclusion("mixed", text, List.of(text, "other"), List.of(), List.of()),
                syndromes,
                new Urgency(
                        "urgent",
                        List.of(ReportSamples.suggestion("flag", text, text, text)),
                        List.of(ReportSamples.because(text, text, text)),
                        List.of(new Named("open", text), new Named("open", text)),
                        Reasons.NONE),
                List.of(ReportSamples.suggestion("other", text, text, text)),
                List.of(ReportSamples.suggestion("question", text, text, text)),
                List.of(ReportSamples.suggestion("consideration", text, text, text)),
                List.of(new Unrecognised("/findings/" + text, text, text, text)),
                List.of(new CaseFault("/" + text, text, text, text, 1)),
                List.of(new SetAside("/" + text, text, "id", text)),
                List.of(new Derived("id", text, text, List.of(text))),
                List.of(new TriageReport.Moment(31, text, text)),
                null,
                new PackIdentity(text, text, text, new PackTrust(PackTrust.Kind.SIGNED, text), List.of()),
                new EngineIdentity(text, text));
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(TextRenderingTest.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

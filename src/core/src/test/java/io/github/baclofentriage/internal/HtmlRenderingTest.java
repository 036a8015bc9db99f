package io.github.baclofentriage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.TriageReport;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlRenderingTest {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern STYLE = Pattern.compile("<style>.*?</style>", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("<h([1-6])");

    static Stream<TriageReport> reports() {
        return Stream.of(
                ReportSamples.emergency(),
                ReportSamples.indeterminate(),
                ReportSamples.insufficient(),
                ReportSamples.atRisk(),
                ExplainedSamples.emergency(),
                ExplainedSamples.settled(),
                ExplainedSamples.everywhere("some words"));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void a_page_holds_no_script_and_loads_nothing(TriageReport report) {
        String page = report.toHtml();
        assertThat(page)
                .contains("content=\"default-src 'none'; style-src 'unsafe-inline'; ")
                .doesNotContainIgnoringCase("<script", "<link", "<img", "<iframe", "@import", "url(", "javascript:")
                .doesNotContainIgnoringCase("http://", "https://", " src=", " onload=", " onclick=");
        assertThat(tags(page)).filteredOn(tag -> tag.contains("href=")).allMatch(tag -> tag.contains("href=\"#"));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void the_same_report_gives_the_same_page(TriageReport report) {
        assertThat(report.toHtml()).isEqualTo(report.toHtml());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void headings_start_at_one_and_skip_no_level(TriageReport report) {
        List<Integer> levels = HEADING.matcher(report.toHtml())
                .results()
                .map(match -> Integer.parseInt(match.group(1)))
                .toList();
        assertThat(levels).startsWith(1).containsOnlyOnce(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"'><img src=x onerror=alert(1)>",
                "</style><b>&amp;{{report}}",
                "\\\";} body { display: none } /*",
                "a\u0000b\u001B[31m\r\n\u0085\u202Egnp\u2066 \uD800\u200B]]>"
            })
    void hostile_text_adds_no_tag_and_leaves_the_style_alone(String text) {
        String page = ExplainedSamples.everywhere(text).toHtml();
        String harmless = ExplainedSamples.everywhere("x").toHtml();
        assertThat(tags(page)).isEqualTo(tags(harmless));
        assertThat(stylesOf(page))
                .singleElement()
                .satisfies(style -> assertThat(style.replaceAll("(\\\\[0-9a-f]{6})+", ""))
                        .isEqualTo(stylesOf(harmless).get(0).replaceAll("(\\\\[0-9a-f]{6})+", "")));
        assertThat(page.codePoints().filter(point -> point != '\n').noneMatch(SafeText::acts))
                .isTrue();
    }

    @Test
    void characters_that_are_not_seen_are_written_out() {
        assertThat(ExplainedSamples.everywhere("a\u202Eb").toHtml())
                .contains("<h1>a&lt;U+202E&gt;b a&lt;U+202E&gt;b</h1>");
    }

    @Test
    void every_place_that_takes_a_text_shows_it() {
        String page = ExplainedSamples.everywhere("<q>").toHtml();
        assertThat(page)
                .contains("<title>Case &lt;q&gt;: urgent, &lt;q&gt; &lt;q&gt; – triage report</title>")
                .contains("<li><b>&lt;q&gt;</b>. Known: &lt;q&gt;. Not known: &lt;q&gt;. Raised if ")
                .contains("<dt>Disables</dt><dd>&lt;q&gt;: &lt;q&gt;</dd>")
                .contains("<dt>Adds</dt><dd>&lt;q&gt;</dd>")
                .contains("signed by <span class=\"code\">&lt;q&gt;</span>")
                .contains("the opposite of “&lt;q&gt;”")
                .contains(
                        "“&lt;q&gt;” <span class=\"rule\">&#x2F;findings&#x2F;&lt;q&gt;</span>".replace("&#x2F;", "/"));
    }

    @Test
    void the_case_stands_on_every_printed_page() {
        assertThat(ReportSamples.insufficient().toHtml())
                .contains("@top-right { content: \"\\000043\\000061\\000073\\000065\\000020\\00006c");
    }

    @Test
    void conclusion_and_urgency_are_words() {
        assertThat(ReportSamples.emergency().toHtml())
                .contains("<p class=\"level emergency\"><span class=\"heard\">Urgency: </span>emergency</p>")
                .contains("<h1>withdrawal likely</h1>");
    }

    @Test
    void no_red_flag_is_told_apart_from_none_that_was_looked_for() {
        assertThat(ReportSamples.insufficient().toHtml()).contains("<p>None seen, 4 not checked.</p>");
        assertThat(ReportSamples.atRisk().toHtml())
                .contains("<p>None.</p>", "<p>None: something is known of each.</p>");
    }

    @Test
    void votes_stand_as_text_beside_their_bars() {
        String page = ReportSamples.emergency().toHtml();
        assertThat(page)
                .contains("<span class=\"heard\">for </span>+4</span>")
                .contains("<span class=\"heard\">against </span>−2</span>")
                .contains("<span class=\"struck\">struck <s>+1</s></span>")
                .contains("<b>+12 points</b><span class=\"plus\"><span class=\"heard\">for </span>+13</span>");
    }

    @Test
    void without_arguments_there_is_no_table_of_them() {
        assertThat(ReportSamples.insufficient().toHtml())
                .contains("<p>Nothing argues for or against: withdrawal; overdose / toxicity; adverse effect.</p>")
                .doesNotContain("class=\"picture\"", "unlikely,");
    }

    @Test
    void a_struck_argument_stays_and_names_what_struck_it() {
        assertThat(ReportSamples.emergency().toHtml())
                .contains("<s>A raised pulse argues for withdrawal.</s>", "struck by BAC-W-090");
    }

    @Test
    void what_took_no_part_is_told_at_the_top_and_listed_below() {
        assertThat(ReportSamples.emergency().toHtml())
                .contains("was not taken as stated: 2 not understood, 1 rejected, 1 set aside.")
                .contains("“halucinations, visual”", "nearest: visual hallucinations")
                .contains("maybe 150 /min, if a digit slipped in")
                .contains("read as seizure, past");
        assertThat(ReportSamples.insufficient().toHtml()).doesNotContain("not taken as stated", "left-out");
    }

    @Test
    void a_pack_that_nothing_vouches_for_is_told_at_the_top() {
        assertThat(ExplainedSamples.everywhere("x").toHtml())
                .contains("Nothing vouched for the rule pack", "This site changed the rule pack");
        assertThat(ReportSamples.emergency().toHtml())
                .doesNotContain("Nothing vouched", "This site changed")
                .contains("<dd>bundled</dd>", "0123456789abcdef".repeat(4));
    }

    @Test
    void without_an_explanation_the_questions_of_the_pack_are_asked() {
        assertThat(ReportSamples.emergency().toHtml())
                .contains("<li>question of the pack, number 11</li>")
                .doesNotContain("Why not", "stability");
    }

    @Test
    void an_explanation_says_why_not_what_to_ask_and_how_stable() {
        String page = ExplainedSamples.emergency().toHtml();
        assertThat(page)
                .contains("<h3>Why not overdose / toxicity</h3>")
                .contains("Tone: <b>below the usual</b></span> <span class=\"and\">and</span>"
                        + " <span class=\"change\">Glasgow coma score: <b>8 or less</b>")
                .contains("no one or two answers to open questions make it so")
                .contains("Red flags that are not raised (2)")
                .contains("<span class=\"tag safety\">for safety</span>")
                .contains("<b>overdose / toxicity and withdrawal not told apart, emergency</b>")
                .contains("No change: above the usual")
                .contains("Worth asking, though no answer alone moves this one (1)")
                .contains("12 of 14 single changes", "20 of 22 single answers")
                .contains("without “motor stall”", "the opposite of “fever”", "<td>urgency only</td>")
                .doesNotContain("question of the pack", "Settled");
    }

    @Test
    void a_settled_case_says_so() {
        assertThat(ExplainedSamples.settled().toHtml())
                .contains("Settled: no answer to any question that is left would change")
                .doesNotContain("<table class=\"flips\">", "<ol class=\"questions\">");
    }

    private static List<String> tags(String page) {
        return TAG.matcher(STYLE.matcher(page).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static List<String> stylesOf(String page) {
        return STYLE.matcher(page).results().map(MatchResult::group).toList();
    }
}

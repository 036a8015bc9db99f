package io.github.baclofentriage.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.github.baclofentriage.CaseReader;
import io.github.baclofentriage.TriageReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The HTML report in a real browser: WCAG 2.2 AA as far as axe can tell, on a desk, on a phone, in the dark and on paper. */
@Tag("slow")
class HtmlReportAccessibilityIT {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> CASES = List.of(
            "overdose-like-withdrawal",
            "pump-stall-hyperthermia",
            "withdrawal-after-overdose",
            "well-after-200-mg",
            "too-little-data");
    private static final String EXPLAINED = "explained";

    private static @Nullable Chromium chromium;

    /** How a page is looked at. */
    private enum View {
        LIGHT,
        DARK,
        PHONE,
        PRINT
    }

    @BeforeAll
    static void startTheBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** Every view of the report that has every part, and the others on a phone, where room is scarcest: axe takes its time. */
    static Stream<Arguments> views() {
        return Stream.concat(
                Stream.of(View.values()).map(view -> Arguments.of(EXPLAINED, view)),
                CASES.stream().map(name -> Arguments.of(name, View.PHONE)));
    }

    @ParameterizedTest
    @MethodSource("views")
    void axe_finds_nothing_to_object_to(String name, View view) {
        look(name, view, page -> {
            // The legacy mode opens no second page to sum up; it differs only for frames, and there are none.
            AxeResults results =
                    new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze();
            assertThat(results.getViolations().stream().map(HtmlReportAccessibilityIT::words))
                    .isEmpty();
            assertThat(results.getPasses())
                    .extracting(Rule::getId)
                    .contains(
                            "color-contrast",
                            "document-title",
                            "heading-order",
                            "html-has-lang",
                            "region",
                            "target-size");
        });
    }

    @ParameterizedTest
    @MethodSource("views")
    void nothing_is_loaded_and_no_page_scrolls_sideways(String name, View view) {
        look(name, view, page -> {
            assertThat(page.evaluate("performance.getEntriesByType('resource').length"))
                    .isEqualTo(0);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isEqualTo(true);
        });
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void the_votes_in_the_table_add_up_to_the_points(String name) {
        List<Integer> points = report(name).syndromes().stream()
                .map(TriageReport.Syndrome::points)
                .toList();
        look(name, View.LIGHT, page -> {
            Object sums = page.evaluate("""
                    columns => columns.map(column => [...document.querySelectorAll('.picture tbody tr')]
                        .flatMap(row => [...row.cells[column + 1].querySelectorAll('.minus, .plus')])
                        .map(vote => Number((vote.textContent.replace('−', '-').match(/[+-]\\d+/) || [0])[0]))
                        .reduce((sum, vote) => sum + vote, 0))
                    """, List.of(0, 1, 2));
            assertThat(sums).isEqualTo(points);
        });
    }

    @Test
    void the_first_stop_of_the_keyboard_is_a_visible_link_past_the_head() {
        look(EXPLAINED, View.LIGHT, page -> {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            assertThat(page.evaluate("document.activeElement.getBoundingClientRect().left >= 0"))
                    .isEqualTo(true);
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("answer");
        });
    }

    @Test
    void paper_is_a4_and_shows_what_is_folded_on_the_screen() {
        String folded = "[...document.querySelectorAll('details > :not(summary)')]"
                + ".filter(part => !part.checkVisibility()).length";
        look(
                EXPLAINED,
                View.LIGHT,
                page -> assertThat((Integer) page.evaluate(folded)).isGreaterThan(4));
        look(EXPLAINED, View.PRINT, page -> {
            assertThat(page.evaluate(folded)).isEqualTo(0);
            byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                    .containsPattern("/MediaBox \\[0 0 59[45][.\\d]* 84[12][.\\d]*\\]");
        });
    }

    private static void look(String name, View view, Consumer<Page> asserts) {
        boolean phone = view == View.PHONE;
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setColorScheme(view == View.DARK ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setViewportSize(phone ? 375 : 1200, phone ? 800 : 900);
        List<String> messages = new ArrayList<>();
        try (BrowserContext context = Objects.requireNonNull(chromium).browser().newContext(options)) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> messages.add(message.text()));
            page.setContent(report(name).toHtml());
            if (view == View.PRINT) {
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            }
            asserts.accept(page);
        }
        assertThat(messages).as("complaints of the browser").isEmpty();
    }

    private static TriageReport report(String name) {
        String file = name.equals(EXPLAINED) ? "overdose-like-withdrawal" : name;
        Path path = BaclofenPack.ROOT.resolve("examples/cases/" + file + ".yaml");
        TriageReport report = BaclofenPack.TRIAGE.assess(CaseReader.read(path));
        return name.equals(EXPLAINED) ? ExplainedReport.of(report) : report;
    }

    private static String words(Rule rule) {
        List<String> places = rule.getNodes().stream().map(CheckedNode::getHtml).toList();
        return rule.getId() + ": " + rule.getHelp() + " " + places;
    }
}

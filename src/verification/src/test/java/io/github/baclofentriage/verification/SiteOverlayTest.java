package io.github.baclofentriage.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Triage;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.authoring.release.PackDiff;
import io.github.baclofentriage.authoring.release.PackDiff.Kind;
import io.github.baclofentriage.authoring.validation.PublishedCases;
import io.github.baclofentriage.cli.Main;
import io.github.baclofentriage.testkit.RulePackTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The example overlay over the bundled pack: its cases and lint as any overlay has them tested, its effect, and its page. */
class SiteOverlayTest extends RulePackTest {
    private static final Path OVERLAY = BaclofenPack.ROOT.resolve("examples/site-overlay");
    private static final Pattern CONSOLE =
            Pattern.compile("```console\n\\$ baclofen-triage ([^\n]+)\n(.*?)```", Pattern.DOTALL);

    @Override
    protected Path folder() {
        return OVERLAY;
    }

    private static PatientCase after(String amount) {
        return PatientCase.builder("amount")
                .age("30 a")
                .exposure(
                        "baclofen",
                        "oral",
                        tablets -> tablets.change("acute-ingestion")
                                .acuteDose(amount)
                                .ago("1 h"))
                .build();
    }

    @Test
    void a_report_names_the_overlay_and_what_it_made() {
        Triage overlaid = Triage.with(BaclofenPack.PACK.overlaid(OVERLAY));

        TriageReport report = overlaid.assess(after("120 mg"));

        assertThat(report.derived()).extracting(TriageReport.Derived::id).contains("large-amount");
        assertThat(BaclofenPack.TRIAGE.assess(after("120 mg")).derived())
                .extracting(TriageReport.Derived::id)
                .doesNotContain("large-amount");
        assertThat(overlaid.assess(after("99 mg")).derived())
                .extracting(TriageReport.Derived::id)
                .doesNotContain("large-amount");
        assertThat(report.toText())
                .contains("Overlay st-elsewhere 1.0.0", "disables BAC-E-041, BAC-O-072  adds STE-E-001, STE-O-001")
                .doesNotContain("150 mg");
    }

    @Test
    void its_effect_is_two_rules_for_two_and_no_other_answer_to_a_published_case() throws IOException {
        PackDiff diff;
        try (BufferedReader cases =
                Files.newBufferedReader(BaclofenPack.ROOT.resolve("rules/baclofen/validation/published.jsonl"))) {
            RulePack after = BaclofenPack.PACK.overlaid(OVERLAY);
            diff = PackDiff.of(
                    BaclofenPack.PACK,
                    after,
                    PublishedCases.read(cases, BaclofenPack.PACK).cases(),
                    List.of());
        }

        assertThat(diff.rules())
                .extracting(rule -> rule.kind() + " " + rule.id())
                .containsExactly(
                        Kind.REMOVED + " BAC-E-041",
                        Kind.REMOVED + " BAC-O-072",
                        Kind.ADDED + " STE-E-001",
                        Kind.ADDED + " STE-O-001");
        assertThat(diff.terms()).isEmpty();
        assertThat(diff.cases()).isEqualTo(100);
        assertThat(diff.answers()).isEmpty();
    }

    @Tag("slow")
    @Test
    void its_page_shows_what_the_commands_print() throws IOException {
        Matcher shown = CONSOLE.matcher(Files.readString(OVERLAY.resolve("README.md")));
        int commands = 0;
        while (shown.find()) {
            StringWriter out = new StringWriter();
            int code = Main.commandLine()
                    .setOut(new PrintWriter(out))
                    .execute(List.of(shown.group(1).split(" ")).stream()
                            .map(SiteOverlayTest::placed)
                            .toArray(String[]::new));
            assertThat(code).as(shown.group(1)).isZero();
            for (String part : shown.group(2).split("(?m)^[.]{3}\n")) {
                assertThat(out.toString().replace(System.lineSeparator(), "\n"))
                        .as(shown.group(1))
                        .contains(part);
            }
            commands++;
        }
        assertThat(commands).isEqualTo(3);
    }

    private static String placed(String word) {
        return word.startsWith("rules/") || word.startsWith("examples/")
                ? BaclofenPack.ROOT.resolve(word).toString()
                : word;
    }
}

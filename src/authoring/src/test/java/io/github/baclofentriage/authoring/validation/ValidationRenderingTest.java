package io.github.baclofentriage.authoring.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidationRenderingTest {
    private static final String LONG = "A very long citation of tea. ".repeat(12);

    private final ValidationReport report = Validation.of(Tea.pack())
            .run(
                    Tea.cases(
                            line("hit", "increased", "jitters", "'syndrome': 'surplus', 'urgency_at_least': 'urgent'"),
                            line("miss", "unknown", "yawning", "'syndrome': 'surplus', 'urgency_at_least': 'urgent'"),
                            line("alike", "unknown", "rash", "'syndrome': 'other', 'urgency_at_least': 'routine'"),
                            "broken"),
                    HistoryView.FULL,
                    true);

    @Test
    void the_text_is_at_most_eighty_columns_wide_and_has_no_space_at_a_lines_end() {
        assertThat(report.toText().lines()).allSatisfy(line -> {
            assertThat(line).hasSizeLessThanOrEqualTo(80);
            assertThat(line).isEqualTo(line.stripTrailing());
        });
    }

    @Test
    void the_text_shows_figures_matrix_baselines_and_every_miss() {
        assertThat(report.toText())
                .startsWith("Pack tea 1.2.3  sha256 ")
                .contains("History full; 2 of 3 cases count (all but look-alikes)")
                .contains("Top-1                                    1/2  0.50   0.09 to 0.91")
                .contains("Under-triage                             1/3  0.33   0.06 to 0.79")
                .contains("Above the calmest level: found           1/3  0.33   0.06 to 0.79")
                .contains("  something not assessed                 0/3  0.00   0.00 to 0.56")
                .contains("  something not weighed                  0/3  0.00   0.00 to 0.56")
                .contains("  something not understood               0/3  0.00   0.00 to 0.56")
                .contains("  calmest with what is named             0/3  0.00   0.00 to 0.56")
                .contains("  surplus                     1        1        0\n")
                .contains("  other                       0        0        1\n")
                .contains("  majority class (surplus)               2/2  1.00  0.34 to 1.00  1.00     -\n")
                .contains("  constant emergency               under-triage 0/3, over-triage 3/3\n")
                .contains("Misses: 1\n  miss (line 2): expected surplus, got lack; single, routine\n")
                .contains("      for lack: TEA-A-3 Yawning argues for too little tea\n      nothing for surplus\n")
                .contains("Urgency above or below the least safe one: 1\n"
                        + "  miss (line 2): at least urgent, got routine; UNDER\n")
                .contains("Look-alikes that were exposed: 1\n  alike (line 3): CALLED rash, routine\n")
                .contains("Findings not recognised: none\n")
                .contains("Lines that could not be read: 1\n  line 4: ");
    }

    @Test
    void the_json_has_its_keys_in_a_fixed_order() throws IOException {
        assertThat(keys(report.toJson()))
                .containsExactly(
                        "format",
                        "history",
                        "all",
                        "lines",
                        "cases",
                        "top1",
                        "top1_also_acceptable",
                        "macro_f1",
                        "kappa",
                        "coverage",
                        "accuracy_when_answered",
                        "under_triage",
                        "over_triage",
                        "above_calmest",
                        "lookalikes_called",
                        "terms_recognised",
                        "intervals",
                        "confusion",
                        "statuses",
                        "baselines",
                        "misses",
                        "urgency_misses",
                        "lookalikes",
                        "unrecognised",
                        "malformed",
                        "pack");
    }

    @Test
    void shares_in_json_have_four_digits_and_counts_are_whole() {
        assertThat(report.toJson())
                .contains("\"top1\" : 0.5000,")
                .contains("\"under_triage\" : 1,")
                .contains("\"above_calmest\" : {\n    \"finding\" : 1,\n    \"not_assessed\" : 0,")
                .contains("\"above_calmest_calmest_with\" : {\n      \"hits\" : 0,\n      \"of\" : 3,")
                .contains("\"lookalikes_called\" : 1,")
                .contains("\"lower\" : 0.0945,");
    }

    private static List<String> keys(String json) throws IOException {
        List<String> keys = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                keys.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
        }
        return keys;
    }

    private static String line(String id, String change, String finding, String expected) {
        return Tea.line(
                id,
                change,
                "'findings': {'present': ['" + finding + "']}",
                expected,
                ", 'scored': true, 'citation': '" + LONG + "'");
    }
}

package io.github.baclofentriage.authoring.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.RulePack;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookTest {
    @Test
    void it_has_its_chapters_in_order() {
        assertThat(Fern.book().chapters())
                .extracting(Section::anchor)
                .containsExactly(
                        "rules",
                        "matrix",
                        "thresholds",
                        "steps",
                        "red-flags",
                        "families",
                        "advice",
                        "disagreements",
                        "validation",
                        "sources",
                        "vocabulary");
    }

    @Test
    void the_front_names_the_pack_its_use_and_its_misuse() {
        assertThat(Fern.markdown())
                .startsWith("# A fern on a window sill\n\nKnowledge book of fern 1.2.0\n")
                .contains(
                        "**Intended use.** Tests of the knowledge book.",
                        "**Misuse.** Not for patients, nor for other plants.",
                        "- **Status:** draft\n- **Review by:** 2030-01-01\n- **SHA-256:** "
                                + RulePack.of(Fern.FOLDER).sha256(),
                        "- **Rules:** 32\n- **Sources:** 4, and 1 statements of the seed document\n"
                                + "- **Cases:** 3 of rules, 1 narratives",
                        "they are no probability",
                        "makes an argument weak whatever strength its rule has, and strikes nothing");
    }

    @Test
    void a_rule_stands_with_its_sentence_reason_number_strikers_sources_cases_and_text() {
        assertThat(rule("F-D-1"))
                .contains(
                        "##### Limp leaves argue for drought",
                        "F-D-1 Argues for **too dry**, **strong (4 points)**, domain leaf.",
                        "- **When:** a finding of [limp leaves](#finding-limp-leaves)\n",
                        "- **Number behind it:** limp leaves in 9/12 (too dry) against 1/10 (too wet, not reported, counted"
                                + " as 1): likelihood ratio 7.5 (95 % interval 1.1 to 50) towards too dry ([pooled-limp](#source-pooled-limp))",
                        "- **Struck by:** [F-D-4](#rule-F-D-4) Limp leaves after repotting say nothing",
                        "- **Sources:** [F1](#source-F1), [pooled-limp](#source-pooled-limp)",
                        "- **Expected to fire in:** 2 cases: drooping leaves; [the fern of the label](#narrative-1)",
                        "- **Expected not to fire in:** 1 case: leaves not looked at",
                        "- **Since:** version 1.0",
                        "```drl\nrule \"Limp leaves argue for drought\"\n",
                        "\nend\n```");
        assertThat(rule("F-S-2")).contains("\nSeedlings dry out fast.\n").doesNotContain("Number behind it");
    }

    @Test
    void absent_and_unknown_are_told_apart_in_every_condition() {
        assertThat(rule("F-D-2"))
                .contains("- **When:** a finding of [limp leaves](#finding-limp-leaves) or"
                        + " [brown tips](#finding-brown-tips), definite; no [mould](#finding-mould) (looked for and"
                        + " absent); no finding of [withered](#finding-withered) on record (absent or unknown)");
        assertThat(rule("F-D-3"))
                .contains("[mould](#finding-mould) not known to be absent (present or unknown); the condition"
                        + " [transplanted lately](#condition-transplanted), possible only");
        assertThat(rule("F-C-5")).contains("no value known of [soil moisture](#measurement-soil-moisture)");
    }

    @Test
    void ages_say_whether_they_must_be_certain() {
        assertThat(rule("F-S-2")).contains("- **When:** age below 3 months; [soil moisture]");
        assertThat(rule("F-S-3"))
                .contains(
                        "age at least 1 year and possibly below 10 years",
                        "latest value below 20 + 2 × age % (age in years)");
        assertThat(rule("F-S-4")).contains("age possibly at least 10 years", "lowest of the last 6 h at most 5 %");
    }

    @Test
    void exposures_events_and_points_are_told_in_words() {
        assertThat(rule("F-D-5"))
                .contains(
                        "an exposure: any drug, route [watering can](#route-can), last change"
                                + " [stopped](#change-stopped) or [reduced](#change-reduced), time since the change at"
                                + " least 48 h and at most 240 h (10 days), daily dose stated in mg, daily dose above 5"
                                + " mg a day",
                        "the event [heat wave](#event-heat-wave), time since it not known or time since it at most 96 h",
                        "the substance or class [fertilizer](#substance-fertilizer), taken or in usual use");
        assertThat(rule("F-C-1"))
                .contains("a syndrome has at least 4 net points, at least 1 points of margin over the best other"
                        + " syndrome, points for above the points from the history");
        assertThat(rule("F-S-6")).contains("2 × ((lesser of height / 3 and 1) to the power −0.5 + 1) % (height in cm)");
    }

    @Test
    void what_passed_and_what_a_value_was_before_are_told_in_words() {
        assertThat(rule("F-O-8"))
                .contains("- **When:** [soil moisture](#measurement-soil-moisture), latest value below the value before"
                        + " the latest, lowest of all values below 10 %, highest of all values above 30 %, time since"
                        + " the latest value at most 24 h\n");
        assertThat(rule("F-O-9"))
                .contains("; [limp leaves](#finding-limp-leaves) or [transplanted lately](#condition-transplanted) that"
                        + " has passed (present before, absent or said to be over since), time since it was first found absent above time"
                        + " since it; not known that [mould](#finding-mould) has passed; not known that anything other"
                        + " than [withered](#finding-withered) has passed\n");
    }

    @Test
    void what_a_condition_leaves_out_is_told_and_is_not_read() {
        assertThat(rule("F-O-1"))
                .contains("- **When:** any finding other than [limp leaves](#finding-limp-leaves) or"
                        + " [mould](#finding-mould), change from the usual state other than increased; anything other"
                        + " than [brown tips](#finding-brown-tips) looked for and absent;");
        assertThat(Fern.markdown())
                .contains(
                        "read by [F-D-2](#rule-F-D-2), [F-D-3](#rule-F-D-3), [F-O-9](#rule-F-O-9); left out by [F-O-1]");
    }

    @Test
    void a_conclusion_is_told_with_the_syndrome_that_it_means() {
        assertThat(rule("F-O-5")).contains("any conclusion other than “no cause stands out”, meaning too dry;");
        assertThat(rule("F-O-7"))
                .contains("- **When:** the conclusion “one cause” or “no cause stands out”, meaning no syndrome;");
    }

    @Test
    void a_condition_that_demands_no_value_says_that_one_is_known() {
        assertThat(rule("F-O-6"))
                .contains("- **When:** too dry is likely; a value of [height](#measurement-height) is known;"
                        + " the patient's usual [height](#measurement-height) is known; any substance, in the pump");
    }

    @Test
    void what_must_not_be_is_told_with_what_is_demanded_of_it() {
        assertThat(rule("F-O-1")).contains("; no finding of [withered](#finding-withered) that is definite\n");
        assertThat(rule("F-O-2")).contains(", neither taken nor in usual use; no event other than");
        assertThat(rule("F-O-4"))
                .contains(
                        "- **When:** the exposure is stated; no exposure with any drug; no exposure with time since the"
                                + " change known; no event with time since it known\n");
    }

    @Test
    void a_question_ends_in_its_mark_alone() {
        assertThat(rule("F-C-5")).contains("Asks: How wet is the soil?\n").doesNotContain("?.");
    }

    @Test
    void a_rule_without_a_number_says_what_it_rests_on() {
        assertThat(rule("F-D-3")).contains("- **Number behind it:** none; it rests on: drug label");
        assertThat(rule("F-D-2"))
                .contains(
                        "limp leaves in 9/12 (too dry)",
                        "brown tips in 10 to 25 % (too dry) ([series](#source-series))");
    }

    @Test
    void the_matrix_marks_strength_further_conditions_and_what_can_be_struck() {
        assertThat(Fern.markdown())
                .contains(
                        "| [limp leaves](#finding-limp-leaves) **(for 2 syndromes)** | **\\+++**⊘ [F-D-1](#rule-F-D-1),"
                                + " **\\+**† [F-D-2](#rule-F-D-2) | **\\++**†⊘ [F-D-3](#rule-F-D-3) |",
                        "| no [mould](#finding-mould) | **\\+**† [F-D-2](#rule-F-D-2) |  |",
                        "| [dry soil](#sign-dry) |  | **−−** [F-D-6](#rule-F-D-6) |");
    }

    @Test
    void every_number_of_a_rule_stands_among_the_thresholds_with_what_goes_with_it() {
        assertThat(Fern.markdown())
                .contains(
                        "| latest value at least the usual value + 10 cm |  | any | Concludes the sign"
                                + " [taller than usual](#sign-tall) † |",
                        "| time since the change at least 48 h | any drug, route [watering can](#route-can), last change"
                                + " [stopped](#change-stopped) or [reduced](#change-reduced), time since the change at"
                                + " most 240 h (10 days), daily dose stated in mg, daily dose above 5 mg a day | any |",
                        "| daily dose above 5 mg a day | any drug, route",
                        "| time since it at most 96 h | the event [heat wave](#event-heat-wave), or time since it not"
                                + " known | any |",
                        "† marks a rule that has further conditions");
    }

    @Test
    void a_red_flag_names_what_checks_it_and_one_that_no_rule_raises_says_so() {
        assertThat(Fern.markdown())
                .contains(
                        "| <a id=\"flag-withered\"></a>withered | at once | [F-C-3](#rule-F-C-3) A withered fern is a"
                                + " red flag | [soil moisture](#measurement-soil-moisture), [withered](#finding-withered)"
                                + " | [label](#source-label) |",
                        "| <a id=\"flag-silent\"></a>silent | at once | no rule | its rules alone |  |");
    }

    @Test
    void sources_that_disagree_stand_side_by_side_once() {
        assertThat(Fern.markdown())
                .containsOnlyOnce("| [label](#source-label) Water it once a week. | [series](#source-series) Nine of"
                        + " twelve dry ferns were limp. | rules that cite both: [F-D-2](#rule-F-D-2) Limp or brown"
                        + " leaves without mould argue for drought |")
                .contains(
                        "| [label](#source-label) Water it once a week. | [F1](#source-F1) A fern without water goes");
    }

    @Test
    void clarifications_lead_to_rules_and_sources() {
        assertThat(Fern.markdown())
                .contains("|limp|dry, see [`pooled-limp`](#source-pooled-limp)|[F-D-1](#rule-F-D-1),"
                        + " [F-D-2](#rule-F-D-2)|");
        assertThat(Fern.html())
                .contains(
                        "<h4>Leaves</h4>",
                        "aria-label=\"Table\">\n<table>\n<thead>\n<tr>\n<th>question</th>",
                        "</table></div>",
                        "href=\"#source-pooled-limp\"><code>pooled-limp</code></a>",
                        "href=\"#rule-F-D-1\">F-D-1</a>");
    }

    @Test
    void a_source_says_where_it_is_what_it_counts_and_who_cites_it() {
        assertThat(source("label"))
                .contains(
                        "The label on the pot; [doi:10.1234/fern](https://doi.org/10.1234/fern);"
                                + " [PMID 12](https://pubmed.ncbi.nlm.nih.gov/12); "
                                + "[ferns.example.org/pot](https://ferns.example.org/pot)",
                        "- **Seen:** part of the full text",
                        "- **Disagrees with:** [F1](#source-F1), [series](#source-series)",
                        "[F-C-5](#rule-F-C-5)",
                        "- **Note:** Read in the shop.",
                        "| ≥ 1 year | ≤ 20 |");
        assertThat(source("series"))
                .contains(
                        "Twelve ferns; no address",
                        "- **Used by:** [pooled-limp](#source-pooled-limp)",
                        "| [limp leaves](#finding-limp-leaves) | 9/12 | 1/10 |",
                        "| [brown tips](#finding-brown-tips) | 10 to 25 |");
        assertThat(source("pooled-limp"))
                .contains(
                        "- **Adds up to:** **limp leaves in 9/12",
                        "- **Silent:** nothing is reported of the sign in too wet");
        assertThat(source("F1"))
                .contains(
                        "- **Terms:** limp = [limp leaves](#finding-limp-leaves)",
                        "- **Disagrees with:** [label](#source-label)",
                        "- **Cited by:** [F-D-1](#rule-F-D-1)");
    }

    @Test
    void a_source_that_no_rule_cites_is_marked_with_the_reason() {
        assertThat(source("forgotten")).contains("- **Cited by:** **no rule**. Kept to be shown as cited by nobody.");
    }

    @Test
    void published_and_narrative_cases_are_shown() {
        assertThat(Fern.markdown())
                .contains(
                        "| Syndrome found first | 1/1 = 1.00 (0.21 to 1.00) |",
                        "| <a id=\"narrative-1\"></a>the fern of the label | [label](#source-label) | fires: F-D-1;"
                                + " status: single | urgency: now | yes |",
                        "[F-D-1](#rule-F-D-1) 2/1, [F-D-2](#rule-F-D-2) 0/1");
    }

    @Test
    void the_vocabulary_leads_to_the_rules_that_read_and_make_a_term() {
        assertThat(Fern.markdown())
                .contains(
                        "| <a id=\"finding-limp-leaves\"></a>limp leaves limp-leaves | drooping leaves |  | domain leaf;"
                                + " by: look; leaf L-1 | read by [F-D-1](#rule-F-D-1)",
                        "made by [F-S-1](#rule-F-S-1), [F-S-2](#rule-F-S-2), [F-S-3](#rule-F-S-3); read by"
                                + " [F-D-6](#rule-F-D-6)",
                        "| Leaf Codes | leaf | [http://leaf.example.org](http://leaf.example.org) | free with attribution |");
    }

    @Test
    void what_is_stated_is_told_with_its_standing() {
        assertThat(rule("F-O-10"))
                .contains(
                        "- **When:** any stated finding or event that is [grave](#families-grave), change from the usual"
                                + " state other than unchanged, time since it not known or time since it at most 48 h\n");
        assertThat(rule("F-O-11"))
                .contains(
                        "Raises the urgency to at least **at once**, since the pack does not weigh what is stated.",
                        "- **When:** anything stated that is [not weighed](#families-not-weighed), change from the usual"
                                + " state, or role other than resolved; no stated event that is [calm](#families-calm)\n");
        assertThat(rule("F-O-14"))
                .contains(
                        "since part of the case was not understood.",
                        "- **When:** any stated substance that is weighed by the rules that name it, role taken or given;"
                                + " stated: [fertilizer](#substance-fertilizer);"
                                + " something in the case could not be used\n");
    }

    @Test
    void a_limit_is_told_as_that_of_the_patient() {
        assertThat(rule("F-O-12"))
                .contains(
                        "- **When:** any measurement with limits for this patient, red flag [withered](#flag-withered);"
                                + " that measurement, lowest of the last 6 h at most the lower critical limit\n");
        assertThat(rule("F-O-13"))
                .contains(
                        "since this is not known: How wet is the soil?\n",
                        "- **When:** no limits for this patient of [height](#measurement-height); this patient's limits of"
                                + " [soil moisture](#measurement-soil-moisture); [soil moisture](#measurement-soil-moisture),"
                                + " latest value below the lower limit of calm − 5 %\n");
    }

    @Test
    void families_stand_by_their_standing_the_grave_ones_first() {
        assertThat(Fern.markdown())
                .containsSubsequence(
                        "| **Grave** | each member is an emergency by itself | [F-O-10](#rule-F-O-10) What is grave is told"
                                + " at once |",
                        "| **Calm** | no member is by itself a reason for urgency | [F-O-11](#rule-F-O-11) ",
                        "| <a id=\"family-dying\"></a>dying | finding: [withered](#finding-withered); event: [heat"
                                + " wave](#event-heat-wave) | [F1](#source-F1), [series](#source-series) |",
                        "| <a id=\"family-looks\"></a>of looks alone | finding: [brown tips](#finding-brown-tips) |",
                        "| <a id=\"family-told\"></a>told and weighed by nobody | finding: [mould](#finding-mould);"
                                + " measurement: [shade](#measurement-shade) |")
                .contains("grave: [dying](#family-dying); domain leaf |");
        assertThat(source("F1")).contains("- **Cited by:** [F-D-1](#rule-F-D-1); the family [dying](#family-dying)");
    }

    @Test
    void limits_stand_by_age_with_their_unit_and_what_a_usual_value_moves() {
        assertThat(Fern.markdown())
                .contains(
                        "| **soil moisture in %; what lies within 5 % of the patient's usual value is calm too, unless that is more than 2 % beyond a critical one** |",
                        "| <a id=\"limits-soil-moisture\"></a>under 3 months | 30 to 60 % | at most 5 or at least 90.5 % |"
                                + " [withered](#flag-withered) | [label](#source-label) |",
                        "| from 3 months | at least 20 % | at most 2 % | [withered](#flag-withered) |"
                                + " [label](#source-label), [series](#source-series) |",
                        "| **height in cm; the patient's usual value is calm too** |",
                        "| <a id=\"limits-height\"></a>from 1 year | at most 50 cm | – | – | [series](#source-series) |",
                        "[calm and critical values](#limits-height); in cm; possible 0 to 300");
        assertThat(source("series"))
                .contains("; the limits of [soil moisture](#limits-soil-moisture), [height](#limits-height)");
    }

    @Test
    void expected_levels_stand_by_their_family() {
        assertThat(Fern.markdown())
                .contains("written from its sources and not from the rules, so that the rules can be held to it.\n")
                .containsSubsequence(
                        "| **leaf** |",
                        "| at once | at once | [withered](#finding-withered), [limp leaves](#finding-limp-leaves) | [label](#source-label) |",
                        "| at once | later | [mould](#finding-mould) | [label](#source-label) |",
                        "| **soil** |",
                        "| at once | later | [soil moisture](#measurement-soil-moisture) 12\\.5 % |"
                                + " [label](#source-label), elsewhere |");
    }

    @Test
    void an_urgency_names_the_rules_that_raise_to_it_by_their_reason() {
        assertThat(Fern.markdown())
                .contains(
                        "[F-O-10](#rule-F-O-10), [F-O-12](#rule-F-O-12); not assessed: [F-O-13](#rule-F-O-13); not weighed:"
                                + " [F-O-11](#rule-F-O-11); not understood: [F-O-14](#rule-F-O-14) |");
    }

    @ParameterizedTest
    @ValueSource(strings = {"toy", "sound"})
    void a_pack_without_statements_counts_families_limits_or_published_cases_gives_a_sound_book(String name) {
        Path folder = Path.of("src/test/resources/packs").resolve(name);

        String html = Book.of(folder, RulePack.of(folder)).toHtml();

        assertThat(Fern.all("href=\"#([^\"]*)\"", html)).isSubsetOf(Fern.all(" id=\"([^\"]*)\"", html));
        assertThat(html)
                .contains("Every rule")
                .doesNotContain(
                        ">null<", "id=\"published\"", "id=\"families", "id=\"thresholds-limits\"", "id=\"levels\"");
    }

    private static String rule(String id) {
        return part("<a id=\"rule-" + id + "\"></a>");
    }

    private static String source(String key) {
        return part("<a id=\"source-" + key + "\"></a>");
    }

    private static String part(String anchor) {
        int start = Fern.markdown().indexOf(anchor);
        int end = Fern.markdown().indexOf("\n<a id=", start);
        return Fern.markdown().substring(start, end);
    }
}

package io.github.baclofentriage.authoring.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the words of a pack have their place; the pack is sound but for what each test does to it. */
class PlaceCheckTest {
    private static final String VOCABULARY = "vocabulary.yaml";
    private static final String NITROGEN = "molar_mass: 28.01, possible: [0, 50.5]";

    private static final String FLAGS = "urgency/flags.drl";
    private static final String READ =
            "Stated(standing in (\"grave\", \"not-weighed\"))\n    Limit(flag == \"collapse\")";

    @TempDir
    Path temporary;

    private Path pack;

    @BeforeEach
    void copy() throws IOException {
        pack = Packs.copy("sound", temporary);
        edit(FLAGS, "not Sign(id == \"soil-assessed\")", "not Sign(id == \"soil-assessed\")\n    " + READ);
    }

    private List<String> faults() {
        return PackLint.of(pack).stream().map(LintFault::toString).toList();
    }

    private void edit(String file, String before, String after) throws IOException {
        String text = Files.readString(pack.resolve(file));
        assertThat(text).contains(before);
        Files.writeString(pack.resolve(file), text.replace(before, after));
    }

    private void families(String... families) throws IOException {
        edit(VOCABULARY, "signs:\n", "families:\n  - " + String.join("\n  - ", families) + "\nsigns:\n");
    }

    private static String family(String id, String standing, String members) {
        return "{id: " + id + ", label: " + id + ", standing: " + standing + ", source: label-soil, " + members + "}";
    }

    private void limits(String limits) throws IOException {
        edit(VOCABULARY, NITROGEN, NITROGEN + ", limits: [" + limits + "]");
    }

    private static String limits(String ages, String values) {
        return "{" + ages + values + ", flag: collapse, source: label-soil}";
    }

    @Test
    void families_and_limits_that_fit_are_no_fault() throws IOException {
        families(
                family("dying", "grave", "findings: [wilting, leaf-drop]"),
                family("usual", "calm", "conditions: [succulent]"));
        limits(limits("to: 1 a, ", "calm: [2, 30], critical: [1, 40]") + ", " + limits("", "calm: [1, null]"));

        assertThat(faults()).isEmpty();
    }

    @Test
    void a_calm_term_that_implies_a_grave_one_is_in_a_wrong_place() throws IOException {
        families(
                family("dying", "grave", "findings: [wilting]"),
                family("usual", "calm", "findings: [leaf-drop, soft-stem]"));

        assertThat(faults())
                .containsExactly("vocabulary.yaml line 18: the finding [leaf-drop] is calm, yet it implies [wilting],"
                        + " which is grave. [wrong-place]");
    }

    @Test
    void a_measurement_that_is_not_weighed_and_that_a_rule_names_is_in_a_wrong_place() throws IOException {
        families(family("told", "not-weighed", "measurements: [nitrogen]"));

        assertThat(faults())
                .containsExactly(
                        "vocabulary.yaml line 39: the measurement [nitrogen] is not weighed by its family, yet a"
                                + " rule names it. [wrong-place]");
    }

    @Test
    void a_term_whose_parent_a_rule_names_is_weighed() throws IOException {
        families(family("told", "not-weighed", "findings: [leaf-drop]"));

        assertThat(faults())
                .containsExactly(
                        "vocabulary.yaml line 18: the finding [leaf-drop] is not weighed by its family, yet a rule"
                                + " names it. [wrong-place]");
    }

    @Test
    void a_treatment_or_a_measurement_in_no_family_that_no_rule_names_has_no_place() throws IOException {
        edit(VOCABULARY, "label: repotting}\n", "label: repotting}\n  - {id: pruning, label: pruning}\n");
        edit("pack.yaml", "term: [pale-leaves, light, repotting]", "term: [pale-leaves, repotting]");

        assertThat(faults())
                .containsExactly(
                        "vocabulary.yaml line 37: the treatment [pruning] is in no family and no rule names it. Maybe add it"
                                + " to [treatments] of a family in vocabulary.yaml (calm, grave or not-weighed), or write a rule that names it. [unplaced-term]",
                        "vocabulary.yaml line 41: the measurement [light] has no limits that a rule reads, is in no family and no rule names it."
                                + " Maybe add it to [measurements] of a family in vocabulary.yaml (calm, grave or not-weighed), or write a rule that names it. [unplaced-term]");
    }

    @Test
    void a_family_or_limits_are_a_place() throws IOException {
        edit(VOCABULARY, "label: repotting}\n", "label: repotting}\n  - {id: pruning, label: pruning}\n");
        edit(
                VOCABULARY,
                "id: light, label: light,",
                "id: light, label: light, limits: [" + limits("", "calm: [20, 80]") + "],");
        edit("pack.yaml", "term: [pale-leaves, light, repotting]", "term: [pale-leaves, repotting]");
        families(family("told", "not-weighed", "treatments: [pruning]"));

        assertThat(faults()).isEmpty();
    }

    @Test
    void limits_that_no_rule_reads_are_no_place() throws IOException {
        edit(
                VOCABULARY,
                "id: light, label: light,",
                "id: light, label: light, limits: [" + limits("", "calm: [20, 80]") + "],");
        edit("pack.yaml", "term: [pale-leaves, light, repotting]", "term: [pale-leaves, repotting]");
        edit(FLAGS, "Limit(flag == \"collapse\")", "not Limit(flag == \"collapse\")");

        assertThat(faults())
                .containsExactly(
                        "vocabulary.yaml line 40: the measurement [light] has no limits that a rule reads, is in no family"
                                + " and no rule names it. Maybe add it to [measurements] of a family in vocabulary.yaml"
                                + " (calm, grave or not-weighed), or write a rule that names it. [unplaced-term]");
    }

    @Test
    void a_standing_that_no_rule_reads_is_told_unless_it_is_calm() throws IOException {
        families(
                family("dying", "grave", "findings: [wilting], conditions: [succulent]"),
                family("told", "not-weighed", "findings: [pale-leaves]"),
                family("usual", "calm", "findings: [dry-soil]"));
        edit("pack.yaml", "term: [pale-leaves, light, repotting]", "term: [light, repotting]");
        edit(
                FLAGS,
                "Stated(standing in (\"grave\", \"not-weighed\"))",
                "Stated(kind == \"finding\", standing == \"grave\")");

        assertThat(faults())
                .containsExactly(
                        "vocabulary.yaml line 45: no rule reads that the conditions of the family [dying] are grave. Maybe a"
                                + " rule with Stated(standing == \"grave\"). [unread-standing]",
                        "vocabulary.yaml line 46: no rule reads that the findings of the family [told] are not-weighed. Maybe a"
                                + " rule with Stated(standing == \"not-weighed\"). [unread-standing]");
    }

    @Test
    void a_term_that_rules_only_want_absent_has_no_place() throws IOException {
        edit(VOCABULARY, "label: repotting}\n", "label: repotting}\n  - {id: pruning, label: pruning}\n");
        edit(FLAGS, READ, READ + "\n    not Treatment(id == \"pruning\")");

        assertThat(faults())
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault)
                                .startsWith(
                                        "vocabulary.yaml line 37: the treatment [pruning] is in no family and no rule names it."));
    }

    @Test
    void a_source_or_red_flag_that_there_is_not_is_told() throws IOException {
        families(
                "{id: usual, label: usual, standing: calm, source: \"label-soil, label-soli\", conditions: [succulent]}");
        limits("{calm: [2, 30], flag: colapse, source: winter-2004}");

        assertThat(faults())
                .containsExactly(
                        "vocabulary.yaml line 39: there is no red flag [colapse]. Maybe collapse. [unknown-id]",
                        "vocabulary.yaml line 39: there is no source [winter-2004]. Maybe winter-2003. [unknown-source]",
                        "vocabulary.yaml line 45: there is no source [label-soli]. Maybe label-soil. [unknown-source]");
    }

    @Test
    void a_family_that_stands_twice_and_a_term_in_two_are_told() throws IOException {
        families(family("dying", "grave", "findings: [wilting]"), family("dying", "calm", "findings: [wilting]"));

        assertThat(faults())
                .anyMatch(fault -> fault.contains("[dying] stands twice"))
                .anyMatch(fault -> fault.contains("[wilting] stands also in the family [dying]"));
    }

    @Test
    void a_member_that_is_no_term_is_told() throws IOException {
        families(family("dying", "grave", "findings: [wiltting]"));

        assertThat(faults()).anyMatch(fault -> fault.contains("no finding [wiltting] in the vocabulary"));
    }

    @Test
    void a_standing_that_there_is_not_is_told() throws IOException {
        families(family("dying", "deadly", "findings: [wilting]"));

        assertThat(faults())
                .anyMatch(fault -> fault.contains("no standing [deadly]. Maybe grave, calm or not-weighed"));
    }

    @Test
    void limits_that_overlap_in_age_are_told() throws IOException {
        limits(limits("to: 2 a, ", "calm: [2, 30]") + ", " + limits("from: 1 a, ", "calm: [1, 30]"));

        assertThat(faults()).anyMatch(fault -> fault.contains("ages must follow one another, the youngest first"));
    }

    @Test
    void a_critical_value_that_is_calm_is_told() throws IOException {
        limits(limits("", "calm: [2, 30], critical: [2, 40]"));

        assertThat(faults()).anyMatch(fault -> fault.contains("a critical value cannot be calm"));
    }
}

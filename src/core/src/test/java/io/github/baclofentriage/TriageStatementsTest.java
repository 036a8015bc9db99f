package io.github.baclofentriage;

import static io.github.baclofentriage.Reports.derived;
import static io.github.baclofentriage.Reports.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baclofentriage.TriageReport.SetAside;
import io.github.baclofentriage.TriageReport.Unrecognised;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings, conditions and what they imply. */
class TriageStatementsTest {
    private static final Triage TRIAGE = Triage.with(RulePack.of(ToyPack.folder()));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    private static CaseBuilder patient() {
        return PatientCase.builder("patient");
    }

    private static Trace trace(CaseBuilder patient) {
        return TRIAGE.trace(patient.build());
    }

    private static TriageReport assess(CaseBuilder patient) {
        return trace(patient).report();
    }

    @Test
    void a_present_child_makes_all_its_ancestors_present() {
        assertThat(trace(patient().present("deadly fever")).fired()).contains("ZOR-L-001", "ZOR-L-002");
    }

    @Test
    void a_present_parent_says_nothing_of_its_child() {
        assertThat(trace(patient().present("fever")).fired())
                .contains("ZOR-L-001")
                .doesNotContain("ZOR-L-002", "ZOR-L-006");
    }

    @Test
    void an_absent_parent_makes_all_its_descendants_absent() {
        assertThat(trace(patient().absent("fever")).fired()).contains("ZOR-L-006");
    }

    @Test
    void an_absent_child_says_nothing_of_its_parent() {
        assertThat(trace(patient().absent("deadly fever").present("fever")).fired())
                .contains("ZOR-L-001")
                .doesNotContain("ZOR-L-006");
    }

    @Test
    void a_possible_child_makes_its_parents_possible() {
        TriageReport report = assess(patient().present("possible deadly fever"));
        assertThat(points(report, "lack")).isEqualTo(1);
    }

    @Test
    void a_change_from_baseline_belongs_to_the_finding_itself() {
        assertThat(points(assess(patient().present("tremor")), "lack")).isZero();
        assertThat(points(assess(patient().present("tremor", "decreased")), "lack"))
                .isZero();
        assertThat(points(assess(patient().present("tremor", "increased")), "lack"))
                .isEqualTo(4);
    }

    @Test
    void a_derived_finding_brings_its_parents_and_names_what_it_comes_from() {
        Trace trace = trace(patient().measurement("body-temperature", "41.5 Cel"));
        assertThat(trace.fired()).contains("ZOR-S-001", "ZOR-S-002", "ZOR-L-002");
        assertThat(trace.report().derived())
                .contains(new TriageReport.Derived(
                        "deadly-fever", "deadly fever", "ZOR-S-002", java.util.List.of("body temperature 41.5 Cel")));
    }

    @Test
    void a_derived_absence_takes_its_children_along() {
        Trace trace = trace(patient().measurement("body-temperature", "36.9 Cel"));
        assertThat(trace.fired()).contains("ZOR-S-003", "ZOR-L-006");
        assertThat(trace.report().derived())
                .extracting(TriageReport.Derived::label)
                .containsExactly("no fever");
    }

    @Test
    void a_sign_is_derived_once_for_each_rule() {
        TriageReport report = assess(patient()
                .exposure("zorvane", "oral", it -> it.therapyDuration("2 a").change("stopped")));
        assertThat(derived(report)).containsExactly("long-use");
        assertThat(points(report, "lack")).isEqualTo(2);
    }

    @Test
    void what_is_past_is_set_aside_and_named() {
        TriageReport report = assess(patient().present("history of visions").condition("previous sepsis"));
        assertThat(points(report, "lack")).isZero();
        assertThat(report.setAside())
                .containsExactly(
                        new SetAside("/conditions/present", "previous sepsis", "infection", "past"),
                        new SetAside("/findings/present", "history of visions", "visions", "past"));
    }

    @Test
    void possibly_absent_is_unknown() {
        TriageReport report = assess(patient().absent("possible tremor"));
        assertThat(points(report, "lack")).isZero();
        assertThat(report.setAside())
                .containsExactly(
                        new SetAside("/findings/absent", "possible tremor", "tremor", "possibly absent is unknown"));
    }

    @Test
    void what_is_not_known_is_named_with_the_nearest_word_and_never_used() {
        TriageReport report = assess(patient().present("visons").present("blue hair"));
        assertThat(points(report, "lack")).isZero();
        assertThat(report.unrecognised())
                .containsExactly(
                        new Unrecognised("/findings/present", "blue hair", null, null),
                        new Unrecognised("/findings/present", "visons", "visions", null));
    }

    @Test
    void a_denial_among_present_findings_is_refused_with_a_hint() {
        TriageReport report = assess(patient().present("no fever"));
        assertThat(points(report, "lack")).isZero();
        assertThat(report.unrecognised()).singleElement().satisfies(item -> {
            assertThat(item.text()).isEqualTo("no fever");
            assertThat(item.hint()).contains("deny", "fever", "absent");
        });
    }

    @Test
    void a_disease_among_findings_and_a_finding_among_conditions_are_understood() {
        TriageReport report = assess(patient().present("sepsis").condition("itch"));
        assertThat(report.unrecognised()).isEmpty();
        assertThat(points(report, "upset")).isEqualTo(2);
    }

    @Test
    void a_finding_both_present_and_absent_is_rejected_and_counts_as_possible() {
        TriageReport report = assess(patient().present("trembling", "increased").absent("shakes"));
        assertThat(points(report, "lack")).isEqualTo(1);
        assertThat(report.rejected()).singleElement().satisfies(fault -> {
            assertThat(fault.path()).isEqualTo("/findings/absent");
            assertThat(fault.problem()).contains("both present and absent");
            assertThat(fault.maybe()).isNotBlank();
        });
        assertThat(report.urgency().level()).isEqualTo("urgent");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "findings: {present: [{finding: tremor, ago: 1 h}], absent: [tremor]}",
                "findings: {present: [tremor], absent: [{finding: tremor, ago: 1 h}]}",
                "findings: {present: [{finding: tremor, ago: 1 h}], absent: [{finding: tremor, ago: 1 h}]}",
                "timeline: [{ago: 1 h, findings: {present: [tremor], absent: [tremor]}}]",
                "timeline: [{ago: 2 h, findings: {absent: [tremor]}}, {ago: 1 h, findings: {present: [tremor], absent: [tremor]}}]"
            })
    void a_finding_of_which_neither_state_is_known_to_be_the_later_stays_as_possible(String yaml) {
        Triage triage = ToyPack.copiedTo(temp)
                .addRule(
                        "excess/a.drl",
                        "T-1",
                        "Finding(id == \"tremor\", possible == true)",
                        "sign(drools, \"early\");")
                .addRule("excess/b.drl", "T-2", "Absent(id == \"tremor\")", "sign(drools, \"early\");")
                .triage();
        Trace trace = triage.trace(CaseReader.read(yaml));
        assertThat(trace.fired()).contains("T-1").doesNotContain("T-2");
        assertThat(trace.report().rejected())
                .singleElement()
                .satisfies(fault -> assertThat(fault.problem()).contains("both present and absent"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "findings: [resolved high fever] | T-1 T-2 T-3",
                "findings: ['high fever, now resolved'] | T-1 T-2 T-3",
                "findings: [{finding: resolved high fever, ago: 5 h}] | T-1 T-2",
                "findings: [{finding: resolved high fever, ago: 7 h}] | T-1",
                "findings: ['?resolved high fever'] | T-1 T-2 T-3",
                "findings: [resolved high fever, high fever] | T-4",
                "timeline: [{ago: 8 h, findings: [high fever]}, {ago: 7 h, findings: {absent: [high fever]}}]; findings: [high fever] | T-1 T-5",
                "findings: {present: [resolved high fever], absent: [high fever]} | T-1 T-2 T-3 T-5",
                "timeline: [{ago: 5 h, findings: [high fever]}, {ago: 1 h, findings: [resolved high fever]}] | T-1 T-2",
                "timeline: [{ago: 7 h, findings: [high fever]}, {ago: 1 h, findings: [resolved high fever]}] | T-1 T-2",
                "findings: [{finding: high fever, ago: 10 h}, {finding: resolved high fever, ago: 1 h}] | T-1 T-2",
                "findings: [{finding: resolved high fever, ago: 1 h}, {finding: resolved high fever, ago: 100 h}] | T-1 T-2",
                "timeline: [{ago: 7 h, findings: [high fever]}, {ago: 5 h, findings: [high fever]}, {ago: 1 h, findings: {absent: [high fever]}}] | T-1 T-2 T-5",
                "timeline: [{ago: 7 h, findings: [high fever]}, {ago: 1 h, findings: {absent: [high fever]}}] | T-1 T-5",
                "timeline: [{ago: 5 h, findings: [resolved high fever]}, {ago: 1 h, findings: [high fever]}] | T-4",
                "findings: [previous high fever] | ",
                "findings: [{finding: previous high fever, ago: 7 h}] | ",
                "findings: [{finding: previous high fever, ago: 2 h}] | T-1 T-2",
                "findings: [history of resolved high fever] | ",
                "findings: [resolved high fever in the past] | ",
                "findings: {absent: [resolved high fever]} | "
            })
    void what_is_said_to_be_over_was_there_and_is_no_longer(String yaml, @Nullable String fired) {
        Triage triage = ToyPack.copiedTo(temp)
                .edit("vocabulary.yaml", "  time: [", "  resolved: [resolved, now resolved]\n  time: [")
                .addRule("excess/a.drl", "T-1", "Resolved(id == \"fever\")", "sign(drools, \"early\");")
                .addRule(
                        "excess/b.drl",
                        "T-2",
                        "Resolved(id == \"high-fever\", recent == true)",
                        "sign(drools, \"early\");")
                .addRule(
                        "excess/c.drl",
                        "T-3",
                        "Resolved(id == \"high-fever\", ago == null)",
                        "sign(drools, \"early\");")
                .addRule("excess/d.drl", "T-4", "Finding(id == \"fever\")", "sign(drools, \"early\");")
                .addRule("excess/e.drl", "T-5", "Absent(id == \"high-fever\")", "sign(drools, \"early\");")
                .triage();
        Trace trace = triage.trace(CaseReader.read(yaml.replace("; ", "\n")));
        assertThat(trace.fired().stream().filter(rule -> rule.startsWith("T-")).sorted())
                .containsExactlyElementsOf(fired == null ? List.of() : List.of(fired.split(" ")));
        assertThat(trace.report().rejected()).isEmpty();
        assertThat(trace.report().unrecognised()).isEmpty();
        assertThat(trace.report().setAside()).hasSize(yaml.matches(".*(resolved|previous).*") ? 1 : 0);
    }

    @Test
    void a_pack_without_words_for_what_is_over_does_not_know_them() {
        assertThat(assess(patient().present("resolved fever")).unrecognised()).hasSize(1);
    }

    @Test
    void an_absent_parent_of_a_present_child_is_rejected_and_the_child_stays() {
        TriageReport report = assess(patient().present("high fever").absent("fever"));
        assertThat(points(report, "lack")).isEqualTo(4);
        assertThat(report.rejected())
                .singleElement()
                .satisfies(fault -> assertThat(fault.problem()).contains("absent", "high fever"));
    }

    @Test
    void of_a_finding_that_was_present_and_went_the_later_state_counts() {
        TriageReport gone = assess(patient()
                .present("tremor", it -> it.ago("5 h").changeFromBaseline("increased"))
                .absent("tremor", it -> it.ago("1 h")));
        assertThat(gone.rejected()).isEmpty();
        assertThat(points(gone, "lack")).isEqualTo(-1);
        TriageReport came = assess(patient()
                .present("tremor", it -> it.ago("1 h").changeFromBaseline("increased"))
                .absent("tremor", it -> it.ago("5 h")));
        assertThat(came.rejected()).isEmpty();
        assertThat(points(came, "lack")).isEqualTo(4);
    }

    @Test
    void of_two_statements_of_one_finding_the_definite_one_with_a_change_stands() {
        TriageReport report =
                assess(patient().present("possible tremor").present("shakes").present("trembling", "increased"));
        assertThat(points(report, "lack")).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[new tremor] | acute",
                "[severe tremor] | acute",
                "[{finding: tremor, change_from_baseline: unchanged}] | unchanged",
                "[{finding: severe tremor, change_from_baseline: unchanged}] | unchanged",
                "[{finding: tremor, change_from_baseline: unchanged}, tremor] | unknown",
                "[{finding: tremor, change_from_baseline: unchanged}, possible new tremor] | acute",
                "[possible new tremor, {finding: tremor, change_from_baseline: unchanged}] | acute",
                "[new tremor, {finding: tremor, change_from_baseline: unchanged, ago: 1 h}] | acute",
                "[{finding: new tremor, ago: 5 h}, {finding: tremor, change_from_baseline: unchanged, ago: 1 h}] | acute",
                "[{finding: tremor, change_from_baseline: unchanged, ago: 5 h}, {finding: new tremor, ago: 1 h}] | acute",
                "[{finding: tremor, change_from_baseline: increased}, new tremor] | increased"
            })
    void what_is_said_to_be_new_is_never_as_usual(String present, String change) {
        Trace trace = changes().trace(CaseReader.read("findings: " + present));
        assertThat(trace.fired()).contains("T-" + change.toUpperCase(Locale.ROOT));
        assertThat(trace.report().rejected()).isEmpty();
    }

    @Test
    void a_finding_that_is_said_to_be_new_and_as_usual_is_new_and_told() {
        Trace trace =
                changes().trace(patient().present("new tremor", "unchanged").build());
        assertThat(trace.fired()).contains("T-ACUTE");
        assertThat(trace.report().rejected())
                .singleElement()
                .satisfies(fault -> assertThat(fault.problem()).contains("both new and as usual"));
    }

    /** A pack with a rule for each way in which a definite tremor may be changed. */
    private Triage changes() {
        ToyPack pack = ToyPack.copiedTo(temp)
                .edit(
                        "vocabulary.yaml",
                        "  degree: [mild, severe, ",
                        "  acute: [new]\n  severe: [severe]\n  degree: [mild, ");
        for (String change : List.of("acute", "unchanged", "unknown", "increased")) {
            pack.addRule(
                    "excess/" + change + ".drl",
                    "T-" + change.toUpperCase(Locale.ROOT),
                    "Stated(id == \"tremor\", change == \"" + change + "\", possible == false)",
                    "sign(drools, \"early\");");
        }
        return pack.triage();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "['possible tremor, resolved'] | true",
                "['tremor, resolved'] | false",
                "[{finding: possible tremor, ago: 5 h}, {finding: 'tremor, resolved', ago: 1 h}] | false",
                "[{finding: tremor, ago: 5 h}, {finding: 'possible tremor, resolved', ago: 1 h}] | false",
                "[{finding: possible tremor, ago: 5 h}, {finding: 'possible tremor, resolved', ago: 1 h}] | true"
            })
    void what_was_possible_only_stays_so_when_it_is_over(String present, boolean possible) {
        Triage triage = ToyPack.copiedTo(temp)
                .edit("vocabulary.yaml", "  time: [", "  resolved: [resolved]\n  time: [")
                .addRule(
                        "excess/a.drl",
                        "T-1",
                        "Stated(id == \"tremor\", change == \"resolved\", possible == " + possible + ")",
                        "sign(drools, \"early\");")
                .triage();
        assertThat(triage.trace(CaseReader.read("findings: " + present)).fired())
                .contains("T-1");
    }

    @Test
    void a_denial_that_one_of_several_contradicts_ends_none_of_them() {
        Trace trace = trace(patient()
                .present("high fever", it -> it.ago("5 h"))
                .present("fever")
                .absent("fever", it -> it.ago("1 h")));
        assertThat(trace.fired()).contains("ZOR-L-002");
        assertThat(trace.report().rejected())
                .singleElement()
                .satisfies(fault -> assertThat(fault.problem()).contains("both present and absent"));
    }

    @Test
    void an_event_or_treatment_that_is_over_counts_and_is_named() {
        Triage triage = ToyPack.copiedTo(temp)
                .edit("vocabulary.yaml", "  time: [", "  resolved: [resolved]\n  time: [")
                .addRule("excess/a.drl", "T-1", "Stated(kind == \"event\")", "sign(drools, \"early\");")
                .triage();
        Trace trace = triage.trace(CaseReader.read("exposure: {events: ['pump stall, resolved']}"));
        assertThat(trace.fired()).contains("T-1");
        assertThat(trace.report().setAside())
                .extracting(SetAside::reason)
                .containsExactly("over, and counts all the same");
    }

    @Test
    void a_strict_triage_refuses_everything_that_is_wrong_at_once() {
        CaseBuilder wrong = patient()
                .age("-3 a")
                .present("visons")
                .present("no fever")
                .present("itch")
                .absent("itch")
                .measurement("body-temperature", "104 Cel");
        assertThatExceptionOfType(CaseFormatException.class)
                .isThrownBy(() -> TRIAGE.strict().assess(wrong.build()))
                .satisfies(thrown -> assertThat(thrown.faults())
                        .extracting(CaseFault::value)
                        .containsExactlyInAnyOrder("visons", "no fever", "itch", "104 Cel", "-3 a"));
    }

    @Test
    void a_strict_triage_gives_a_sound_case_the_same_report_and_lets_the_past_pass() {
        PatientCase sound =
                patient().present("high fever").present("history of visions").build();
        assertThat(TRIAGE.strict().assess(sound)).isEqualTo(TRIAGE.assess(sound));
    }

    @Test
    void faults_of_the_reading_are_in_the_report_and_reach_the_rules() {
        TriageReport report = assess(patient().age("-3 a"));
        assertThat(Reports.rejectedPaths(report)).containsExactly("/patient/age");
        assertThat(report.urgency().level()).isEqualTo("urgent");
    }

    @Test
    void an_indication_names_every_condition_in_it_and_their_parents() {
        ToyPack pack = ToyPack.copiedTo(temp)
                .addRule("excess/a.drl", "T-1", "Condition(id == \"stiffness\")", "sign(drools, \"early\");")
                .addRule("excess/b.drl", "T-2", "Condition(id == \"cord-disease\")", "sign(drools, \"early\");");
        CaseBuilder patient = patient()
                .exposure("zorvane", "pump", it -> it.indication("severe spasticity after spinal cord injury (C6)"));
        Trace trace = pack.triage().trace(patient.build());
        assertThat(trace.fired()).contains("T-1", "T-2");
        assertThat(trace.report().unrecognised()).isEmpty();
    }

    @Test
    void an_indication_that_names_nothing_known_is_unrecognised() {
        assertThat(assess(patient().exposure("zorvane", "oral", it -> it.indication("hiccups")))
                        .unrecognised())
                .extracting(Unrecognised::path)
                .containsExactly("/exposures/0/indication");
    }
}

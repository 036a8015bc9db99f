package io.github.baclofentriage;

import static io.github.baclofentriage.Reports.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.baclofentriage.TriageReport.Because;
import io.github.baclofentriage.TriageReport.Missing;
import io.github.baclofentriage.TriageReport.Reasons;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why an urgency is no lower, and what of the case had no part in it. */
class TriageUrgencyReasonsTest {
    private static final Missing PULSE = new Missing("not-assessed", "pulse", "How fast is the pulse?");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private ToyPack pack;

    /** A pack that asks for the pulse, knows what is calm and what is not weighed, and takes nothing unread for calm. */
    @BeforeEach
    void copy() {
        pack = ToyPack.copiedTo(temp)
                .edit("urgency/flags.drl", "atLeast(drools, ", "notUnderstood(drools, ")
                .edit("pack.yaml", "questions:\n", "questions:\n  pulse: How fast is the pulse?\n")
                .edit("vocabulary.yaml", "\nsigns:\n", """

                        families:
                          - {id: old, label: of old, standing: calm, source: label, conditions: [cord-disease], findings: [itch]}
                          - {id: told, label: told, standing: not-weighed, source: "series-2032, Z01", findings: [anemia, awake], conditions: [infection]}
                        signs:
                        """)
                .add(
                        "urgency/reasons.drl",
                        ToyPack.rule(
                                        "Pulse",
                                        "ZOR-U-011",
                                        "not Measurement(id == \"heart-rate\")",
                                        "notAssessed(drools, \"urgent\", \"pulse\");")
                                + ToyPack.rule(
                                        "Told",
                                        "ZOR-U-012",
                                        "Stated(standing == \"not-weighed\", change not in (\"unchanged\", \"usual\"))",
                                        "notWeighed(drools, \"urgent\");")
                                + ToyPack.rule(
                                        "Calm and new",
                                        "ZOR-U-014",
                                        "Stated(standing == \"calm\", change == \"increased\")",
                                        "atLeast(drools, \"urgent\");"));
    }

    private static CaseBuilder patient() {
        return PatientCase.builder("patient");
    }

    private static CaseBuilder withPulse() {
        return patient().measurement("heart-rate", "70 /min");
    }

    private Reasons reasons(CaseBuilder patient) {
        return pack.triage().assess(patient.build()).urgency().reasons();
    }

    @Test
    void the_calmest_level_has_no_reason() {
        Reasons reasons = reasons(withPulse().present("itch"));
        assertThat(reasons.because()).isEmpty();
        assertThat(reasons.wouldBeRoutineWith()).isEmpty();
    }

    @Test
    void what_is_not_assessed_is_named_as_the_question_of_the_pack() {
        Reasons reasons = reasons(patient());
        assertThat(reasons.because()).containsExactly("not-assessed");
        assertThat(reasons.wouldBeRoutineWith()).containsExactly(PULSE);
    }

    @Test
    void what_is_not_weighed_is_named_as_the_case_states_it() {
        Reasons reasons = reasons(withPulse().present("low haemoglobin").condition("sepsis"));
        assertThat(reasons.because()).containsExactly("not-weighed");
        assertThat(names(reasons.notWeighed())).containsExactly("anemia", "infection");
        assertThat(reasons.wouldBeRoutineWith())
                .containsExactly(
                        new Missing("not-weighed", "anemia", "anaemia"),
                        new Missing("not-weighed", "infection", "infection"));
    }

    @Test
    void what_was_not_understood_is_named_by_its_words_and_place() {
        Reasons reasons = reasons(withPulse().present("blue funk").present("green funk"));
        assertThat(reasons.because()).containsExactly("not-understood");
        assertThat(reasons.wouldBeRoutineWith())
                .containsExactly(
                        new Missing("not-understood", "/findings/present", "blue funk"),
                        new Missing("not-understood", "/findings/present", "green funk"));
    }

    @Test
    void what_could_not_be_used_is_named_by_its_place() {
        Reasons reasons = reasons(withPulse().measurement("systolic-pressure", "900 mm[Hg]"));
        assertThat(reasons.wouldBeRoutineWith())
                .containsExactly(new Missing(
                        "not-understood", "/measurements/systolic-pressure", "/measurements/systolic-pressure"));
    }

    @Test
    void a_rule_that_read_a_family_or_a_limit_cites_its_sources_too() {
        Triage triage = pack.edit(
                        "vocabulary.yaml",
                        "possible: [0, 350]",
                        "possible: [0, 350], limits: [{calm: [50, 110], flag: heat, source: \"Z02, label\"}]")
                .add(
                        "urgency/limits.drl",
                        ToyPack.rule(
                                "Slow",
                                "ZOR-U-015",
                                "Limit(id == \"heart-rate\", $low: calmLow)\n    Measurement(id == \"heart-rate\", lowest < $low)",
                                "atLeast(drools, \"urgent\");"))
                .triage();
        TriageReport report = triage.assess(patient()
                .measurement("heart-rate", "45 /min")
                .present("anaemia")
                .build());
        assertThat(report.urgency().raisedBy())
                .extracting(Because::rule, Because::sources)
                .containsExactly(
                        tuple("ZOR-U-012", List.of("label", "Z01", "series-2032")),
                        tuple("ZOR-U-015", List.of("label", "Z02")));
    }

    @Test
    void several_reasons_stand_in_one_order() {
        Reasons reasons = reasons(patient().present("blue funk").present("anaemia"));
        assertThat(reasons.because()).containsExactly("not-assessed", "not-weighed", "not-understood");
        assertThat(reasons.wouldBeRoutineWith())
                .extracting(Missing::reason)
                .containsExactly("not-assessed", "not-weighed", "not-understood");
    }

    @Test
    void where_something_was_found_nothing_would_leave_the_case_calm() {
        Reasons reasons = reasons(patient().present("fever"));
        assertThat(reasons.because()).containsExactly("finding", "not-assessed");
        assertThat(reasons.wouldBeRoutineWith()).isEmpty();
    }

    @Test
    void a_reason_for_a_lesser_level_is_none_and_what_is_not_weighed_is_named_all_the_same() {
        Reasons reasons = reasons(patient().present("coma").present("anaemia"));
        assertThat(reasons.because()).containsExactly("finding");
        assertThat(names(reasons.notWeighed())).containsExactly("anemia");
        assertThat(reasons.wouldBeRoutineWith()).isEmpty();
    }

    @Test
    void what_was_found_for_a_lesser_level_leaves_nothing_that_would_make_the_case_calm() {
        pack.edit("urgency/reasons.drl", "notAssessed(drools, \"urgent\"", "notAssessed(drools, \"emergency\"");
        Reasons reasons = reasons(patient().present("fever"));
        assertThat(reasons.because()).containsExactly("not-assessed");
        assertThat(reasons.wouldBeRoutineWith()).isEmpty();
    }

    @Test
    void what_is_missing_for_a_lesser_level_is_missing_for_the_calmest_too() {
        pack.edit("urgency/reasons.drl", "notAssessed(drools, \"urgent\"", "notAssessed(drools, \"emergency\"");
        Reasons reasons = reasons(patient().present("anaemia"));
        assertThat(reasons.because()).containsExactly("not-assessed");
        assertThat(reasons.wouldBeRoutineWith())
                .extracting(Missing::reason)
                .containsExactly("not-assessed", "not-weighed");
    }

    @Test
    void a_condition_that_is_possible_only_is_no_background() {
        assertThat(reasons(withPulse().condition("possible disease of the spinal cord"))
                        .background())
                .isEmpty();
    }

    @Test
    void calm_conditions_usual_substances_and_unchanged_signs_are_background() {
        Reasons reasons = reasons(withPulse()
                .condition("disease of the spinal cord")
                .coSubstance("valerian", "usual")
                .present("awake", "unchanged"));
        assertThat(names(reasons.background())).containsExactly("awake", "cord-disease", "valerian");
        assertThat(reasons.notWeighed()).isEmpty();
        assertThat(reasons.because()).isEmpty();
    }

    @Test
    void what_raised_the_urgency_is_no_background() {
        Reasons reasons = reasons(withPulse().present("itch", "increased").coSubstance("valerian", "taken"));
        assertThat(reasons.because()).containsExactly("finding");
        assertThat(reasons.background()).isEmpty();
    }

    @Test
    void a_question_that_the_pack_does_not_ask_is_a_fault_of_the_pack() {
        Triage triage =
                pack.edit("urgency/reasons.drl", "\"pulse\"", "\"puls\"").triage();
        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(() -> triage.assess(patient().build()))
                .withStackTraceContaining("no question [puls] in pack.yaml");
    }
}

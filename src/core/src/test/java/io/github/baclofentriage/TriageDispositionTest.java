package io.github.baclofentriage;

import static io.github.baclofentriage.Reports.ids;
import static io.github.baclofentriage.Reports.names;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Urgency, conclusion and advice. */
class TriageDispositionTest {
    private static final Triage TRIAGE = Triage.with(RulePack.of(ToyPack.folder()));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    private static CaseBuilder patient() {
        return PatientCase.builder("patient");
    }

    private static TriageReport assess(CaseBuilder patient) {
        return TRIAGE.assess(patient.build());
    }

    @Test
    void without_a_flag_a_case_has_the_least_urgency() {
        assertThat(assess(patient().present("itch")).urgency().level()).isEqualTo("routine");
    }

    @Test
    void a_red_flag_raises_to_the_level_that_the_pack_declares_for_it() {
        TriageReport.Urgency urgency = assess(patient().present("fever")).urgency();
        assertThat(urgency.level()).isEqualTo("urgent");
        assertThat(ids(urgency.redFlags())).containsExactly("heat");
        assertThat(urgency.redFlags().get(0).because())
                .extracting(TriageReport.Because::rule)
                .containsExactly("ZOR-U-003");
    }

    @Test
    void of_several_flags_the_most_urgent_decides_and_all_are_listed_in_the_order_of_the_pack() {
        TriageReport.Urgency urgency =
                assess(patient().present("fever").present("coma")).urgency();
        assertThat(urgency.level()).isEqualTo("emergency");
        assertThat(ids(urgency.redFlags())).containsExactly("consciousness", "heat");
    }

    @Test
    void a_possible_finding_raises_its_flag_in_full() {
        assertThat(assess(patient().present("possible coma")).urgency().level()).isEqualTo("emergency");
    }

    @Test
    void a_rule_can_raise_the_urgency_without_a_flag_and_is_named() {
        TriageReport.Urgency urgency =
                assess(patient().measurement("body-temperature", "400 Cel")).urgency();
        assertThat(urgency.level()).isEqualTo("urgent");
        assertThat(urgency.raisedBy()).extracting(TriageReport.Because::rule).containsExactly("ZOR-U-004");
    }

    @Test
    void a_lesser_level_never_lowers_a_greater_one() {
        TriageReport.Urgency urgency = assess(patient().present("coma").measurement("body-temperature", "400 Cel"))
                .urgency();
        assertThat(urgency.level()).isEqualTo("emergency");
        assertThat(urgency.raisedBy()).isEmpty();
    }

    @Test
    void flags_that_nothing_known_could_show_are_listed_as_not_assessed() {
        assertThat(names(assess(patient()).urgency().notAssessed()))
                .containsExactly("consciousness", "breathing", "heat");
    }

    @Test
    void a_finding_an_absence_a_measurement_or_a_derived_finding_lets_a_flag_be_checked() {
        assertThat(names(assess(patient()
                                .absent("sleepiness")
                                .measurement("breathing-rate", "14 /min")
                                .measurement("body-temperature", "37 Cel"))
                        .urgency()
                        .notAssessed()))
                .isEmpty();
        assertThat(names(assess(patient().present("coma")).urgency().notAssessed()))
                .containsExactly("breathing", "heat");
    }

    @Test
    void the_conclusion_names_its_rules_and_syndromes() {
        TriageReport.Conclusion conclusion =
                assess(patient().present("high fever")).conclusion();
        assertThat(conclusion.status()).isEqualTo("single");
        assertThat(conclusion.label()).isEqualTo("one syndrome explains the picture best");
        assertThat(conclusion.syndromes()).containsExactly("lack");
        assertThat(conclusion.because()).extracting(TriageReport.Because::rule).containsExactly("ZOR-D-011");
    }

    @Test
    void a_status_has_words_of_its_own_while_the_leading_syndrome_is_short_of_likely() {
        PatientCase feverish = patient().present("high fever").build();
        ToyPack pack = ToyPack.copiedTo(temp)
                .edit(
                        "pack.yaml",
                        "tally_after: arguments",
                        "tally_after: arguments\nconclusive: [single]\nnot_established: {single: leads on points}");
        assertThat(pack.triage().assess(feverish).conclusion().label())
                .isEqualTo("one syndrome explains the picture best");
        pack.edit("disposition/likelihood/levels.drl", "points >= 4", "points >= 99")
                .edit("disposition/conclusion/statuses.drl", "level == \"likely\"", "level == \"possible\"");
        TriageReport.Conclusion conclusion = pack.triage().assess(feverish).conclusion();
        assertThat(conclusion.status()).isEqualTo("single");
        assertThat(conclusion.label()).isEqualTo("leads on points");
    }

    @Test
    void of_several_conclusions_the_first_in_the_list_of_statuses_stands() {
        CaseBuilder feverish = patient().present("high fever");
        assertThat(assess(feverish.exposure("none", "oral")).conclusion().status())
                .isEqualTo("not-exposed");
        ToyPack pack = ToyPack.copiedTo(temp)
                .edit("pack.yaml", "  not-exposed: no exposure to zorvane is known\n", "")
                .edit("pack.yaml", "  insufficient-data:", "  not-exposed: no exposure\n  insufficient-data:");
        assertThat(pack.triage().assess(feverish.build()).conclusion().status()).isEqualTo("single");
    }

    @Test
    void without_any_conclusion_the_last_status_stands() {
        TriageReport.Conclusion conclusion = assess(patient()).conclusion();
        assertThat(conclusion.status()).isEqualTo("insufficient-data");
        assertThat(conclusion.syndromes()).isEmpty();
        assertThat(conclusion.because()).isEmpty();
    }

    @Test
    void syndromes_of_one_conclusion_stand_in_the_order_of_the_ranking() {
        TriageReport.Conclusion conclusion =
                assess(patient().present("itch").present("fever")).conclusion();
        assertThat(conclusion.status()).isEqualTo("indeterminate");
        assertThat(conclusion.syndromes()).containsExactly("upset", "lack");
    }

    @Test
    void a_sequential_conclusion_has_its_phases_in_order_of_time_and_the_present_one_leads() {
        ToyPack pack = ToyPack.copiedTo(temp)
                .edit("pack.yaml", "  single: one", "  sequential: one after the other\n  single: one")
                .add("disposition/conclusion/phases.drl", sequence());
        TriageReport.Conclusion conclusion = pack.triage()
                .assess(patient().present("itch").present("high fever").build())
                .conclusion();
        assertThat(conclusion.status()).isEqualTo("sequential");
        assertThat(conclusion.syndromes()).containsExactly("excess", "lack");
        assertThat(conclusion.phases())
                .containsExactly(new TriageReport.Phase("lack", "past"), new TriageReport.Phase("excess", "present"));
    }

    @Test
    void a_status_of_any_name_shows_phases_and_they_are_its_headline() {
        ToyPack pack = ToyPack.copiedTo(temp)
                .edit("pack.yaml", "  single: one", "  relapse: one comes back\n  single: one")
                .add("disposition/conclusion/phases.drl", sequence().replace("sequential", "relapse"));

        TriageReport report = pack.triage()
                .assess(patient().present("itch").present("high fever").build());

        assertThat(report.conclusion().status()).isEqualTo("relapse");
        assertThat(report.conclusion().phases())
                .containsExactly(new TriageReport.Phase("lack", "past"), new TriageReport.Phase("excess", "present"));
        assertThat(report.toText()).contains("lack of zorvane earlier, excess of zorvane now");
    }

    @Test
    void phases_of_a_proposal_that_does_not_stand_are_not_shown() {
        ToyPack pack = ToyPack.copiedTo(temp)
                .edit("pack.yaml", "  single: one", "  sequential: one after the other\n  single: one")
                .add("disposition/conclusion/phases.drl", sequence());

        TriageReport.Conclusion conclusion = pack.triage()
                .assess(patient()
                        .present("itch")
                        .present("high fever")
                        .exposure("none", "oral")
                        .build())
                .conclusion();

        assertThat(conclusion.status()).isEqualTo("not-exposed");
        assertThat(conclusion.phases()).isEmpty();
    }

    private static String sequence() {
        List<String> calls = List.of(
                "conclude(drools, \"sequential\", \"excess\");",
                "conclude(drools, \"sequential\", \"lack\");",
                "phase(drools, \"excess\", \"present\");",
                "phase(drools, \"lack\", \"past\");");
        return IntStream.range(0, calls.size())
                .mapToObj(i -> ToyPack.rule("Part " + i, "ZOR-D-99" + i, "Finding(id == \"itch\")", calls.get(i)))
                .collect(Collectors.joining());
    }

    @Test
    void advice_stands_in_the_order_of_the_pack_with_its_rules() {
        TriageReport report = assess(patient().present("high fever"));
        assertThat(ids(report.differential())).containsExactly("infection", "heatstroke");
        assertThat(ids(report.considerations())).containsExactly("cool-down");
        assertThat(ids(report.askNext())).containsExactly("breathing", "temperature");
        assertThat(report.differential().get(1).because().get(0).facts()).containsExactly("dangerous heat");
    }

    @Test
    void what_is_known_is_not_asked_for() {
        TriageReport report = assess(patient().measurement("breathing-rate", "14 /min"));
        assertThat(ids(report.askNext())).containsExactly("temperature");
    }
}

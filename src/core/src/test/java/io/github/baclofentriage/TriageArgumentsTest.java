package io.github.baclofentriage;

import static io.github.baclofentriage.Reports.argument;
import static io.github.baclofentriage.Reports.points;
import static io.github.baclofentriage.Reports.ranking;
import static io.github.baclofentriage.Reports.rules;
import static io.github.baclofentriage.Reports.syndrome;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriageArgumentsTest {
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
    void an_argument_names_its_rule_its_facts_and_its_sources() {
        TriageReport report = assess(patient().present("seeing things"));
        assertThat(argument(report, "ZOR-L-004")).satisfies(argument -> {
            assertThat(argument.says()).isEqualTo("Visions argue for lack");
            assertThat(argument.strength()).isEqualTo("moderate");
            assertThat(argument.domain()).isEqualTo("mind");
            assertThat(argument.facts()).containsExactly("visions");
            assertThat(argument.sources()).containsExactly("Z01", "label");
            assertThat(argument.undercutBy()).isEmpty();
        });
        assertThat(points(report, "lack")).isEqualTo(2);
    }

    @Test
    void an_argument_against_takes_points_away() {
        TriageReport report = assess(patient().present("visions").absent("tremor"));
        assertThat(rules(syndrome(report, "lack").against())).containsExactly("ZOR-L-005");
        assertThat(points(report, "lack")).isEqualTo(1);
    }

    @Test
    void a_domain_has_one_vote_and_the_strongest_argument_casts_it() {
        TriageReport report = assess(patient().present("high fever"));
        assertThat(rules(syndrome(report, "lack").arguments())).containsExactly("ZOR-L-002", "ZOR-L-001");
        assertThat(points(report, "lack")).isEqualTo(4);
    }

    @Test
    void domains_add_up() {
        TriageReport report =
                assess(patient().present("high fever").present("visions").present("tremor", "increased"));
        assertThat(points(report, "lack")).isEqualTo(4 + 2 + 4);
    }

    @Test
    void one_domain_votes_for_and_against_apart() {
        TriageReport report = assess(patient().present("fever").absent("high fever"));
        assertThat(points(report, "lack")).isEqualTo(1 - 2);
    }

    @Test
    void a_struck_argument_counts_nothing_and_stays_with_the_rule_that_struck_it() {
        TriageReport report = assess(patient().present("sleepiness").present("high fever"));
        assertThat(argument(report, "ZOR-X-001").undercutBy()).containsExactly("ZOR-X-003");
        assertThat(points(report, "excess")).isZero();
    }

    @Test
    void a_struck_argument_gives_its_vote_to_the_next_in_the_domain_and_stands_behind_it() {
        ToyPack pack = ToyPack.copiedTo(temp)
                .addRule(
                        "excess/more.drl",
                        "ZOR-Z-999",
                        "Finding(id == \"sleepiness\")",
                        "argue(drools, \"excess\", WEAK, \"mind\");");
        TriageReport report = pack.triage()
                .assess(patient().present("sleepiness").present("high fever").build());
        assertThat(points(report, "excess")).isEqualTo(1);
        assertThat(rules(syndrome(report, "excess").arguments())).containsExactly("ZOR-Z-999", "ZOR-X-001");
    }

    @Test
    void striking_a_rule_that_did_not_fire_leaves_no_trace() {
        TriageReport report = assess(patient().present("high fever").present("limpness"));
        assertThat(rules(syndrome(report, "excess").arguments())).containsExactly("ZOR-X-002");
        assertThat(report.toJson()).doesNotContain("ZOR-X-001", "ZOR-X-003");
    }

    @Test
    void two_rules_that_strike_the_same_argument_are_both_named() {
        ToyPack pack = ToyPack.copiedTo(temp)
                .addRule(
                        "excess/more.drl",
                        "ZOR-A-999",
                        "Finding(id == \"limpness\")",
                        "undercut(drools, \"ZOR-X-001\", \"ZOR-X-002\");");
        TriageReport report = pack.triage()
                .assess(patient()
                        .present("sleepiness")
                        .present("limpness")
                        .present("high fever")
                        .build());
        assertThat(argument(report, "ZOR-X-001").undercutBy()).containsExactly("ZOR-A-999", "ZOR-X-003");
        assertThat(argument(report, "ZOR-X-002").undercutBy()).containsExactly("ZOR-A-999");
    }

    @Test
    void what_a_rule_excludes_is_not_among_what_would_weigh() {
        ToyPack pack = ToyPack.copiedTo(temp)
                .addRule(
                        "excess/more.drl",
                        "ZOR-X-999",
                        "Finding(id == \"coma\", id != \"itch\", id not in (\"fever\")) not Finding(id == \"tremor\")",
                        "argue(drools, \"excess\", STRONG, \"mind\");");
        assertThat(Reports.names(syndrome(pack.triage().assess(patient().build()), "excess")
                        .unknown()))
                .contains("coma")
                .doesNotContain("itch", "fever", "tremor");
    }

    @Test
    void what_is_only_possible_weighs_weak() {
        TriageReport report = assess(patient().present("possible visions"));
        assertThat(argument(report, "ZOR-L-004").strength()).isEqualTo("weak");
        assertThat(argument(report, "ZOR-L-004").facts()).containsExactly("visions (possible)");
        assertThat(points(report, "lack")).isEqualTo(1);
        assertThat(points(
                        assess(patient().present("tremor", it -> it.possible().changeFromBaseline("increased"))),
                        "lack"))
                .isEqualTo(1);
    }

    @Test
    void a_rule_that_fires_for_a_definite_and_a_possible_finding_weighs_in_full() {
        ToyPack pack = ToyPack.copiedTo(temp)
                .addRule(
                        "excess/more.drl",
                        "ZOR-A-999",
                        "Finding(id in (\"itch\", \"anemia\"))",
                        "argue(drools, \"upset\", STRONG, \"mind\");");
        CaseBuilder both = patient().present("possible itch").present("anaemia");
        assertThat(points(pack.triage().assess(both.build()), "upset")).isEqualTo(4);
    }

    @Test
    void a_sign_is_firm_by_whatever_rule_shows_it_in_whatever_order() {
        List<String> rules = List.of(
                ToyPack.rule("A", "ZOR-S-901", "Finding(id == \"itch\")", "sign(drools, \"early\");"),
                ToyPack.rule("B", "ZOR-S-902", "Sign(id == \"early\")", "sign(drools, \"long-use\");"),
                ToyPack.rule("C", "ZOR-S-903", "Finding(id == \"anemia\")", "sign(drools, \"early\");"));
        PatientCase patient =
                patient().present("possible itch").present("anaemia").build();
        for (int[] order : new int[][] {{0, 1, 2}, {2, 1, 0}, {1, 0, 2}, {0, 2, 1}}) {
            String file = "signs/more-" + order[0] + order[1] + order[2];
            ToyPack pack = ToyPack.copiedTo(temp.resolve(file))
                    .add("signs/more.drl", rules.get(order[0]) + rules.get(order[1]) + rules.get(order[2]))
                    .addRule(
                            "excess/more.drl",
                            "ZOR-A-999",
                            "Sign(id == \"long-use\")",
                            "argue(drools, \"upset\", STRONG, \"mind\");");
            assertThat(points(pack.triage().assess(patient), "upset")).as(file).isEqualTo(4);
            assertThat(points(
                            pack.triage()
                                    .assess(patient().present("possible itch").build()),
                            "upset"))
                    .as(file)
                    .isEqualTo(1);
        }
    }

    @Test
    void what_would_weigh_and_is_not_known_is_listed_until_it_is_known() {
        TriageReport unknown = assess(patient());
        assertThat(Reports.names(syndrome(unknown, "lack").unknown()))
                .containsExactly("high-fever", "tremor", "visions");
        TriageReport known = assess(patient().present("visions").absent("tremor"));
        assertThat(Reports.names(syndrome(known, "lack").unknown())).containsExactly("high-fever");
    }

    @Test
    void a_finding_stated_as_unknown_changes_nothing() {
        TriageReport without = assess(patient().present("visions"));
        TriageReport with =
                assess(patient().present("visions").unknown("tremor").unknown("coma"));
        assertThat(with).isEqualTo(without);
    }

    @Test
    void the_most_points_come_first() {
        TriageReport report = assess(
                patient().present("itch").present("itch").present("limpness").present("sleepiness"));
        assertThat(ranking(report)).containsExactly("excess", "upset", "lack");
    }

    @Test
    void among_equal_points_the_more_points_for_come_first() {
        TriageReport report = assess(patient()
                .present("high fever")
                .present("visions")
                .absent("tremor")
                .present("itch"));
        assertThat(points(report, "lack")).isEqualTo(5);
        ToyPack pack = ToyPack.copiedTo(temp)
                .addRule(
                        "excess/more.drl",
                        "ZOR-A-999",
                        "Finding(id == \"itch\")",
                        "argueAgainst(drools, \"upset\", MODERATE, \"motor\");");
        TriageReport tied = pack.triage().assess(patient().present("itch").build());
        assertThat(tied.syndromes()).extracting(TriageReport.Syndrome::points).containsOnly(0);
        assertThat(ranking(tied)).containsExactly("upset", "lack", "excess");
    }

    @Test
    void among_equals_the_more_dangerous_comes_first() {
        assertThat(ranking(assess(patient()))).containsExactly("lack", "excess", "upset");
        TriageReport tied = assess(patient().present("limpness").present("itch"));
        assertThat(ranking(tied)).containsExactly("excess", "upset", "lack");
    }

    @Test
    void a_level_is_the_strongest_that_a_rule_states() {
        TriageReport report = assess(patient().present("high fever"));
        assertThat(syndrome(report, "lack").likelihood()).isEqualTo("likely");
        assertThat(syndrome(report, "lack").because())
                .extracting(TriageReport.Because::rule)
                .containsExactly("ZOR-D-001");
        assertThat(syndrome(report, "upset").likelihood()).isEqualTo("unlikely");
    }

    @Test
    void the_trace_names_every_rule_that_fired_also_those_without_a_mark() {
        Trace trace = TRIAGE.trace(patient().present("high fever").build());
        assertThat(trace.fired()).contains("ZOR-X-003", "ZOR-L-001", "ZOR-L-002", "ZOR-U-003");
        assertThat(trace.report()).isEqualTo(assess(patient().present("high fever")));
    }
}

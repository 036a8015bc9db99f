package io.github.baclofentriage.authoring.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationReportTest {
    private static final MutationReport REPORT =
            Mutation.run(Garden.FOLDER, Garden.PACK, file -> file.startsWith("drought/"));

    @TempDir
    private Path folder;

    @Test
    void the_text_counts_what_narratives_and_what_only_mirrors_notice() {
        assertThat(REPORT.toText(false)).startsWith("""
            Changed rules of garden 0.1.0, 15 cases
            1 case fails or is skipped, and left out here. See `pack test`.

            change             tried  by a narrative  by mirrors only  fail  survive
            change domain          2               0                1     0        1
            change strength        3               3                0     0        0
            delete rule            3               2                1     0        0
            """).contains("""

                file                tried  by a narrative  by mirrors only  fail  survive
                drought/leaves.drl     41              16               15     0       10
                all                    41              16               15     0       10

                Score 75.6 %: 31 of 41 changes are noticed by a case. 10 survive, 1 of them
                    argued.
                """);
    }

    @Test
    void a_survivor_has_its_place_its_change_and_its_reason_or_the_case_to_write() {
        assertThat(REPORT.toText(false)).contains("""

            drought/leaves.drl line 11: GAR-D-001 drop alternative "yellow-leaves"
              argued: The leaves of this garden are never yellow.
            """, """

            drought/leaves.drl line 29: GAR-D-003 shift threshold ago <= 48 to 49
              Write a case in drought/leaves.cases.yaml in which `ago` is exactly 49 and all
                  else is met, and forbid GAR-D-003 in `fires`; changed, the rule speaks
                  there.
            """);
        assertThat(REPORT.toText(true).lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void what_only_mirrors_notice_is_listed_on_demand() {
        assertThat(REPORT.toText(false)).doesNotContain("Noticed only");
        assertThat(REPORT.toText(true)).contains("""

            Noticed only by what mirrors the rules, and by no narrative: 15
              drought/leaves.drl line 12: GAR-D-001 drop pattern not Finding(id ==
                  "greenhouse")
                by leaves.drl › limp leaves in a greenhouse
            """);
    }

    @Test
    void the_json_holds_every_change() {
        assertThat(REPORT.toJson())
                .startsWith("""
                    {
                      "format" : "baclofen-triage/mutation/1",
                      "pack" : "garden",
                      "version" : "0.1.0",
                      "cases" : 15,
                      "left_out" : 1,
                      "changes" : 41,
                      "killed_by_narrative" : 16,
                      "killed_by_mirror" : 15,
                      "failed" : 0,
                      "survived" : 10,
                    """)
                .contains("\"argued\" : \"The leaves of this garden are never yellow.\"")
                .contains("\"killed_by\" : \"narrative: plants \\u203A a limp plant in the open\"")
                .endsWith("""
                      "faults" : [ ]
                    }
                    """);
    }

    @Test
    void progress_is_told_change_by_change() {
        List<Integer> progress = new ArrayList<>();

        Mutation.run(
                Garden.FOLDER, Garden.PACK, file -> file.startsWith("disposition/"), (done, all) -> progress.add(done));

        assertThat(progress).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
    }

    @Test
    void a_list_of_survivors_is_held_against_what_became_of_the_changes() throws IOException {
        Survivors survivors = listed("""
            format: baclofen-triage/survivors/1
            survivors:
              - mutant: GAR-D-002 delete rule
                because: It is noticed.
              - mutant: 'GAR-D-001 drop alternative "yelow-leaves"'
                because: It is misspelt.
              - mutant: 'GAR-D-003 drop strike "GAR-D-001"'
                because: It is argued twice.
              - mutant: 'GAR-D-003 drop strike "GAR-D-001"'
                because: This is the second time.
              - mutant: GAR-S-001 delete rule
                because: It was not tried in this run.
              - mutant: GAR-D-001 delete rule
            """);

        assertThat(survivors.faults(Mutation.keys(Garden.PACK), REPORT.mutants()))
                .containsExactly(
                        "validation/survivors.yaml line 9: [GAR-D-003 drop strike \"GAR-D-001\"] is argued twice",
                        "validation/survivors.yaml line 13: a survivor needs `mutant` and `because`",
                        "validation/survivors.yaml line 3: [GAR-D-002 delete rule] does not survive; narrative: plants"
                                + " › a dry plant that is not limp kills it",
                        "validation/survivors.yaml line 5: there is no change [GAR-D-001 drop alternative"
                                + " \"yelow-leaves\"]. Maybe GAR-D-001 drop alternative \"yellow-leaves\"");
    }

    @Test
    void a_list_of_survivors_that_cannot_be_read_is_a_fault() throws IOException {
        assertThat(listed("survivors: []\nsurvivors: []\n").faults(Mutation.keys(Garden.PACK), List.of()))
                .containsExactly("validation/survivors.yaml line 2: the key stands twice");
        assertThat(listed("format: baclofen-triage/survivors/2\nsurvivors: []\n")
                        .faults(Mutation.keys(Garden.PACK), List.of()))
                .containsExactly("validation/survivors.yaml line 1: the format must be baclofen-triage/survivors/1");
    }

    private Survivors listed(String text) throws IOException {
        Path file = folder.resolve(Survivors.FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Survivors.in(folder);
    }
}

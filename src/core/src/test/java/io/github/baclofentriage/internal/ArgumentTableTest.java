package io.github.baclofentriage.internal;

import static io.github.baclofentriage.internal.ReportSamples.argument;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.TriageReport.Argument;
import io.github.baclofentriage.TriageReport.Conclusion;
import io.github.baclofentriage.TriageReport.Reasons;
import io.github.baclofentriage.TriageReport.Syndrome;
import io.github.baclofentriage.TriageReport.Urgency;
import io.github.baclofentriage.internal.ArgumentTable.Block;
import io.github.baclofentriage.internal.ArgumentTable.Cell;
import io.github.baclofentriage.internal.ArgumentTable.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentTableTest {
    @Test
    void a_row_stands_for_each_domain_in_the_order_of_the_report() {
        assertThat(ArgumentTable.of(ReportSamples.emergency()).rows())
                .extracting(Row::domain)
                .containsExactly("exposure", "motor", "autonomic", "mental state", "investigation", "seizure");
    }

    @Test
    void the_columns_add_up_to_the_points_of_their_syndromes() {
        assertThat(ArgumentTable.of(ReportSamples.emergency()).columns())
                .allSatisfy(column -> assertThat(column.votesFor() - column.votesAgainst())
                        .isEqualTo(column.syndrome().points()));
    }

    @Test
    void a_domain_has_one_vote_the_strongest_that_no_rule_struck() {
        Cell cell = cell(
                List.of(
                        argument("A", "a", "weak", "motor"),
                        argument("B", "b", "moderate", "motor"),
                        struck("C", "strong"),
                        struck("D", "weak")),
                List.of(argument("E", "e", "strong", "motor"), argument("F", "f", "weak", "motor")));
        assertThat(cell).isEqualTo(new Cell(2, 4, 4, 0));
        assertThat(cell.struck()).isEqualTo("+4");
    }

    @Test
    void votes_for_go_right_of_the_middle_and_votes_against_go_left() {
        assertThat(new Cell(2, 1, 0, 1).blocks())
                .containsExactly(
                        new Block(1, 1, true, false),
                        new Block(11, 1, true, false),
                        new Block(-10, 1, false, false),
                        new Block(-10, 11, false, true));
    }

    @Test
    void struck_votes_of_both_sides_are_told() {
        assertThat(new Cell(0, 0, 2, 4).struck()).isEqualTo("\u22124, +2");
        assertThat(new Cell(0, 0, 0, 0).empty()).isTrue();
    }

    private static Cell cell(List<Argument> supporting, List<Argument> against) {
        Syndrome syndrome = new Syndrome("one", "one", "possible", 0, supporting, against, List.of(), List.of());
        List<Row> rows = ArgumentTable.of(ReportSamples.sample(
                        "votes",
                        new Conclusion("single", "single", List.of("one"), List.of(), List.of()),
                        List.of(syndrome),
                        new Urgency("urgent", List.of(), List.of(), List.of(), Reasons.NONE)))
                .rows();
        assertThat(rows).hasSize(1);
        return rows.get(0).cells().get(0);
    }

    private static Argument struck(String rule, String strength) {
        return new Argument(rule, rule, strength, "motor", List.of(), List.of(), List.of("Z"));
    }
}

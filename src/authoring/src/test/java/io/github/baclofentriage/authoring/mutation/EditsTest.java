package io.github.baclofentriage.authoring.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EditsTest {
    private static final List<Edit> EDITS = Edits.of(Garden.PACK, Garden.ALL);

    @Test
    void a_rule_is_deleted() {
        assertThat(EDITS)
                .filteredOn(edit -> edit.operator() == Operator.DELETE_RULE)
                .hasSameSizeAs(Garden.PACK.rules())
                .allSatisfy(edit -> assertThat(edit.text()).isNull());
    }

    @Test
    void a_pattern_is_dropped_unless_the_rule_uses_what_it_keeps_or_has_no_other() {
        assertThat(conditions("GAR-D-001", Operator.DROP_PATTERN))
                .containsExactly(
                        "not Finding(id == \"greenhouse\")", "Finding(id in (\"limp-leaves\", \"yellow-leaves\"))");
        assertThat(conditions("GAR-S-002", Operator.DROP_PATTERN))
                .containsExactly("Baseline(id == \"soil-moisture\", $usual: value)");
        assertThat(conditions("GAR-S-001", Operator.DROP_PATTERN)).isEmpty();
    }

    @Test
    void a_pattern_is_negated() {
        assertThat(conditions("GAR-D-001", Operator.NEGATE_PATTERN))
                .containsExactly(
                        "not Finding(id in (\"limp-leaves\", \"yellow-leaves\")) not Finding(id == \"greenhouse\")",
                        "Finding(id in (\"limp-leaves\", \"yellow-leaves\")) Finding(id == \"greenhouse\")");
        assertThat(conditions("GAR-D-002", Operator.NEGATE_PATTERN)).containsExactly("not Sign(id == \"dry-soil\")");
    }

    @Test
    void a_constraint_is_dropped_and_its_pattern_stays_what_it_is() {
        assertThat(conditions("GAR-D-001", Operator.DROP_CONSTRAINT))
                .containsExactly(
                        "Finding() not Finding(id == \"greenhouse\")",
                        "Finding(id in (\"limp-leaves\", \"yellow-leaves\")) not Finding()");
        assertThat(conditions("GAR-D-002", Operator.DROP_CONSTRAINT)).containsExactly("Sign()");
        assertThat(conditions("GAR-S-002", Operator.DROP_CONSTRAINT))
                .containsExactly(
                        "Baseline($usual: value) Measurement(id == \"soil-moisture\", latest < $usual - 5)",
                        "Baseline(id == \"soil-moisture\", $usual: value) Measurement(latest < $usual - 5)",
                        "Baseline(id == \"soil-moisture\", $usual: value) Measurement(id == \"soil-moisture\")");
    }

    @Test
    void a_constraint_is_turned_round() {
        assertThat(conditions("GAR-D-001", Operator.NEGATE_CONSTRAINT))
                .containsExactly(
                        "Finding(id not in (\"limp-leaves\", \"yellow-leaves\")) not Finding(id == \"greenhouse\")",
                        "Finding(id in (\"limp-leaves\", \"yellow-leaves\")) not Finding(id != \"greenhouse\")");
        assertThat(conditions("GAR-D-003", Operator.NEGATE_CONSTRAINT))
                .containsExactly(
                        "Finding(id != \"greenhouse\") Exposure(change == \"stopped\", ago == null || ago <= 48)",
                        "Finding(id == \"greenhouse\") Exposure(change != \"stopped\", ago == null || ago <= 48)",
                        "Finding(id == \"greenhouse\") Exposure(change == \"stopped\", ago != null || ago <= 48)",
                        "Finding(id == \"greenhouse\") Exposure(change == \"stopped\", ago == null || ago > 48)");
    }

    @Test
    void an_alternative_is_dropped() {
        assertThat(conditions("GAR-D-001", Operator.DROP_ALTERNATIVE))
                .containsExactly(
                        "Finding(id in (\"yellow-leaves\")) not Finding(id == \"greenhouse\")",
                        "Finding(id in (\"limp-leaves\")) not Finding(id == \"greenhouse\")");
        assertThat(conditions("GAR-D-003", Operator.DROP_ALTERNATIVE))
                .containsExactly(
                        "Finding(id == \"greenhouse\") Exposure(change == \"stopped\", ago <= 48)",
                        "Finding(id == \"greenhouse\") Exposure(change == \"stopped\", ago == null)");
    }

    @Test
    void a_threshold_moves_by_one_in_its_last_decimal() {
        assertThat(conditions("GAR-S-001", Operator.SHIFT_THRESHOLD))
                .containsExactly(
                        "Measurement(id == \"soil-moisture\", latest < 19)",
                        "Measurement(id == \"soil-moisture\", latest < 21)");
        assertThat(conditions("GAR-S-002", Operator.SHIFT_THRESHOLD))
                .containsExactly(
                        "Baseline(id == \"soil-moisture\", $usual: value) Measurement(id == \"soil-moisture\", latest"
                                + " < $usual - 4)",
                        "Baseline(id == \"soil-moisture\", $usual: value) Measurement(id == \"soil-moisture\", latest"
                                + " < $usual - 6)");
    }

    @Test
    void a_limit_counts_itself_or_no_longer() {
        assertThat(conditions("GAR-S-001", Operator.MOVE_BOUNDARY))
                .containsExactly("Measurement(id == \"soil-moisture\", latest <= 20)");
        assertThat(conditions("GAR-D-003", Operator.MOVE_BOUNDARY))
                .containsExactly(
                        "Finding(id == \"greenhouse\") Exposure(change == \"stopped\", ago == null || ago < 48)");
    }

    @Test
    void an_argument_changes_its_side_and_its_strength_by_a_step() {
        assertThat(calls("GAR-D-002", Operator.FLIP_SIDE))
                .containsExactly("argueAgainst(drools, \"drought\", MODERATE, \"root\");");
        assertThat(calls("GAR-D-002", Operator.CHANGE_STRENGTH))
                .containsExactly(
                        "argue(drools, \"drought\", WEAK, \"root\");", "argue(drools, \"drought\", STRONG, \"root\");");
        assertThat(calls("GAR-D-001", Operator.CHANGE_STRENGTH))
                .containsExactly("argue(drools, \"drought\", MODERATE, \"leaf\");");
    }

    @Test
    void an_argument_moves_to_the_domain_in_which_the_fewest_argue() {
        assertThat(calls("GAR-D-001", Operator.CHANGE_DOMAIN))
                .containsExactly("argue(drools, \"drought\", STRONG, \"root\");");
        assertThat(calls("GAR-D-002", Operator.CHANGE_DOMAIN))
                .containsExactly("argue(drools, \"drought\", MODERATE, \"leaf\");");
    }

    @Test
    void a_likelihood_changes_by_a_step() {
        assertThat(calls("GAR-C-002", Operator.CHANGE_LIKELIHOOD)).containsExactly("likelihood(drools, $s, POSSIBLE);");
    }

    @Test
    void an_urgency_has_those_next_to_it_as_neighbours() {
        assertThat(Neighbours.of(Garden.PACK).urgencies("later")).containsExactly("now");
    }

    @Test
    void one_of_several_rules_is_struck_no_longer() {
        assertThat(calls("GAR-D-003", Operator.DROP_STRIKE))
                .containsExactly("undercut(drools, \"GAR-D-002\");", "undercut(drools, \"GAR-D-001\");");
    }

    @Test
    void no_two_changes_of_a_pack_have_the_same_key() {
        assertThat(EDITS).extracting(Edit::key).doesNotHaveDuplicates().hasSize(75);
    }

    /** The changed conditions of a rule; what it says stays. */
    private static List<String> conditions(String rule, Operator operator) {
        return texts(rule, operator, "when ", " then");
    }

    /** What a rule says after a change; its conditions stay. */
    private static List<String> calls(String rule, Operator operator) {
        return texts(rule, operator, "then ", " end");
    }

    private static List<String> texts(String rule, Operator operator, String from, String to) {
        return EDITS.stream()
                .filter(edit -> edit.ruleId().equals(rule) && edit.operator() == operator)
                .map(edit -> {
                    String written = flat(edit.rule().span().of(edit.source().text()));
                    String changed = flat(String.valueOf(edit.text()));
                    String old = between(written, from, to);
                    String now = between(changed, from, to);
                    assertThat(changed).isNotEqualTo(written).isEqualTo(written.replace(old, now));
                    return now;
                })
                .toList();
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }
}

package io.github.baclofentriage.authoring.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.authoring.cases.NonFiring;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleObstaclesTest {
    private static final NonFiring OBSTACLES = RuleObstacles.of(Garden.PACK);

    @Test
    void a_fact_that_is_not_there_is_named_and_those_of_its_kind_that_are() {
        assertThat(why("GAR-D-002", "limp leaves"))
                .containsExactly("line 20: Sign(id == \"dry-soil\") found no fact", "no Sign is there");
        assertThat(why("GAR-D-003", "limp leaves"))
                .containsExactly(
                        "pattern 1 of 2, line 28: Finding(id == \"greenhouse\") found no fact",
                        "Finding there: limp-leaves",
                        "pattern 2 of 2, line 29: Exposure(change == \"stopped\", ago == null || ago <= 48) found no"
                                + " fact",
                        "no Exposure is there");
    }

    @Test
    void a_limit_that_is_missed_is_named_with_the_value() {
        assertThat(why("GAR-S-001", "soil at 20 %"))
                .containsExactly(
                        "line 9: Measurement(id == \"soil-moisture\", latest < 20) found no fact",
                        "would match without `latest < 20`: latest of soil-moisture is 20.0");
        assertThat(why("GAR-D-003", "a greenhouse three days after the stop"))
                .containsExactly(
                        "pattern 2 of 2, line 29: Exposure(change == \"stopped\", ago == null || ago <= 48) found no"
                                + " fact; the other patterns matched",
                        "would match without `ago == null || ago <= 48`: ago is 72.0");
    }

    @Test
    void a_fact_that_must_not_be_there_is_named() {
        assertThat(why("GAR-D-001", "limp leaves in a greenhouse"))
                .containsExactly("pattern 2 of 2, line 12: not Finding(id == \"greenhouse\") was broken by a fact:"
                        + " greenhouse; the other patterns matched");
    }

    @Test
    void a_pattern_that_waits_for_the_value_of_another_is_judged_with_it() {
        assertThat(why("GAR-S-002", "soil at 60 % where 50 % is usual"))
                .containsExactly(
                        "pattern 2 of 2, line 18: Measurement(id == \"soil-moisture\", latest < $usual - 5) found no"
                                + " fact; the other patterns matched",
                        "would match without `latest < $usual - 5`: latest of soil-moisture is 60.0");
        assertThat(why("GAR-S-002", "soil at 20 %"))
                .containsExactly(
                        "pattern 1 of 2, line 17: Baseline(id == \"soil-moisture\", $usual: value) found no fact",
                        "no Baseline is there");
    }

    @Test
    void of_a_rule_that_fired_or_is_not_there_nothing_is_said() {
        assertThat(why("GAR-S-001", "soil at 19 %")).isEmpty();
        assertThat(why("GAR-S-009", "soil at 19 %")).isEmpty();
    }

    @Test
    void threads_may_share_it() {
        NonFiring shared = RuleObstacles.of(Garden.PACK);
        List<String> alone = why("GAR-S-001", "soil at 20 %");

        assertThat(IntStream.range(0, 40)
                        .parallel()
                        .mapToObj(i -> shared.explain(Garden.named("soil at 20 %"), "GAR-S-001")))
                .allSatisfy(lines -> assertThat(lines).isEqualTo(alone));
    }

    private static List<String> why(String rule, String name) {
        return OBSTACLES.explain(Garden.named(name), rule);
    }
}

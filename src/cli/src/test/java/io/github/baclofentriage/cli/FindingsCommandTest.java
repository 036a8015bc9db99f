package io.github.baclofentriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingsCommandTest {

    @Test
    void a_word_finds_the_terms_it_stands_in() {
        Run run = Run.withTea("findings", "shakes");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                        KIND        ID       LABEL
                        finding     jitters  jitters
                                      also: the shakes
                        """);
    }

    @Test
    void several_words_are_looked_up_as_they_stand_together() {
        assertThat(Run.withTea("findings", "another", "cup").out()).contains("a-strong-wish-for-one-more-cup-of-tea");
    }

    @Test
    void without_a_word_every_term_is_listed_in_eighty_columns() {
        Run run = Run.withTea("findings");

        assertThat(run.out()).contains("jitters", "yawning", "condition   thirst");
        assertThat(run.out().lines()).allSatisfy(line -> {
            assertThat(line).hasSizeLessThanOrEqualTo(80);
            assertThat(line).isEqualTo(line.stripTrailing());
        });
    }

    @Test
    void terms_of_one_kind_can_be_listed_alone() {
        assertThat(Run.withTea("findings", "--kind", "condition").out().lines()).hasSize(2);
        Run run = Run.withTea("findings", "--kind", "leaf");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there is no kind [leaf]. Maybe one of finding, condition,");
    }

    @Test
    void where_nothing_is_found_similar_words_are_named() {
        Run run = Run.withTea("findings", "yawnign");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualToNormalizingNewlines("baclofen-triage: nothing found for [yawnign]. Maybe yawning.\n");
    }

    @Test
    void where_nothing_is_similar_nothing_is_named() {
        assertThat(Run.withTea("findings", "qqqq").err())
                .isEqualToNormalizingNewlines("baclofen-triage: nothing found for [qqqq].\n");
    }
}

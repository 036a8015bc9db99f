package io.github.baclofentriage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.Vocabulary.Match;
import io.github.baclofentriage.Vocabulary.Qualifier;
import io.github.baclofentriage.Vocabulary.Term;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QualifiersTest {
    private static final Qualifiers QUALIFIERS = new Qualifiers(Map.of(
            "possible", List.of("possible", "?"),
            "past", List.of("history of", "of"),
            "resolved", List.of("resolved", "now resolved"),
            "acute", List.of("new"),
            "severe", List.of("severe"),
            "negation", List.of("no", "no history of"),
            "anything else", List.of("very", "much")));

    private static Term term(String id) {
        return new Term(
                "finding", id, id, List.of(), List.of(), List.of(), List.of(), null, null, null, null, 0, 0, 0,
                List.of(), Map.of());
    }

    private static final Map<String, Term> TERMS =
            Map.of("fever", term("fever"), "no fever", term("coolness"), "history", term("history"));

    private static Match match(String text) {
        return QUALIFIERS.match(text, TERMS::get);
    }

    @Test
    void a_whole_term_is_found_before_a_qualifier_is_taken_off() {
        assertThat(match("No fever")).isEqualTo(new Match(TERMS.get("no fever"), Set.of()));
        assertThat(Objects.requireNonNull(match("history of").term()).id()).isEqualTo("history");
    }

    @Test
    void qualifiers_come_off_before_and_behind_one_after_the_other() {
        assertThat(match("very much possible fever, very much"))
                .isEqualTo(new Match(TERMS.get("fever"), Set.of(Qualifier.POSSIBLE)));
    }

    @Test
    void the_longest_qualifier_comes_off_first() {
        assertThat(match("no history of fever")).isEqualTo(new Match(TERMS.get("fever"), Set.of(Qualifier.NEGATED)));
        assertThat(match("history of fever")).isEqualTo(new Match(TERMS.get("fever"), Set.of(Qualifier.PAST)));
    }

    @Test
    void what_is_over_is_of_this_attendance_unless_it_is_past() {
        assertThat(match("fever, now resolved")).isEqualTo(new Match(TERMS.get("fever"), Set.of(Qualifier.RESOLVED)));
        assertThat(match("history of resolved fever").past()).isTrue();
        assertThat(match("history of resolved fever").resolved()).isFalse();
        assertThat(match("no resolved fever"))
                .isEqualTo(new Match(TERMS.get("fever"), Set.of(Qualifier.RESOLVED, Qualifier.NEGATED)));
    }

    @Test
    void what_is_severe_need_not_be_new() {
        assertThat(match("severe fever")).isEqualTo(new Match(TERMS.get("fever"), Set.of(Qualifier.SEVERE)));
        assertThat(match("new severe fever"))
                .isEqualTo(new Match(TERMS.get("fever"), Set.of(Qualifier.ACUTE, Qualifier.SEVERE)));
    }

    @Test
    void a_group_of_any_other_name_leaves_the_meaning() {
        assertThat(match("very fever")).isEqualTo(new Match(TERMS.get("fever"), Set.of()));
    }

    @Test
    void a_question_mark_anywhere_makes_it_possible() {
        assertThat(match("fever ??").possible()).isTrue();
        assertThat(match("?fever").possible()).isTrue();
    }

    @Test
    void qualifiers_alone_and_words_between_find_nothing() {
        assertThat(match("possible")).isEqualTo(Match.NONE);
        assertThat(match("very possible")).isEqualTo(Match.NONE);
        assertThat(match("fever of unknown origin")).isEqualTo(Match.NONE);
        assertThat(match("")).isEqualTo(Match.NONE);
    }

    @Test
    void a_long_text_ends_soon() {
        assertThat(match("possible ".repeat(2000) + "nonsense")).isEqualTo(Match.NONE);
        assertThat(match("possible ".repeat(2000) + "fever").possible()).isTrue();
    }
}

package io.github.baclofentriage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.Vocabulary.Match;
import io.github.baclofentriage.Vocabulary.Term;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
    private static final Vocabulary WORDS = RulePack.of(ToyPack.folder()).vocabulary();

    private static String found(String text) {
        Match match = WORDS.find("finding", text);
        Term term = match.term();
        return term == null
                ? "nothing"
                : (match.negated() ? "denied " : "")
                        + (match.past() ? "past " : "")
                        + (match.possible() ? "possible " : "")
                        + term.id();
    }

    @ParameterizedTest
    @CsvSource({
        "fever, fever",
        "Pyrexia, fever",
        "low haemoglobin, anemia",
        "LOW HEMOGLOBIN, anemia",
        "anaemias, anemia",
        "seizures, seizure",
        "fits, seizure",
        "high-fever, high-fever",
        "severe fever, fever",
        "marked tremor on arrival, tremor",
        "severe itch, severe-itch",
        "mild severe itch, severe-itch",
        "severe pruritus, itch",
        "possible seizure, possible seizure",
        "?seizure, possible seizure",
        "? seizures, possible seizure",
        "seizure?, possible seizure",
        "seizure (possible), possible seizure",
        "(possible) seizure, possible seizure",
        "history of seizures, past seizure",
        "seizures in the past, past seizure",
        "previous possible seizure at night, past possible seizure",
        "no fever, denied fever",
        "without fever, denied fever",
        "r/o seizure, denied seizure",
        "rule out seizure, denied seizure",
        "denies severe pruritus, denied itch",
        "no history of seizures, denied seizure",
        "no previous seizure, denied past seizure",
        "hypotension, nothing",
        "feverfew, nothing",
        "fever chart, nothing",
        "no, nothing",
        "possible, nothing",
        "'', nothing",
        "?, nothing",
        "fever tremor, nothing"
    })
    void a_term_is_found_exactly_with_its_qualifiers(String text, String expected) {
        assertThat(found(text)).isEqualTo(expected);
    }

    @Test
    void a_word_belongs_to_its_kind() {
        assertThat(WORDS.find("condition", "fever")).isEqualTo(Match.NONE);
        assertThat(WORDS.find("no-such-kind", "fever")).isEqualTo(Match.NONE);
        assertThat(Objects.requireNonNull(WORDS.find("measurement", "pulse").term())
                        .id())
                .isEqualTo("heart-rate");
    }

    @Test
    void similarity_only_suggests() {
        assertThat(WORDS.find("finding", "sezure").term()).isNull();
        assertThat(WORDS.nearest("finding", "sezure")).isEqualTo("seizure");
        assertThat(WORDS.nearest("finding", "xylophone")).isNull();
        assertThat(WORDS.nearest("finding", "seizure".repeat(100))).isNull();
    }

    @Test
    void ancestors_and_descendants_reach_over_all_steps_and_leave_out_the_term_itself() {
        assertThat(WORDS.ancestors("finding", "deadly-fever")).containsExactlyInAnyOrder("high-fever", "fever");
        assertThat(WORDS.descendants("finding", "fever")).containsExactlyInAnyOrder("high-fever", "deadly-fever");
        assertThat(WORDS.ancestors("finding", "fever")).isEmpty();
        assertThat(WORDS.descendants("finding", "deadly-fever")).isEmpty();
        assertThat(WORDS.ancestors("condition", "fever")).isEmpty();
    }

    @Test
    void an_id_without_a_term_is_its_own_label() {
        assertThat(WORDS.label("finding", "anemia")).isEqualTo("anaemia");
        assertThat(WORDS.label("finding", "no-such-id")).isEqualTo("no-such-id");
        assertThat(WORDS.term("finding", "no-such-id")).isNull();
    }

    @Test
    void a_search_ranks_whole_terms_before_words_before_parts() {
        assertThat(WORDS.search("fever")).extracting(Term::id).containsExactly("fever", "deadly-fever", "high-fever");
        assertThat(WORDS.search("Itch")).extracting(Term::id).containsExactly("itch", "severe-itch");
        assertThat(WORDS.search("seiz")).extracting(Term::id).containsExactly("seizure");
        assertThat(WORDS.search("haemoglobin")).extracting(Term::id).containsExactly("anemia");
        assertThat(WORDS.search("no such word")).isEmpty();
    }

    @Test
    void a_search_reaches_every_kind() {
        assertThat(WORDS.search("history")).extracting(Term::kind).containsExactly("domain");
        assertThat(WORDS.search("pump")).extracting(Term::kind).containsExactly("route", "event");
    }

    @Test
    void within_a_longer_text_the_longest_terms_are_found_in_their_order() {
        assertThat(WORDS.within("condition", "spasticity after a spinal cord injury, then sepsis"))
                .extracting(Term::id)
                .containsExactly("stiffness", "cord-injury", "infection");
        assertThat(WORDS.within("finding", "high fever (hyperpyrexia); fever"))
                .extracting(Term::id)
                .containsExactly("high-fever", "fever");
        assertThat(WORDS.within("condition", "nothing of the kind")).isEmpty();
        assertThat(WORDS.within("condition", "")).isEmpty();
    }

    @Test
    void bounds_units_and_classes_are_read() {
        Term temperature = Objects.requireNonNull(WORDS.term("measurement", "body-temperature"));
        assertThat(temperature.lowest()).isEqualTo(10);
        assertThat(temperature.highest()).isEqualTo(47);
        assertThat(temperature.alternateUnit()).isEqualTo("[degF]");
        assertThat(Objects.requireNonNull(WORDS.term("substance", "valerian")).classes())
                .containsExactly("calmer", "herb");
        assertThat(Objects.requireNonNull(WORDS.term("age-band", "child")).highest())
                .isEqualTo(12);
    }
}

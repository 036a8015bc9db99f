package io.github.baclofentriage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pack.yaml must say, and what it is told where it does not. */
class PackDeclarationTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private ToyPack pack;

    @BeforeEach
    void copy() {
        pack = ToyPack.copiedTo(temp);
    }

    @Test
    void a_pack_says_how_far_it_is_and_what_it_is_for() {
        RulePack loaded = pack.edit("pack.yaml", "status: draft", "status: retired")
                .edit("pack.yaml", "review_date: 2030-01-01", "review_date: 1999-12-31")
                .load();
        assertThat(loaded.status()).isEqualTo("retired");
        assertThat(loaded.reviewDate()).isEqualTo(LocalDate.of(1999, 12, 31));
        assertThat(loaded.intendedUse()).isEqualTo("Tests of this library.");
        assertThat(loaded.misuse()).isEqualTo("Not for patients.");
    }

    @Test
    void words_for_what_is_not_established_need_a_status_that_concludes() {
        pack.edit(
                "pack.yaml",
                "tally_after: arguments",
                "tally_after: arguments\nconclusive: [single]\nnot_established: {indeterminate: open}");
        assertThat(pack.faults())
                .singleElement()
                .asString()
                .endsWith("/not_established: no status that concludes [indeterminate]. Maybe single");
    }

    @Test
    void everything_that_is_missing_is_named_at_once() {
        pack.write("pack.yaml", "format: baclofen-triage/pack/1\n");
        assertThat(pack.faults())
                .allSatisfy(fault -> assertThat(fault).startsWith("pack.yaml line 1: /"))
                .extracting(fault -> fault.substring("pack.yaml line 1: /".length()))
                .containsExactly(
                        "syndromes: at least one is needed",
                        "urgencies: at least one is needed",
                        "statuses: at least one is needed",
                        "stages: at least one is needed",
                        "tally_after: a text is needed",
                        "id: a text is needed",
                        "version: a text is needed",
                        "title: a text is needed",
                        "status: a text is needed",
                        "review_date: a text is needed",
                        "intended_use: a text is needed",
                        "misuse: a text is needed",
                        "urgency_window_hours: hours are needed, 0 or more");
    }

    @Test
    void everything_that_is_wrong_is_named_at_once_in_the_order_of_the_lines() {
        pack.edit("pack.yaml", "id: zorvane", "id: Zorvane")
                .edit("pack.yaml", "version: 1.2.3", "version: 1.2")
                .edit("pack.yaml", "status: draft", "status: activ")
                .edit("pack.yaml", "review_date: 2030-01-01", "reviewdate: 2030-01-01\nreview_date: 2030-02-30")
                .edit("pack.yaml", "tally_after: arguments", "tally_after: argument")
                .edit("pack.yaml", "urgency_window_hours: 6", "urgency_window_hours: six")
                .edit("pack.yaml", "label: coma, raises: emergency", "label: coma, raises: emergencey, raise: urgent");
        assertThat(pack.faults())
                .containsExactly(
                        "pack.yaml line 3: /id: this is no id [Zorvane]. Maybe small letters, digits and hyphens",
                        "pack.yaml line 4: /version: no semantic version [1.2]. Maybe 1.0.0",
                        "pack.yaml line 6: /status: no such status [activ]. Maybe active",
                        "pack.yaml line 7: /reviewdate: no such key. Maybe review_date",
                        "pack.yaml line 8: /review_date: no date [2030-02-30]. Maybe as 2027-11-01",
                        "pack.yaml line 36: /tally_after: no such stage [argument]."
                                + " Maybe signs, arguments, urgency, likelihood, conclusion, advice",
                        "pack.yaml line 37: /urgency_window_hours: a number is needed",
                        "pack.yaml line 51: /red_flags/consciousness/raise: no such key. Maybe raises",
                        "pack.yaml line 51: /red_flags/consciousness/raises: no such urgency [emergencey]."
                                + " Maybe emergency, urgent, routine");
    }

    @Test
    void faults_of_the_vocabulary_and_the_sources_are_named_with_those_of_the_declaration() {
        pack.edit("pack.yaml", "status: draft", "status: done")
                .edit("vocabulary.yaml", "is_a: [high-fever]", "is_a: [hi-fever]")
                .edit("vocabulary.yaml", "synonyms: [pruritus]", "synonyms: [pruritus, Shake]")
                .edit("sources.yaml", "kind: label", "kond: label");
        assertThat(pack.faults())
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).startsWith("pack.yaml line 6: /status"),
                        fault -> assertThat(fault)
                                .startsWith("vocabulary.yaml line ")
                                .contains("hi-fever"),
                        fault -> assertThat(fault)
                                .startsWith("vocabulary.yaml line ")
                                .contains("[Shake]"),
                        fault -> assertThat(fault)
                                .startsWith("sources.yaml line ")
                                .endsWith("/label/kind: a text is needed"));
    }

    @Test
    void a_key_of_an_older_form_is_refused_like_any_other() {
        pack.edit("pack.yaml", "stages:\n", "drugs: [zorvane]\nstages:\n");
        assertThat(pack.faults())
                .singleElement()
                .asString()
                .startsWith("pack.yaml line 28: /drugs: no such key. Maybe ");
    }

    @Test
    void a_list_in_place_of_a_mapping_and_the_reverse() {
        pack.edit("pack.yaml", "differential:\n  infection: an infection\n", "differential: [infection]\nunused:\n")
                .edit("pack.yaml", "signs: [signs]", "signs: signs");
        assertThat(pack.faults())
                .contains(
                        "pack.yaml line 29: /stages/signs: a list is needed, not a text",
                        "pack.yaml line 55: /differential: a mapping is needed, not a list");
    }

    @Test
    void hours_below_zero() {
        pack.edit("pack.yaml", "urgency_window_hours: 6", "urgency_window_hours: -1");
        assertThat(pack.faults())
                .containsExactly("pack.yaml line 36: /urgency_window_hours: hours are needed, 0 or more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0", "1.2.3", "10.20.30-rc.1", "1.0.0-alpha+001", "1.0.0+20130313144700"})
    void a_semantic_version(String version) {
        assertThat(pack.edit("pack.yaml", "version: 1.2.3", "version: " + version)
                        .load()
                        .version())
                .isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.2", "01.2.3", "1.2.3.4", "v1.2.3", "1.2.3-", "1.2.3-01", "1.2.3 "})
    void no_semantic_version(String version) {
        pack.edit("pack.yaml", "version: 1.2.3", "version: \"" + version + '"');
        assertThat(pack.faults())
                .containsExactly("pack.yaml line 4: /version: no semantic version [" + version + "]. Maybe 1.0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../toy", "toy/..", "Toy", "1toy", "-toy", "toy_1", "toy/../toy", "/toy", "toy\u0000"})
    void nothing_but_an_id_is_looked_up_on_the_class_path(String id) {
        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(() -> RulePack.bundled(id))
                .withMessageContaining("is no id of a pack. Maybe small letters, digits and hyphens");
    }

    @Test
    void a_question_names_the_measurement_that_answers_it() {
        RulePack loaded = pack.edit(
                        "pack.yaml",
                        "  temperature: What is the temperature?",
                        "  temperature:\n    label: What is the temperature?\n    by: measure\n    group: vital signs\n"
                                + "    safety: true\n    measurement: body-temperature\n    answers:\n"
                                + "      high: {says: 40 Cel, measurements: {body-temperature: 40 Cel}}")
                .load();
        assertThat(loaded.questions()).extracting(PackQuestion::id).contains("breathing", "temperature");
        PackQuestion question = loaded.questions().stream()
                .filter(each -> each.id().equals("temperature"))
                .findFirst()
                .orElseThrow();
        assertThat(question.measurement()).isEqualTo("body-temperature");
        assertThat(question.group()).isEqualTo("vital signs");
        assertThat(question.safety()).isTrue();
        assertThat(question.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.id()).isEqualTo("high");
            assertThat(answer.says()).isEqualTo("40 Cel");
            assertThat(answer.adds().measurements()).containsOnlyKeys("body-temperature");
        });
    }

    @Test
    void a_measurement_that_the_vocabulary_does_not_have_answers_nothing() {
        pack.edit(
                "pack.yaml",
                "  temperature: What is the temperature?",
                "  temperature: {label: What is the temperature?, measurement: body-temperatur}");
        assertThat(pack.faults())
                .containsExactly("pack.yaml: questions/temperature/measurement: no measurement [body-temperatur]."
                        + " Maybe body temperature");
    }
}

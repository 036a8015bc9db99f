package io.github.baclofentriage.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.Vocabulary.Family;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyReaderTest {
    private static final String WORDS = """
            findings: [{id: cough, label: cough}, {id: coma, label: coma}]
            conditions: [{id: cough, label: whooping cough}]
            measurements: [{id: pulse, label: pulse, unit: /min, possible: [0, 300]}]
            families:
            """;

    private final PackFaults faults = new PackFaults("test");

    private Vocabulary read(String families) {
        PackNode document = new PackNode(faults, "vocabulary.yaml", DocumentReader.read(WORDS + families, 10_000));
        return new VocabularyReader(document).read();
    }

    private List<String> refused(String families) {
        read(families);
        RulePackException thrown = catchThrowableOfType(RulePackException.class, faults::refuse);
        return Objects.requireNonNull(thrown).faults();
    }

    @Test
    void a_family_has_its_members_by_kind_in_the_order_of_the_sections() {
        Vocabulary vocabulary = read("""
                - {id: airway, label: failing airway, standing: not-weighed, source: "a, b", measurements: [pulse], findings: [coma, cough]}
                - {id: old, label: of old, standing: calm, source: a, conditions: [cough]}
                """);
        faults.refuse();

        assertThat(vocabulary.families())
                .containsExactly(
                        new Family(
                                "airway",
                                "failing airway",
                                "not-weighed",
                                "a, b",
                                Map.of("finding", List.of("coma", "cough"), "measurement", List.of("pulse"))),
                        new Family("old", "of old", "calm", "a", Map.of("condition", List.of("cough"))));
        assertThat(vocabulary.families().get(0).members().keySet()).containsExactly("finding", "measurement");
        assertThat(Objects.requireNonNull(vocabulary.family("condition", "cough"))
                        .id())
                .isEqualTo("old");
        assertThat(vocabulary.family("condition", "coma")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            - {id: a, label: a, standing: deadly, source: s, findings: [coma]}                      | /families/0/standing: no standing [deadly]. Maybe grave, calm or not-weighed
            - {id: a, label: a, standing: weighed, source: s, findings: [coma]}                     | /families/0/standing: no standing [weighed]. Maybe grave, calm or not-weighed
            - {id: a, label: a, standing: calm, source: s, findings: [cuogh]}     | /families/0/findings: no finding [cuogh] in the vocabulary. Maybe cough
            - {id: a, label: a, standing: calm, source: s, findings: [xylem]}     | /families/0/findings: no finding [xylem] in the vocabulary
            - {id: a, label: a, standing: calm, source: s, conditions: [coma]}    | /families/0/conditions: no condition [coma] in the vocabulary
            - {id: a, label: a, standing: calm, source: s, findings: [Coma]}      | /families/0/findings: no finding [Coma] in the vocabulary. Maybe coma
            - {id: a, label: a, standing: calm, source: s, finding: [coma]}       | /families/0/finding: no such key. Maybe findings
            - {id: a, label: a, standing: calm, findings: [coma]}                 | /families/0/source: a text is needed
            - {id: a, label: a, standing: calm, source: s}                        | /families/0/id: the family has no members. Maybe add findings, conditions, events, treatments, substances, measurements
            - {id: a, label: a, standing: calm, source: s, findings: []}          | /families/0/id: the family has no members. Maybe add findings, conditions, events, treatments, substances, measurements
            - {id: a, label: a, standing: calm, source: s, signs: [x]}            | /families/0/signs: no such key. Maybe conditions, events, findings, id, label, measurements, source, standing, substances, treatments
            - {id: a, label: a, standing: calm, source: s, findings: [coma, coma]} | /families/0/findings: [coma] stands twice in this family
            - {id: a, label: a, standing: calm, source: ",", findings: [coma]}    | /families/0/source: ids of sources are needed with a comma between two, not [,]
            - {id: a, label: a, standing: calm, source: "s,,t", findings: [coma]} | /families/0/source: ids of sources are needed with a comma between two, not [s,,t]
            - {id: a, label: a, standing: grave, source: s, measurements: [pulse]} | /families/0/measurements: values are calm or critical by limits, so a family may only call them not-weighed
            - {id: a, label: a, source: s, findings: [coma]}                      | /families/0/standing: a text is needed
            - {id: a, standing: calm, source: s, findings: [coma]}                | /families/0/label: a text is needed
            """)
    void what_is_wrong_is_told_with_its_place(String family, String fault) {
        assertThat(refused(family)).containsExactly("vocabulary.yaml line 5: " + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = "none | a text\n {a: b} | a mapping")
    void what_is_no_list_of_families_is_told(String families, String found) {
        assertThat(refused(" " + families))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("/families: a list is needed, not " + found);
    }

    @Test
    void a_term_is_in_one_family_and_an_id_stands_once() {
        assertThat(refused("""
                - {id: a, label: a, standing: calm, source: s, findings: [coma]}
                - {id: b, label: b, standing: grave, source: s, findings: [coma]}
                - {id: b, label: c, standing: grave, source: s, findings: [cough]}
                """))
                .containsExactly(
                        "vocabulary.yaml line 6: /families/1/findings: [coma] stands also in the family [a]",
                        "vocabulary.yaml line 7: /families/2/id: [b] stands twice");
    }
}

package io.github.baclofentriage.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.Vocabulary.Limits;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsReaderTest {
    private static final double LEAST = Double.NEGATIVE_INFINITY;
    private static final double GREATEST = Double.POSITIVE_INFINITY;

    private final PackFaults faults = new PackFaults("test");

    private List<Limits> read(String term) {
        PackNode node = new PackNode(faults, "vocabulary.yaml", DocumentReader.read(term, 10_000));
        return new LimitsReader(node, 0, 300).read();
    }

    private List<String> refused(String limits) {
        read("limits: " + limits);
        RulePackException thrown = catchThrowableOfType(RulePackException.class, faults::refuse);
        return Objects.requireNonNull(thrown).faults();
    }

    @Test
    void a_measurement_need_have_none() {
        assertThat(read("id: pulse")).isEmpty();
        faults.refuse();
    }

    @Test
    void an_entry_begins_where_the_one_before_ends_and_the_last_holds_for_ever() {
        List<Limits> limits = read("""
                usual_within: 10
                usual_beyond: 2.5
                limits:
                - {to: 6 mo, calm: [90, 180], critical: [80, 200.5], flag: pulse, source: "a, b"}
                - {to: 12 a, calm: [60, null], flag: pulse, source: a}
                - {from: 18 a, calm: [null, 110], critical: [null, 131], flag: pulse, source: c}
                """);
        faults.refuse();

        assertThat(limits)
                .containsExactly(
                        new Limits(0, 0.5, 90, 180, 80, 200.5, 10, 2.5, "pulse", "a, b"),
                        new Limits(0.5, 12, 60, GREATEST, LEAST, GREATEST, 10, 2.5, "pulse", "a"),
                        new Limits(18, GREATEST, LEAST, 110, LEAST, 131, 10, 2.5, "pulse", "c"));
    }

    @Test
    void without_usual_within_a_usual_value_moves_nothing() {
        assertThat(read("limits: [{calm: [1, 2], flag: f, source: s}]"))
                .singleElement()
                .satisfies(each -> assertThat(each.usualWithin()).isNaN());
    }

    @Test
    void without_usual_beyond_a_usual_value_is_believed_up_to_a_critical_limit() {
        assertThat(read("usual_within: 1\nlimits: [{calm: [1, 2], flag: f, source: s}]"))
                .singleElement()
                .satisfies(each -> assertThat(each.usualBeyond()).isZero());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {flag: f, source: s}                                       | /calm: two numbers are needed, the lower first; null where there is no limit
            {calm: [1], flag: f, source: s}                            | /calm: two numbers are needed, the lower first; null where there is no limit
            {calm: [1, 2, 3], flag: f, source: s}                      | /calm: two numbers are needed, the lower first; null where there is no limit
            {calm: [2, 1], flag: f, source: s}                         | /calm: the lower number comes first
            {calm: [1, 9], critical: [0, 0], flag: f, source: s}       | /critical: the lower number comes first
            {calm: [-1, 9], flag: f, source: s}                        | /calm: -1 is not possible; possible are 0 to 300
            {calm: [1, 9], critical: [null, 301], flag: f, source: s}  | /critical: 301 is not possible; possible are 0 to 300
            {calm: [1, 9], flag: f, source: ","}                       | /source: ids of sources are needed with a comma between two, not [,]
            {calm: [low, 2], flag: f, source: s}                       | /calm: a number is needed, or null where there is no limit
            {calm: [1, 9], critical: [1, 20], flag: f, source: s}      | /critical: a critical value cannot be calm
            {calm: [1, 9], critical: [null, 9], flag: f, source: s}    | /critical: a critical value cannot be calm
            {calm: [null, 9], critical: [0, null], flag: f, source: s} | /critical: a critical value cannot be calm
            {to: 3 kg, calm: [1, 9], flag: f, source: s}               | /to: an age is needed, as "12 a"
            {from: 4 a, to: 3 a, calm: [1, 9], flag: f, source: s}     | /from: ages must follow one another, the youngest first
            {calm: [1, 9], source: s}                                  | /flag: a text is needed
            {calm: [1, 9], flag: f}                                    | /source: a text is needed
            {calm: [1, 9], flag: f, source: s, until: 3 a}             | /until: no such key. Maybe from, to, calm, critical, flag, source
            """)
    void what_is_wrong_is_told_with_its_place(String limits, String fault) {
        assertThat(refused("[" + limits + "]")).containsExactly("vocabulary.yaml line 1: /limits/0" + fault);
    }

    @Test
    void one_value_may_be_the_only_calm_one() {
        assertThat(read("limits: [{calm: [2, 2], critical: [1, 3], flag: f, source: s}]"))
                .containsExactly(new Limits(0, GREATEST, 2, 2, 1, 3, Double.NaN, 0, "f", "s"));
        faults.refuse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            none | a list is needed, not a text
            {a: b} | a list is needed, not a mapping
            [] | an entry is needed. Maybe leave it out
            """)
    void what_is_no_list_of_limits_is_told(String limits, String fault) {
        assertThat(refused(limits)).containsExactly("vocabulary.yaml line 1: /limits: " + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            usual_within: -1                     | /usual_within: a number of at least 0 is needed, not -1
            usual_within: .inf                   | /usual_within: a number is needed
            usual_within: 1, usual_beyond: -0.5  | /usual_beyond: a number of at least 0 is needed, not -0.5
            usual_within: 1, usual_beyond: some  | /usual_beyond: a number is needed
            usual_beyond: 1                      | /usual_beyond: it says nothing without usual_within
            """)
    void a_wrong_distance_is_told(String distances, String fault) {
        read(distances.replace(", ", "\n") + "\nlimits: [{calm: [1, 2], flag: f, source: s}]");
        RulePackException thrown = catchThrowableOfType(RulePackException.class, faults::refuse);
        assertThat(Objects.requireNonNull(thrown).faults())
                .singleElement()
                .asString()
                .endsWith(": " + fault);
    }

    @Test
    void a_distance_without_limits_is_told() {
        read("usual_within: 5");
        RulePackException thrown = catchThrowableOfType(RulePackException.class, faults::refuse);
        assertThat(Objects.requireNonNull(thrown).faults())
                .containsExactly("vocabulary.yaml line 1: /usual_within: it says nothing without limits");
    }

    @Test
    void ages_that_overlap_or_come_after_the_last_are_told() {
        assertThat(refused("""
                [{to: 2 a, calm: [1, 9], flag: f, source: s}, {from: 1 a, calm: [1, 9], flag: f, source: s},
                 {calm: [1, 9], flag: f, source: s}]
                """))
                .containsExactly(
                        "vocabulary.yaml line 1: /limits/1/from: ages must follow one another, the youngest first",
                        "vocabulary.yaml line 2: /limits/2/from: ages must follow one another, the youngest first");
    }
}

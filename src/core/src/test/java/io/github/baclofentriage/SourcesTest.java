package io.github.baclofentriage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.Sources.Count;
import io.github.baclofentriage.Sources.Place;
import io.github.baclofentriage.Sources.Pool;
import io.github.baclofentriage.Sources.Range;
import io.github.baclofentriage.Sources.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {
    @TempDir
    private Path folder;

    private ToyPack pack;

    @BeforeEach
    void copyPack() {
        pack = ToyPack.copiedTo(folder);
    }

    @Test
    void a_source_says_how_far_it_was_seen_and_where_it_is() {
        Source source = source("seen: abstract, note: Small., url: example.org/a, doi: 10.1/x, pmid: \"12\"");

        assertThat(source.kind()).isEqualTo("series");
        assertThat(source.seen()).isEqualTo("abstract");
        assertThat(source.note()).isEqualTo("Small.");
        assertThat(source.place()).isEqualTo(new Place("example.org/a", "10.1/x", "12"));
    }

    @Test
    void what_a_source_does_not_state_is_empty_and_never_invented() {
        Source source = source("");

        assertThat(source.seen()).isEmpty();
        assertThat(source.place()).isEqualTo(new Place("", "", ""));
        assertThat(source.figures().counts()).isEmpty();
        assertThat(source.figures().pool()).isNull();
        assertThat(source.relations().disagreesWith()).isEmpty();
    }

    @Test
    void counts_shares_and_limits_are_data() {
        Source source = source("""
                counts: {lack: {fever: 7/11, tremor: 0/11}}, percent: {excess: {sleepiness: [10, 63], limpness: 4.5}},
                limits: [{age: "<3 mo", pulse: [110, 170], breathing-above: 50}, {age: ">= 10 a", pulse: ["<=40", ">=131"]}]""");

        assertThat(source.figures().counts())
                .containsExactly(Map.entry("lack", Map.of("fever", new Count(7, 11), "tremor", new Count(0, 11))));
        assertThat(source.figures().percent())
                .containsExactly(
                        Map.entry("excess", Map.of("sleepiness", new Range(10, 63), "limpness", new Range(4.5, 4.5))));
        assertThat(source.figures().limits())
                .containsExactly(
                        Map.entry("<3 mo", Map.of("pulse", "110 to 170", "breathing-above", "50")),
                        Map.entry(">= 10 a", Map.of("pulse", "<=40 or >=131")));
    }

    @Test
    void a_pool_keeps_what_it_adds_up_and_a_count_that_is_missing_is_no_zero() {
        Source source = source("""
                finding: fever, lack: 7/11, excess: null, likelihood_ratio: null, interval: null, towards: lack,
                from: [label], counted_as: {label: heat}, not_reported: [excess], unreported_in: [label]""");

        assertThat(source.figures().pool())
                .isEqualTo(new Pool(
                        "fever",
                        Map.of("lack", new Count(7, 11)),
                        null,
                        null,
                        "lack",
                        Map.of("label", "heat"),
                        List.of("excess"),
                        List.of("label")));
        assertThat(source.relations().from()).containsExactly("label");
    }

    @Test
    void a_pool_keeps_its_ratio_and_interval() {
        Pool pool = Objects.requireNonNull(
                source("finding: fever, lack: 7/11, excess: 1/20, likelihood_ratio: 8.6, interval: [1.6, 45]")
                        .figures()
                        .pool());

        assertThat(pool.ratio()).isEqualTo(8.6);
        assertThat(pool.interval()).isEqualTo(new Range(1.6, 45));
        assertThat(pool.towards()).isEmpty();
    }

    @Test
    void what_overlaps_and_what_it_is_a_part_of_is_told_together() {
        assertThat(source("overlaps_with: [label], subset_of: whole, disagrees_with: [Z01], based_on: [label]")
                        .relations())
                .isEqualTo(
                        new Sources.Relations(List.of("Z01"), List.of(), List.of("label"), List.of("label", "whole")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "counts: {lack: {fever: 7 of 11}} | a count is needed, as 29/51",
                "counts: {lack: {fever: 7}} | a count is needed, as 29/51",
                "percent: {lack: {fever: many}} | a number is needed, or a list of the lower and the upper",
                "percent: {lack: {fever: [1, 2, 3]}} | a number is needed, or a list of the lower and the upper"
            })
    void a_number_that_is_none_is_a_fault_with_its_line(String members, String problem) {
        write(members);

        assertThat(pack.faults())
                .singleElement()
                .asString()
                .startsWith("sources.yaml line 4: ")
                .endsWith(problem);
    }

    private Source source(String members) {
        write(members);
        return Objects.requireNonNull(RulePack.of(folder).sources().sources().get("series-2032"));
    }

    private void write(String members) {
        pack.write("sources.yaml", """
                format: baclofen-triage/sources/1
                statements: {Z01: {says: "A.", terms: {}}, Z02: {says: "B.", terms: {}}}
                sources:
                  series-2032: {kind: series, citation: "Toy Journal", says: "Much.", %s}
                  label: {kind: label}
                """.formatted(members));
    }
}

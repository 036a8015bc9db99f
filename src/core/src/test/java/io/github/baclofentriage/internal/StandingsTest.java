package io.github.baclofentriage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.Vocabulary.Term;
import io.github.baclofentriage.internal.drl.RuleFile;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StandingsTest {
    private static final Vocabulary VOCABULARY = vocabulary("""
            findings:
            - {id: seizure, label: seizure}
            - {id: status, label: status, is_a: [seizure]}
            - {id: itch, label: itch}
            - {id: rash, label: rash}
            - {id: hives, label: hives, is_a: [rash]}
            - {id: yawn, label: yawn}
            - {id: fever, label: fever}
            - {id: sweat, label: sweat}
            conditions: [{id: rash, label: rash of old}]
            events: [{id: refill, label: refill}]
            treatments: [{id: cooling, label: cooling}]
            substances: [{id: beer, label: beer, class: [depressant]}, {id: tea, label: tea, class: [stimulant]}]
            measurements:
            - {id: pulse, label: pulse, unit: /min, possible: [0, 300], limits: [{to: 10 a, calm: [50, 110], flag: f, source: s}]}
            - {id: breath, label: breath, unit: /min, possible: [0, 300], limits: [{to: 10 a, calm: [9, 20], flag: f, source: s}, {calm: [9, 20], flag: g, source: s}]}
            - {id: height, label: height, unit: cm, possible: [0, 300], limits: [{calm: [9, 20], flag: h, source: s}]}
            - {id: weight, label: weight, unit: kg, possible: [0, 300], limits: [{calm: [9, 20], flag: other, source: s}]}
            - {id: girth, label: girth, unit: cm, possible: [0, 300], limits: [{calm: [9, 20], flag: f, source: s}]}
            - {id: ammonia, label: ammonia, unit: umol/L, possible: [0, 300]}
            - {id: selenium, label: selenium, unit: umol/L, possible: [0, 300]}
            families:
            - {id: fits, label: fits, standing: grave, source: s, findings: [seizure]}
            - {id: minor, label: minor, standing: calm, source: s, findings: [itch]}
            - {id: told, label: told, standing: not-weighed, source: s, findings: [yawn], measurements: [girth]}
            """);

    private static final Standings STANDINGS = Standings.of(List.of(RuleFile.read("signs/all.drl", """
                    package toy.signs;

                    import io.github.baclofentriage.fact.*;
                    import static io.github.baclofentriage.fact.RuleActions.*;

                    rule "One" @id("T-1") @source("s") @since("1")
                    when
                        Finding(id == "rash" || id == "seizure")
                        not Event(id == "refill")
                        Measurement(id == "ammonia", latest > 50)
                        Substance(id == "depressant", role == "taken")
                        Absent(id == "fever")
                        Finding(id != "sweat")
                        Limit($id: id, flag == "f", $low: calmLow)
                        not Limit(flag == "g")
                        not Measurement(id == "selenium")
                        Limit(id == "height", flag != "other")
                        Measurement(id == "weight")
                    then
                        sign(drools, "one");
                    end
                    """)), VOCABULARY);

    private static Vocabulary vocabulary(String text) {
        PackFaults faults = new PackFaults("test");
        Vocabulary vocabulary =
                new VocabularyReader(new PackNode(faults, "vocabulary.yaml", DocumentReader.read(text, 10_000))).read();
        faults.refuse();
        return vocabulary;
    }

    private static Term term(String kind, String id) {
        return Objects.requireNonNull(VOCABULARY.term(kind, id));
    }

    private static String standing(String kind, String id) {
        return STANDINGS.of(term(kind, id));
    }

    @Test
    void a_family_decides_whatever_rules_name() {
        assertThat(standing("finding", "seizure")).isEqualTo("grave");
        assertThat(standing("finding", "itch")).isEqualTo("calm");
        assertThat(standing("finding", "yawn")).isEqualTo("not-weighed");
    }

    @Test
    void the_family_of_a_parent_is_not_that_of_its_child() {
        assertThat(standing("finding", "status")).isEqualTo("weighed");
    }

    @Test
    void a_term_that_a_rule_names_is_weighed_and_so_is_what_implies_it() {
        assertThat(standing("finding", "rash")).isEqualTo("weighed");
        assertThat(standing("finding", "hives")).isEqualTo("weighed");
    }

    @Test
    void a_term_of_another_kind_with_the_same_id_is_not_weighed() {
        assertThat(standing("condition", "rash")).isEqualTo("not-weighed");
    }

    @Test
    void a_substance_is_weighed_by_its_class() {
        assertThat(standing("substance", "beer")).isEqualTo("weighed");
        assertThat(standing("substance", "tea")).isEqualTo("not-weighed");
    }

    @Test
    void an_absence_and_what_a_rule_leaves_out_weigh_nothing() {
        assertThat(standing("finding", "fever")).isEqualTo("not-weighed");
        assertThat(standing("event", "refill")).isEqualTo("not-weighed");
        assertThat(standing("finding", "sweat")).isEqualTo("not-weighed");
        assertThat(standing("treatment", "cooling")).isEqualTo("not-weighed");
    }

    @Test
    void a_value_is_weighed_by_limits_that_hold_or_by_a_rule_where_it_has_none_at_any_age() {
        assertThat(STANDINGS.ofValue(term("measurement", "pulse"), true)).isEqualTo("weighed");
        assertThat(STANDINGS.ofValue(term("measurement", "pulse"), false)).isEqualTo("not-weighed");
        assertThat(STANDINGS.ofValue(term("measurement", "ammonia"), false)).isEqualTo("weighed");
        assertThat(STANDINGS.ofValue(term("measurement", "selenium"), false)).isEqualTo("not-weighed");
    }

    @Test
    void limits_that_no_rule_reads_at_every_age_weigh_nothing() {
        assertThat(STANDINGS.ofValue(term("measurement", "height"), true)).isEqualTo("weighed");
        assertThat(STANDINGS.ofValue(term("measurement", "breath"), true)).isEqualTo("not-weighed");
    }

    @Test
    void a_value_whose_limits_no_rule_reads_is_weighed_by_a_rule_that_names_it() {
        assertThat(STANDINGS.ofValue(term("measurement", "weight"), true)).isEqualTo("weighed");
        assertThat(STANDINGS.ofValue(term("measurement", "weight"), false)).isEqualTo("weighed");
    }

    @Test
    void the_family_of_a_value_comes_before_its_limits() {
        assertThat(STANDINGS.ofValue(term("measurement", "girth"), true)).isEqualTo("not-weighed");
    }

    @Test
    void what_rules_name_is_told_by_kind_and_id() {
        assertThat(STANDINGS.named())
                .containsExactlyInAnyOrder(
                        "finding rash",
                        "finding seizure",
                        "measurement ammonia",
                        "measurement weight",
                        "limit pulse",
                        "limit height",
                        "limit girth",
                        "substance depressant");
    }
}

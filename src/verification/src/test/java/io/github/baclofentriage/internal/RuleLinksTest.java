package io.github.baclofentriage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.PackTrust;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Finding;
import io.github.baclofentriage.fact.Measurement;
import io.github.baclofentriage.internal.RuleLinks.Slot;
import io.github.baclofentriage.verification.CaseGenerator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is read off the rules foresees everything that the engine does with them. */
class RuleLinksTest {
    private static final int CASES = 150;

    private final LoadedPack pack =
            LoadedPack.load(OpenedPack.of(PackFiles.onClassPath("baclofen")), PackTrust.UNVERIFIED);
    private final RuleLinks links = pack.weights().links();
    private final Set<String> unforeseen = new TreeSet<>();
    private int matches;

    @Test
    void every_fact_that_a_rule_matches_was_said_to_match_it_maybe() {
        for (int seed = 0; seed < CASES; seed++) {
            PatientCase patientCase =
                    new CaseGenerator(pack.vocabulary(), seed).next().build();
            Assessment.of(pack, patientCase, false, match -> {
                String id = Objects.requireNonNull(
                                pack.byName().get(match.getRule().getName()))
                        .id();
                match.getObjects().stream().filter(Fact.class::isInstance).forEach(fact -> check(id, (Fact) fact));
                return true;
            });
        }
        assertThat(matches).isGreaterThan(CASES * 50);
        assertThat(unforeseen).isEmpty();
    }

    private void check(String rule, Fact fact) {
        matches++;
        boolean foreseen = links.slots(fact).stream()
                .filter(slot -> !slot.negated())
                .map(Slot::rule)
                .anyMatch(number -> number.equals(links.number(rule)));
        if (!foreseen) {
            unforeseen.add(rule + ": " + fact);
        }
    }

    @Test
    void a_fact_of_another_id_or_value_is_said_not_to_match() {
        Set<Integer> fever = rules(new Finding("fever", "unknown", false, null));
        Set<Integer> coma = rules(new Finding("coma", "unknown", false, null));
        assertThat(only(fever, coma)).isNotEmpty();
        assertThat(only(coma, fever)).isNotEmpty();
        Set<Integer> hot = rules(Measurement.of("body-temperature", 41.5));
        Set<Integer> normal = rules(Measurement.of("body-temperature", 36.8));
        assertThat(only(hot, normal)).isNotEmpty();
    }

    private Set<Integer> rules(Fact fact) {
        Set<Integer> rules = new HashSet<>();
        links.slots(fact).forEach(slot -> rules.add(slot.rule()));
        return rules;
    }

    private static Set<Integer> only(Set<Integer> these, Set<Integer> those) {
        Set<Integer> rest = new HashSet<>(these);
        rest.removeAll(those);
        return rest;
    }
}

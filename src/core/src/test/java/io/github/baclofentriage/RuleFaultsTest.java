package io.github.baclofentriage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule does wrong while it runs ends the assessment and is named; nothing half true comes out. */
class RuleFaultsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private ToyPack pack;

    private static final PatientCase ITCHY =
            PatientCase.builder("itchy").present("itch").build();
    private static final PatientCase FEVERISH =
            PatientCase.builder("feverish").present("fever").build();
    private static final PatientCase PULSE =
            PatientCase.builder("pulse").measurement("heart-rate", "80 /min").build();

    @BeforeEach
    void copy() {
        pack = ToyPack.copiedTo(temp);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "signs | finding(drools, \"nonsense\"); | no finding [nonsense] in vocabulary.yaml",
                "signs | absence(drools, \"nonsense\"); | no finding [nonsense] in vocabulary.yaml",
                "signs | sign(drools, \"nonsense\"); | no sign [nonsense] in vocabulary.yaml",
                "signs | measurement(drools, \"nonsense\", 1); | no measurement [nonsense] in vocabulary.yaml",
                "lack | argue(drools, \"nonsense\", WEAK, \"mind\"); | no syndrome [nonsense] in pack.yaml",
                "lack | argueAgainst(drools, \"nonsense\", WEAK, \"mind\"); | no syndrome [nonsense] in pack.yaml",
                "lack | argue(drools, \"lack\", WEAK, \"nonsense\"); | no domain [nonsense] in vocabulary.yaml",
                "urgency | redFlag(drools, \"nonsense\"); | no red flag [nonsense] in pack.yaml",
                "urgency | atLeast(drools, \"nonsense\"); | no urgency [nonsense] in pack.yaml",
                "disposition/likelihood | likelihood(drools, \"nonsense\", LIKELY); | no syndrome [nonsense] in pack.yaml",
                "disposition/conclusion | conclude(drools, \"nonsense\", \"lack\"); | no status [nonsense] in pack.yaml",
                "disposition/conclusion | phase(drools, \"nonsense\", \"past\"); | no syndrome [nonsense] in pack.yaml",
                "advice | suspect(drools, \"nonsense\"); | no differential [nonsense] in pack.yaml",
                "advice | consider(drools, \"nonsense\"); | no consideration [nonsense] in pack.yaml",
                "advice | ask(drools, \"nonsense\"); | no question [nonsense] in pack.yaml"
            })
    void a_rule_that_names_what_the_pack_does_not_declare(String folder, String then, String problem) {
        Triage triage = pack.addRule(folder + "/bad.drl", "BAD-1", "Finding(id == \"fever\")", then)
                .triage();
        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(() -> triage.assess(FEVERISH))
                .withMessageContainingAll(
                        "[zorvane]", folder + "/bad.drl line 5", "BAD-1", "The rule BAD-1 of a test", problem);
        assertThat(Reports.points(triage.assess(ITCHY), "upset")).isEqualTo(2);
    }

    @Test
    void a_formula_without_a_value() {
        Triage triage = pack.addRule(
                        "signs/bad.drl",
                        "BAD-1",
                        "Measurement(id == \"heart-rate\", $pulse: highest)",
                        "measurement(drools, \"shock-index\", $pulse / 0);")
                .triage();
        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(() -> triage.assess(PULSE))
                .withMessageContainingAll("[zorvane]", "signs/bad.drl line 5", "BAD-1", "shock-index");
        assertThat(Reports.points(triage.assess(ITCHY), "upset")).isEqualTo(2);
    }

    @Test
    void a_rule_that_feeds_itself_for_ever() {
        Triage triage = pack.addRule(
                        "signs/loop.drl",
                        "BAD-1",
                        "Measurement(id == \"heart-rate\", $pulse: highest)",
                        "measurement(drools, \"heart-rate\", $pulse + 1);")
                .triage();
        assertLoop(triage);
    }

    @Test
    void two_rules_that_feed_each_other() {
        Triage triage = pack.add(
                        "signs/loop.drl",
                        ToyPack.rule(
                                        "Ping",
                                        "BAD-1",
                                        "Measurement(id == \"heart-rate\", $v: highest)",
                                        "measurement(drools, \"sugar\", $v + 1);")
                                + ToyPack.rule(
                                        "Pong",
                                        "BAD-2",
                                        "Measurement(id == \"sugar\", $v: highest)",
                                        "measurement(drools, \"heart-rate\", $v + 1);"))
                .triage();
        assertLoop(triage);
    }

    private static void assertLoop(Triage triage) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThatExceptionOfType(RulePackException.class)
                        .isThrownBy(() -> triage.assess(PULSE))
                        .withMessageContainingAll("[zorvane]", "signs/loop.drl line ", "BAD-", "without end"));
        assertThat(Reports.points(triage.assess(ITCHY), "upset")).isEqualTo(2);
    }
}

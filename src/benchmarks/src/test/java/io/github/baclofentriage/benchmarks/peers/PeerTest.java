package io.github.baclofentriage.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Triage;
import io.github.baclofentriage.authoring.cases.RuleCase;
import io.github.baclofentriage.authoring.cases.RuleCases;
import io.github.baclofentriage.benchmarks.Cases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Times of those that answer otherwise, or run other rules, could not be compared. Patients are those that are measured, and those of the
 * pack's own cases, in which each rule fires somewhere.
 */
@Tag("slow")
class PeerTest {
    private static final Path FOLDER = Path.of("../../rules/baclofen");

    private static RunnablePack pack;
    private static List<PatientCase> patients;
    private static List<Answer> answers;

    @BeforeAll
    static void askOurs() throws IOException {
        pack = new RunnablePack();
        patients = new ArrayList<>(Cases.shuffled(Cases.BOTH, pack.vocabulary()));
        patients.addAll(ruleCases());
        Way<?> ours = Peer.OURS.open(pack);
        answers = patients.stream().map(ours::ask).toList();
    }

    private static List<PatientCase> ruleCases() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.map(file -> FOLDER.relativize(file).toString())
                    .filter(file -> file.endsWith(RuleCases.ENDING) && !file.startsWith("target"))
                    .sorted()
                    .flatMap(file -> RuleCases.read(FOLDER, file).cases().stream())
                    .map(RuleCase::given)
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "OURS")
    void every_peer_gives_the_same_answers(Peer peer) {
        Way<?> way = peer.open(pack);
        SoftAssertions soft = new SoftAssertions();
        for (int i = 0; i < patients.size(); i++) {
            PatientCase patient = patients.get(i);
            soft.assertThat(way.ask(patient)).as(patient.id() + ' ' + i).isEqualTo(answers.get(i));
        }
        soft.assertAll();
    }

    @Test
    void every_peer_has_every_rule_of_the_pack() {
        int rules = pack.words().rules().size();
        assertThat(new PlainDrools(pack).ruleCount()).isEqualTo(rules);
        assertThat(pack.written().ruleCount()).isEqualTo(rules);
    }

    @Test
    void every_rule_and_every_status_is_among_the_answers() {
        Triage triage = Triage.with(pack.words());
        Set<String> silent = new TreeSet<>();
        pack.words().rules().stream().map(RulePack.Rule::id).forEach(silent::add);
        patients.forEach(patient -> silent.removeAll(triage.trace(patient).fired()));
        assertThat(silent).isEmpty();

        Set<String> statuses = new HashSet<>();
        answers.forEach(answer -> statuses.add(answer.status()));
        assertThat(statuses)
                .containsExactlyInAnyOrderElementsOf(
                        pack.stated().definition().statuses().keySet());
    }
}

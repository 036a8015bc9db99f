package io.github.baclofentriage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.Explanation.Answer;
import io.github.baclofentriage.Explanation.WhyNot;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would have to be known for a red flag of the toy pack, whose rules a test sets. */
class WhyNotTest {
    private static final PatientCase KNOWN =
            PatientCase.builder("little").exposure("zorvane", "oral").build();

    @TempDir
    Path folder;

    private ToyPack pack;

    @BeforeEach
    void ask() {
        String questions = """
                tremor: {label: Tremor?, by: ask, answers: {seen: {says: seen, findings: [tremor]}}}
                limpness: {label: Limp?, by: ask, answers: {seen: {says: seen, findings: [limpness]}}}
                itch: {label: Itch?, by: ask, answers: {seen: {says: seen, findings: [itch]}}}
                seizure: {label: Seizure?, by: ask, answers: {seen: {says: seen, findings: [seizure]}}}
                route: {label: Route?, by: ask, answers: {pump: {says: pump, exposure: {drug: zorvane, route: pump}}}}
                change: {label: Change?, by: ask, answers: {stop: {says: stop, exposure: {drug: zorvane, change: stopped}}}}
                """;
        pack = ToyPack.copiedTo(folder).edit("pack.yaml", "questions:\n", "questions:\n" + questions.indent(2));
        for (String id : List.of("tremor", "limpness", "itch", "seizure", "route", "change")) {
            pack.addRule(
                    "advice/ask-" + id + ".drl",
                    "ASK-" + id.toUpperCase(Locale.ROOT),
                    "Patient()",
                    "ask(drools, \"" + id + "\");");
        }
    }

    private List<String> changes(PatientCase known) {
        Explanation explanation =
                Objects.requireNonNull(pack.triage().explain(known).explanation());
        return explanation.whyNot().stream()
                .filter(each -> each.id().equals("mixture"))
                .map(WhyNot::changes)
                .flatMap(List::stream)
                .map(Answer::question)
                .toList();
    }

    private void raised(String when) {
        pack.addRule("urgency/mixture.drl", "MIX-1", when, "redFlag(drools, \"mixture\");");
    }

    @Test
    void two_findings_of_one_rule() {
        raised("Finding(id == \"tremor\")\n    Finding(id == \"itch\")");
        assertThat(changes(KNOWN)).containsExactly("tremor", "itch");
    }

    @Test
    void what_two_findings_bring_about_together() {
        pack.addRule(
                "signs/chain.drl",
                "CHAIN-1",
                "Finding(id == \"tremor\")\n    Finding(id == \"limpness\")",
                "sign(drools, \"early\");");
        raised("Sign(id == \"early\")");
        assertThat(changes(KNOWN)).containsExactly("tremor", "limpness");
    }

    @Test
    void one_finding_comes_before_two() {
        raised("Finding(id == \"tremor\")\n    Finding(id == \"limpness\")");
        pack.addRule("urgency/alone.drl", "MIX-2", "Finding(id == \"seizure\")", "redFlag(drools, \"mixture\");");
        assertThat(changes(KNOWN)).containsExactly("seizure");
    }

    @Test
    void two_findings_beside_an_event_that_is_known() {
        pack.addRule(
                "signs/chain.drl",
                "CHAIN-1",
                "Event(id == \"refill\")\n    Finding(id == \"tremor\")\n    Finding(id == \"limpness\")",
                "finding(drools, \"visions\");");
        raised("Finding(id == \"visions\")");
        assertThat(changes(KNOWN)).isEmpty();
        PatientCase stalled = PatientCase.builder("stalled")
                .exposure("zorvane", "pump", exposure -> exposure.event("refill", "3 h"))
                .build();
        assertThat(changes(stalled)).containsExactly("tremor", "limpness");
    }

    @Test
    void three_findings_are_too_many() {
        raised("Finding(id == \"tremor\")\n    Finding(id == \"limpness\")\n    Finding(id == \"itch\")");
        assertThat(changes(KNOWN)).isEmpty();
    }

    @Test
    void two_answers_about_one_exposure_that_nobody_knew() {
        raised("Exposure(route == \"pump\", change == \"stopped\")");
        PatientCase unknown = PatientCase.builder("unknown").build();
        assertThat(changes(unknown)).containsExactly("route", "change");
        assertThat(changes(KNOWN)).isEmpty();
    }
}

package io.github.baclofentriage.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.Vocabulary.Match;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that look like a finding and mean another, its opposite, or the past. */
class WordingTrapsTest {
    private static final Vocabulary WORDS = BaclofenPack.PACK.vocabulary();

    private static TriageReport stated(String words) {
        return BaclofenPack.TRIAGE.assess(PatientCase.builder("trap")
                .exposure("baclofen", "oral")
                .present(words)
                .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no fever",
                "No fever.",
                "without fever",
                "denies fever",
                "not febrile",
                "fever absent",
                "fever ruled out",
                "r/o sepsis",
                "rule out sepsis",
                "no seizures",
                "no history of seizures",
                "seizures denied",
                "negative for hallucinations",
                "no evidence of rhabdomyolysis",
                "absence of fever",
                "never had a seizure",
                "no longer febrile",
                "no rash",
                "w/o clonus",
                "free of hallucinations",
                "no increased spasticity",
                "fever unlikely",
                "lack of rigidity",
                "neither fever",
                "non febrile"
            })
    void a_denied_finding_is_never_present(String words) {
        TriageReport report = stated(words);
        assertThat(report.syndromes()).allSatisfy(syndrome -> {
            assertThat(syndrome.arguments()).isEmpty();
            assertThat(syndrome.against()).isEmpty();
        });
        assertThat(report.unrecognised()).hasSize(1);
        assertThat(report.unrecognised().get(0).text()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "history of seizures",
                "previous seizures",
                "h/o seizures",
                "past seizures",
                "prior hallucinations",
                "hx of seizure",
                "seizures in the past",
                "resolved fever",
                "family history of seizures"
            })
    void a_past_finding_is_set_aside_and_weighs_nothing(String words) {
        TriageReport report = stated(words);
        assertThat(report.setAside()).hasSize(1);
        assertThat(report.unrecognised()).isEmpty();
        assertThat(report.syndromes())
                .allSatisfy(syndrome -> assertThat(syndrome.arguments()).isEmpty());
        assertThat(report.urgency().redFlags()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "hypotension, hypotension",
        "hypertension, hypertension",
        "hypotonia, hypotonia",
        "hypertonia, hypertonia",
        "hyporeflexia, hyporeflexia",
        "hyperreflexia, hyperreflexia",
        "hypothermia, hypothermia",
        "hyperthermia, hyperthermia",
        "bradypnea, bradypnea",
        "tachypnoea, tachypnea",
        "miosis, miosis",
        "mydriasis, mydriasis",
        "low BP, hypotension",
        "HTN, hypertension",
        "febrile, fever",
        "AFEBRILE, afebrile",
        "Increased spasticity, increased-spasticity",
        "hypomania, hypomania",
        "diarrhoea, diarrhea",
        "agitated, agitation",
        "bradycardic, bradycardia",
        "areflexic, areflexia",
        "unresponsive, unresponsiveness"
    })
    void a_word_is_its_own_finding_and_no_neighbor(String words, String id) {
        Match match = WORDS.find("finding", words);
        assertThat(match.term()).isNotNull();
        assertThat(match.term().id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"possible seizure", "seizure (possible)", "?seizure", "probable seizure", "suspected seizures"})
    void a_possible_finding_is_weak_for_the_class_and_full_for_urgency(String words) {
        TriageReport report = stated(words);
        assertThat(report.urgency().level()).isEqualTo("emergency");
        assertThat(report.syndromes())
                .flatExtracting(TriageReport.Syndrome::arguments)
                .allSatisfy(argument -> assertThat(argument.strength()).isEqualTo("weak"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fevr", "halucinations", "hypertentsion", "siezure", "rigidty", "spasticty"})
    void a_misspelt_word_is_suggested_and_never_used(String words) {
        TriageReport report = stated(words);
        assertThat(report.unrecognised()).hasSize(1);
        assertThat(report.unrecognised().get(0).nearest()).isNotNull();
        assertThat(report.syndromes())
                .allSatisfy(syndrome -> assertThat(syndrome.arguments()).isEmpty());
    }
}

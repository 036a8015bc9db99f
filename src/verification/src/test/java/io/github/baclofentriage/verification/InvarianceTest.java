package io.github.baclofentriage.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.Vocabulary;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for every case, on random ones; the seed stands in the name of each test. */
class InvarianceTest {
    private static final Vocabulary WORDS = BaclofenPack.PACK.vocabulary();

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    private static TriageReport assess(PatientCase patientCase) {
        return BaclofenPack.TRIAGE.assess(patientCase);
    }

    private static int urgency(TriageReport report) {
        return BaclofenPack.PACK.urgencies().indexOf(report.urgency().level());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_findings_changes_no_byte(long seed) {
        CaseGenerator generator = new CaseGenerator(WORDS, seed);
        CaseGenerator.Draft draft = generator.next();
        String json = assess(draft.build()).toJson();
        for (int i = 0; i < 3; i++) {
            assertThat(assess(draft.shuffled(generator.random()).build()).toJson())
                    .isEqualTo(json);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_unknown_finding_changes_nothing(long seed) {
        CaseGenerator generator = new CaseGenerator(WORDS, seed);
        CaseGenerator.Draft draft = generator.next();
        PatientCase known = draft.build();
        Set<String> stated = known.findings().present().stream()
                .map(PatientCase.Statement::text)
                .collect(Collectors.toSet());
        List<PatientCase.Statement> unknown = WORDS.terms().stream()
                .filter(term -> term.kind().equals("finding") && !stated.contains(term.label()))
                .map(term -> new PatientCase.Statement(term.label(), null, null, false))
                .limit(40)
                .toList();
        PatientCase more = new PatientCase(
                known.id(),
                known.assessedAt(),
                known.patient(),
                known.exposures(),
                new PatientCase.Statements(
                        known.findings().present(), known.findings().absent(), unknown),
                known.measurements(),
                known.renal(),
                known.coSubstances(),
                known.conditions(),
                known.treatments(),
                known.timeline(),
                known.faults());
        assertThat(assess(more).toJson()).isEqualTo(assess(known).toJson());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void one_more_red_flag_never_lowers_urgency(long seed) {
        CaseGenerator generator = new CaseGenerator(WORDS, seed);
        CaseGenerator.Draft draft = generator.next();
        TriageReport before = assess(draft.build());
        for (String flag : List.of(
                "coma",
                "apnea",
                "seizure",
                "shock",
                "hyperthermia",
                "hypothermia",
                "cardiac arrest",
                "fever",
                "muscle rigidity",
                "delirium",
                "bradycardia",
                "hypotension")) {
            TriageReport after = assess(draft.with(flag).build());
            assertThat(urgency(after)).as(flag).isLessThanOrEqualTo(urgency(before));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_finding_more_never_takes_a_red_flag_away(long seed) {
        CaseGenerator generator = new CaseGenerator(WORDS, seed);
        CaseGenerator.Draft draft = generator.next();
        Random random = generator.random();
        List<Vocabulary.Term> findings = WORDS.terms().stream()
                .filter(term -> term.kind().equals("finding") && !draft.absent().contains(term.label()))
                .toList();
        List<String> before = flags(assess(draft.build()));
        for (int i = 0; i < 5; i++) {
            Vocabulary.Term added = findings.get(random.nextInt(findings.size()));
            TriageReport after = assess(draft.with(added.label()).build());
            if (after.rejected().isEmpty()) {
                assertThat(flags(after)).as(added.label()).containsAll(before);
            }
        }
    }

    private static List<String> flags(TriageReport report) {
        return report.urgency().redFlags().stream()
                .map(TriageReport.Suggestion::id)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_case_assessed_after_many_others_gives_the_report_it_gave_first(long seed) {
        CaseGenerator generator = new CaseGenerator(WORDS, seed);
        PatientCase first = generator.next().build();
        String json = assess(first).toJson();
        for (int i = 0; i < 60; i++) {
            assess(generator.next().build());
        }
        assertThat(assess(first).toJson()).isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_possible_withdrawal_is_at_least_urgent(long seed) {
        TriageReport report = assess(new CaseGenerator(WORDS, seed).next().build());
        boolean withdrawal = report.syndromes().stream()
                .anyMatch(syndrome -> syndrome.syndrome().equals("withdrawal")
                        && !syndrome.likelihood().equals("unlikely"));
        if (withdrawal) {
            assertThat(report.urgency().level()).isNotEqualTo("routine");
        }
    }
}

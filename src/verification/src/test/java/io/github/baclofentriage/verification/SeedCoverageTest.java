package io.github.baclofentriage.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Sources;
import io.github.baclofentriage.Trace;
import io.github.baclofentriage.TriageReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every term of the seed document to a rule that uses it, read from the pack's own sources.yaml. */
class SeedCoverageTest {
    private static final Map<String, String> LISTS =
            Map.of("S04", "adverse-effect", "S06", "withdrawal", "S07", "overdose");

    /** A term of a documented list, the finding that stands for it, and the syndrome it is listed for. */
    record Listed(String statement, String term, String finding, String syndrome) {}

    static List<Listed> terms() {
        List<Listed> listed = new ArrayList<>();
        LISTS.forEach((statement, syndrome) -> statement(statement)
                .terms()
                .forEach((term, findings) ->
                        findings.forEach(finding -> listed.add(new Listed(statement, term, finding, syndrome)))));
        return listed;
    }

    private static Sources.Statement statement(String key) {
        Sources.Statement statement = BaclofenPack.PACK.sources().statements().get(key);
        assertThat(statement).as(key).isNotNull();
        return statement;
    }

    @Test
    void the_seed_has_twelve_statements_and_the_lists_their_lengths() {
        assertThat(BaclofenPack.PACK.sources().statements()).hasSize(12);
        assertThat(statement("S04").terms()).hasSize(13);
        assertThat(statement("S06").terms()).hasSize(33);
        assertThat(statement("S07").terms()).hasSize(15);
    }

    @ParameterizedTest
    @MethodSource("terms")
    void a_listed_term_is_an_argument_for_its_syndrome(Listed listed) {
        TriageReport report = BaclofenPack.TRIAGE.assess(PatientCase.builder("seed")
                .exposure("baclofen", "oral")
                .present(listed.term())
                .build());
        assertThat(report.unrecognised())
                .as("the seed's own word is understood")
                .isEmpty();
        TriageReport.Syndrome syndrome = report.syndromes().stream()
                .filter(one -> one.syndrome().equals(listed.syndrome()))
                .findFirst()
                .orElseThrow();
        assertThat(syndrome.arguments())
                .as("an argument that cites " + listed.statement())
                .anySatisfy(argument -> assertThat(argument.sources()).contains(listed.statement()));
    }

    @Test
    void every_statement_is_cited_by_a_rule() {
        for (String key : BaclofenPack.PACK.sources().statements().keySet()) {
            assertThat(BaclofenPack.PACK.rules())
                    .as(key)
                    .anySatisfy(rule -> assertThat(rule.sources()).contains(key));
        }
    }

    static List<PatientCase> others() {
        return List.of(
                PatientCase.builder("S01")
                        .exposure("baclofen", "oral")
                        .present("hypertonia")
                        .condition("multiple sclerosis")
                        .build(),
                PatientCase.builder("S01")
                        .exposure("baclofen", "oral")
                        .present("fever")
                        .condition("spinal cord injury")
                        .build(),
                PatientCase.builder("S01")
                        .exposure("baclofen", "oral")
                        .present("fever")
                        .condition("cerebral palsy")
                        .build(),
                PatientCase.builder("S02")
                        .exposure("baclofen", "oral")
                        .present("coma")
                        .coSubstance("alcohol", "taken")
                        .build(),
                PatientCase.builder("S02")
                        .exposure("baclofen", "oral")
                        .present("coma")
                        .coSubstance("diazepam", "taken")
                        .build(),
                PatientCase.builder("S03")
                        .exposure("baclofen", "intrathecal", e -> e.change("stopped"))
                        .present("fever")
                        .build(),
                PatientCase.builder("S05")
                        .exposure(
                                "baclofen",
                                "oral",
                                e -> e.change("stopped").dailyDose("5 mg").therapyDuration("3 mo"))
                        .build(),
                PatientCase.builder("S08")
                        .exposure("baclofen", "oral")
                        .present("hyporeflexia")
                        .build(),
                PatientCase.builder("S09")
                        .exposure("phenibut", "oral", e -> e.change("stopped"))
                        .present("anxiety")
                        .build(),
                PatientCase.builder("S10")
                        .exposure("baclofen", "oral", e -> e.dailyDose("180 mg"))
                        .condition("alcohol use disorder")
                        .present("mania")
                        .build(),
                PatientCase.builder("S11")
                        .exposure("baclofen", "transdermal", e -> e.change("stopped"))
                        .present("hypertension")
                        .build(),
                PatientCase.builder("S12")
                        .exposure("baclofen", "intrathecal", e -> e.dailyDose("30 mg"))
                        .present("fever")
                        .build());
    }

    @ParameterizedTest
    @MethodSource("others")
    void a_statement_that_is_no_list_changes_a_report(PatientCase patientCase) {
        Trace trace = BaclofenPack.TRIAGE.trace(patientCase);
        List<String> citing = BaclofenPack.PACK.rules().stream()
                .filter(rule -> rule.sources().contains(patientCase.id()))
                .map(RulePack.Rule::id)
                .filter(trace.fired()::contains)
                .toList();
        assertThat(citing)
                .as("rules that cite " + patientCase.id() + " and fired")
                .isNotEmpty();
        assertThat(trace.report().toJson()).contains("\"" + patientCase.id() + "\"");
    }
}

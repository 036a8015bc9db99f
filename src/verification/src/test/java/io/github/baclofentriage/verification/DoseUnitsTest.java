package io.github.baclofentriage.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.ExposureBuilder;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.TriageReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One dose has one answer, in whichever unit of mass it is written. */
class DoseUnitsTest {
    private static final List<String> ROUTES = List.of("oral", "intrathecal", "transdermal", "unknown");
    private static final List<String> CHANGES = List.of("stable", "stopped", "increased", "acute-ingestion", "unknown");
    private static final int AMOUNTS = 200;

    /** Amounts at which a rule may change its mind, in micrograms. */
    private static final List<Integer> LIMITS = List.of(
            0, 1, 50, 99, 100, 101, 999, 1000, 2000, 2001, 20_000, 80_000, 150_000, 200_000, 300_000, 2_000_000);

    /** What must not depend on a unit. */
    private record Answer(String status, List<String> syndromes, String urgency, List<String> redFlags) {
        static Answer of(TriageReport report) {
            return new Answer(
                    report.conclusion().status(),
                    report.conclusion().syndromes(),
                    report.urgency().level(),
                    report.urgency().redFlags().stream()
                            .map(TriageReport.Suggestion::id)
                            .toList());
        }
    }

    private static TriageReport assess(
            String drug, String route, String change, BiConsumer<ExposureBuilder, String> dose, String amount) {
        return BaclofenPack.TRIAGE.assess(PatientCase.builder("calm")
                .age("40 a")
                .exposure(drug, route, exposure -> dose.accept(exposure.change(change), amount))
                .present("alert")
                .measurement("body-temperature", "36.8 Cel")
                .measurement("heart-rate", "72 /min")
                .measurement("respiratory-rate", "14 /min")
                .measurement("systolic-blood-pressure", "124 mm[Hg]")
                .measurement("oxygen-saturation", "98 %")
                .measurement("glasgow-coma-score", "15 {score}")
                .build());
    }

    private static int severity(TriageReport report) {
        return -BaclofenPack.PACK.urgencies().indexOf(report.urgency().level());
    }

    private static List<Integer> micrograms(long seed) {
        Random random = new Random(seed);
        List<Integer> amounts = new ArrayList<>(LIMITS);
        while (amounts.size() < AMOUNTS) {
            amounts.add((int) Math.exp(random.nextDouble() * Math.log(3e6)));
        }
        return amounts;
    }

    @ParameterizedTest
    @ValueSource(longs = 20260801)
    void a_dose_gets_one_answer_in_micrograms_milligrams_and_grams(long seed) {
        Random random = new Random(seed);
        for (int amount : micrograms(seed)) {
            BigDecimal micrograms = BigDecimal.valueOf(amount);
            List<String> written = List.of(
                    micrograms + " ug",
                    micrograms.movePointLeft(3).toPlainString() + " mg",
                    micrograms.movePointLeft(6).toPlainString() + " g");
            String drug = random.nextInt(4) == 0 ? "unknown" : "baclofen";
            String change = CHANGES.get(random.nextInt(CHANGES.size()));
            for (String route : ROUTES) {
                List<BiConsumer<ExposureBuilder, String>> doses = List.of(
                        ExposureBuilder::acuteDose,
                        ExposureBuilder::dailyDose,
                        (exposure, dose) -> exposure.dailyDose(dose).acuteDose("30 mg"),
                        (exposure, dose) -> exposure.dailyDose("60000 ug").acuteDose(dose));
                for (BiConsumer<ExposureBuilder, String> dose : doses) {
                    List<Answer> answers = written.stream()
                            .map(each -> Answer.of(assess(drug, route, change, dose, each)))
                            .distinct()
                            .toList();
                    assertThat(answers)
                            .as("seed %d: %s of %s, %s, %s", seed, written, drug, route, change)
                            .hasSize(1);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "intrathecal, 10 mg, pump-overdose",
        "intrathecal, 10000 ug, pump-overdose",
        "intrathecal, 0.5 mg, pump-overdose",
        "intrathecal, 500 ug, pump-overdose",
        "oral, 2000 mg, large-amount",
        "oral, 2000000 ug, large-amount",
        "oral, 2 g, large-amount",
        "unknown, 200 mg, large-amount",
        "unknown, 200000 ug, large-amount"
    })
    void an_amount_that_is_an_emergency_is_one_in_every_unit_and_shown_as_stated(
            String route, String amount, String flag) {
        TriageReport report =
                assess("baclofen", route, "acute-ingestion", (exposure, dose) -> exposure.acuteDose(dose), amount);
        assertThat(report.urgency().level()).isEqualTo("emergency");
        assertThat(report.urgency().redFlags())
                .extracting(TriageReport.Suggestion::id)
                .contains(flag);
        assertThat(report.toText()).contains((amount.equals("2 g") ? "2000 mg" : amount) + " at once");
    }

    @ParameterizedTest
    @CsvSource({"intrathecal, 300 mg", "oral, 300 ug", "oral, 0.3 mg"})
    void a_daily_dose_that_may_be_a_slip_is_asked_back_shown_as_stated_and_calms_nobody(String route, String dose) {
        TriageReport report = assess("baclofen", route, "stopped", ExposureBuilder::dailyDose, dose);
        TriageReport unstated = assess("baclofen", route, "stopped", (exposure, none) -> {}, dose);
        assertThat(report.askNext()).extracting(TriageReport.Suggestion::id).contains("dose-and-unit");
        assertThat(report.toText()).contains(dose + " a day");
        assertThat(Answer.of(report).redFlags()).containsAll(Answer.of(unstated).redFlags());
        assertThat(severity(report)).isGreaterThanOrEqualTo(severity(unstated));
    }
}

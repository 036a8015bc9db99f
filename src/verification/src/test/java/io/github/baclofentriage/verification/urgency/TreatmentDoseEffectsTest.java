package io.github.baclofentriage.verification.urgency;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.Sources;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.verification.BaclofenPack;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The adverse effects of a treatment dose that statement S04 lists, each alone in a user who is alert and well otherwise. */
class TreatmentDoseEffectsTest {

    private static Map<String, TriageReport> reports(WellUser user) {
        Sources.Statement statement =
                Objects.requireNonNull(BaclofenPack.PACK.sources().statements().get("S04"));
        Map<String, TriageReport> reports = new TreeMap<>();
        for (String term : statement.terms().keySet()) {
            PatientCase patient = user.builder().present("alert").present(term).build();
            reports.put(term, BaclofenPack.TRIAGE.assess(patient));
        }
        return reports;
    }

    @Test
    void at_least_ten_of_the_thirteen_are_routine_by_mouth() {
        Map<String, TriageReport> reports = reports(WellUser.ORAL);
        List<String> others = reports.entrySet().stream()
                .filter(each -> !each.getValue().urgency().level().equals("routine"))
                .map(each -> each.getKey() + " is " + ExpectedLevelsTest.why(each.getValue()))
                .toList();
        assertThat(reports).hasSize(13);
        assertThat(others)
                .as("effects of a treatment dose that are not routine")
                .hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(WellUser.class)
    void none_of_them_is_an_emergency(WellUser user) {
        assertThat(reports(user)).allSatisfy((term, report) -> {
            assertThat(report.unrecognised()).as(term).isEmpty();
            assertThat(report.urgency().level())
                    .as(term + " is " + ExpectedLevelsTest.why(report))
                    .isNotEqualTo("emergency");
        });
    }
}

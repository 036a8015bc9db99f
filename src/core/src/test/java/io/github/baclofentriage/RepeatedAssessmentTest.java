package io.github.baclofentriage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A condition means the same however often it was evaluated, though Drools evaluates it otherwise from the twentieth time on. */
@Tag("slow")
class RepeatedAssessmentTest {
    private static final int OFTEN = 60;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Patient(weight <= 3);false",
                "Patient(weight > 3);false",
                "Patient(weight != 3);true",
                "Patient(weight not in (3));true",
                "Patient(weight in (3));false",
                "Patient(weight <= height);false",
                "Patient(weight == height);true",
                "Patient(weight == youngest);false",
                "Patient($a: youngest, weight <= 2 * $a + 5);false",
                "Patient($a: youngest) Patient(weight >= greater($a, 3));false",
                "Patient($w: weight) Measurement(latest > $w);false",
                "Patient($w: weight) Measurement(latest != $w);true",
                "Patient($w: weight, weight != null) Measurement(latest > $w * 2.0);false",
                "Patient(weight != null, height > weight * 2.0);false",
                "Patient(weight == null || weight <= 3);true"
            })
    void what_is_unknown_stays_so(String condition, boolean fires) {
        Triage triage = ToyPack.copiedTo(temp)
                .addRule("signs/unknown.drl", "ABC-1", condition, "sign(drools, \"early\");")
                .triage();
        PatientCase patient = PatientCase.builder("x")
                .age("34 a")
                .measurement("heart-rate", "80 /min")
                .build();
        Set<Boolean> answers = new TreeSet<>();
        for (int i = 0; i < OFTEN; i++) {
            answers.add(triage.trace(patient).fired().contains("ABC-1"));
        }
        assertThat(answers).containsExactly(fires);
    }
}

package io.github.baclofentriage.verification.urgency;

import io.github.baclofentriage.CaseBuilder;
import io.github.baclofentriage.ExposureBuilder;
import io.github.baclofentriage.PatientCase;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Two users of baclofen who are well, as the head of validation/levels.tsv describes them. A test adds what it asks about. */
enum WellUser {
    ORAL {
        @Override
        CaseBuilder user(Consumer<ExposureBuilder> history) {
            return PatientCase.builder("oral")
                    .sex("male")
                    .exposure(
                            "baclofen",
                            "oral",
                            history.andThen(drug -> drug.indication("multiple sclerosis")
                                    .dailyDose("30 mg")
                                    .therapyDuration("2 a")
                                    .change("stable")));
        }
    },
    PUMP {
        @Override
        CaseBuilder user(Consumer<ExposureBuilder> history) {
            return PatientCase.builder("pump")
                    .sex("male")
                    .injuryLevel("T10")
                    .exposure(
                            "baclofen",
                            "intrathecal",
                            history.andThen(drug -> drug.indication("spinal cord injury")
                                    .dailyDose("300 ug")
                                    .therapyDuration("3 a")
                                    .change("stable")))
                    .present("spasticity", "unchanged");
        }
    };

    static final String AGE = "45 a";

    /** A calm value of each vital sign that a routine case must have, by the measurement. */
    static final Map<String, String> VITAL_SIGNS = vitalSigns();

    private static Map<String, String> vitalSigns() {
        Map<String, String> calm = new LinkedHashMap<>();
        calm.put("body-temperature", "36.7 Cel");
        calm.put("heart-rate", "72 /min");
        calm.put("systolic-blood-pressure", "124 mm[Hg]");
        calm.put("respiratory-rate", "14 /min");
        calm.put("oxygen-saturation", "98 %");
        calm.put("glasgow-coma-score", "15 {score}");
        return Collections.unmodifiableMap(calm);
    }

    /** The user and the drug, without age, kidneys and vital signs. */
    abstract CaseBuilder user(Consumer<ExposureBuilder> history);

    /** The user with every vital sign. */
    CaseBuilder builder() {
        return builder(Set.of(), drug -> {});
    }

    /** The user without some vital signs, and with more history of the drug. */
    CaseBuilder builder(Set<String> without, Consumer<ExposureBuilder> history) {
        CaseBuilder builder = user(history).age(AGE).renalFunction("normal");
        VITAL_SIGNS.forEach((name, value) -> {
            if (!without.contains(name)) {
                builder.measurement(name, value);
            }
        });
        return builder;
    }
}

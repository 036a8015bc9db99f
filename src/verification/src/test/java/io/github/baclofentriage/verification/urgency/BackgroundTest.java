package io.github.baclofentriage.verification.urgency;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.CaseReader;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.verification.BaclofenPack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Invented users who are well and have what such patients have: chronic conditions, usual medicines and a normal laboratory panel. A
 * triage that rings for those is switched off, and one that they deafen is dangerous.
 */
class BackgroundTest {
    /** What is an emergency in whomever it is found. */
    private static final List<Addition> GRAVE = Stream.of(
                    Stream.of(
                                    "facial droop",
                                    "aphasia",
                                    "visual field loss",
                                    "thunderclap headache",
                                    "papilledema",
                                    "meningism",
                                    "opisthotonus",
                                    "sepsis",
                                    "mottled skin",
                                    "chest pain",
                                    "ischemic ecg change",
                                    "ventricular tachycardia",
                                    "pulmonary embolism",
                                    "anaphylaxis",
                                    "angioedema",
                                    "throat tightness",
                                    "respiratory distress",
                                    "cyanosis",
                                    "gi bleeding",
                                    "hematemesis",
                                    "suicidal thoughts",
                                    "coma",
                                    "collapse",
                                    "confusion",
                                    "delirium",
                                    "psychosis",
                                    "catatonia",
                                    "seizure",
                                    "sensory level",
                                    "priapism",
                                    "autonomic dysreflexia",
                                    "rhabdomyolysis",
                                    "liver failure",
                                    "shock",
                                    "status dystonicus")
                            .map(Addition::finding),
                    Stream.of(
                                    "sepsis",
                                    "meningitis",
                                    "neuroleptic malignant syndrome",
                                    "hypoglycemia",
                                    "drug poisoning")
                            .map(word -> Addition.of("condition", word)),
                    Stream.of("intubation", "naloxone", "cardiopulmonary resuscitation")
                            .map(word -> Addition.of("treatment", word)),
                    Stream.of(
                            Addition.reading("ph", 7.05),
                            Addition.reading("potassium", 7.2),
                            Addition.reading("potassium", 2.1),
                            Addition.reading("sodium", 108),
                            Addition.reading("sodium", 168),
                            Addition.reading("calcium", 1.4),
                            Addition.reading("lactate", 8),
                            Addition.reading("glucose", 1.9),
                            Addition.reading("glucose", 36),
                            Addition.reading("creatinine", 720),
                            Addition.reading("creatine-kinase", 48_000),
                            Addition.reading("hemoglobin", 52),
                            Addition.reading("platelet-count", 9),
                            Addition.reading("white-cell-count", 0.6),
                            Addition.reading("inr", 8),
                            Addition.reading("pco2", 95),
                            Addition.reading("oxygen-saturation", 82),
                            Addition.reading("respiratory-rate", 5),
                            Addition.reading("respiratory-rate", 38),
                            Addition.reading("heart-rate", 32),
                            Addition.reading("heart-rate", 168),
                            Addition.reading("systolic-blood-pressure", 68),
                            Addition.reading("body-temperature", 41.2),
                            Addition.reading("body-temperature", 31.5),
                            Addition.reading("glasgow-coma-score", 9),
                            Addition.reading("qtc", 590)))
            .flatMap(each -> each)
            .toList();

    private static final List<PatientCase> USERS = new ArrayList<>();

    @BeforeAll
    static void readUsers() throws IOException {
        try (InputStream file = Objects.requireNonNull(BackgroundTest.class.getResourceAsStream("well-users.jsonl"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(CaseReader::read)
                    .forEach(USERS::add);
        }
    }

    @Test
    void the_users_are_many_and_have_much() {
        assertThat(USERS).hasSize(40).allSatisfy(user -> {
            assertThat(user.faults()).as(user.id()).isEmpty();
            assertThat(user.conditions().present()).as(user.id()).hasSizeBetween(3, 8);
            assertThat(user.coSubstances())
                    .as(user.id())
                    .hasSizeBetween(5, 12)
                    .allSatisfy(medicine -> assertThat(medicine.role()).isEqualTo("usual"));
            assertThat(user.measurements())
                    .as(user.id())
                    .containsKeys(WellUser.VITAL_SIGNS.keySet().toArray(String[]::new));
            assertThat(user.measurements()).as(user.id()).hasSizeGreaterThan(14);
        });
        assertThat(USERS).extracting(PatientCase::id).doesNotHaveDuplicates();
        assertThat(USERS).filteredOn(user -> user.id().startsWith("oral")).hasSize(20);
        assertThat(USERS)
                .filteredOn(user -> "female".equals(user.patient().sex()))
                .hasSizeBetween(15, 25);
    }

    @Test
    void their_background_keeps_at_least_thirty_six_routine() {
        List<String> louder = new ArrayList<>();
        for (PatientCase user : USERS) {
            TriageReport report = BaclofenPack.TRIAGE.assess(user);
            assertThat(report.unrecognised()).as(user.id()).isEmpty();
            assertThat(report.rejected()).as(user.id()).isEmpty();
            if (!report.urgency().level().equals("routine")) {
                louder.add(user.id() + " is " + ExpectedLevelsTest.why(report));
            }
        }
        assertThat(louder).as("users who are well and not routine").hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void what_is_background_is_told_and_not_what_raised_the_urgency() {
        assertThat(USERS).allSatisfy(user -> {
            TriageReport.Urgency urgency = BaclofenPack.TRIAGE.assess(user).urgency();
            if (urgency.level().equals("routine")) {
                assertThat(urgency.reasons().background())
                        .as(user.id())
                        .hasSizeGreaterThanOrEqualTo(user.conditions().present().size()
                                + user.coSubstances().size());
            }
        });
    }

    @Test
    void each_of_them_is_an_emergency_with_one_grave_thing_more() {
        List<String> missed = new ArrayList<>();
        for (PatientCase user : USERS) {
            for (Addition grave : GRAVE) {
                TriageReport report = BaclofenPack.TRIAGE.assess(grave.to(user));
                assertThat(report.unrecognised()).as(grave.toString()).isEmpty();
                assertThat(report.rejected()).as(grave.toString()).isEmpty();
                if (!report.urgency().level().equals("emergency")) {
                    missed.add(user.id() + " with " + grave + " is " + ExpectedLevelsTest.why(report));
                }
            }
        }
        assertThat(missed).isEmpty();
    }
}

package io.github.baclofentriage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CaseBuilderTest {
    @Test
    void makes_the_case_that_the_documented_file_holds() {
        PatientCase made = PatientCase.builder("pump-stall")
                .assessedAt(Instant.parse("2026-03-02T10:00:00Z"))
                .age("34 a")
                .sex("male")
                .weight("62 kg")
                .injuryLevel("C6")
                .baseline("modified-ashworth", Quantity.of(2, "1"))
                .baseline("systolic-blood-pressure", "95 mm[Hg]")
                .exposure(
                        "baclofen",
                        "intrathecal",
                        exposure -> exposure.indication("spasticity after spinal cord injury")
                                .dailyDose("300 ug")
                                .therapyDuration("2 a")
                                .change("stopped")
                                .ago("31 h")
                                .pumpDrug("morphine")
                                .event("motor-stall", "31 h"))
                .present("visual hallucinations")
                .present(
                        "spasticity",
                        statement -> statement.changeFromBaseline("increased").ago("12 h"))
                .absent("rash")
                .unknown("reflexes")
                .measurement("body-temperature", "40.1 Cel")
                .measurement("heart-rate", "150 /min", "10 min")
                .measurement("heart-rate", Quantity.of(118, "/min"), "3 h")
                .measurement("systolic-blood-pressure", Quantity.of(180, "mm[Hg]"))
                .measurement("glasgow-coma-score", "13 {score}")
                .renalFunction("unknown")
                .coSubstance("alcohol", "taken")
                .condition("pressure sore infection")
                .treatment("sedation", "2 h")
                .build();
        assertThat(made).isEqualTo(CaseReaderTest.example());
    }

    @Test
    void takes_the_rest_of_the_format() {
        PatientCase made = PatientCase.builder("b")
                .ageBand("child")
                .height("110 cm")
                .exposure("baclofen", "oral")
                .exposure(exposure -> exposure.drug("baclofen")
                        .route("transplacental")
                        .maternalDailyDose("80 mg")
                        .acuteDose("200 mg")
                        .from("80 mg")
                        .to("40 mg")
                        .timeFromChangeToOnset("24 h")
                        .intent("accidental")
                        .suspected()
                        .event("fall"))
                .present("spasticity", "increased")
                .present("fever", StatementBuilder::possible)
                .absent("rash", statement -> statement.ago("1 h"))
                .condition("sepsis", StatementBuilder::possible)
                .conditionAbsent("epilepsy")
                .conditionUnknown("diabetes")
                .coSubstance("alcohol", "stopped", "2 d")
                .treatment("naloxone")
                .treatment("flumazenil", "1 h", "no effect")
                .egfr("25 mL/min/1.73m2")
                .creatinine("300 umol/L")
                .build();
        assertThat(made.faults()).isEmpty();
        assertThat(made.exposures()).hasSize(2);
        assertThat(made.exposures().get(1).suspected()).isTrue();
        assertThat(made.findings().present().get(1).possible()).isTrue();
        assertThat(made.treatments().get(1).response()).isEqualTo("no effect");
        assertThat(made.renal().egfr()).isEqualTo(Quantity.of(25, "mL/min/{1.73_m2}"));
    }

    @Test
    void gathers_faults_as_a_file_does() {
        PatientCase made = PatientCase.builder("")
                .age("-3 a")
                .sex("man")
                .present("")
                .measurement("heart-rate", "fast")
                .exposure("baclofen", "oral", exposure -> exposure.ago("-2 h").event("fall", "soon"))
                .build();
        assertThat(made.id()).isEqualTo("case");
        assertThat(made.faults())
                .extracting(CaseFault::path)
                .containsExactlyInAnyOrder(
                        "/id",
                        "/patient/age",
                        "/patient/sex",
                        "/findings/present/0",
                        "/measurements/heart-rate/0",
                        "/exposures/0/ago",
                        "/exposures/0/events/0/ago");
        assertThat(made.faults()).allMatch(fault -> fault.line() == 0);
    }

    @Test
    void a_builder_that_goes_on_does_not_change_what_it_made() {
        CaseBuilder builder = PatientCase.builder("a").present("fever");
        PatientCase first = builder.build();
        builder.present("coma");
        assertThat(first.findings().present()).hasSize(1);
        assertThat(builder.build().findings().present()).hasSize(2);
    }
}

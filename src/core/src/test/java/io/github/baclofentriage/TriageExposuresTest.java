package io.github.baclofentriage;

import static io.github.baclofentriage.Reports.derived;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.TriageReport.SetAside;
import io.github.baclofentriage.TriageReport.Unrecognised;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exposures and kidneys as a pack declares them: nothing of another pack's drug is lost, and none of it counts as one's own. */
class TriageExposuresTest {
    private static final Triage TRIAGE = Triage.with(RulePack.of(ToyPack.folder()));
    private static final String LABEL = "{id: zorvane, label: zorvane, synonyms: [zorvanol]";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    private static CaseBuilder patient() {
        return PatientCase.builder("patient");
    }

    @ParameterizedTest
    @CsvSource({"10 mg", "10000 ug", "0.01 g", "1e4 mcg"})
    void a_drug_with_a_unit_has_every_dose_read_in_it(String dose) {
        Triage triage = ToyPack.copiedTo(temp)
                .edit("vocabulary.yaml", LABEL + "}", LABEL + ", unit: mcg}")
                .addRule(
                        "signs/dose.drl",
                        "ZOR-S-099",
                        "Exposure(acute == 10000, acuteUnit == \"ug\", daily == 10000, dailyUnit == \"ug\")",
                        "sign(drools, \"early\");")
                .triage();
        TriageReport report = triage.assess(patient()
                .exposure("zorvane", "oral", it -> it.acuteDose(dose).dailyDose(dose))
                .build());
        assertThat(derived(report)).contains("early");
    }

    @ParameterizedTest
    @CsvSource({"10 mg, mg, 10 mg", "10000 ug, ug, 10000 ug", "0.01 g, mg, 10 mg", "1e7 ng, ug, 10000 ug"})
    void a_drug_without_a_unit_has_every_dose_read_in_milligrams_and_shown_as_it_was_stated(
            String dose, String unit, String shown) {
        Triage triage = ToyPack.copiedTo(temp)
                .addRule(
                        "signs/dose.drl",
                        "ZOR-S-099",
                        "Exposure(acute == 10, acuteUnit == \"" + unit + "\", daily == 10, dailyUnit == \"" + unit
                                + "\")",
                        "sign(drools, \"early\");")
                .triage();
        TriageReport report = triage.assess(patient()
                .exposure("zorvane", "oral", it -> it.acuteDose(dose).dailyDose(dose))
                .build());
        assertThat(report.derived())
                .filteredOn(each -> each.id().equals("early"))
                .singleElement()
                .satisfies(early -> assertThat(early.from())
                        .containsExactly("oral zorvane, " + shown + " a day, " + shown + " at once"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from: 30 mg, to: 300 mg | daily == 300, before == 30 | 300 mg a day, 30 mg a day before",
                "from: 30 mg, to: 300 mg, daily_dose: 60 mg | daily == 60, before == 30 | 60 mg a day, 30 mg a day before",
                "from: 30 mg, to: 0 mg | daily == 30, before == 30 | 30 mg a day",
                "from: 30 mg | daily == 30, before == 30 | 30 mg a day",
                "to: 300 mg | daily == 300, before == null | 300 mg a day",
                "daily_dose: 60 mg | daily == 60, before == null | 60 mg a day"
            })
    void the_doses_before_and_after_a_change_are_read(String doses, String read, String shown) {
        Triage triage = ToyPack.copiedTo(temp)
                .addRule("signs/dose.drl", "ZOR-S-099", "Exposure(" + read + ")", "sign(drools, \"early\");")
                .triage();
        TriageReport report = triage.assess(CaseReader.read("exposure: {drug: zorvane, " + doses + "}"));
        assertThat(report.derived())
                .filteredOn(each -> each.id().equals("early"))
                .singleElement()
                .satisfies(early -> assertThat(early.from()).containsExactly("zorvane, " + shown));
    }

    @Test
    void a_drug_whose_unit_is_no_mass_is_refused() {
        assertThat(ToyPack.copiedTo(temp)
                        .edit("vocabulary.yaml", LABEL + "}", LABEL + ", unit: mmol}")
                        .faults())
                .singleElement()
                .asString()
                .startsWith("vocabulary.yaml line ")
                .endsWith("[mmol] is no unit of mass. Maybe mg or ug");
    }

    @Test
    void unknown_needs_no_word_in_the_vocabulary() {
        TriageReport report = ToyPack.copiedTo(temp)
                .edit("vocabulary.yaml", "  - {id: unknown, label: unknown}\n", "")
                .triage()
                .assess(patient()
                        .exposure("Unknown", "unknown", it -> it.change("unknown"))
                        .build());
        assertThat(report.unrecognised()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"stopped, false", "acute-ingestion, true"})
    void an_exposure_to_a_drug_that_is_only_a_substance_of_the_pack_is_one(String change, boolean onBoard) {
        TriageReport report = TRIAGE.assess(patient()
                .exposure("ethanol", "oral", it -> it.change(change).ago("3 h"))
                .build());
        assertThat(derived(report).contains("calmer-on-board")).isEqualTo(onBoard);
        assertThat(report.unrecognised()).isEmpty();
        assertThat(report.setAside()).singleElement().satisfies(item -> {
            assertThat(item.path()).isEqualTo("/exposures/0");
            assertThat(item.id()).isEqualTo("alcohol");
            assertThat(item.reason()).startsWith("no drug that this pack judges");
        });
    }

    @Test
    void an_event_of_another_drug_says_nothing_of_the_packs_own() {
        PatientCase own = patient()
                .exposure("zorvane", "pump", it -> it.event("motor stall", "10 h"))
                .present("itch", it -> it.ago("8 h"))
                .build();
        PatientCase other = patient()
                .exposure("zorvane", "pump", it -> it.change("stopped"))
                .exposure(
                        "valerian",
                        "pump",
                        it -> it.event("motor stall", "10 h")
                                .indication("spasticity")
                                .pumpDrug("ethanol"))
                .present("itch", it -> it.ago("8 h"))
                .build();
        assertThat(TRIAGE.trace(own).fired()).contains("ZOR-L-012");
        assertThat(TRIAGE.trace(other).fired()).doesNotContain("ZOR-L-012");
        assertThat(TRIAGE.assess(other).setAside())
                .extracting(SetAside::path, SetAside::id)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/exposures/1", "valerian"),
                        org.assertj.core.groups.Tuple.tuple("/exposures/1/events", "pump-stall"));
    }

    @Test
    void a_drug_that_no_list_of_the_pack_knows_stays_unrecognised() {
        TriageReport report =
                TRIAGE.assess(patient().exposure("zorvan", "oral", it -> {}).build());
        assertThat(report.unrecognised()).singleElement().satisfies(word -> {
            assertThat(word.path()).isEqualTo("/exposures/0/drug");
            assertThat(word.nearest()).isEqualTo("zorvane");
        });
    }

    @Test
    void a_word_for_the_kidneys_is_a_sign_where_the_pack_has_one_and_else_not_understood() {
        PatientCase impaired = patient().renalFunction("impaired").build();
        assertThat(TRIAGE.assess(impaired).unrecognised())
                .containsExactly(
                        new Unrecognised("/renal_function", "impaired", null, "this pack asks nothing of the kidneys"));
        assertThat(ToyPack.copiedTo(temp)
                        .edit(
                                "vocabulary.yaml",
                                "\nsigns:\n",
                                "\nsigns:\n  - {id: kidney-function-impaired, label: impaired kidneys}\n")
                        .triage()
                        .assess(impaired)
                        .unrecognised())
                .isEmpty();
    }
}

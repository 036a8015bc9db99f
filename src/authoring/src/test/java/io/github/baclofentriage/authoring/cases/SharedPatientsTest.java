package io.github.baclofentriage.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedPatientsTest {
    @TempDir
    private Path folder;

    @Test
    void a_case_takes_a_patient_of_its_file_or_of_the_pack_and_changes_it() throws IOException {
        pack("limp: {patient: {sex: female, weight: 2 kg}, findings: {present: [limp leaves]}}");
        RuleCases read = cases(
                "withered: {like: limp, findings: {present: [withered]}}",
                "- {name: a, given: {like: limp}}",
                "- {name: b, given: {like: limp, patient: {weight: null}, findings: {absent: [greenhouse]}}}",
                "- {name: c, given: {like: withered, patient: null}}");

        assertThat(read.faults()).isEmpty();
        assertThat(read.cases())
                .extracting(each -> each.given().patient().sex())
                .containsExactly("female", "female", null);
        assertThat(read.cases())
                .extracting(each -> each.given().patient().weight() == null)
                .containsExactly(false, true, true);
        assertThat(read.cases())
                .extracting(each -> each.given().findings().present().stream()
                        .map(statement -> statement.text())
                        .toList())
                .containsExactly(List.of("limp leaves"), List.of("limp leaves"), List.of("withered"));
        assertThat(read.cases().get(1).given().findings().absent()).hasSize(1);
    }

    @Test
    void an_unknown_patient_is_a_fault_with_the_nearest_name() throws IOException {
        pack("limp plant: {}");

        assertThat(cases(
                                "withered plant: {like: limp plants}",
                                "- {name: a, given: {like: withered plnt}}",
                                "- {name: b, given: {like: cactus}}",
                                "- {name: c, given: {like: [limp plant]}}",
                                "- {name: d, given: {like: withered plant}}")
                        .faults())
                .containsExactly(
                        "a.cases.yaml line 2: no shared patient [limp plants]. Maybe limp plant",
                        "a.cases.yaml line 4: no shared patient [withered plnt]. Maybe withered plant",
                        "a.cases.yaml line 5: no shared patient [cactus]. Maybe write it under `patients` here or in patients.yaml",
                        "a.cases.yaml line 6: `like` needs the name of a shared patient, not a list");
    }

    @Test
    void patients_that_are_like_each_other_in_a_circle_are_one_fault() throws IOException {
        assertThat(cases(
                                "a: {like: b}, b: {like: c}, c: {like: a}, d: {like: a}, e: {like: e}",
                                "- {name: a, given: {like: d}}",
                                "- {name: b, given: {like: e}}")
                        .faults())
                .containsExactly(
                        "a.cases.yaml line 2: patients are like each other in a circle [a, b, c]",
                        "a.cases.yaml line 2: patients are like each other in a circle [e]");
    }

    @Test
    void a_chain_of_patients_without_end_is_a_fault() throws IOException {
        StringBuilder chain = new StringBuilder("p0: {}");
        for (int i = 1; i <= 16; i++) {
            chain.append(", p").append(i).append(": {like: p").append(i - 1).append("}");
        }

        assertThat(cases(chain.toString(), "- {name: a, given: {like: p16}}").faults())
                .containsExactly("a.cases.yaml line 2: patient [p16] is like more than 15 others, one by one");
    }

    @Test
    void a_patient_that_no_case_uses_is_a_fault() throws IOException {
        Packs.toy(folder);
        Files.writeString(
                folder.resolve("patients.yaml"),
                "format: baclofen-triage/patients/1\npatients:\n  used: {}\n  behind: {like: used}\n  idle: {}\n");
        Path soil = folder.resolve("signs/soil.cases.yaml");
        Files.writeString(
                soil,
                Files.readString(soil)
                        .replace("cases:", "patients: {moist: {like: behind}, lost: {}}\ncases:")
                        .replace(
                                "{measurements: {soil-moisture: \"20 %\"}}",
                                "{like: moist, measurements: {soil-moisture: \"20 %\"}}"));

        assertThat(CaseInventory.of(folder, RulePack.of(folder)).faults())
                .containsExactly(
                        "signs/soil.cases.yaml line 2: no case uses patient [lost]",
                        "patients.yaml line 5: no case uses patient [idle]");
    }

    @Test
    void patients_that_are_no_mapping_or_stand_twice_are_faults() throws IOException {
        pack("limp: {}, dead: gone");

        assertThat(cases("limp: {}, dry: [a]", "- {name: a, given: {like: limp}}", "- {name: b, given: {like: dry}}")
                        .faults())
                .containsExactly(
                        "a.cases.yaml line 2: patient [limp] stands also in patients.yaml. Maybe give it another name",
                        "a.cases.yaml line 2: patient [dry] must be a mapping as in a case, not a list");
        assertThat(SharedPatients.of(folder).faults())
                .containsExactly("patients.yaml line 2: patient [dead] must be a mapping as in a case, not a text");
    }

    @Test
    void a_broken_file_of_patients_is_a_fault_with_its_line() throws IOException {
        Path file = folder.resolve("patients.yaml");
        Files.writeString(file, "format: other/1\npatient: {}\n");
        assertThat(SharedPatients.of(folder).faults())
                .containsExactly(
                        "patients.yaml line 1: the format must be baclofen-triage/patients/1",
                        "patients.yaml line 2: no such key [patient]. Maybe patients",
                        "patients.yaml line 1: `patients` is missing, a mapping of names and what is known of each patient");
        Files.writeString(file, "format: baclofen-triage/patients/1\npatients: {}\n");
        assertThat(SharedPatients.of(folder).faults())
                .containsExactly("patients.yaml line 2: `patients` must be a mapping with at least one patient");
        Files.writeString(file, "- a: b\n c: d");
        assertThat(SharedPatients.of(folder).faults())
                .singleElement()
                .asString()
                .startsWith("patients.yaml line 2: ");
    }

    @Test
    void what_cannot_be_used_of_a_shared_patient_is_named_by_its_own_line() throws IOException {
        RuleCases read = cases("limp: {patient: {wieght: 2 kg}}", "- {name: a, given: {like: limp, sex: male}}");

        assertThat(read.cases().get(0).given().faults())
                .extracting(Object::toString)
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("/patients/limp/patient/wieght (line 2): "),
                        fault -> assertThat(fault).startsWith("/cases/0/given/sex (line 4): "));
    }

    private void pack(String patients) throws IOException {
        Files.writeString(
                folder.resolve("patients.yaml"), "format: baclofen-triage/patients/1\npatients: {" + patients + "}\n");
    }

    private RuleCases cases(String patients, String... cases) throws IOException {
        Files.writeString(
                folder.resolve("a.cases.yaml"),
                "format: baclofen-triage/rule-cases/1\npatients: {" + patients + "}\ncases:\n"
                        + String.join("\n", cases) + "\n");
        return RuleCases.read(folder, "a.cases.yaml");
    }
}

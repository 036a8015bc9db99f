package io.github.baclofentriage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same case gives the same bytes, however it is told, whoever asks and however often. Cases come from seeded generators. */
@Tag("slow")
class DeterminismTest {
    private static final RulePack PACK = RulePack.of(ToyPack.folder());
    private static final Triage TRIAGE = Triage.with(PACK);
    private static final List<String> FINDINGS = List.of(
            "fever",
            "high fever",
            "deadly fever",
            "tremor",
            "limpness",
            "visions",
            "sleepiness",
            "coma",
            "seizure",
            "itch",
            "anaemia",
            "possible coma",
            "previous seizure",
            "no fever",
            "visons",
            "severe itch",
            "sepsis");
    private static final List<String> MEASUREMENTS = List.of(
            "body-temperature 39.5 Cel",
            "breathing-rate 5 /min",
            "coma-score 7 {score}",
            "heart-rate 130 /min",
            "systolic-pressure 90 mm[Hg]",
            "sugar 3 mmol/L",
            "body-temperature 104 Cel",
            "hair-length 3 cm");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    /** Steps that build one case; only their order is free. */
    private static List<Consumer<CaseBuilder>> steps(Random random) {
        List<Consumer<CaseBuilder>> steps = new ArrayList<>();
        for (String finding : FINDINGS) {
            int state = random.nextInt(6);
            if (state == 0) {
                steps.add(patient -> patient.absent(finding));
            } else if (state <= 2) {
                steps.add(patient -> patient.present(finding));
            } else if (state == 3) {
                steps.add(
                        patient -> patient.present(finding, it -> it.ago("3 h").changeFromBaseline("increased")));
            }
        }
        for (String measurement : MEASUREMENTS) {
            if (random.nextBoolean()) {
                String[] parts = measurement.split(" ", 2);
                String ago = random.nextInt(9) + " h";
                steps.add(patient -> patient.measurement(parts[0], parts[1], ago));
            }
        }
        if (random.nextBoolean()) {
            steps.add(patient -> patient.coSubstance("alcohol", "taken").coSubstance("valerian", "stopped"));
        }
        return steps;
    }

    private static PatientCase build(List<Consumer<CaseBuilder>> steps, Random fixed) {
        CaseBuilder patient = PatientCase.builder("generated");
        if (fixed.nextBoolean()) {
            patient.exposure("zorvane", "pump", it -> {
                it.change("stopped").ago("31 h").event("motor stall", "20 h").event("refill");
                if (fixed.nextBoolean()) {
                    it.dailyDose("14 mg").therapyDuration("2 a");
                }
            });
        }
        steps.forEach(step -> step.accept(patient));
        return patient.build();
    }

    private static PatientCase generated(long seed) {
        return build(steps(new Random(seed)), new Random(seed));
    }

    /** The digest is of the pack's bytes, which a permuted list changes. */
    private static String withoutDigest(TriageReport report) {
        return report.toJson().replace(report.pack().sha256(), "");
    }

    @Test
    void the_order_of_what_is_stated_changes_no_byte() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<Consumer<CaseBuilder>> steps = steps(random);
            String expected = TRIAGE.assess(build(steps, new Random(seed))).toPrettyJson();
            for (int i = 0; i < 3; i++) {
                List<Consumer<CaseBuilder>> permuted = new ArrayList<>(steps);
                Collections.shuffle(permuted, random);
                assertThat(TRIAGE.assess(build(permuted, new Random(seed))).toPrettyJson())
                        .as("seed %d", seed)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void the_order_of_the_rule_files_changes_no_byte() {
        ToyPack copy = ToyPack.copiedTo(temp);
        String original = copy.read("pack.yaml");
        String list = original.substring(original.indexOf("\nrules:\n") + 8, original.indexOf("\n\nred_flags:"));
        List<String> files = new ArrayList<>(Arrays.asList(list.split("\n", -1)));
        for (long seed = 0; seed < 6; seed++) {
            Collections.shuffle(files, new Random(seed));
            Triage permuted = copy.write("pack.yaml", original.replace(list, String.join("\n", files)))
                    .triage();
            for (long number = 0; number < 40; number++) {
                PatientCase patient = generated(number);
                assertThat(withoutDigest(permuted.assess(patient)))
                        .as("files shuffled with seed %d, case of seed %d", seed, number)
                        .isEqualTo(withoutDigest(TRIAGE.assess(patient)));
            }
        }
    }

    @Test
    void the_two_hundredth_assessment_equals_the_first() {
        Triage triage = Triage.with(RulePack.of(ToyPack.folder()));
        List<PatientCase> patients = new ArrayList<>();
        patients.add(
                PatientCase.builder("nothing-known").exposure("zorvane", "oral").build());
        patients.add(PatientCase.builder("dose-known")
                .exposure("zorvane", "oral", it -> it.dailyDose("14 mg"))
                .build());
        for (long seed = 100; seed < 105; seed++) {
            patients.add(generated(seed));
        }
        List<String> first = patients.stream()
                .map(patient -> triage.assess(patient).toJson())
                .toList();
        assertThat(first.get(0)).contains("\"derived\":[]");
        for (int round = 0; round < 200; round++) {
            for (int i = 0; i < patients.size(); i++) {
                assertThat(triage.assess(patients.get(i)).toJson())
                        .as("case %d, round %d", i, round)
                        .isEqualTo(first.get(i));
            }
        }
    }

    @Test
    void eight_threads_on_one_triage_give_the_reports_of_one() throws Exception {
        int cases = 25;
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            expected.add(TRIAGE.assess(generated(i)).toJson());
        }
        Triage shared = Triage.with(RulePack.of(ToyPack.folder()));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<String>>> tasks = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                int offset = thread * 3;
                tasks.add(() -> {
                    List<String> reports = new ArrayList<>(Collections.nCopies(cases, ""));
                    for (int round = 0; round < 8; round++) {
                        for (int i = 0; i < cases; i++) {
                            int number = (i + offset) % cases;
                            reports.set(number, shared.assess(generated(number)).toJson());
                        }
                    }
                    return reports;
                });
            }
            for (Future<List<String>> reports : threads.invokeAll(tasks)) {
                assertThat(reports.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void one_more_alarming_sign_never_lowers_the_urgency() {
        List<Consumer<CaseBuilder>> alarms = List.of(
                patient -> patient.present("deadly fever"),
                patient -> patient.present("coma"),
                patient -> patient.measurement("breathing-rate", "4 /min", "1 h"),
                patient -> patient.measurement("body-temperature", "41.5 Cel", "0 h"));
        for (long seed = 0; seed < 60; seed++) {
            List<Consumer<CaseBuilder>> steps = steps(new Random(seed));
            int before = level(build(steps, new Random(seed)));
            for (Consumer<CaseBuilder> alarm : alarms) {
                List<Consumer<CaseBuilder>> more = new ArrayList<>(steps);
                more.add(alarm);
                assertThat(level(build(more, new Random(seed))))
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(before);
            }
        }
    }

    @Test
    void a_finding_stated_as_unknown_changes_no_answer() {
        for (long seed = 0; seed < 60; seed++) {
            List<Consumer<CaseBuilder>> steps = new ArrayList<>(steps(new Random(seed)));
            TriageReport without = TRIAGE.assess(build(steps, new Random(seed)));
            steps.add(patient -> patient.unknown("tremor").unknown("anaemia").unknown("limpness"));
            assertThat(TRIAGE.assess(build(steps, new Random(seed))))
                    .as("seed %d", seed)
                    .isEqualTo(without);
        }
    }

    private static int level(PatientCase patient) {
        return PACK.urgencies().indexOf(TRIAGE.assess(patient).urgency().level());
    }
}

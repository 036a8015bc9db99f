package io.github.baclofentriage.verification.urgency;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.CaseBuilder;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.PatientCase.Reading;
import io.github.baclofentriage.Quantity;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.Vocabulary.Limits;
import io.github.baclofentriage.Vocabulary.Term;
import io.github.baclofentriage.verification.BaclofenPack;
import io.github.baclofentriage.verification.CaseGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Urgency never falls when a patient has one thing more or a value that is worse. What is not worse is left out: signs of health, and
 * what ends other findings. The seed stands in the name of each test and in its message.
 */
class MonotonyTest {
    private static final Vocabulary WORDS = BaclofenPack.PACK.vocabulary();
    private static final int PAIRS = 50;

    private static final List<Addition> ADDITIONS = WORDS.terms().stream()
            .filter(term -> Set.of("finding", "condition", "event").contains(term.kind()))
            .filter(term -> !term.classes().contains("health") && term.ends().isEmpty())
            .map(term -> Addition.of(term.kind(), term.id()))
            .toList();

    private static final List<Term> MEASUREMENTS = WORDS.terms().stream()
            .filter(term -> term.kind().equals("measurement")
                    && term.bedside() != null
                    && !term.limits().isEmpty())
            .toList();

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    private static int calmness(TriageReport report) {
        return BaclofenPack.PACK.urgencies().indexOf(report.urgency().level());
    }

    /** A patient with much the matter, or one who is well but for a thing or two; in the latter urgency has room to fall. */
    private static PatientCase patient(CaseGenerator generator, Random random) {
        return random.nextInt(3) == 0 ? generator.next().build() : nearlyWell(random);
    }

    private static PatientCase nearlyWell(Random random) {
        CaseBuilder builder = WellUser.values()[random.nextInt(2)].builder(
                WellUser.VITAL_SIGNS.keySet().stream()
                        .filter(name -> random.nextInt(10) == 0)
                        .collect(Collectors.toSet()),
                drug -> {});
        PatientCase patient = builder.build();
        for (int i = random.nextInt(3); i > 0; i--) {
            patient = ADDITIONS.get(random.nextInt(ADDITIONS.size())).to(patient);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            Term measurement = MEASUREMENTS.get(random.nextInt(MEASUREMENTS.size()));
            Limits limits = limits(measurement, patient);
            patient = Addition.reading(measurement.id(), around(limits, measurement, random))
                    .to(patient);
        }
        return patient;
    }

    /** A value that is calm or not far from it. */
    private static double around(Limits limits, Term measurement, Random random) {
        double low = Math.max(limits.calmLow(), measurement.lowest());
        double high = Math.min(limits.calmHigh(), measurement.highest());
        double width =
                Double.isInfinite(limits.calmLow()) ? high : Double.isInfinite(limits.calmHigh()) ? low : high - low;
        double value = random.nextBoolean() || Double.isInfinite(limits.calmHigh())
                ? low - width * 0.1 + random.nextDouble() * width * 0.4
                : high - width * 0.3 + random.nextDouble() * width * 0.4;
        return rounded(clamped(value, measurement));
    }

    private static double clamped(double value, Term measurement) {
        return Math.max(measurement.lowest(), Math.min(measurement.highest(), value));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static Limits limits(Term measurement, PatientCase patient) {
        Quantity stated = patient.patient().age();
        double age = stated == null ? 45 : stated.value();
        return measurement.limits().stream()
                .filter(limits -> limits.from() <= age && age < limits.to())
                .findFirst()
                .orElseThrow();
    }

    /** A value further from calm than the one that the case has, on the side where it lies; null where there is none. */
    private static @Nullable Addition worse(PatientCase patient, Random random) {
        List<Term> stated = MEASUREMENTS.stream()
                .filter(term -> patient.measurements().containsKey(term.id()))
                .toList();
        if (stated.isEmpty()) {
            return null;
        }
        Term measurement = stated.get(random.nextInt(stated.size()));
        List<Reading> readings = Objects.requireNonNull(patient.measurements().get(measurement.id()));
        double value = readings.get(0).quantity().value();
        Limits limits = limits(measurement, patient);
        boolean down = value < limits.calmLow()
                || value <= limits.calmHigh()
                        && !Double.isInfinite(limits.calmLow())
                        && (Double.isInfinite(limits.calmHigh()) || random.nextBoolean());
        double from = down ? Math.min(value, limits.calmLow()) : Math.max(value, limits.calmHigh());
        double bound = down ? measurement.lowest() : measurement.highest();
        double share = Math.pow(random.nextDouble(), 3);
        double changed = rounded(from + (bound - from) * share);
        boolean whole = Set.of("glasgow-coma-score", "four-score", "rass", "reaction-level-scale")
                .contains(measurement.id());
        double worse = whole ? (down ? Math.floor(changed) : Math.ceil(changed)) : changed;
        return down == worse < value && worse != value ? Addition.reading(measurement.id(), worse) : null;
    }

    /** Something that the case does not deny; what is denied and stated contradicts itself and is taken out. */
    private static Addition more(PatientCase patient, Random random) {
        Set<String> denied = Stream.of(
                        patient.findings().absent(), patient.conditions().absent())
                .flatMap(List::stream)
                .map(statement -> WORDS.find("finding", statement.text()).term())
                .filter(Objects::nonNull)
                .flatMap(term -> Stream.concat(Stream.of(term.id()), WORDS.descendants("finding", term.id()).stream()))
                .collect(Collectors.toSet());
        List<Addition> possible = ADDITIONS.stream()
                .filter(each -> !each.kind().equals("finding") || !denied.contains(each.word()))
                .toList();
        return possible.get(random.nextInt(possible.size()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void one_thing_more_or_a_worse_value_never_lowers_the_urgency(long seed) {
        Random random = new Random(seed);
        CaseGenerator generator = new CaseGenerator(WORDS, seed);
        List<String> fallen = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            PatientCase patient = patient(generator, random);
            Addition worse = random.nextInt(3) == 0 ? worse(patient, random) : null;
            Addition added = worse == null ? more(patient, random) : worse;
            TriageReport before = BaclofenPack.TRIAGE.assess(patient);
            TriageReport after = BaclofenPack.TRIAGE.assess(added.to(patient));
            if (calmness(after) > calmness(before)) {
                fallen.add("with " + added + " from " + ExpectedLevelsTest.why(before) + " to "
                        + ExpectedLevelsTest.why(after) + ": " + patient.toJson());
            }
        }
        assertThat(fallen).as("seed " + seed).isEmpty();
    }

    /** Of emergencies alone the property would say little. */
    @Test
    void many_of_the_patients_are_short_of_an_emergency() {
        Map<String, Long> levels = seeds().boxed()
                .flatMap(seed -> {
                    Random random = new Random(seed);
                    CaseGenerator generator = new CaseGenerator(WORDS, seed);
                    return Stream.generate(() -> patient(generator, random)).limit(10);
                })
                .collect(Collectors.groupingBy(
                        patient -> BaclofenPack.TRIAGE.assess(patient).urgency().level(), Collectors.counting()));
        assertThat(levels.getOrDefault("urgent", 0L)).as("urgent").isGreaterThan(100);
        assertThat(levels.getOrDefault("routine", 0L)).as("routine").isGreaterThan(30);
    }
}

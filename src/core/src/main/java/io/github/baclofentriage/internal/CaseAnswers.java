package io.github.baclofentriage.internal;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.PatientCase.Exposure;
import io.github.baclofentriage.PatientCase.Patient;
import io.github.baclofentriage.PatientCase.Reading;
import io.github.baclofentriage.PatientCase.Renal;
import io.github.baclofentriage.PatientCase.Statements;
import io.github.baclofentriage.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds what an answer says to a case, where the case does not know it; what is known stays as it is. */
public final class CaseAnswers {
    private static final String UNKNOWN = "unknown";

    private CaseAnswers() {}

    /**
     * Adds an answer.
     *
     * @param known the case
     * @param answer what is known in addition
     * @return the case as it is then known
     */
    public static PatientCase add(PatientCase known, PatientCase answer) {
        return new PatientCase(
                known.id(),
                known.assessedAt(),
                patient(known.patient(), answer.patient()),
                exposures(known.exposures(), answer.exposures()),
                statements(known.findings(), answer.findings()),
                measurements(known.measurements(), answer.measurements()),
                renal(known.renal(), answer.renal()),
                joined(known.coSubstances(), answer.coSubstances()),
                statements(known.conditions(), answer.conditions()),
                joined(known.treatments(), answer.treatments()),
                known.timeline(),
                known.faults());
    }

    private static Patient patient(Patient known, Patient added) {
        Map<String, Quantity> baseline = new LinkedHashMap<>(added.baseline());
        baseline.putAll(known.baseline());
        return new Patient(
                first(known.age(), added.age()),
                first(known.ageBand(), added.ageBand()),
                first(known.sex(), added.sex()),
                first(known.weight(), added.weight()),
                first(known.height(), added.height()),
                first(known.injuryLevel(), added.injuryLevel()),
                baseline);
    }

    private static Statements statements(Statements known, Statements added) {
        return new Statements(
                joined(known.present(), added.present()),
                joined(known.absent(), added.absent()),
                joined(known.unknown(), added.unknown()));
    }

    private static Map<String, List<Reading>> measurements(
            Map<String, List<Reading>> known, Map<String, List<Reading>> added) {
        if (added.isEmpty()) {
            return known;
        }
        Map<String, List<Reading>> all = new LinkedHashMap<>(known);
        added.forEach((name, readings) -> all.merge(name, readings, CaseAnswers::joined));
        return all;
    }

    private static Renal renal(Renal known, Renal added) {
        return new Renal(
                known.function() == null ? added.function() : known.function(),
                known.egfr() == null ? added.egfr() : known.egfr(),
                known.creatinine() == null ? added.creatinine() : known.creatinine());
    }

    private static List<Exposure> exposures(List<Exposure> known, List<Exposure> added) {
        if (added.isEmpty()) {
            return known;
        }
        List<Exposure> all = new ArrayList<>(known);
        for (Exposure one : added) {
            int place = 0;
            while (place < all.size() && !takes(all.get(place), one)) {
                place++;
            }
            if (place < all.size()) {
                all.set(place, filled(all.get(place), one));
            } else {
                all.add(one);
            }
        }
        return all;
    }

    /** Whether nothing that an answer says of an exposure is known otherwise of this one. */
    private static boolean takes(Exposure known, Exposure added) {
        return fits(word(known.drug()), word(added.drug()))
                && fits(word(known.route()), word(added.route()))
                && fits(word(known.change()), word(added.change()))
                && fits(known.dailyDose(), added.dailyDose())
                && fits(known.maternalDailyDose(), added.maternalDailyDose())
                && fits(known.acuteDose(), added.acuteDose())
                && fits(known.agoHours(), added.agoHours())
                && fits(known.onsetHours(), added.onsetHours())
                && fits(known.therapyHours(), added.therapyHours())
                && fits(word(known.intent()), word(added.intent()));
    }

    private static boolean fits(@Nullable Object known, @Nullable Object added) {
        return known == null || added == null || known.equals(added);
    }

    private static Exposure filled(Exposure known, Exposure added) {
        String drug = word(known.drug());
        return new Exposure(
                drug == null ? added.drug() : drug,
                first(word(known.route()), added.route()),
                first(known.indication(), added.indication()),
                first(known.dailyDose(), added.dailyDose()),
                first(known.maternalDailyDose(), added.maternalDailyDose()),
                first(known.acuteDose(), added.acuteDose()),
                first(known.from(), added.from()),
                first(known.to(), added.to()),
                first(word(known.change()), added.change()),
                first(known.agoHours(), added.agoHours()),
                first(known.onsetHours(), added.onsetHours()),
                first(known.therapyHours(), added.therapyHours()),
                first(word(known.intent()), added.intent()),
                known.suspected(),
                joined(known.pumpDrugs(), added.pumpDrugs()),
                joined(known.events(), added.events()));
    }

    private static @Nullable String word(@Nullable String word) {
        return UNKNOWN.equals(word) ? null : word;
    }

    private static <T> @Nullable T first(@Nullable T known, @Nullable T added) {
        return known == null ? added : known;
    }

    private static <T> List<T> joined(List<T> known, List<T> added) {
        if (added.isEmpty()) {
            return known;
        }
        List<T> all = new ArrayList<>(known);
        added.stream().filter(each -> !known.contains(each)).forEach(all::add);
        return all;
    }
}

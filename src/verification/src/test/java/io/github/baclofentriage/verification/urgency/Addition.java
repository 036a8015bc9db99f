package io.github.baclofentriage.verification.urgency;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.PatientCase.Event;
import io.github.baclofentriage.PatientCase.Exposure;
import io.github.baclofentriage.PatientCase.Reading;
import io.github.baclofentriage.Quantity;
import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.verification.BaclofenPack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing more that is known of a patient.
 *
 * @param kind {@code finding}, {@code condition}, {@code event}, {@code treatment}, {@code substance} (one that was taken) or
 *     {@code measurement}
 * @param word the id or another word for it
 * @param value the value of a measurement, in the unit of the vocabulary; not a number for all others
 */
record Addition(String kind, String word, double value) {
    static Addition of(String kind, String word) {
        return new Addition(kind, word, Double.NaN);
    }

    static Addition finding(String word) {
        return of("finding", word);
    }

    static Addition reading(String measurement, double value) {
        return new Addition("measurement", measurement, value);
    }

    /** The case with it. An event is one of the first exposure; a value takes the place of those that the case has of the same measurement. */
    PatientCase to(PatientCase known) {
        return switch (kind) {
            case "finding" ->
                known.plus(PatientCase.builder("more").present(word).build());
            case "condition" ->
                known.plus(PatientCase.builder("more").condition(word).build());
            case "treatment" ->
                known.plus(PatientCase.builder("more").treatment(word).build());
            case "substance" ->
                known.plus(
                        PatientCase.builder("more").coSubstance(word, "taken").build());
            case "event" -> withEvent(known);
            case "measurement" -> withReading(known);
            default -> throw new IllegalStateException("nothing to add of [" + kind + "]");
        };
    }

    private PatientCase withReading(PatientCase known) {
        Vocabulary.Term term = BaclofenPack.PACK.vocabulary().term(kind, word);
        String unit = term == null ? null : term.unit();
        if (unit == null) {
            throw new IllegalStateException("no unit of [" + word + "]");
        }
        Map<String, List<Reading>> readings = new LinkedHashMap<>(known.measurements());
        readings.put(word, List.of(new Reading(Quantity.of(value, unit), null)));
        return known.measuring(readings);
    }

    private PatientCase withEvent(PatientCase known) {
        List<Exposure> exposures = new ArrayList<>(known.exposures());
        Exposure first = exposures.get(0);
        List<Event> events = new ArrayList<>(first.events());
        events.add(new Event(word, null));
        exposures.set(
                0,
                new Exposure(
                        first.drug(),
                        first.route(),
                        first.indication(),
                        first.dailyDose(),
                        first.maternalDailyDose(),
                        first.acuteDose(),
                        first.from(),
                        first.to(),
                        first.change(),
                        first.agoHours(),
                        first.onsetHours(),
                        first.therapyHours(),
                        first.intent(),
                        first.suspected(),
                        first.pumpDrugs(),
                        events));
        return new PatientCase(
                known.id(),
                known.assessedAt(),
                known.patient(),
                exposures,
                known.findings(),
                known.measurements(),
                known.renal(),
                known.coSubstances(),
                known.conditions(),
                known.treatments(),
                known.timeline(),
                known.faults());
    }

    @Override
    public String toString() {
        return kind + " " + word + (Double.isNaN(value) ? "" : " " + value);
    }
}

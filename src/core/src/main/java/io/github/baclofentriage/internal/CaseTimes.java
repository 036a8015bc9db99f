package io.github.baclofentriage.internal;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.PatientCase.CoSubstance;
import io.github.baclofentriage.PatientCase.Event;
import io.github.baclofentriage.PatientCase.Exposure;
import io.github.baclofentriage.PatientCase.Observation;
import io.github.baclofentriage.PatientCase.Patient;
import io.github.baclofentriage.PatientCase.Reading;
import io.github.baclofentriage.PatientCase.Statement;
import io.github.baclofentriage.PatientCase.Statements;
import io.github.baclofentriage.PatientCase.Treatment;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes every time of a case that counts back from its assessment. Times are whole milliseconds, so that sums of them are exact. */
public final class CaseTimes {
    private static final double MILLIS = 3_600_000.0;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final Instant FIRST = Instant.parse(FIRST_YEAR + "-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse(LAST_YEAR + "-12-31T23:59:59.999Z");

    private static final Patient NOBODY = new Patient(null, null, null, null, null, null, Map.of());

    private CaseTimes() {}

    /** What becomes of one time. */
    @FunctionalInterface
    public interface Change {
        /**
         * The other time.
         *
         * @param agoHours hours before the assessment; null where unknown
         * @return hours before the assessment; null where unknown
         */
        @Nullable
        Double of(@Nullable Double agoHours);
    }

    /**
     * The same case, assessed at another moment.
     *
     * @param stated the case, which tells when it was assessed
     * @param moment the other moment
     * @return the case with every time counted back from that moment
     */
    public static PatientCase assessedAt(PatientCase stated, Instant moment) {
        Instant before = stated.assessedAt();
        if (before == null) {
            throw new IllegalArgumentException("a case without assessed_at has no moment to count from");
        }
        double hours = hours(before, moment);
        PatientCase shifted = of(stated, ago -> ago == null ? null : later(ago, hours));
        List<Observation> timeline = stated.timeline().stream()
                .map(seen -> new Observation(
                        seen.id(),
                        later(seen.agoHours(), hours),
                        events(seen.events(), ago -> ago == null ? null : later(ago, hours)),
                        of(seen.said(), ago -> ago == null ? null : later(ago, hours))))
                .toList();
        return shifted.at(moment).with(timeline, shifted.faults());
    }

    /**
     * The same case whose readings without a time are of its moment, as they no longer are of now when time passes.
     *
     * @param stated the case
     * @return the case with a time for each reading
     */
    public static PatientCase pinned(PatientCase stated) {
        Map<String, List<Reading>> measurements = new LinkedHashMap<>();
        stated.measurements()
                .forEach((name, readings) -> measurements.put(
                        name,
                        readings.stream()
                                .map(each -> each.agoHours() == null ? new Reading(each.quantity(), 0.0) : each)
                                .toList()));
        return stated.measuring(measurements);
    }

    /**
     * The moment so many hours before another.
     *
     * @param moment the moment
     * @param agoHours hours
     * @return the earlier moment, to the millisecond
     */
    public static Instant before(Instant moment, double agoHours) {
        return moment.minusMillis(Math.round(agoHours * MILLIS));
    }

    /**
     * What a case says of everything but the patient, as an observation holds it, with what was wrong with it.
     *
     * @param stated the case
     * @return the case without a patient, a moment and a timeline
     */
    public static PatientCase withoutPatient(PatientCase stated) {
        return new PatientCase(
                "observation",
                null,
                NOBODY,
                stated.exposures(),
                stated.findings(),
                stated.measurements(),
                stated.renal(),
                stated.coSubstances(),
                stated.conditions(),
                stated.treatments(),
                List.of(),
                stated.faults());
    }

    /**
     * Why no patient can be seen at a moment. Between any two that can be, every span is a whole number of milliseconds that adds up.
     *
     * @param moment any moment
     * @return what is wrong with it, or null
     */
    public static @Nullable String problem(Instant moment) {
        return moment.isBefore(FIRST) || moment.isAfter(LAST)
                ? "is not from the year " + FIRST_YEAR + " to " + LAST_YEAR
                : null;
    }

    /**
     * Hours from one moment to another.
     *
     * @param from a moment without a {@link #problem(Instant)}
     * @param to another
     * @return hours, below 0 where the other is earlier
     */
    public static double hours(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / MILLIS;
    }

    /**
     * A span of time to the millisecond, so that spans that are the same in different units, or as a difference of moments, are equal.
     *
     * @param hours hours
     * @return the hours of the nearest whole millisecond
     */
    public static double whole(double hours) {
        return Math.rint(hours * MILLIS) / MILLIS;
    }

    /** A time so many hours later, to the millisecond; what lies ahead of the assessment is of now. */
    private static double later(double agoHours, double hours) {
        return Math.max(0, whole(agoHours + hours));
    }

    /**
     * The same case with other times; its timeline stays.
     *
     * @param stated the case
     * @param change what becomes of each time
     * @return the changed case
     */
    public static PatientCase of(PatientCase stated, Change change) {
        Map<String, List<Reading>> measurements = new LinkedHashMap<>();
        stated.measurements()
                .forEach((name, readings) -> measurements.put(
                        name,
                        readings.stream()
                                .map(each -> new Reading(each.quantity(), change.of(each.agoHours())))
                                .toList()));
        return new PatientCase(
                stated.id(),
                stated.assessedAt(),
                stated.patient(),
                stated.exposures().stream().map(each -> exposure(each, change)).toList(),
                statements(stated.findings(), change),
                measurements,
                stated.renal(),
                stated.coSubstances().stream()
                        .map(each -> new CoSubstance(each.substance(), each.role(), change.of(each.agoHours())))
                        .toList(),
                statements(stated.conditions(), change),
                stated.treatments().stream()
                        .map(each -> new Treatment(each.treatment(), change.of(each.agoHours()), each.response()))
                        .toList(),
                stated.timeline(),
                stated.faults());
    }

    private static Exposure exposure(Exposure stated, Change change) {
        return new Exposure(
                stated.drug(),
                stated.route(),
                stated.indication(),
                stated.dailyDose(),
                stated.maternalDailyDose(),
                stated.acuteDose(),
                stated.from(),
                stated.to(),
                stated.change(),
                change.of(stated.agoHours()),
                stated.onsetHours(),
                stated.therapyHours(),
                stated.intent(),
                stated.suspected(),
                stated.pumpDrugs(),
                events(stated.events(), change));
    }

    /**
     * Events with other times.
     *
     * @param events the events
     * @param change what becomes of each time
     * @return the changed events
     */
    public static List<Event> events(List<Event> events, Change change) {
        return events.stream()
                .map(each -> new Event(each.text(), change.of(each.agoHours())))
                .toList();
    }

    private static Statements statements(Statements stated, Change change) {
        return new Statements(
                statements(stated.present(), change),
                statements(stated.absent(), change),
                statements(stated.unknown(), change));
    }

    private static List<Statement> statements(List<Statement> stated, Change change) {
        return stated.stream()
                .map(each -> new Statement(
                        each.text(), each.changeFromBaseline(), change.of(each.agoHours()), each.possible()))
                .toList();
    }
}

package io.github.baclofentriage;

import io.github.baclofentriage.internal.CaseAnswers;
import io.github.baclofentriage.internal.CaseJson;
import io.github.baclofentriage.internal.CaseTimes;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One patient as stated: every word and quantity as it was written, in the order of the case format, before the words are
 * looked up in a rule pack's vocabulary.
 *
 * <p>Read one with {@link CaseReader} or make one with {@link #builder(String)}. What could not be understood was taken out
 * and stands in {@link #faults()}; a {@linkplain Triage#strict() strict} triage refuses such a case, any other reports the
 * faults as {@code rejected} and never calls the case routine. What is not stated is unknown, never absent.
 *
 * @param id what the caller knows the case by; never shown in logs
 * @param assessedAt the moment that every {@code ago} counts back from, or null where only relative times are known
 * @param patient age, sex, weight and baseline
 * @param exposures exposures to the drug, in the order given; empty where nothing is known of any
 * @param findings findings stated present, absent or unknown
 * @param measurements readings by the name they were given under
 * @param renal kidney function as stated
 * @param coSubstances other drugs and substances
 * @param conditions conditions stated present, absent or unknown
 * @param treatments what has been given or done since the patient was found
 * @param timeline what was seen and done at moments of their own, in the order given
 * @param faults every item that was taken out, with its place and what would be right
 */
public record PatientCase(
        String id,
        @Nullable Instant assessedAt,
        Patient patient,
        List<Exposure> exposures,
        Statements findings,
        Map<String, List<Reading>> measurements,
        Renal renal,
        List<CoSubstance> coSubstances,
        Statements conditions,
        List<Treatment> treatments,
        List<Observation> timeline,
        List<CaseFault> faults) {

    /** Copies every collection; a case does not change once it is made. */
    public PatientCase {
        exposures = List.copyOf(exposures);
        measurements = inOrder(measurements);
        coSubstances = List.copyOf(coSubstances);
        treatments = List.copyOf(treatments);
        timeline = List.copyOf(timeline);
        faults = List.copyOf(faults);
    }

    /**
     * The case as JSON after the published schema, so that it can be kept and read again.
     *
     * @return one line of JSON; {@link CaseReader} makes of it a case equal to this one
     */
    public String toJson() {
        return CaseJson.render(this, false);
    }

    /**
     * The case as indented JSON.
     *
     * @return JSON over several lines
     */
    public String toPrettyJson() {
        return CaseJson.render(this, true);
    }

    /**
     * The same case, assessed at a moment; the times that count back from it stay as they are.
     *
     * @param moment the moment; null where only relative times are known
     * @return the case
     */
    public PatientCase at(@Nullable Instant moment) {
        return new PatientCase(
                id,
                moment,
                patient,
                exposures,
                findings,
                measurements,
                renal,
                coSubstances,
                conditions,
                treatments,
                timeline,
                faults);
    }

    /**
     * The same case with another timeline and other faults.
     *
     * @param observations the timeline
     * @param leftOut the faults
     * @return the case
     */
    public PatientCase with(List<Observation> observations, List<CaseFault> leftOut) {
        return new PatientCase(
                id,
                assessedAt,
                patient,
                exposures,
                findings,
                measurements,
                renal,
                coSubstances,
                conditions,
                treatments,
                observations,
                leftOut);
    }

    /**
     * The same case with other readings.
     *
     * @param readings readings by the name they are given under
     * @return the case
     */
    public PatientCase measuring(Map<String, List<Reading>> readings) {
        return new PatientCase(
                id,
                assessedAt,
                patient,
                exposures,
                findings,
                readings,
                renal,
                coSubstances,
                conditions,
                treatments,
                timeline,
                faults);
    }

    /**
     * The same case with what an answer adds. What is known stays: statements and readings join those of the case, what is unknown of the
     * patient is filled in, and an exposure of the answer fills in what is unknown of the case's exposure to the same drug, or joins
     * where there is none such.
     *
     * @param answer what is known in addition, as a case
     * @return the case as it is then known
     */
    public PatientCase plus(PatientCase answer) {
        return CaseAnswers.add(this, answer);
    }

    /** Keeps the order given: Map.copyOf has another in every JVM. */
    private static Map<String, List<Reading>> inOrder(Map<String, List<Reading>> measurements) {
        Map<String, List<Reading>> copy = new LinkedHashMap<>();
        measurements.forEach((name, readings) -> copy.put(name, List.copyOf(readings)));
        return Collections.unmodifiableMap(copy);
    }

    /**
     * Begins a case in code. Its parts are checked as those of a file are.
     *
     * @param id what the caller knows the case by
     * @return a builder
     */
    public static CaseBuilder builder(String id) {
        return new CaseBuilder(id);
    }

    /**
     * Age, sex, size and the patient's usual state.
     *
     * @param age age, a UCUM time; null where unknown
     * @param ageBand the word for an age band where the age itself is not known, as {@code adult}
     * @param sex {@code male}, {@code female}, {@code other} or null
     * @param weight body mass
     * @param height body length, which the bedside Schwartz equation needs
     * @param injuryLevel level of a spinal cord injury, as {@code C6}
     * @param baseline usual values by the name of the measurement, as Modified Ashworth 2 or systolic pressure 95 mm[Hg]
     */
    public record Patient(
            @Nullable Quantity age,
            @Nullable String ageBand,
            @Nullable String sex,
            @Nullable Quantity weight,
            @Nullable Quantity height,
            @Nullable String injuryLevel,
            Map<String, Quantity> baseline) {
        /** Copies the baseline. */
        public Patient {
            baseline = Collections.unmodifiableMap(new LinkedHashMap<>(baseline));
        }
    }

    /**
     * One exposure to a drug.
     *
     * @param drug the drug's name as written
     * @param route the route as written, or null
     * @param indication what the drug is taken for, in the writer's own words
     * @param dailyDose amount a day
     * @param maternalDailyDose the mother's amount a day where the child was exposed before birth
     * @param acuteDose an amount taken or given at once
     * @param from dose a day before a change
     * @param to dose a day after a change
     * @param change the word for the last change, as {@code stopped}
     * @param agoHours hours from the change to the assessment; null where unknown
     * @param onsetHours hours from the change to the first sign; null where unknown
     * @param therapyHours how long the drug had been used, in hours; null where unknown
     * @param intent {@code accidental}, {@code self-harm}, {@code misuse}, {@code iatrogenic} or null
     * @param suspected whether the exposure is suspected only
     * @param pumpDrugs other drugs in the pump's reservoir, as written
     * @param events what happened to the pump, catheter or supply
     */
    public record Exposure(
            String drug,
            @Nullable String route,
            @Nullable String indication,
            @Nullable Quantity dailyDose,
            @Nullable Quantity maternalDailyDose,
            @Nullable Quantity acuteDose,
            @Nullable Quantity from,
            @Nullable Quantity to,
            @Nullable String change,
            @Nullable Double agoHours,
            @Nullable Double onsetHours,
            @Nullable Double therapyHours,
            @Nullable String intent,
            boolean suspected,
            List<String> pumpDrugs,
            List<Event> events) {
        /** Copies the lists. */
        public Exposure {
            pumpDrugs = List.copyOf(pumpDrugs);
            events = List.copyOf(events);
        }
    }

    /**
     * Something that happened to the pump, the catheter or the supply of the drug.
     *
     * @param text the event as written
     * @param agoHours hours before the assessment; null where unknown
     */
    public record Event(String text, @Nullable Double agoHours) {}

    /**
     * Statements by presence.
     *
     * @param present what was seen or reported
     * @param absent what was looked for and not found
     * @param unknown what is stated to be unknown
     */
    public record Statements(List<Statement> present, List<Statement> absent, List<Statement> unknown) {
        /** No statement at all. */
        public static final Statements NONE = new Statements(List.of(), List.of(), List.of());

        /** Copies the lists. */
        public Statements {
            present = List.copyOf(present);
            absent = List.copyOf(absent);
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * A finding or condition in the writer's words.
     *
     * @param text the words
     * @param changeFromBaseline {@code increased}, {@code decreased}, {@code unchanged} or null
     * @param agoHours hours before the assessment at which it began or was seen; null where unknown
     * @param possible whether it is stated as possible rather than definite
     */
    public record Statement(
            String text,
            @Nullable String changeFromBaseline,
            @Nullable Double agoHours,
            boolean possible) {}

    /**
     * One value of a measurement.
     *
     * @param quantity value and UCUM unit
     * @param agoHours hours before the assessment; null where unknown, which counts as now
     */
    public record Reading(Quantity quantity, @Nullable Double agoHours) {}

    /**
     * Kidney function as stated: a word, an eGFR or a creatinine.
     *
     * @param function {@code normal}, {@code impaired}, {@code dialysis} or null where unknown
     * @param egfr estimated glomerular filtration rate
     * @param creatinine serum creatinine, from which a pack may estimate the rate
     */
    public record Renal(
            @Nullable String function,
            @Nullable Quantity egfr,
            @Nullable Quantity creatinine) {
        /** Nothing known of the kidneys. */
        public static final Renal UNKNOWN = new Renal(null, null, null);
    }

    /**
     * Another drug or substance.
     *
     * @param substance its name as written
     * @param role {@code taken}, {@code usual}, {@code stopped}, {@code reduced}, {@code given}, {@code maternal} or {@code unknown}
     * @param agoHours hours before the assessment; null where unknown
     */
    public record CoSubstance(
            String substance, String role, @Nullable Double agoHours) {}

    /**
     * A treatment already given.
     *
     * @param treatment its name as written
     * @param agoHours hours before the assessment; null where unknown
     * @param response what it did, in the writer's own words; null where not stated
     */
    public record Treatment(
            String treatment,
            @Nullable Double agoHours,
            @Nullable String response) {}

    /**
     * What was seen and done at one moment of a timeline. What it says without a time of its own is of that moment; a finding that it
     * states begins then, unless an earlier one states it too. It stands until a later observation says otherwise.
     *
     * @param id what the caller knows it by, unique within the case; null where it has no name
     * @param agoHours hours before the assessment
     * @param events what happened to the pump, catheter or supply of the drug that the case tells of
     * @param said everything else, as a case without a patient and a timeline; its faults are what was wrong with this observation
     */
    public record Observation(@Nullable String id, double agoHours, List<Event> events, PatientCase said) {
        /** Gives what has no time the time of the observation. */
        public Observation {
            Double moment = agoHours;
            events = CaseTimes.events(events, ago -> ago == null ? moment : ago);
            said = CaseTimes.of(said, ago -> ago == null ? moment : ago);
        }
    }
}

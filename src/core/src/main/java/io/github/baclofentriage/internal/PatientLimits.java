package io.github.baclofentriage.internal;

import io.github.baclofentriage.Vocabulary.Limits;
import io.github.baclofentriage.Vocabulary.Term;
import io.github.baclofentriage.fact.Limit;
import io.github.baclofentriage.fact.Patient;
import org.jspecify.annotations.Nullable;

/**
 * The limits of a measurement for one patient: the most cautious of those for every age that is possible, and those of the
 * greatest age of all where nothing is known of the age.
 */
final class PatientLimits {
    private final double youngest;
    private final double oldest;

    /**
     * The limits of a patient.
     *
     * @param patient the patient
     * @param greatestAge the greatest age of all in years, that of a patient of unknown age
     */
    PatientLimits(Patient patient, double greatestAge) {
        boolean unknown = patient.youngest() <= 0 && patient.oldest() >= greatestAge;
        this.youngest = unknown ? patient.oldest() : patient.youngest();
        this.oldest = patient.oldest();
    }

    /**
     * The limits of a measurement.
     *
     * @param term the measurement
     * @param usual the patient's usual value, or null
     * @return null where the vocabulary gives none for one of the possible ages
     */
    @Nullable
    Limit of(Term term, @Nullable Double usual) {
        double reached = youngest;
        Limit joined = null;
        for (Limits limits : term.limits()) {
            if (reached <= oldest && limits.from() <= reached && limits.to() > reached) {
                Limit next = moved(term.id(), limits, usual);
                joined = joined == null ? next : stricter(joined, next);
                reached = limits.to();
            }
        }
        return reached > oldest ? joined : null;
    }

    /** The limits of an age, moved so that a value that is usual for the patient is within them, if it can be believed. */
    private static Limit moved(String id, Limits limits, @Nullable Double usual) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        if (usual != null && moves(limits, usual)) {
            lowest = usual - limits.usualWithin();
            highest = usual + limits.usualWithin();
        }
        return new Limit(
                id,
                limits.flag(),
                Math.min(limits.calmLow(), lowest),
                Math.max(limits.calmHigh(), highest),
                Math.min(limits.criticalLow(), Math.nextDown(lowest)),
                Math.max(limits.criticalHigh(), Math.nextUp(highest)),
                limits.source());
    }

    /** Whether a usual value moves limits: too far beyond a critical one it is rather a slip, and the patient in danger. */
    private static boolean moves(Limits limits, double usual) {
        return !Double.isNaN(limits.usualWithin())
                && usual >= limits.criticalLow() - limits.usualBeyond()
                && usual <= limits.criticalHigh() + limits.usualBeyond();
    }

    private static Limit stricter(Limit one, Limit other) {
        return new Limit(
                one.id(),
                one.flag(),
                Math.max(one.calmLow(), other.calmLow()),
                Math.min(one.calmHigh(), other.calmHigh()),
                Math.max(one.criticalLow(), other.criticalLow()),
                Math.min(one.criticalHigh(), other.criticalHigh()),
                one.source().equals(other.source()) ? one.source() : one.source() + ", " + other.source());
    }
}

package io.github.baclofentriage.internal;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.PatientCase.Event;
import io.github.baclofentriage.PatientCase.Exposure;
import io.github.baclofentriage.PatientCase.Observation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case as its parts in order of time: what it states by itself, then each observation of its timeline.
 *
 * @param parts the parts, the earliest first
 */
record CaseHistory(List<Part> parts) {
    /**
     * One part.
     *
     * @param path JSON Pointer to it; empty for the case itself
     * @param agoHours hours before the assessment; null for the case itself
     * @param said what it says
     * @param events what it says of the pump and the supply beside its exposures
     */
    record Part(String path, @Nullable Double agoHours, PatientCase said, List<Event> events) {}

    static CaseHistory of(PatientCase patientCase) {
        Part itself = new Part("", null, patientCase, List.of());
        if (patientCase.timeline().isEmpty()) {
            return new CaseHistory(List.of(itself));
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < patientCase.timeline().size(); i++) {
            order.add(i);
        }
        order.sort(
                Comparator.comparingDouble(i -> -patientCase.timeline().get(i).agoHours()));
        List<Part> parts = new ArrayList<>(List.of(itself));
        for (int i : order) {
            Observation seen = patientCase.timeline().get(i);
            parts.add(new Part("/timeline/" + i, seen.agoHours(), seen.said(), seen.events()));
        }
        return new CaseHistory(List.copyOf(parts));
    }

    boolean hasTimeline() {
        return parts.size() > 1;
    }

    /** Whether an exposure of an observation tells of a drug, dose or change, and not only of events. */
    static boolean tells(Exposure stated) {
        return !stated.drug().equals("unknown")
                || Stream.of(
                                stated.route(),
                                stated.indication(),
                                stated.dailyDose(),
                                stated.maternalDailyDose(),
                                stated.acuteDose(),
                                stated.change(),
                                stated.therapyHours(),
                                stated.intent())
                        .anyMatch(Objects::nonNull)
                || !stated.pumpDrugs().isEmpty();
    }

    /** An exposure of an observation, which goes on with the drug and route of the case's first where it names none. */
    Exposure continued(Exposure stated) {
        List<Exposure> first = parts.get(0).said().exposures();
        if (first.isEmpty()) {
            return stated;
        }
        boolean sameDrug = stated.drug().equals("unknown")
                || stated.drug().equals(first.get(0).drug());
        return new Exposure(
                stated.drug().equals("unknown") ? first.get(0).drug() : stated.drug(),
                stated.route() == null && sameDrug ? first.get(0).route() : stated.route(),
                stated.indication(),
                stated.dailyDose(),
                stated.maternalDailyDose(),
                stated.acuteDose(),
                stated.from(),
                stated.to(),
                stated.change(),
                stated.agoHours(),
                stated.onsetHours(),
                stated.therapyHours(),
                stated.intent(),
                stated.suspected(),
                stated.pumpDrugs(),
                stated.events());
    }
}

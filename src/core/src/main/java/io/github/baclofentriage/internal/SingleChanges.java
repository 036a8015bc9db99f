package io.github.baclofentriage.internal;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.PatientCase.Event;
import io.github.baclofentriage.PatientCase.Exposure;
import io.github.baclofentriage.PatientCase.Observation;
import io.github.baclofentriage.PatientCase.Reading;
import io.github.baclofentriage.PatientCase.Renal;
import io.github.baclofentriage.PatientCase.Statement;
import io.github.baclofentriage.PatientCase.Statements;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Every case that differs from a case by one statement: each left out, and each finding that is stated present or absent turned round. */
final class SingleChanges {
    /**
     * A case with one change.
     *
     * @param statement the statement as written
     * @param path JSON Pointer to it
     * @param reversed whether it is turned round, not left out
     * @param patientCase the changed case
     */
    record Changed(String statement, String path, boolean reversed, PatientCase patientCase) {}

    private final List<Changed> changes = new ArrayList<>();
    private final String path;
    private final UnaryOperator<PatientCase> whole;

    private SingleChanges(String path, UnaryOperator<PatientCase> whole) {
        this.path = path;
        this.whole = whole;
    }

    static List<Changed> of(PatientCase known) {
        List<Changed> all = new ArrayList<>(new SingleChanges("", part -> part).ofPart(known));
        for (int i = 0; i < known.timeline().size(); i++) {
            int place = i;
            Observation seen = known.timeline().get(i);
            SingleChanges changes = new SingleChanges("/timeline/" + i, part -> {
                List<Observation> timeline = new ArrayList<>(known.timeline());
                timeline.set(place, new Observation(seen.id(), seen.agoHours(), seen.events(), part));
                return known.with(timeline, known.faults());
            });
            all.addAll(changes.ofPart(seen.said()));
        }
        return all;
    }

    private List<Changed> ofPart(PatientCase part) {
        statements("findings", part.findings(), true, changed -> new Parts(part).findings(changed));
        statements("conditions", part.conditions(), false, changed -> new Parts(part).conditions(changed));
        for (String name : part.measurements().keySet()) {
            Map<String, List<Reading>> others = new LinkedHashMap<>(part.measurements());
            others.remove(name);
            add(name, "/measurements/" + name, false, part.measuring(others));
        }
        exposures(part);
        if (!part.renal().equals(Renal.UNKNOWN)) {
            add("renal function", "/renal_function", false, new Parts(part).renal());
        }
        for (int i = 0; i < part.coSubstances().size(); i++) {
            add(
                    part.coSubstances().get(i).substance(),
                    "/co_substances/" + i,
                    false,
                    new Parts(part).withoutSubstance(i));
        }
        return changes;
    }

    private void add(String statement, String place, boolean reversed, PatientCase changed) {
        changes.add(new Changed(statement, path + place, reversed, whole.apply(changed)));
    }

    private interface With<T> {
        PatientCase of(T changed);
    }

    private void statements(String list, Statements stated, boolean reverse, With<Statements> with) {
        for (int i = 0; i < stated.present().size(); i++) {
            Statement one = stated.present().get(i);
            String place = "/" + list + "/present/" + i;
            Statements without = new Statements(without(stated.present(), i), stated.absent(), stated.unknown());
            add(one.text(), place, false, with.of(without));
            if (reverse) {
                Statement denied = new Statement(one.text(), null, one.agoHours(), false);
                add(
                        one.text(),
                        place,
                        true,
                        with.of(new Statements(without.present(), and(stated.absent(), denied), stated.unknown())));
            }
        }
        for (int i = 0; i < stated.absent().size(); i++) {
            Statement one = stated.absent().get(i);
            String place = "/" + list + "/absent/" + i;
            Statements without = new Statements(stated.present(), without(stated.absent(), i), stated.unknown());
            add("no " + one.text(), place, false, with.of(without));
            if (reverse) {
                add(
                        "no " + one.text(),
                        place,
                        true,
                        with.of(new Statements(and(stated.present(), one), without.absent(), stated.unknown())));
            }
        }
    }

    private void exposures(PatientCase part) {
        for (int i = 0; i < part.exposures().size(); i++) {
            Exposure one = part.exposures().get(i);
            String place = "/exposures/" + i;
            if (one.change() != null || one.acuteDose() != null) {
                String statement = one.change() == null ? one.drug() + " at once" : one.drug() + " " + one.change();
                add(statement, place + "/change", false, new Parts(part).exposure(i, timeless(one, one.events())));
            }
            for (int j = 0; j < one.events().size(); j++) {
                add(
                        one.events().get(j).text(),
                        place + "/events/" + j,
                        false,
                        new Parts(part).exposure(i, with(one, without(one.events(), j))));
            }
        }
    }

    /** An exposure of which nobody knows what changed, how much was taken, or when. */
    private static Exposure timeless(Exposure one, List<Event> events) {
        return new Exposure(
                one.drug(),
                one.route(),
                one.indication(),
                one.dailyDose(),
                one.maternalDailyDose(),
                null,
                null,
                null,
                null,
                null,
                null,
                one.therapyHours(),
                one.intent(),
                one.suspected(),
                one.pumpDrugs(),
                events);
    }

    private static Exposure with(Exposure one, List<Event> events) {
        return new Exposure(
                one.drug(),
                one.route(),
                one.indication(),
                one.dailyDose(),
                one.maternalDailyDose(),
                one.acuteDose(),
                one.from(),
                one.to(),
                one.change(),
                one.agoHours(),
                one.onsetHours(),
                one.therapyHours(),
                one.intent(),
                one.suspected(),
                one.pumpDrugs(),
                events);
    }

    private static <T> List<T> without(List<T> list, int place) {
        List<T> rest = new ArrayList<>(list);
        rest.remove(place);
        return rest;
    }

    private static <T> List<T> and(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    /** A case of which one part is another. */
    private record Parts(PatientCase stated) {
        PatientCase findings(Statements findings) {
            return of(stated.exposures(), findings, stated.renal(), stated.coSubstances(), null);
        }

        PatientCase conditions(Statements conditions) {
            return of(stated.exposures(), stated.findings(), stated.renal(), stated.coSubstances(), conditions);
        }

        PatientCase renal() {
            return of(stated.exposures(), stated.findings(), Renal.UNKNOWN, stated.coSubstances(), null);
        }

        PatientCase withoutSubstance(int place) {
            return of(
                    stated.exposures(), stated.findings(), stated.renal(), without(stated.coSubstances(), place), null);
        }

        PatientCase exposure(int place, Exposure exposure) {
            List<Exposure> exposures = new ArrayList<>(stated.exposures());
            exposures.set(place, exposure);
            return of(exposures, stated.findings(), stated.renal(), stated.coSubstances(), null);
        }

        private PatientCase of(
                List<Exposure> exposures,
                Statements findings,
                Renal renal,
                List<PatientCase.CoSubstance> substances,
                @Nullable Statements conditions) {
            return new PatientCase(
                    stated.id(),
                    stated.assessedAt(),
                    stated.patient(),
                    exposures,
                    findings,
                    stated.measurements(),
                    renal,
                    substances,
                    conditions == null ? stated.conditions() : conditions,
                    stated.treatments(),
                    stated.timeline(),
                    stated.faults());
        }
    }
}

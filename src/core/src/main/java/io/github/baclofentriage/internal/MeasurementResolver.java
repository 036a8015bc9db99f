package io.github.baclofentriage.internal;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.PatientCase.Reading;
import io.github.baclofentriage.Quantity;
import io.github.baclofentriage.Vocabulary.Match;
import io.github.baclofentriage.Vocabulary.Term;
import io.github.baclofentriage.fact.Baseline;
import io.github.baclofentriage.fact.Limit;
import io.github.baclofentriage.fact.Measurement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Measurements: finds the name, converts to the unit of the vocabulary and refuses what no patient can have. */
final class MeasurementResolver {
    private static final Comparator<Value> LATEST_FIRST =
            Comparator.comparingDouble(Value::ago).thenComparingDouble(Value::value);

    private final ResolvedCase resolved;
    private final PackDefinition definition;
    private final PatientLimits limits;

    MeasurementResolver(ResolvedCase resolved, PackDefinition definition, PatientLimits limits) {
        this.resolved = resolved;
        this.definition = definition;
        this.limits = limits;
    }

    private record Value(double value, double ago, boolean timed, String path) {}

    void resolve(CaseHistory history) {
        Map<String, List<Value>> values = new TreeMap<>();
        for (CaseHistory.Part part : history.parts()) {
            String path = part.path() + "/measurements";
            new TreeMap<>(part.said().measurements()).forEach((name, readings) -> gather(path, name, readings, values));
            PatientCase.Renal renal = part.said().renal();
            gatherKidney(part, "egfr", renal.egfr(), values);
            gatherKidney(part, "creatinine", renal.creatinine(), values);
        }
        values.forEach(this::measurements);
        Map<String, Double> usual = usual(history.parts().get(0).said().patient());
        values.keySet().forEach(id -> state(id, usual.get(id)));
    }

    private void state(String id, @Nullable Double usual) {
        Term term = Objects.requireNonNull(resolved.vocabulary().term("measurement", id));
        Limit limit = limits.of(term, usual);
        resolved.stateMeasured(term, limit != null);
        if (limit != null) {
            resolved.add(limit);
        }
    }

    /** The patient's usual values by measurement; none where two differ. */
    private Map<String, Double> usual(PatientCase.Patient patient) {
        Map<String, Double> known = new HashMap<>();
        Set<String> doubtful = new HashSet<>();
        new TreeMap<>(patient.baseline()).forEach((name, quantity) -> {
            Match match = resolved.find("measurement", "/patient/baseline", name);
            Term term = match == null ? null : match.term();
            Double value = term == null ? null : convert("/patient/baseline/", name, term, quantity);
            if (term == null || value == null) {
                return;
            }
            resolved.add(new Baseline(term.id(), value));
            Double other = known.putIfAbsent(term.id(), value);
            if (other != null && !other.equals(value)) {
                doubtful.add(term.id());
                resolved.reject(
                        "/patient/baseline/" + name,
                        quantity.toString(),
                        "another usual " + term.label() + " stands beside it, so that neither moves a limit",
                        "one of the two");
            }
        });
        known.keySet().removeAll(doubtful);
        return known;
    }

    private void gatherKidney(
            CaseHistory.Part part, String id, @Nullable Quantity quantity, Map<String, List<Value>> values) {
        if (quantity != null) {
            gather(part.path() + "/renal_function", id, List.of(new Reading(quantity, part.agoHours())), values);
        }
    }

    private void gather(String path, String name, List<Reading> readings, Map<String, List<Value>> values) {
        Match match = resolved.find("measurement", path, name);
        Term term = match == null ? null : match.term();
        if (term == null) {
            return;
        }
        for (Reading reading : readings) {
            Double value = convert(path + "/", name, term, reading.quantity());
            if (value != null) {
                double ago = reading.agoHours() == null ? 0 : reading.agoHours();
                values.computeIfAbsent(term.id(), unused -> new ArrayList<>())
                        .add(new Value(value, ago, reading.agoHours() != null, path + "/" + name));
            }
        }
    }

    /** The measurement as it is last; where several values of the latest moment differ, once with the lowest and once with the highest. */
    private void measurements(String id, List<Value> values) {
        values.sort(LATEST_FIRST);
        Value first = values.get(0);
        Value last = first;
        for (Value value : values) {
            last = value.ago == first.ago ? value : last;
        }
        resolved.add(measurement(id, values, first));
        if (last.value != first.value) {
            reject(id, values.subList(0, values.indexOf(last) + 1));
            resolved.add(measurement(id, values, last));
        }
    }

    private void reject(String id, List<Value> latest) {
        String label = resolved.vocabulary().label("measurement", id);
        boolean timed = latest.stream().allMatch(Value::timed);
        resolved.reject(
                latest.get(0).path,
                "",
                "several values of " + label + (timed ? " at one time" : " without a time"),
                timed ? "one value for each time" : "give each but the latest an \"ago\"");
    }

    private Measurement measurement(String id, List<Value> values, Value latest) {
        double within = Math.max(definition.urgencyWindow(), latest.ago);
        List<Value> recent =
                values.stream().filter(value -> value.ago <= within).toList();
        boolean counts = latest.ago <= definition.countsFor(id);
        Value before = values.stream()
                .filter(value -> value.ago > latest.ago)
                .findFirst()
                .orElse(null);
        return new Measurement(
                id,
                counts ? Double.valueOf(latest.value) : null,
                least(recent),
                most(recent),
                counts && before != null ? Double.valueOf(before.value) : null,
                least(values),
                most(values),
                latest.timed ? Double.valueOf(latest.ago) : null);
    }

    private static double least(List<Value> values) {
        double least = Double.POSITIVE_INFINITY;
        for (Value value : values) {
            least = Math.min(least, value.value);
        }
        return least;
    }

    private static double most(List<Value> values) {
        double most = Double.NEGATIVE_INFINITY;
        for (Value value : values) {
            most = Math.max(most, value.value);
        }
        return most;
    }

    private @Nullable Double convert(String above, String name, Term term, Quantity quantity) {
        String unit = term.unit() == null ? "1" : term.unit();
        double value;
        try {
            value = Units.compared(quantity, unit, term.molarMass());
        } catch (IllegalArgumentException e) {
            resolved.reject(above + name, quantity.toString(), "no unit of " + term.label(), "a value in " + unit);
            return null;
        }
        if (value < term.lowest() || value > term.highest()) {
            String problem = "no patient has such a " + term.label();
            resolved.reject(above + name, quantity.toString(), problem, suggestion(term, quantity, unit));
            return null;
        }
        return value;
    }

    private static String suggestion(Term term, Quantity quantity, String unit) {
        String other = term.alternateUnit();
        if (other != null) {
            double value = Quantity.of(quantity.value(), other).in(unit, term.molarMass());
            if (value >= term.lowest() && value <= term.highest()) {
                return new Quantity(quantity.value(), other) + " was meant; possible are " + range(term, unit);
            }
        }
        return range(term, unit);
    }

    private static String range(Term term, String unit) {
        return Numbers.plain(term.lowest()) + " to " + Numbers.plain(term.highest()) + " " + unit;
    }
}

package io.github.baclofentriage.internal;

import io.github.baclofentriage.CaseFault;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.PatientCase.CoSubstance;
import io.github.baclofentriage.PatientCase.Patient;
import io.github.baclofentriage.PatientCase.Reading;
import io.github.baclofentriage.PatientCase.Renal;
import io.github.baclofentriage.PatientCase.Statement;
import io.github.baclofentriage.PatientCase.Statements;
import io.github.baclofentriage.PatientCase.Treatment;
import io.github.baclofentriage.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a case. */
final class CaseParts {
    private static final int MOST_STATEMENTS = 500;
    private static final int MOST_NAMES = 200;
    private static final int MOST_READINGS = 200;
    private static final int MOST_READINGS_IN_ALL = 5000;
    private static final int MOST_SUBSTANCES = 200;
    private static final List<String> SEXES = List.of("male", "female", "other", "unknown");
    private static final List<String> CHANGES = List.of("increased", "decreased", "unchanged", "unknown");
    private static final List<String> CERTAINTIES = List.of("definite", "possible");
    private static final List<String> FUNCTIONS = List.of("normal", "impaired", "dialysis", "unknown");
    private static final List<String> PATIENT =
            List.of("age", "age_band", "sex", "weight", "height", "injury_level", "baseline");
    private static final List<String> READING = List.of("value", "unit", "ago", "at");
    private static final List<String> SUBSTANCE = List.of("substance", "role", "ago", "at");
    private static final List<String> TREATMENT = List.of("treatment", "ago", "at", "response");
    private static final List<String> ROLES =
            List.of("taken", "usual", "stopped", "reduced", "given", "maternal", "unknown");

    private final Items items;
    private final Amounts amounts;
    private final Times times;

    CaseParts(Items items, Amounts amounts, Times times) {
        this.items = items;
        this.amounts = amounts;
        this.times = times;
    }

    /** A case of these parts, without a timeline and faults. */
    PatientCase said(String id, Patient patient, Map<String, Node> fields) {
        Map<String, List<Reading>> measurements = measurements(fields.get("measurements"));
        Renal renal = renal(fields, measurements);
        return new PatientCase(
                id,
                null,
                patient,
                new ExposureReader(items, amounts, times).read(fields.get("exposures"), fields.get("exposure")),
                statements(fields.get("findings"), "finding"),
                measurements,
                renal,
                coSubstances(fields.get("co_substances")),
                statements(fields.get("conditions"), "condition"),
                treatments(fields.get("treatments")),
                List.of(),
                List.of());
    }

    Patient patient(@Nullable Node node) {
        Map<String, Node> fields = items.mapping(node, PATIENT);
        Map<String, Quantity> baseline = new LinkedHashMap<>();
        named(fields.get("baseline")).forEach((name, value) -> {
            Quantity usual = amounts.measured(value);
            if (usual != null) {
                baseline.put(name, usual);
            }
        });
        return new Patient(
                amounts.quantity(fields.get("age"), Amounts.Kind.AGE),
                items.text(fields.get("age_band")),
                items.word(fields.get("sex"), SEXES),
                amounts.quantity(fields.get("weight"), Amounts.Kind.WEIGHT),
                amounts.quantity(fields.get("height"), Amounts.Kind.HEIGHT),
                items.text(fields.get("injury_level")),
                baseline);
    }

    /** Entries whose keys the rule pack knows. */
    private Map<String, Node> named(@Nullable Node node) {
        if (node == null || node.isNull()) {
            return Map.of();
        }
        if (!node.isMapping()) {
            items.faults().add(node, "must be a mapping, not " + node, "{heart-rate: \"118 /min\"}");
            return Map.of();
        }
        Map<String, Node> sound = new LinkedHashMap<>();
        for (Map.Entry<String, Node> entry : node.entries().entrySet()) {
            if (sound.size() == MOST_NAMES) {
                int size = node.entries().size();
                items.faults()
                        .add(
                                node,
                                size + " names",
                                "has more than " + MOST_NAMES + " names; those behind are left out",
                                null);
                break;
            }
            if (items.soundKey(entry.getKey(), entry.getValue())) {
                // A key that differs from another by blanks only stays apart, so that neither value takes the place of
                // the other.
                String name = entry.getKey().strip();
                while (sound.containsKey(name)) {
                    name += " ";
                }
                sound.put(name, entry.getValue());
            }
        }
        return sound;
    }

    /** Findings or conditions: three lists, or one list of what is present. */
    Statements statements(@Nullable Node node, String key) {
        if (node != null && node.isSequence()) {
            return new Statements(statementList(node, key), List.of(), List.of());
        }
        Map<String, Node> fields = items.mapping(node, List.of("present", "absent", "unknown"));
        return new Statements(
                statementList(fields.get("present"), key),
                statementList(fields.get("absent"), key),
                statementList(fields.get("unknown"), key));
    }

    private List<Statement> statementList(@Nullable Node node, String key) {
        List<String> keys = List.of(key, "change_from_baseline", "ago", "at", "certainty");
        List<Statement> statements = new ArrayList<>();
        for (Node item : items.list(node, MOST_STATEMENTS)) {
            Map<String, Node> fields = fields(item, keys);
            String text = items.text(item.isMapping() ? fields.get(key) : item);
            String change = items.word(fields.get("change_from_baseline"), CHANGES);
            Double ago = times.ago(fields);
            boolean possible = "possible".equals(items.word(fields.get("certainty"), CERTAINTIES));
            if (named(item, fields, key) && text != null) {
                statements.add(new Statement(text, change, ago, possible));
            }
        }
        return statements;
    }

    /** The fields of an item that may be a bare text; empty if it is one. */
    private Map<String, Node> fields(Node item, List<String> keys) {
        return item.isMapping() ? items.mapping(item, keys) : Map.of();
    }

    private boolean named(Node item, Map<String, Node> fields, String key) {
        Node name = fields.get(key);
        boolean nameless = item.isMapping() && (name == null || name.isNull());
        if (nameless) {
            items.faults().add(item, "has no " + key, null);
        }
        return !nameless;
    }

    Map<String, List<Reading>> measurements(@Nullable Node node) {
        Map<String, List<Reading>> measurements = new LinkedHashMap<>();
        int left = MOST_READINGS_IN_ALL;
        for (Map.Entry<String, Node> entry : named(node).entrySet()) {
            Node value = entry.getValue();
            int limit = Math.min(MOST_READINGS, left);
            List<Node> given = value.isSequence() ? items.cut(value, limit) : List.of(value);
            left -= given.size();
            List<Reading> readings = new ArrayList<>();
            for (Node reading : given) {
                read(reading, readings);
            }
            if (!readings.isEmpty()) {
                measurements.put(entry.getKey(), readings);
            }
        }
        return measurements;
    }

    private void read(Node node, List<Reading> readings) {
        Map<String, Node> fields = fields(node, READING);
        Quantity quantity = node.isMapping() ? amounts.measured(node, fields) : amounts.measured(node);
        int before = items.faults().count();
        Double ago = times.ago(fields);
        // A reading whose time is wrong is taken out whole: without a time it would count as now.
        if (quantity != null && items.faults().count() == before) {
            readings.add(new Reading(quantity, ago));
        }
    }

    List<CoSubstance> coSubstances(@Nullable Node node) {
        List<CoSubstance> substances = new ArrayList<>();
        for (Node item : items.list(node, MOST_SUBSTANCES)) {
            Map<String, Node> fields = fields(item, SUBSTANCE);
            String substance = items.text(item.isMapping() ? fields.get("substance") : item);
            String role = items.word(fields.get("role"), ROLES);
            Double ago = times.ago(fields);
            if (named(item, fields, "substance") && substance != null) {
                substances.add(new CoSubstance(substance, role == null ? "unknown" : role, ago));
            }
        }
        return substances;
    }

    List<Treatment> treatments(@Nullable Node node) {
        List<Treatment> treatments = new ArrayList<>();
        for (Node item : items.list(node, MOST_SUBSTANCES)) {
            Map<String, Node> fields = fields(item, TREATMENT);
            String treatment = items.text(item.isMapping() ? fields.get("treatment") : item);
            Double ago = times.ago(fields);
            String response = items.text(fields.get("response"));
            if (named(item, fields, "treatment") && treatment != null) {
                treatments.add(new Treatment(treatment, ago, response));
            }
        }
        return treatments;
    }

    /**
     * A word for the kidneys, or a mapping with a rate or a creatinine; the last two may also stand at the top. One that stands at both
     * places counts as a measurement too.
     */
    private Renal renal(Map<String, Node> fields, Map<String, List<Reading>> measurements) {
        Node node = fields.get("renal_function");
        boolean mapping = node != null && node.isMapping();
        Map<String, Node> inner = mapping ? items.mapping(node, List.of("function", "egfr", "creatinine")) : Map.of();
        String function = items.word(mapping ? inner.get("function") : node, FUNCTIONS);
        Quantity egfr = kidney("egfr", Amounts.Kind.EGFR, inner, fields, measurements);
        Quantity creatinine = kidney("creatinine", Amounts.Kind.CREATININE, inner, fields, measurements);
        return new Renal(function, egfr, creatinine);
    }

    private @Nullable Quantity kidney(
            String key,
            Amounts.Kind kind,
            Map<String, Node> inner,
            Map<String, Node> outer,
            Map<String, List<Reading>> measurements) {
        Quantity first = amounts.quantity(inner.get(key), kind);
        Node node = outer.get(key);
        Quantity second = amounts.quantity(node, kind);
        if (first == null || second == null || node == null) {
            return first == null ? second : first;
        }
        items.faults().add(node, "stands here and under renal_function; both count", "one of the two");
        measurements.computeIfAbsent(key, unused -> new ArrayList<>()).add(new Reading(second, null));
        return first;
    }

    /** What an earlier reading took out of a case that was then written: it stays known that there was something. */
    List<CaseFault> rejected(@Nullable Node node) {
        List<CaseFault> faults = new ArrayList<>();
        for (Node item : items.list(node, Faults.MOST)) {
            Map<String, Node> fields = items.mapping(item, List.of("path", "value", "problem", "maybe"));
            faults.add(new CaseFault(
                    shown(fields.get("path")),
                    shown(fields.get("value")),
                    shown(fields.get("problem")),
                    fields.get("maybe") == null ? null : shown(fields.get("maybe")),
                    0));
        }
        return faults;
    }

    private static String shown(@Nullable Node node) {
        String text = node == null ? null : node.text();
        return text == null ? "" : Faults.shown(text);
    }
}

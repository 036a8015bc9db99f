package io.github.baclofentriage;

import io.github.baclofentriage.internal.CaseDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Makes a {@link PatientCase} in code.
 *
 * <p>Quantities and durations are written as in a file: {@code "40.1 Cel"}, {@code "300 ug"}, {@code "31 h"}, {@code "PT31H"}. They
 * are checked as those of a file are: a bad one is taken out and stands in {@link PatientCase#faults()}. What is not said is
 * unknown. A builder serves one thread.
 *
 * <pre>{@code
 * PatientCase patient = PatientCase.builder("pump-stall")
 *         .age("34 a")
 *         .exposure("baclofen", "intrathecal", e -> e.change("stopped").ago("31 h"))
 *         .present("visual hallucinations")
 *         .measurement("body-temperature", "40.1 Cel")
 *         .build();
 * }</pre>
 */
public final class CaseBuilder {
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Map<String, Object> patient = new LinkedHashMap<>();
    private final Map<String, Object> baseline = new LinkedHashMap<>();
    private final Map<String, Object> findings = new LinkedHashMap<>();
    private final Map<String, Object> conditions = new LinkedHashMap<>();
    private final Map<String, Object> measurements = new LinkedHashMap<>();
    private final List<Object> exposures = new ArrayList<>();
    private final List<Object> coSubstances = new ArrayList<>();
    private final List<Object> treatments = new ArrayList<>();

    CaseBuilder(String id) {
        fields.put("id", id);
    }

    /** The moment of the assessment, which every time counts back from; from the year 1900 to 2200. */
    public CaseBuilder assessedAt(Instant moment) {
        fields.put("assessed_at", moment.toString());
        return this;
    }

    /** Age, as {@code "34 a"}, {@code "5 mo"} or {@code "12 d"}; 0 to 130 years. */
    public CaseBuilder age(String age) {
        patient.put("age", age);
        return this;
    }

    /** The word for an age band where the age is not known, as {@code "adult"}. */
    public CaseBuilder ageBand(String band) {
        patient.put("age_band", band);
        return this;
    }

    /** {@code "male"}, {@code "female"}, {@code "other"} or {@code "unknown"}. */
    public CaseBuilder sex(String sex) {
        patient.put("sex", sex);
        return this;
    }

    /** Body mass, as {@code "62 kg"}. */
    public CaseBuilder weight(String weight) {
        patient.put("weight", weight);
        return this;
    }

    /** Body length, as {@code "170 cm"}. */
    public CaseBuilder height(String height) {
        patient.put("height", height);
        return this;
    }

    /** Level of a spinal cord injury, as {@code "C6"}. */
    public CaseBuilder injuryLevel(String level) {
        patient.put("injury_level", level);
        return this;
    }

    /** The patient's usual value of a measurement, as {@code ("modified-ashworth", "2 {score}")}. */
    public CaseBuilder baseline(String measurement, String usual) {
        baseline.put(measurement, usual);
        return this;
    }

    /** The patient's usual value of a measurement. */
    public CaseBuilder baseline(String measurement, Quantity usual) {
        baseline.put(measurement, map("value", usual.value(), "unit", usual.unit()));
        return this;
    }

    /** An exposure of which only the drug and the route are known. */
    public CaseBuilder exposure(String drug, String route) {
        return exposure(drug, route, exposure -> {});
    }

    /** An exposure with what is known of dose, change and events. */
    public CaseBuilder exposure(String drug, String route, Consumer<ExposureBuilder> known) {
        return exposure(exposure -> known.accept(exposure.drug(drug).route(route)));
    }

    /** An exposure; the drug is unknown unless it is told. */
    public CaseBuilder exposure(Consumer<ExposureBuilder> known) {
        ExposureBuilder exposure = new ExposureBuilder();
        known.accept(exposure);
        exposures.add(exposure.fields());
        return this;
    }

    /** A finding that was seen or reported. */
    public CaseBuilder present(String finding) {
        return add(findings, "present", finding);
    }

    /** A finding that was seen, against the patient's usual state: {@code increased}, {@code decreased}, {@code unchanged}. */
    public CaseBuilder present(String finding, String changeFromBaseline) {
        return present(finding, statement -> statement.changeFromBaseline(changeFromBaseline));
    }

    /** A finding that was seen, with its time, certainty or change from baseline. */
    public CaseBuilder present(String finding, Consumer<StatementBuilder> known) {
        return add(findings, "present", statement("finding", finding, known));
    }

    /** A finding that was looked for and not found. */
    public CaseBuilder absent(String finding) {
        return add(findings, "absent", finding);
    }

    /** A finding that was looked for and not found, with its time. */
    public CaseBuilder absent(String finding, Consumer<StatementBuilder> known) {
        return add(findings, "absent", statement("finding", finding, known));
    }

    /** A finding stated to be unknown. */
    public CaseBuilder unknown(String finding) {
        return add(findings, "unknown", finding);
    }

    /** A condition that the patient has. */
    public CaseBuilder condition(String condition) {
        return add(conditions, "present", condition);
    }

    /** A condition that the patient has, with its time or certainty. */
    public CaseBuilder condition(String condition, Consumer<StatementBuilder> known) {
        return add(conditions, "present", statement("condition", condition, known));
    }

    /** A condition that the patient does not have. */
    public CaseBuilder conditionAbsent(String condition) {
        return add(conditions, "absent", condition);
    }

    /** A condition stated to be unknown. */
    public CaseBuilder conditionUnknown(String condition) {
        return add(conditions, "unknown", condition);
    }

    /**
     * A value of a measurement now; the same measurement may be given several times.
     *
     * @param name the measurement, as {@code "glasgow-coma-score"}
     * @param quantity the value with its unit, as {@code "15 {score}"}; a number without a unit is rejected
     *     where the measurement has one
     */
    public CaseBuilder measurement(String name, String quantity) {
        list(measurements, name).add(quantity);
        return this;
    }

    /** A value of a measurement now; the same measurement may be given several times. */
    public CaseBuilder measurement(String name, Quantity quantity) {
        list(measurements, name).add(map("value", quantity.value(), "unit", quantity.unit()));
        return this;
    }

    /** A value of a measurement some time before the assessment, as {@code "3 h"}. */
    public CaseBuilder measurement(String name, Quantity quantity, String ago) {
        list(measurements, name).add(map("value", quantity.value(), "unit", quantity.unit(), "ago", ago));
        return this;
    }

    /** A value of a measurement some time before the assessment, as {@code "3 h"}. */
    public CaseBuilder measurement(String name, String quantity, String ago) {
        list(measurements, name).add(map("value", quantity, "ago", ago));
        return this;
    }

    /** {@code "normal"}, {@code "impaired"}, {@code "dialysis"} or {@code "unknown"}. */
    public CaseBuilder renalFunction(String function) {
        fields.put("renal_function", function);
        return this;
    }

    /** Estimated glomerular filtration rate, as {@code "25 mL/min/1.73m2"}. */
    public CaseBuilder egfr(String rate) {
        fields.put("egfr", rate);
        return this;
    }

    /** Serum creatinine, as {@code "300 umol/L"} or {@code "3.4 mg/dL"}. */
    public CaseBuilder creatinine(String concentration) {
        fields.put("creatinine", concentration);
        return this;
    }

    /** Another substance with its role: taken, usual, stopped, reduced, given, maternal or unknown. */
    public CaseBuilder coSubstance(String substance, String role) {
        coSubstances.add(map("substance", substance, "role", role));
        return this;
    }

    /** Another substance with its role and how long ago. */
    public CaseBuilder coSubstance(String substance, String role, String ago) {
        coSubstances.add(map("substance", substance, "role", role, "ago", ago));
        return this;
    }

    /** A treatment already given. */
    public CaseBuilder treatment(String treatment) {
        treatments.add(map("treatment", treatment));
        return this;
    }

    /** A treatment already given and how long ago. */
    public CaseBuilder treatment(String treatment, String ago) {
        treatments.add(map("treatment", treatment, "ago", ago));
        return this;
    }

    /** A treatment already given, how long ago and what it did. */
    public CaseBuilder treatment(String treatment, String ago, String response) {
        treatments.add(map("treatment", treatment, "ago", ago, "response", response));
        return this;
    }

    /**
     * Makes the case.
     *
     * @return the case; what could not be used stands in its faults
     * @throws CaseFormatException only where there are more than a thousand faults
     */
    public PatientCase build() {
        Map<String, Object> whole = new LinkedHashMap<>(fields);
        Map<String, Object> person = new LinkedHashMap<>(patient);
        person.put("baseline", baseline);
        whole.put("patient", person);
        whole.put("exposures", exposures);
        whole.put("findings", findings);
        whole.put("measurements", measurements);
        whole.put("co_substances", coSubstances);
        whole.put("conditions", conditions);
        whole.put("treatments", treatments);
        return CaseDocument.read(whole);
    }

    private CaseBuilder add(Map<String, Object> lists, String presence, Object statement) {
        list(lists, presence).add(statement);
        return this;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> lists, String key) {
        return (List<Object>) lists.computeIfAbsent(key, any -> new ArrayList<>());
    }

    private static Object statement(String key, String text, Consumer<StatementBuilder> known) {
        StatementBuilder statement = new StatementBuilder(key, text);
        known.accept(statement);
        return statement.fields();
    }

    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}

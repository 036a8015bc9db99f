package io.github.baclofentriage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known of one exposure; part of a {@link CaseBuilder}, checked when the case is built. */
public final class ExposureBuilder {
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<Object> pumpDrugs = new ArrayList<>();
    private final List<Object> events = new ArrayList<>();

    ExposureBuilder() {
        fields.put("pump", CaseBuilder.map("other_drugs", pumpDrugs));
        fields.put("events", events);
    }

    Map<String, Object> fields() {
        return fields;
    }

    private ExposureBuilder put(String key, String value) {
        fields.put(key, value);
        return this;
    }

    /** The drug as the rule pack names it, as {@code "baclofen"}. */
    public ExposureBuilder drug(String drug) {
        return put("drug", drug);
    }

    /** The route as the rule pack names it, as {@code "oral"} or {@code "intrathecal"}. */
    public ExposureBuilder route(String route) {
        return put("route", route);
    }

    /** What the drug is taken for, in any words. */
    public ExposureBuilder indication(String indication) {
        return put("indication", indication);
    }

    /** Amount a day, as {@code "300 ug"}; a rate such as {@code "12.5 ug/h"} is reckoned for a day. */
    public ExposureBuilder dailyDose(String dose) {
        return put("daily_dose", dose);
    }

    /** The mother's amount a day, where the child was exposed before birth. */
    public ExposureBuilder maternalDailyDose(String dose) {
        return put("maternal_daily_dose", dose);
    }

    /** An amount taken or given at once, as {@code "200 mg"}. */
    public ExposureBuilder acuteDose(String dose) {
        return put("acute_dose", dose);
    }

    /** Amount a day before the change. */
    public ExposureBuilder from(String dose) {
        return put("from", dose);
    }

    /** Amount a day after the change. */
    public ExposureBuilder to(String dose) {
        return put("to", dose);
    }

    /** How long the drug had been used, as {@code "2 a"}. */
    public ExposureBuilder therapyDuration(String duration) {
        return put("therapy_duration", duration);
    }

    /** The last change as the rule pack names it, as {@code "stopped"}. */
    public ExposureBuilder change(String change) {
        return put("change", change);
    }

    /** How long before the assessment the change was, as {@code "31 h"}. */
    public ExposureBuilder ago(String duration) {
        return put("ago", duration);
    }

    /** Time from the change to the first sign, where that is what is known. */
    public ExposureBuilder timeFromChangeToOnset(String duration) {
        return put("time_from_change_to_onset", duration);
    }

    /** {@code "accidental"}, {@code "self-harm"}, {@code "misuse"}, {@code "iatrogenic"} or {@code "unknown"}. */
    public ExposureBuilder intent(String intent) {
        return put("intent", intent);
    }

    /** That the exposure is suspected and not confirmed. */
    public ExposureBuilder suspected() {
        return put("certainty", "suspected");
    }

    /** Another drug in the pump's reservoir. */
    public ExposureBuilder pumpDrug(String drug) {
        pumpDrugs.add(drug);
        return this;
    }

    /** Something that happened to the pump, the catheter or the supply. */
    public ExposureBuilder event(String event) {
        events.add(event);
        return this;
    }

    /** Something that happened, and how long before the assessment, as {@code "31 h"}. */
    public ExposureBuilder event(String event, String ago) {
        events.add(CaseBuilder.map("event", event, "ago", ago));
        return this;
    }
}

package io.github.baclofentriage.authoring.book;

import java.util.List;
import java.util.Map;

/**
 * What the fields of facts are called in plain words.
 *
 * @param noun the field's name
 * @param unit {@code h} for hours, {@code a} for years, another unit as it is, or an empty text
 * @param kind the kind of term that its texts name; empty where they name none
 */
record FieldWords(String noun, String unit, String kind) {
    private static final Map<String, FieldWords> FIELDS = Map.ofEntries(
            field("Finding.ago", "time since it began", "h"),
            field("Finding.change", "change from the usual state", ""),
            field("Resolved.ago", "time since it was first found absent", "h"),
            field("Measurement.ago", "time since the latest value", "h"),
            field("Substance.role", "role", ""),
            field("Substance.ago", "time since it", "h"),
            field("Event.ago", "time since it", "h"),
            field("Event.onset", "time from it to the first sign", "h"),
            field("Treatment.ago", "time since it", "h"),
            field("Exposure.daily", "daily dose", ""),
            field("Exposure.dailyUnit", "daily dose stated in", ""),
            field("Exposure.before", "daily dose before the change", ""),
            field("Exposure.acute", "amount at once", ""),
            field("Exposure.acuteUnit", "amount at once stated in", ""),
            field("Exposure.maternal", "the mother's daily dose", "mg"),
            field("Exposure.ago", "time since the change", "h"),
            field("Exposure.onset", "time from the change to the first sign", "h"),
            field("Exposure.duration", "use before the change", "h"),
            field("Exposure.intent", "intent", ""),
            Map.entry("Exposure.drug", new FieldWords("drug", "", "drug")),
            Map.entry("Exposure.route", new FieldWords("route", "", "route")),
            Map.entry("Exposure.change", new FieldWords("last change", "", "change")),
            Map.entry("Substance.named", new FieldWords("the substance itself", "", "substance")),
            field("Patient.youngest", "age", "a"),
            field("Patient.oldest", "age", "a"),
            field("Patient.sex", "sex", ""),
            field("Patient.weight", "weight", "kg"),
            field("Patient.height", "height", "cm"),
            field("Patient.injuryLevel", "highest injured cord segment, counted down from C1 = 1", ""),
            field("Baseline.value", "the usual value", ""),
            field("Tally.points", "net points", ""),
            field("Tally.pointsFor", "points for", ""),
            field("Tally.pointsAgainst", "points against", ""),
            field("Tally.margin", "points of margin over the best other syndrome", ""),
            field("Tally.own", "points from domains in which it outvotes every other", ""),
            field("Tally.history", "points from the history", ""),
            field("Tally.domains", "domains that speak for it", ""),
            field("Likelihood.level", "called", ""),
            field("Stated.change", "change from the usual state, or role", ""),
            field("Stated.possible", "possible only", ""),
            field("Stated.ago", "time since it", "h"),
            field("Limit.flag", "red flag", ""),
            field("Limit.calmLow", "the lower limit of calm", ""),
            field("Limit.calmHigh", "the upper limit of calm", ""),
            field("Limit.criticalLow", "the lower critical limit", ""),
            field("Limit.criticalHigh", "the upper critical limit", ""),
            field("Limit.source", "sources", ""),
            field("Rejected.path", "place", ""));

    /** Fields that say what a fact is about; the words for the fact tell what is demanded of them. */
    private static final List<String> SUBJECTS = List.of("id", "syndrome");

    private static Map.Entry<String, FieldWords> field(String field, String noun, String unit) {
        return Map.entry(field, new FieldWords(noun, unit, ""));
    }

    /** Whether the words for the fact tell what is demanded of a field. */
    static boolean tells(String type, String field) {
        return SUBJECTS.contains(field)
                || type.equals("Conclusion") && field.equals("status")
                || type.equals("Stated") && field.equals("kind");
    }

    /** The words for a field; its own name where it has none. */
    static FieldWords of(String type, String field) {
        FieldWords words = FIELDS.get(type + "." + field);
        return words == null ? new FieldWords(field, "", "") : words;
    }
}

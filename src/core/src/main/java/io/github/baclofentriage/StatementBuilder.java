package io.github.baclofentriage;

import java.util.Map;

/** What is known of a finding or condition beside its words; part of a {@link CaseBuilder}. */
public final class StatementBuilder {
    private final Map<String, Object> fields;

    StatementBuilder(String key, String text) {
        fields = CaseBuilder.map(key, text);
    }

    Map<String, Object> fields() {
        return fields;
    }

    /** Against the patient's usual state: {@code "increased"}, {@code "decreased"} or {@code "unchanged"}. */
    public StatementBuilder changeFromBaseline(String change) {
        fields.put("change_from_baseline", change);
        return this;
    }

    /** How long before the assessment it began or was seen, as {@code "12 h"}. */
    public StatementBuilder ago(String duration) {
        fields.put("ago", duration);
        return this;
    }

    /** That it is stated as possible rather than definite. */
    public StatementBuilder possible() {
        fields.put("certainty", "possible");
        return this;
    }
}

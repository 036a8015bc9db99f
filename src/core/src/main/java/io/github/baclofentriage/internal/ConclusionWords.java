package io.github.baclofentriage.internal;

import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.TriageReport.Phase;
import io.github.baclofentriage.TriageReport.Syndrome;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A conclusion in the few words of a headline. The syndromes' names come from the pack. A few ids of statuses have a wording of
 * their own, as the format of a pack says; the headline of any other is its phases, or its label where it has none.
 */
public final class ConclusionWords {
    private final TriageReport report;

    private ConclusionWords(TriageReport report) {
        this.report = report;
    }

    /**
     * The conclusion in words.
     *
     * @param report the report
     * @return words such as {@code withdrawal likely}; the status' own label where no syndrome is concluded
     */
    public static String of(TriageReport report) {
        return new ConclusionWords(report).words();
    }

    private String words() {
        TriageReport.Conclusion conclusion = report.conclusion();
        List<String> ids = conclusion.syndromes();
        if (ids.isEmpty()) {
            return conclusion.label();
        }
        return switch (conclusion.status()) {
            case "single" -> label(ids.get(0)) + likelihood(ids.get(0)) + after(threats(ids, conclusion.phases()));
            case "mixed" -> and(ids) + " together";
            case "sequential" -> sequence(ids, conclusion.phases());
            case "at-risk" -> "at risk of " + and(ids) + ", no sign yet";
            case "indeterminate" -> open(ids, threats(List.of(), conclusion.phases()), conclusion.label());
            default -> conclusion.phases().isEmpty() ? conclusion.label() : sequence(ids, conclusion.phases());
        };
    }

    private String sequence(List<String> ids, List<Phase> phases) {
        if (phases.isEmpty()) {
            return ids.stream().map(this::label).collect(Collectors.joining(", then "));
        }
        return phases.stream()
                .map(phase -> label(phase.syndrome()) + " " + time(phase.phase()))
                .collect(Collectors.joining(", "));
    }

    /** What is left open: several syndromes by name; one by what threatens, or by the label where nothing does. */
    private String open(List<String> ids, String threats, String label) {
        if (ids.size() == 1) {
            return threats.isEmpty() ? label : threats;
        }
        return and(ids) + " cannot be told apart" + after(threats);
    }

    private static String after(String threats) {
        return threats.isEmpty() ? "" : ", " + threats;
    }

    /** The phases that are still to come, of syndromes that are not concluded already. */
    private String threats(List<String> concluded, List<Phase> phases) {
        return phases.stream()
                .filter(phase -> phase.phase().equals("threatened") && !concluded.contains(phase.syndrome()))
                .map(phase -> label(phase.syndrome()) + " threatened")
                .collect(Collectors.joining(", "));
    }

    /** When a phase is, seen from the assessment. */
    static String time(String phase) {
        return switch (phase) {
            case "past" -> "earlier";
            case "present" -> "now";
            default -> phase;
        };
    }

    private String likelihood(String id) {
        return report.syndromes().stream()
                .filter(syndrome -> syndrome.syndrome().equals(id))
                .map(syndrome -> " " + syndrome.likelihood())
                .findFirst()
                .orElse("");
    }

    private String label(String id) {
        return label(report, id);
    }

    /** A syndrome's name in the report; its id where the report does not have it. */
    static String label(TriageReport report, String id) {
        return report.syndromes().stream()
                .filter(syndrome -> syndrome.syndrome().equals(id))
                .map(Syndrome::label)
                .findFirst()
                .orElse(id);
    }

    private String and(List<String> ids) {
        List<String> labels = ids.stream().map(this::label).toList();
        int last = labels.size() - 1;
        String head = String.join(", ", labels.subList(0, last));
        return head.isEmpty() ? labels.get(last) : head + " and " + labels.get(last);
    }
}

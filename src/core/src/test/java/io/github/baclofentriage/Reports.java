package io.github.baclofentriage;

import io.github.baclofentriage.TriageReport.Argument;
import io.github.baclofentriage.TriageReport.Named;
import io.github.baclofentriage.TriageReport.Suggestion;
import io.github.baclofentriage.TriageReport.Syndrome;
import java.util.List;

/** Short ways to what tests look at in a report. */
final class Reports {
    private Reports() {}

    static Syndrome syndrome(TriageReport report, String id) {
        return report.syndromes().stream()
                .filter(syndrome -> syndrome.syndrome().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static int points(TriageReport report, String syndrome) {
        return syndrome(report, syndrome).points();
    }

    static List<String> ranking(TriageReport report) {
        return report.syndromes().stream().map(Syndrome::syndrome).toList();
    }

    static List<String> rules(List<Argument> arguments) {
        return arguments.stream().map(Argument::rule).toList();
    }

    static Argument argument(TriageReport report, String rule) {
        return report.syndromes().stream()
                .flatMap(syndrome ->
                        java.util.stream.Stream.concat(syndrome.arguments().stream(), syndrome.against().stream()))
                .filter(argument -> argument.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    static List<String> ids(List<Suggestion> suggestions) {
        return suggestions.stream().map(Suggestion::id).toList();
    }

    static List<String> names(List<Named> named) {
        return named.stream().map(Named::id).toList();
    }

    static List<String> derived(TriageReport report) {
        return report.derived().stream().map(TriageReport.Derived::id).toList();
    }

    static List<String> rejectedPaths(TriageReport report) {
        return report.rejected().stream().map(CaseFault::path).toList();
    }
}

package io.github.baclofentriage.benchmarks.peers;

import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.TriageReport.Argument;
import io.github.baclofentriage.TriageReport.Suggestion;
import io.github.baclofentriage.TriageReport.Syndrome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rules come to, whoever runs them. Each rule of the pack has a part in it, so that ways that give the same answers ran the same
 * rules.
 *
 * @param status the status concluded
 * @param syndromes the syndromes concluded, in order
 * @param points points by syndrome
 * @param likelihoods likelihoods by syndrome
 * @param urgency the urgency
 * @param redFlags ids of the red flags
 * @param argued ids of the rules that argue
 * @param struck ids of those whose argument is struck
 * @param advice ids of other conditions, considerations and questions
 */
public record Answer(
        String status,
        List<String> syndromes,
        Map<String, Integer> points,
        Map<String, String> likelihoods,
        String urgency,
        Set<String> redFlags,
        Set<String> argued,
        Set<String> struck,
        Set<String> advice) {

    /**
     * Reads an answer off a report.
     *
     * @param report the report
     * @return its answer
     */
    public static Answer of(TriageReport report) {
        Map<String, Integer> points = new HashMap<>();
        Map<String, String> likelihoods = new HashMap<>();
        Set<String> argued = new HashSet<>();
        Set<String> struck = new HashSet<>();
        for (Syndrome syndrome : report.syndromes()) {
            points.put(syndrome.syndrome(), syndrome.points());
            likelihoods.put(syndrome.syndrome(), syndrome.likelihood());
            Stream.of(syndrome.arguments(), syndrome.against())
                    .flatMap(List::stream)
                    .forEach(argument -> note(argument, argued, struck));
        }
        return new Answer(
                report.conclusion().status(),
                report.conclusion().syndromes(),
                points,
                likelihoods,
                report.urgency().level(),
                ids(report.urgency().redFlags()).collect(Collectors.toSet()),
                argued,
                struck,
                Stream.of(report.differential(), report.considerations(), report.askNext())
                        .flatMap(Answer::ids)
                        .collect(Collectors.toSet()));
    }

    private static void note(Argument argument, Set<String> argued, Set<String> struck) {
        argued.add(argument.rule());
        if (!argument.undercutBy().isEmpty()) {
            struck.add(argument.rule());
        }
    }

    private static Stream<String> ids(List<Suggestion> suggestions) {
        return suggestions.stream().map(Suggestion::id);
    }
}

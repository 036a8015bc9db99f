package io.github.baclofentriage.authoring.validation;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Sources.Statement;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.TriageReport.Argument;
import io.github.baclofentriage.TriageReport.Derived;
import io.github.baclofentriage.TriageReport.Syndrome;
import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.Vocabulary.Match;
import io.github.baclofentriage.Vocabulary.Term;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The obvious way without any rules: a patient has the syndrome whose documented list names most of the present findings.
 *
 * <p>A syndrome's list is the statement of the seed document that most of the rules cite which argued for the syndrome in the
 * cases at hand, among those statements that list findings. A term of it is met where one of its ids is a present finding,
 * is implied by one, or was concluded from a measurement (a derived fact that bears a finding's own label; a derived absence
 * does not). Ties go to the syndrome that the pack names first; where no
 * list names any, the answer is the syndrome that is expected most often.
 */
final class ListedSymptoms {
    private static final String FINDING = "finding";

    private final RulePack pack;
    private final String otherwise;
    private final Map<String, List<List<String>>> lists = new HashMap<>();

    ListedSymptoms(RulePack pack, List<ScoredCase> cases, String otherwise) {
        this.pack = pack;
        this.otherwise = otherwise;
        for (String syndrome : pack.syndromes()) {
            Map<String, Set<String>> citing = citing(syndrome, cases);
            statements().entrySet().stream()
                    .filter(statement -> citing.containsKey(statement.getKey()))
                    .max(Comparator.comparingInt(statement -> size(citing, statement.getKey())))
                    .ifPresent(statement -> lists.put(
                            syndrome, List.copyOf(statement.getValue().terms().values())));
        }
    }

    /** The syndrome whose list names most of the present findings. */
    String top(PatientCase patientCase, TriageReport report) {
        Set<String> present = present(patientCase, report);
        String best = pack.syndromes().get(0);
        for (String syndrome : pack.syndromes()) {
            if (met(syndrome, present) > met(best, present)) {
                best = syndrome;
            }
        }
        return met(best, present) == 0 ? otherwise : best;
    }

    private long met(String syndrome, Set<String> present) {
        return lists.getOrDefault(syndrome, List.of()).stream()
                .filter(ids -> ids.stream().anyMatch(present::contains))
                .count();
    }

    private Set<String> present(PatientCase patientCase, TriageReport report) {
        Vocabulary vocabulary = pack.vocabulary();
        Set<String> present = new HashSet<>();
        for (PatientCase.Statement statement : patientCase.findings().present()) {
            Match match = vocabulary.find(FINDING, statement.text());
            Term term = match.term();
            if (term != null && !match.past() && !match.resolved() && !match.negated()) {
                present.add(term.id());
            }
        }
        report.derived().stream()
                .filter(derived -> derived.label().equals(vocabulary.label(FINDING, derived.id())))
                .map(Derived::id)
                .forEach(present::add);
        List.copyOf(present).forEach(id -> present.addAll(vocabulary.ancestors(FINDING, id)));
        return present;
    }

    /** The rules that argued for a syndrome, by the statement with findings that they cite. */
    private Map<String, Set<String>> citing(String syndrome, List<ScoredCase> cases) {
        Map<String, Set<String>> citing = new HashMap<>();
        cases.stream()
                .flatMap(scored -> scored.report().syndromes().stream())
                .filter(candidate -> candidate.syndrome().equals(syndrome))
                .map(Syndrome::arguments)
                .flatMap(List::stream)
                .forEach(argument -> add(argument, citing));
        return citing;
    }

    private void add(Argument argument, Map<String, Set<String>> citing) {
        for (String key : argument.sources()) {
            if (listsFindings(key)) {
                citing.computeIfAbsent(key, unused -> new HashSet<>()).add(argument.rule());
            }
        }
    }

    private boolean listsFindings(String key) {
        Statement statement = statements().get(key);
        return statement != null
                && statement.terms().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(id -> pack.vocabulary().term(FINDING, id) != null);
    }

    private Map<String, Statement> statements() {
        return pack.sources().statements();
    }

    private static int size(Map<String, Set<String>> citing, String key) {
        return citing.getOrDefault(key, Set.of()).size();
    }
}

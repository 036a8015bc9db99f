package io.github.baclofentriage.internal;

import io.github.baclofentriage.Explanation.Answer;
import io.github.baclofentriage.Explanation.Consequence;
import io.github.baclofentriage.Explanation.Outcome;
import io.github.baclofentriage.Explanation.Question;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.fact.RuleRecorder.Kind;
import io.github.baclofentriage.internal.PackDefinition.Choice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The questions that the rules ask of a case, and what each answer that is still possible would make of it.
 *
 * <p>Questions are ordered by the share of their answers that would change the conclusion, its likelihood or the urgency, divided by the
 * effort that the pack gives for this way of getting the answer; of equals the one that the pack lists first comes first.
 */
final class OpenQuestions {
    /**
     * One answer that is possible.
     *
     * @param answer it in words
     * @param verdict what it would come to
     */
    record Option(Answer answer, Verdict verdict) {
        boolean sameQuestion(Option other) {
            return answer.question().equals(other.answer.question());
        }
    }

    private final WhatIf whatIf;
    private final PackDefinition definition;
    private final Outcome present;
    private final Map<String, List<Option>> options = new LinkedHashMap<>();

    OpenQuestions(WhatIf whatIf) {
        this.whatIf = whatIf;
        this.definition = whatIf.pack().definition();
        this.present = whatIf.verdict().outcome();
        Set<String> asked = whatIf.transcript().said(Kind.QUESTION).stream()
                .map(Transcript.Said::id)
                .collect(Collectors.toSet());
        definition.questions().forEach((id, question) -> {
            if (asked.contains(id)) {
                options.put(id, options(id, question));
            }
        });
    }

    private List<Option> options(String id, PackDefinition.Question question) {
        List<Option> possible = new ArrayList<>();
        for (Map.Entry<String, Choice> each : question.answers().entrySet()) {
            PatientCase changed = whatIf.known().plus(each.getValue().adds());
            ResolvedCase resolved = whatIf.resolve(changed);
            if (excluded(changed, resolved)) {
                continue;
            }
            Answer answer = new Answer(
                    id, question.label(), each.getKey(), each.getValue().says());
            possible.add(new Option(answer, whatIf.with(resolved.facts())));
        }
        return possible;
    }

    /** An answer that contradicts what is known, tells of another exposure than the known one, or tells nothing new. */
    private boolean excluded(PatientCase changed, ResolvedCase answered) {
        return contradicts(whatIf, changed, answered)
                || answered.facts().equals(whatIf.resolved().facts());
    }

    /** Whether answers contradict what is known, or tell of another exposure than the known one. */
    static boolean contradicts(WhatIf whatIf, PatientCase changed, ResolvedCase answered) {
        int exposures = whatIf.known().exposures().size();
        return answered.rejected().size() > whatIf.resolved().rejected().size()
                || exposures > 0 && changed.exposures().size() > exposures;
    }

    /** Every answer that is possible, by the question's id in the pack's order. */
    Map<String, List<Option>> options() {
        return options;
    }

    /** The questions: those of safety in the pack's order, then the others with the most useful first. */
    List<Question> ranked() {
        return options.entrySet().stream()
                .map(each -> question(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing((Question question) -> !question.safety())
                        .thenComparingDouble(question -> question.safety() ? 0 : -question.gain()))
                .toList();
    }

    private Question question(String id, List<Option> possible) {
        PackDefinition.Question declared =
                Objects.requireNonNull(definition.questions().get(id));
        List<Consequence> answers = possible.stream()
                .map(option -> new Consequence(
                        option.answer.answer(),
                        option.answer.says(),
                        option.verdict.outcome(),
                        !option.verdict.outcome().equals(present)))
                .toList();
        double share = answers.stream()
                .mapToInt(answer -> answer.changes() ? 1 : 0)
                .average()
                .orElse(0);
        double effort = definition.efforts().getOrDefault(declared.by(), 1.0);
        return new Question(
                id, declared.label(), declared.by(), declared.group(), declared.safety(), share / effort, answers);
    }
}

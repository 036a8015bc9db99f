package io.github.baclofentriage.internal;

import io.github.baclofentriage.Explanation;
import io.github.baclofentriage.Explanation.Consequence;
import io.github.baclofentriage.Explanation.Goal;
import io.github.baclofentriage.Explanation.Question;
import io.github.baclofentriage.Explanation.Stability;
import io.github.baclofentriage.Explanation.WhyNot;
import io.github.baclofentriage.TriageReport;
import java.util.List;

/**
 * The explanation of a report in the order and grouping in which a page shows it.
 *
 * @param syndromes why not the other syndromes
 * @param redFlags why not the other red flags
 * @param questions questions that would change something, and those of safety, ranked
 * @param idle questions that would change nothing, ranked; without those whose answer the head of the report names as missing
 * @param settled whether no answer would change anything
 * @param stability how many single changes the answer survives
 * @param flips those that it does not survive
 */
record ExplanationView(
        List<WhyNot> syndromes,
        List<WhyNot> redFlags,
        List<QuestionLine> questions,
        List<Question> idle,
        boolean settled,
        Stability stability,
        List<FlipLine> flips) {

    static ExplanationView of(TriageReport report, Explanation explanation) {
        return new ExplanationView(
                goals(explanation, Goal.SYNDROME),
                goals(explanation, Goal.RED_FLAG),
                explanation.askNext().stream()
                        .filter(ExplanationView::matters)
                        .map(question -> QuestionLine.of(report, question))
                        .toList(),
                explanation.askNext().stream()
                        .filter(question -> !matters(question) && !keepsFromRoutine(report, question.id()))
                        .toList(),
                explanation.settled(),
                explanation.stability(),
                explanation.stability().flips().stream()
                        .map(flip -> new FlipLine(
                                flip.statement(),
                                flip.reversed(),
                                OutcomeWords.of(report, flip.outcome()),
                                flip.conclusion()))
                        .toList());
    }

    private static List<WhyNot> goals(Explanation explanation, Goal goal) {
        return explanation.whyNot().stream()
                .filter(whyNot -> whyNot.goal() == goal)
                .toList();
    }

    private static boolean matters(Question question) {
        return question.safety() || question.answers().stream().anyMatch(Consequence::changes);
    }

    /** Whether the report names a question among what would leave the case at the calmest level. */
    private static boolean keepsFromRoutine(TriageReport report, String question) {
        return report.urgency().reasons().wouldBeRoutineWith().stream()
                .anyMatch(missing -> missing.reason().equals(UrgencyReason.NOT_ASSESSED)
                        && missing.id().equals(question));
    }

    int redFlagCount() {
        return redFlags.size();
    }

    int idleCount() {
        return idle.size();
    }

    /**
     * A question and what its answers would do.
     *
     * @param question the question
     * @param changing answers that would change the conclusion, its likelihood or the urgency
     * @param unchanged answers that would change nothing, in words
     */
    record QuestionLine(Question question, List<AnswerLine> changing, List<String> unchanged) {
        private static QuestionLine of(TriageReport report, Question question) {
            return new QuestionLine(
                    question,
                    question.answers().stream()
                            .filter(Consequence::changes)
                            .map(answer -> new AnswerLine(answer.says(), OutcomeWords.of(report, answer.outcome())))
                            .toList(),
                    question.answers().stream()
                            .filter(answer -> !answer.changes())
                            .map(Consequence::says)
                            .toList());
        }

        String bedside() {
            return Phrases.readable(question.bedside());
        }

        String group() {
            return Phrases.readable(question.group());
        }
    }

    /**
     * An answer that would change something.
     *
     * @param says the answer
     * @param outcome what it would make of the case
     */
    record AnswerLine(String says, String outcome) {}

    /**
     * A statement on which the answer hangs.
     *
     * @param statement the statement as written
     * @param reversed whether its opposite was taken, not left out
     * @param outcome what this gives
     * @param conclusion whether the conclusion changes, not only the urgency
     */
    record FlipLine(String statement, boolean reversed, String outcome, boolean conclusion) {}
}

package io.github.baclofentriage;

import io.github.baclofentriage.TriageReport.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why not something else, what to ask next, and how much the answer hangs on single statements. Made by running the pack's own rules
 * on the case with one thing changed at a time; there is no second model behind it, and no probability in it.
 *
 * @param whyNot each syndrome that is not the conclusion, then each red flag that is not raised, in the pack's order
 * @param askNext what is unknown and may be asked, the most useful first; questions of safety stand on top whatever they would change
 * @param settled whether no answer to any question that is left would change the conclusion, its likelihood or the urgency, and none is
 *     among what would leave the case at the calmest level
 * @param stability how many single statements the answer survives
 */
public record Explanation(List<WhyNot> whyNot, List<Question> askNext, boolean settled, Stability stability) {

    /** Copies the lists. */
    public Explanation {
        whyNot = List.copyOf(whyNot);
        askNext = List.copyOf(askNext);
    }

    /** What something that was not concluded is. */
    public enum Goal {
        /** A syndrome that is not the conclusion. */
        SYNDROME,
        /** A red flag that is not raised. */
        RED_FLAG;

        /**
         * The goal as reports write it.
         *
         * @return the name in lower case, with a hyphen
         */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Why something was not concluded, and what would make it so.
     *
     * @param goal what it is
     * @param id the syndrome's or red flag's id
     * @param label its words
     * @param against what speaks against it: for a syndrome the rules that argue so and were not struck, as sentences; for a red flag
     *     what is known of that which would show it
     * @param unknown what is not known and would bear on it
     * @param changes the one answer to an open question that would make it so, or the two where no one does, in the pack's order;
     *     none of them contradicts what is known. Empty where no one or two do
     */
    public record WhyNot(
            Goal goal, String id, String label, List<String> against, List<Named> unknown, List<Answer> changes) {
        /** Copies the lists. */
        public WhyNot {
            against = List.copyOf(against);
            unknown = List.copyOf(unknown);
            changes = List.copyOf(changes);
        }
    }

    /**
     * One answer to one question.
     *
     * @param question the question's id in the pack
     * @param asks the question in words
     * @param answer the answer's id in the pack
     * @param says the answer in words
     */
    public record Answer(String question, String asks, String answer, String says) {}

    /**
     * A question and what each answer would do.
     *
     * @param id the question's id in the pack
     * @param label the question in words
     * @param bedside how it can be had, as {@code look}, {@code measure}, {@code ask}, {@code telemetry}, {@code laboratory}
     * @param group the pack's name for questions that are answered in one go, as those for vital signs; empty for one that stands alone
     * @param safety whether it stands on top for the patient's safety, whatever it would change
     * @param gain the share of the answers that would change the conclusion, its likelihood or the urgency, divided by the pack's effort
     *     for this way of getting one: 0 where none changes anything. It orders questions and means nothing else
     * @param answers the answers that what is known leaves open, each with what it would make of the case
     */
    public record Question(
            String id,
            String label,
            String bedside,
            String group,
            boolean safety,
            double gain,
            List<Consequence> answers) {
        /** Copies the list. */
        public Question {
            answers = List.copyOf(answers);
        }
    }

    /**
     * What an answer would make of the case.
     *
     * @param answer the answer's id in the pack
     * @param says the answer in words
     * @param outcome the conclusion, its likelihood and the urgency that it would give
     * @param changes whether these differ from the present ones
     */
    public record Consequence(String answer, String says, Outcome outcome, boolean changes) {}

    /**
     * A conclusion with its likelihood, and an urgency, in short.
     *
     * @param status the status' id
     * @param syndromes ids of the syndromes concluded or threatened, the leading one first
     * @param likelihood {@code likely}, {@code possible} or {@code unlikely} for the leading one; null where the status concludes none
     * @param urgency the level's id
     */
    public record Outcome(
            String status, List<String> syndromes, @Nullable String likelihood, String urgency) {
        /** Copies the list. */
        public Outcome {
            syndromes = List.copyOf(syndromes);
        }
    }

    /**
     * How much the answer hangs on single statements of the case, each taken alone.
     *
     * @param tried how many single changes to what is stated were tried: each statement left out, and each finding stated present or
     *     absent turned round
     * @param survived how many of these leave the conclusion and the urgency as they are
     * @param flips the others, those that change the conclusion first
     * @param answers how many single answers to open questions were tried
     * @param answersSurvived how many of these leave the conclusion and the urgency as they are
     */
    public record Stability(int tried, int survived, List<Flip> flips, int answers, int answersSurvived) {
        /** Copies the list. */
        public Stability {
            flips = List.copyOf(flips);
        }
    }

    /**
     * A single statement without which, or with the opposite of which, the answer would be another.
     *
     * @param statement the statement as written in the case
     * @param path JSON Pointer to where it stands
     * @param reversed true where its opposite was taken, false where it was left out
     * @param outcome the conclusion, its likelihood and the urgency that this gives
     * @param conclusion whether the conclusion changes, not only the urgency
     */
    public record Flip(String statement, String path, boolean reversed, Outcome outcome, boolean conclusion) {}
}

package io.github.baclofentriage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of a rule pack.
 *
 * @param id its id, as reports name it
 * @param label the question in words
 * @param by how the answer can be had, as {@code look}; empty where the pack does not say
 * @param group the pack's name for questions that are answered in one go; empty where it stands alone
 * @param safety whether it stands before all others, whatever its answer would change
 * @param measurement id of the measurement whose value answers it as well; null where none does
 * @param answers what may be answered, in the pack's order; empty where the pack lists none
 */
public record PackQuestion(
        String id,
        String label,
        String by,
        String group,
        boolean safety,
        @Nullable String measurement,
        List<Answer> answers) {
    /** Copies the list. */
    public PackQuestion {
        answers = List.copyOf(answers);
    }

    /**
     * An answer that may be given.
     *
     * @param id its id within the question
     * @param says the answer in words
     * @param adds what it adds to what is known, as a case
     */
    public record Answer(String id, String says, PatientCase adds) {}
}

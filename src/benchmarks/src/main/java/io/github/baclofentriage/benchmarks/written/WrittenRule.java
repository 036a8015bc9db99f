package io.github.baclofentriage.benchmarks.written;

import io.github.baclofentriage.fact.Fact;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One rule, compiled. A pattern that a fact must not meet is tested with a match, which is right since it can only speak of facts that
 * were there before the rule's stage began.
 *
 * @param id the rule's id
 * @param holds whether it has anything to say of a patient
 * @param speak says all it has to say of a patient
 * @param patterns the patterns that need a fact
 * @param match says what it has to say where some facts met its patterns, unless a fact is there that must not be
 */
public record WrittenRule(
        String id,
        Predicate<PatientChart> holds,
        Consumer<PatientChart> speak,
        List<WrittenPattern> patterns,
        BiConsumer<PatientChart, Fact[]> match) {
    /** Copies the list. */
    public WrittenRule {
        patterns = List.copyOf(patterns);
    }
}

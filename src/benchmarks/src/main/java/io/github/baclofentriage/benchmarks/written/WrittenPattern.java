package io.github.baclofentriage.benchmarks.written;

import io.github.baclofentriage.fact.Fact;
import java.util.List;
import java.util.function.Predicate;

/**
 * One pattern that needs a fact, compiled.
 *
 * @param type the fact's type
 * @param text what is demanded of the fact alone, the same for patterns that demand the same; empty where nothing is
 * @param alone tests what is demanded of the fact alone
 * @param earlier places of the earlier patterns whose facts are needed too; empty where none is
 * @param joined tests the facts of those patterns, and this one's behind them
 */
public record WrittenPattern(
        Class<? extends Fact> type,
        String text,
        Predicate<Fact> alone,
        List<Integer> earlier,
        Predicate<Object[]> joined) {
    /** Copies the list. */
    public WrittenPattern {
        earlier = List.copyOf(earlier);
    }
}

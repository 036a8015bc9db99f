package io.github.baclofentriage.authoring.cases;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.fact.Level;
import java.util.Arrays;
import java.util.List;

/**
 * The parts of an answer that are levels, and their order: who forbids that withdrawal is possible forbids still more that it is
 * likely. The lowest level has every other above it, so to forbid it forbids it alone.
 *
 * @param likelihoods from the highest to the lowest
 * @param urgencies from the most urgent to the least
 */
record LevelOrder(List<String> likelihoods, List<String> urgencies) {
    static LevelOrder of(RulePack pack) {
        return new LevelOrder(Arrays.stream(Level.values()).map(Level::word).toList(), pack.urgencies());
    }

    /** What a claim under {@code forbid} rules out: its value, and behind it the levels above that. */
    List<String> forbidden(Claim claim) {
        List<String> order = switch (claim.aspect()) {
            case LIKELIHOOD -> likelihoods;
            case URGENCY -> urgencies;
            default -> List.of();
        };
        int at = order.indexOf(claim.value());
        return at <= 0 || at == order.size() - 1 ? List.of(claim.value()) : order.subList(0, at + 1);
    }
}

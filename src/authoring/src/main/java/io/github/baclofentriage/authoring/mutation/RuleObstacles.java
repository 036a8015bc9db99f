package io.github.baclofentriage.authoring.mutation;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.cases.NonFiring;
import io.github.baclofentriage.authoring.cases.RuleCase;
import io.github.baclofentriage.internal.drl.RuleFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds which part of a rule's condition kept it from firing, by trying the parts apart. A rule's parts are compiled when it is
 * first asked for, so that whoever asks for none pays nothing. Threads may share it.
 */
public final class RuleObstacles implements NonFiring {
    /** Who broke more rules than these mends the first before reading of the others. */
    private static final int MOST_RULES = 12;

    private final RulePack pack;
    private final Map<String, Optional<RuleParts>> parts = new ConcurrentHashMap<>();

    private RuleObstacles(RulePack pack) {
        this.pack = pack;
    }

    /**
     * Finds obstacles in the rules of a pack.
     *
     * @param pack the pack
     * @return says nothing after the first 12 rules, each of which costs about as much as loading the pack
     */
    public static RuleObstacles of(RulePack pack) {
        return new RuleObstacles(pack);
    }

    @Override
    public List<String> explain(RuleCase ruleCase, String ruleId) {
        return parts.computeIfAbsent(ruleId, this::compiled)
                .map(found -> found.obstacles(ruleCase.given()))
                .orElse(List.of());
    }

    private Optional<RuleParts> compiled(String ruleId) {
        if (parts.size() >= MOST_RULES) {
            return Optional.empty();
        }
        return pack.rules().stream()
                .filter(rule -> rule.id().equals(ruleId))
                .map(rule -> RuleFile.read(rule.file(), pack.text(rule.file())))
                .flatMap(file -> file.rules().stream()
                        .filter(rule -> rule.id().equals(ruleId))
                        .map(rule -> RuleParts.of(pack, file, rule)))
                .findFirst();
    }
}

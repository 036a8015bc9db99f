package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.authoring.cases.Aspect;
import io.github.baclofentriage.authoring.cases.Claim;
import io.github.baclofentriage.authoring.cases.RuleCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cases of a pack that are run, by the rules that they expect to fire and those that they forbid to. */
final class CaseIndex {
    private final List<RuleCase> narratives;
    private final Map<String, List<RuleCase>> firing = new LinkedHashMap<>();
    private final Map<String, List<RuleCase>> near = new LinkedHashMap<>();

    CaseIndex(List<RuleCase> cases) {
        this.narratives = cases.stream().filter(RuleCase::narrative).toList();
        cases.stream().filter(each -> each.skip() == null).forEach(each -> {
            put(each, each.expect(), firing);
            put(each, each.forbid(), near);
        });
    }

    private static void put(RuleCase each, List<Claim> claims, Map<String, List<RuleCase>> map) {
        for (Claim claim : claims) {
            if (claim.aspect() == Aspect.FIRES) {
                map.computeIfAbsent(claim.value(), unused -> new ArrayList<>()).add(each);
            }
        }
    }

    List<RuleCase> firing(String rule) {
        return firing.getOrDefault(rule, List.of());
    }

    /** Cases that a rule must stay silent in. */
    List<RuleCase> near(String rule) {
        return near.getOrDefault(rule, List.of());
    }

    /** Cases that tell of a whole patient, in the order of their files. */
    List<RuleCase> narratives() {
        return narratives;
    }

    /** The name of a case; that of a narrative leads to it. */
    Phrase name(RuleCase each) {
        return each.narrative() ? Phrase.link(each.name(), anchor(each)) : Phrase.of(each.name());
    }

    String anchor(RuleCase each) {
        return Anchors.part("narrative", String.valueOf(narratives.indexOf(each) + 1));
    }
}

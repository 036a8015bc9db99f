package io.github.baclofentriage.authoring.validation;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.validation.ValidationReport.AboveCalmest;
import io.github.baclofentriage.authoring.validation.ValidationReport.Urgency;
import io.github.baclofentriage.authoring.validation.ValidationReport.UrgencyMiss;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A pack's urgencies in their order, and how given ones compare with the least safe ones. */
final class UrgencyScale {
    private final List<String> mostUrgentFirst;

    UrgencyScale(RulePack pack) {
        this.mostUrgentFirst = pack.urgencies();
    }

    Urgency score(List<ScoredCase> cases) {
        List<UrgencyMiss> misses = new ArrayList<>();
        for (ScoredCase scored : cases) {
            int difference = difference(scored, given(scored));
            if (difference != 0) {
                misses.add(new UrgencyMiss(
                        scored.published().line(),
                        scored.published().id(),
                        atLeast(scored),
                        given(scored),
                        difference < 0));
            }
        }
        return new Urgency(
                under(cases, UrgencyScale::given),
                over(cases, UrgencyScale::given),
                milder(cases),
                above(cases),
                misses);
    }

    Proportion under(List<ScoredCase> cases, Function<ScoredCase, String> given) {
        return Validation.share(cases, scored -> difference(scored, given.apply(scored)) < 0);
    }

    Proportion over(List<ScoredCase> cases, Function<ScoredCase, String> given) {
        return Validation.share(cases, scored -> difference(scored, given.apply(scored)) > 0);
    }

    private static AboveCalmest above(List<ScoredCase> cases) {
        return new AboveCalmest(
                Validation.share(cases, scored -> isBecause(scored, "finding")),
                Validation.share(cases, scored -> isBecause(scored, "not-assessed")),
                Validation.share(cases, scored -> isBecause(scored, "not-weighed")),
                Validation.share(cases, scored -> isBecause(scored, "not-understood")),
                Validation.share(
                        cases,
                        scored -> !scored.report()
                                .urgency()
                                .reasons()
                                .wouldBeRoutineWith()
                                .isEmpty()));
    }

    /** A report at the calmest level gives no reason. */
    private static boolean isBecause(ScoredCase scored, String reason) {
        return scored.report().urgency().reasons().because().contains(reason);
    }

    private Map<String, Proportion> milder(List<ScoredCase> cases) {
        String highest = mostUrgentFirst.get(0);
        Map<String, List<ScoredCase>> bySyndrome = new LinkedHashMap<>();
        cases.stream()
                .filter(scored -> !atLeast(scored).equals(highest))
                .forEach(scored -> bySyndrome
                        .computeIfAbsent(scored.expected(), unused -> new ArrayList<>())
                        .add(scored));
        Map<String, Proportion> milder = new LinkedHashMap<>();
        bySyndrome.keySet().stream()
                .sorted()
                .forEach(syndrome -> milder.put(
                        syndrome,
                        Validation.share(
                                bySyndrome.getOrDefault(syndrome, List.of()),
                                scored -> !given(scored).equals(highest))));
        return milder;
    }

    /** Above 0 where the given urgency is higher than the least safe one. */
    private int difference(ScoredCase scored, String given) {
        return mostUrgentFirst.indexOf(atLeast(scored)) - mostUrgentFirst.indexOf(given);
    }

    private static String atLeast(ScoredCase scored) {
        return scored.published().expected().urgencyAtLeast();
    }

    private static String given(ScoredCase scored) {
        return scored.report().urgency().level();
    }
}

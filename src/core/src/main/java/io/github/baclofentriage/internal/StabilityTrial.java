package io.github.baclofentriage.internal;

import io.github.baclofentriage.Explanation.Flip;
import io.github.baclofentriage.Explanation.Outcome;
import io.github.baclofentriage.Explanation.Stability;
import io.github.baclofentriage.internal.SingleChanges.Changed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** How much an answer hangs on single statements: takes each out, and turns each finding round, one at a time. */
final class StabilityTrial {
    private StabilityTrial() {}

    static Stability of(WhatIf whatIf, Collection<List<OpenQuestions.Option>> answers) {
        Outcome present = whatIf.verdict().outcome();
        List<Flip> flips = new ArrayList<>();
        List<Changed> changes = SingleChanges.of(whatIf.known());
        for (Changed change : changes) {
            Outcome outcome =
                    whatIf.with(whatIf.resolve(change.patientCase()).facts()).outcome();
            if (!survives(present, outcome)) {
                flips.add(new Flip(
                        change.statement(),
                        change.path(),
                        change.reversed(),
                        outcome,
                        !sameConclusion(present, outcome)));
            }
        }
        flips.sort(Comparator.comparing((Flip flip) -> !flip.conclusion())
                .thenComparing(Flip::reversed)
                .thenComparing(Flip::statement)
                .thenComparing(Flip::path));
        List<OpenQuestions.Option> all = answers.stream().flatMap(List::stream).toList();
        long survived = all.stream()
                .filter(option -> survives(present, option.verdict().outcome()))
                .count();
        return new Stability(changes.size(), changes.size() - flips.size(), flips, all.size(), (int) survived);
    }

    private static boolean survives(Outcome present, Outcome outcome) {
        return sameConclusion(present, outcome) && outcome.urgency().equals(present.urgency());
    }

    /** Whether the same is concluded, be it more likely or less. */
    private static boolean sameConclusion(Outcome present, Outcome outcome) {
        return outcome.status().equals(present.status()) && outcome.syndromes().equals(present.syndromes());
    }
}

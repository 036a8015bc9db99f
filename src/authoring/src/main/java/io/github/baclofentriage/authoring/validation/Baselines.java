package io.github.baclofentriage.authoring.validation;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.PatientCase.Statements;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Triage;
import io.github.baclofentriage.authoring.validation.ConfusionMatrix.Pair;
import io.github.baclofentriage.authoring.validation.ValidationReport.Baseline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What simpler ways get on the same cases: figures without such company say little. {@link Validation} defines them. */
final class Baselines {
    private final RulePack pack;
    private final Triage triage;
    private final HistoryView view;
    private final List<ScoredCase> diagnosed;

    Baselines(RulePack pack, Triage triage, HistoryView view, List<ScoredCase> diagnosed) {
        this.pack = pack;
        this.triage = triage;
        this.view = view;
        this.diagnosed = diagnosed;
    }

    List<Baseline> all(UrgencyScale scale, List<ScoredCase> counted) {
        List<Baseline> all = new ArrayList<>();
        if (!diagnosed.isEmpty()) {
            String majority = majority();
            ListedSymptoms listed = new ListedSymptoms(pack, diagnosed, majority);
            all.add(diagnosis("majority class (" + majority + ")", scored -> majority));
            all.add(diagnosis(
                    "counting listed symptoms", scored -> listed.top(view.of(scored.published()), scored.report())));
            all.add(diagnosis("exposure only", scored -> exposureOnly(scored, majority)));
        }
        String highest = pack.urgencies().get(0);
        all.add(new Baseline(
                "constant " + highest,
                null,
                scale.under(counted, scored -> highest),
                scale.over(counted, scored -> highest)));
        return all;
    }

    private Baseline diagnosis(String name, Function<ScoredCase, String> guess) {
        List<Pair> pairs = diagnosed.stream()
                .map(scored -> new Pair(scored.expected(), guess.apply(scored)))
                .toList();
        return new Baseline(name, ConfusionMatrix.of(pack.syndromes(), pairs), null, null);
    }

    private String majority() {
        String majority = pack.syndromes().get(0);
        for (String syndrome : pack.syndromes()) {
            if (expected(syndrome) > expected(majority)) {
                majority = syndrome;
            }
        }
        return majority;
    }

    private long expected(String syndrome) {
        return diagnosed.stream()
                .filter(scored -> scored.expected().equals(syndrome))
                .count();
    }

    private String exposureOnly(ScoredCase scored, String otherwise) {
        PatientCase whole = view.of(scored.published());
        PatientCase exposure = new PatientCase(
                whole.id(),
                whole.assessedAt(),
                whole.patient(),
                whole.exposures(),
                Statements.NONE,
                Map.of(),
                whole.renal(),
                whole.coSubstances(),
                Statements.NONE,
                List.of(),
                List.of(),
                List.of());
        ScoredCase blind = new ScoredCase(scored.published(), triage.assess(exposure));
        return blind.isUnsupported() ? otherwise : blind.got();
    }
}

package io.github.baclofentriage.authoring.mutation;

import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.authoring.cases.Aspect;
import io.github.baclofentriage.authoring.cases.CaseCheck;
import io.github.baclofentriage.authoring.cases.Deviation;
import io.github.baclofentriage.authoring.cases.RuleCase;
import io.github.baclofentriage.authoring.mutation.Experiment.Touch;
import io.github.baclofentriage.authoring.mutation.Mutant.Fate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One change of a rule, held against the cases in which it makes a difference until the best of them that notices it is found. */
final class Trial {
    /** What a clinician reads of an answer. What rules tell each other is no picture of a patient, though a narrative may name it. */
    private static final Set<String> PICTURE = Stream.of(
                    Aspect.STATUS,
                    Aspect.SYNDROMES,
                    Aspect.LIKELIHOOD,
                    Aspect.URGENCY,
                    Aspect.RED_FLAGS,
                    Aspect.DIFFERENTIAL,
                    Aspect.CONSIDERATIONS,
                    Aspect.ASKS)
            .map(Aspect::key)
            .collect(Collectors.toUnmodifiableSet());

    private final CaseCheck check;
    private final Experiment experiment;
    private final Edit edit;

    private Trial(CaseCheck check, Experiment experiment, Edit edit) {
        this.check = check;
        this.experiment = experiment;
        this.edit = edit;
    }

    /**
     * What became of a change.
     *
     * @param fate its fate
     * @param noticedBy title of the case that shows it; null where it survived
     */
    record Verdict(Fate fate, @Nullable String noticedBy) {}

    static Verdict of(CaseCheck check, Experiment experiment, Edit edit) {
        return new Trial(check, experiment, edit).verdict();
    }

    private Verdict verdict() {
        Map<Fate, String> noticed = new EnumMap<>(Fate.class);
        for (RuleCase each : cases()) {
            Fate fate = fate(each);
            if (fate == Fate.KILLED_BY_NARRATIVE || fate == Fate.KILLED_BY_MIRROR && !each.narrative()) {
                return new Verdict(fate, each.title());
            }
            noticed.putIfAbsent(fate, each.title());
        }
        return Stream.of(Fate.KILLED_BY_MIRROR, Fate.FAILED)
                .filter(noticed::containsKey)
                .findFirst()
                .map(fate -> new Verdict(fate, noticed.get(fate)))
                .orElse(new Verdict(Fate.SURVIVED, null));
    }

    /** Narratives, then the cases in the file of the rule, then all others. */
    private List<RuleCase> cases() {
        return experiment.touches(edit).stream()
                .map(Touch::ruleCase)
                .sorted(Comparator.comparing((RuleCase each) -> !each.narrative())
                        .thenComparing(each -> !each.ruleFile().equals(edit.file())))
                .toList();
    }

    private Fate fate(RuleCase each) {
        try {
            return fate(each, check.judge(each, experiment.trace(each, edit)));
        } catch (RulePackException e) {
            return Fate.FAILED;
        }
    }

    /** What the deviations of one case say of a change. */
    static Fate fate(RuleCase each, List<Deviation> deviations) {
        if (deviations.isEmpty()) {
            return Fate.SURVIVED;
        }
        boolean picture = deviations.stream().map(Deviation::about).anyMatch(PICTURE::contains);
        return each.narrative() && picture ? Fate.KILLED_BY_NARRATIVE : Fate.KILLED_BY_MIRROR;
    }
}

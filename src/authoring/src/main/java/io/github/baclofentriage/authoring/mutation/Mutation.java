package io.github.baclofentriage.authoring.mutation;

import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.authoring.cases.CaseCheck;
import io.github.baclofentriage.authoring.cases.RuleCase;
import io.github.baclofentriage.authoring.mutation.Experiment.Touch;
import io.github.baclofentriage.authoring.mutation.Mutant.Fate;
import io.github.baclofentriage.internal.LoadedPack;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Changes the rules of a pack one by one and looks whether any case notices. */
public final class Mutation {
    private final CaseCheck check;
    private final Experiment experiment;
    private final Map<String, String> argued;

    private Mutation(CaseCheck check, Experiment experiment, Map<String, String> argued) {
        this.check = check;
        this.experiment = experiment;
        this.argued = argued;
    }

    static List<Mutant> run(
            LoadedPack pack,
            CaseCheck check,
            List<RuleCase> cases,
            Predicate<Edit> wanted,
            Map<String, String> argued) {
        Mutation mutation = new Mutation(check, Experiment.run(pack, cases, Experiment.edits(pack, wanted)), argued);
        return mutation.experiment.edits().parallelStream().map(mutation::fate).toList();
    }

    private Mutant fate(Edit edit) {
        String narrative = killer(edit, true);
        if (narrative != null) {
            return mutant(edit, Fate.KILLED_BY_NARRATIVE, narrative);
        }
        String mirror = killer(edit, false);
        return mirror == null ? mutant(edit, Fate.SURVIVED, null) : mutant(edit, Fate.KILLED_BY_MIRROR, mirror);
    }

    private Mutant mutant(Edit edit, Fate fate, @Nullable String killedBy) {
        return new Mutant(
                edit.key(),
                edit.operator(),
                edit.ruleId(),
                edit.file(),
                edit.line(),
                edit.what(),
                fate,
                killedBy,
                argued.get(edit.key()));
    }

    /** The first case that fails with a change made; those in the file of the rule are tried first. */
    private @Nullable String killer(Edit edit, boolean narrative) {
        for (boolean own : List.of(true, false)) {
            for (Touch touch : experiment.touches(edit)) {
                RuleCase each = experiment.cases().get(touch.number());
                if (narrative(each) == narrative && each.ruleFile().equals(edit.file()) == own && fails(each, edit)) {
                    return each.title();
                }
            }
        }
        return null;
    }

    private static boolean narrative(RuleCase each) {
        return each.file().startsWith("validation/");
    }

    private boolean fails(RuleCase each, Edit edit) {
        try {
            return !check.judge(each, experiment.trace(each, edit)).isEmpty();
        } catch (RulePackException e) {
            return true;
        }
    }
}

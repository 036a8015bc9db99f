package io.github.baclofentriage.authoring.mutation;

import io.github.baclofentriage.authoring.mutation.Mutant.Fate;
import io.github.baclofentriage.authoring.validation.Proportion;
import java.util.List;

/**
 * What became of every change of a pack's rules.
 *
 * @param pack id of the pack or overlay
 * @param version its version
 * @param cases how many cases were run, all of them passing on the pack as it is
 * @param leftOut how many cases were left out, since they fail or are skipped
 * @param mutants the changed rules, in the order of files and lines
 * @param faults what is wrong with the arguments for survivors: a change that does not exist, or that was killed
 */
public record MutationReport(
        String pack, String version, int cases, int leftOut, List<Mutant> mutants, List<String> faults) {
    /** The format that the JSON rendering names. */
    public static final String FORMAT = "baclofen-triage/mutation/1";

    /** Copies the lists. */
    public MutationReport {
        mutants = List.copyOf(mutants);
        faults = List.copyOf(faults);
    }

    /**
     * How many changes some case noticed.
     *
     * @return of all changes
     */
    public Proportion score() {
        return new Proportion((int) mutants.stream().filter(Mutant::killed).count(), mutants.size());
    }

    /**
     * The changes of one fate.
     *
     * @param fate the fate
     * @return in the order of files and lines
     */
    public List<Mutant> of(Fate fate) {
        return mutants.stream().filter(mutant -> mutant.fate() == fate).toList();
    }

    /**
     * The score, each operator and file with its numbers, then every survivor with the case to write.
     *
     * @param mirrored whether changes that only cases beside the rule notice are listed too, rather than only counted
     * @return lines of at most 80 columns
     */
    public String toText(boolean mirrored) {
        return MutationText.render(this, mirrored);
    }

    /**
     * An object with {@code format}, the numbers, every change and the faults.
     *
     * @return the JSON text
     */
    public String toJson() {
        return MutationJson.render(this);
    }
}

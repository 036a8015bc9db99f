package io.github.baclofentriage.authoring.validation;

import io.github.baclofentriage.PatientCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient from the literature with the diagnosis that the authors reached.
 *
 * @param line the line of the file it stands on, from 1
 * @param full the case with its history
 * @param withoutHistory the case without change, doses and times
 * @param expected what the authors concluded
 * @param scored whether the case counts; others are kept to look at
 * @param historyKnown whether the authors knew the history when the patient came; null where they do not say
 * @param citation where it was published; empty where not stated
 * @param firstMisdiagnosis what it was first taken for; null where not stated
 */
public record PublishedCase(
        int line,
        PatientCase full,
        PatientCase withoutHistory,
        Expected expected,
        boolean scored,
        @Nullable Boolean historyKnown,
        String citation,
        @Nullable String firstMisdiagnosis) {

    /** What {@link Expected#syndrome()} says of a look-alike: the authors found none of the pack's syndromes. */
    public static final String OTHER = "other";

    /**
     * The id of the case.
     *
     * @return the id of the full case
     */
    public String id() {
        return full.id();
    }

    /**
     * Whether the authors found something else than a syndrome of the pack.
     *
     * @return true for a look-alike
     */
    public boolean isLookAlike() {
        return expected.syndrome().equals(OTHER);
    }

    /**
     * The authors' view.
     *
     * @param syndrome a syndrome of the pack, or {@link #OTHER}
     * @param alsoAcceptable syndromes that a reader of the paper could defend too, or {@code later-after-earlier} for two phases
     * @param afterOverdose whether a phase of overdose went before
     * @param urgencyAtLeast the least urgency that would have been safe
     * @param condition for a look-alike the id of the true condition in the pack's differential; null where not stated
     */
    public record Expected(
            String syndrome,
            List<String> alsoAcceptable,
            boolean afterOverdose,
            String urgencyAtLeast,
            @Nullable String condition) {
        /** Copies the list. */
        public Expected {
            alsoAcceptable = List.copyOf(alsoAcceptable);
        }
    }
}

package io.github.baclofentriage.authoring.mutation;

import org.jspecify.annotations.Nullable;

/**
 * One change of a rule and whether any case noticed it.
 *
 * @param key what tells it from every other change of the pack, as {@code BAC-W-005 drop alternative "clonus"}
 * @param operator the way the rule was changed
 * @param ruleId the rule
 * @param file the rule's file below the pack
 * @param line line of what was changed, from 1
 * @param what what was changed, as it is written
 * @param fate what the cases said
 * @param killedBy title of a case that shows the fate; null where it survived
 * @param argued why it is right that no case notices; null where nobody argued so
 * @param toWrite a sentence that says which case would notice
 */
public record Mutant(
        String key,
        Operator operator,
        String ruleId,
        String file,
        int line,
        String what,
        Fate fate,
        @Nullable String killedBy,
        @Nullable String argued,
        String toWrite) {

    /** What became of a changed rule. */
    public enum Fate {
        /** What a narrative claims of the answer that a clinician reads failed: the change turns the picture of a whole patient. */
        KILLED_BY_NARRATIVE,
        /** Only what mirrors rules failed: a case beside a rule, or what a narrative claims of rules, arguments and derived facts. */
        KILLED_BY_MIRROR,
        /** Nothing but a run failed: with the change there is no answer, right or wrong. */
        FAILED,
        /** No case failed. */
        SURVIVED
    }

    /**
     * Whether some case noticed it, be it that it could not be run any more.
     *
     * @return false where it survived
     */
    public boolean killed() {
        return fate != Fate.SURVIVED;
    }

    static Mutant of(Edit edit, Fate fate, @Nullable String killedBy, @Nullable String argued) {
        return new Mutant(
                edit.key(),
                edit.operator(),
                edit.ruleId(),
                edit.file(),
                edit.line(),
                edit.what(),
                fate,
                killedBy,
                argued,
                CaseToWrite.of(edit));
    }
}

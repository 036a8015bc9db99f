package io.github.baclofentriage.authoring.mutation;

import io.github.baclofentriage.internal.drl.Span;
import org.jspecify.annotations.Nullable;

/**
 * One change of one rule.
 *
 * @param operator the way it changes
 * @param ruleId the rule
 * @param file the rule's file below the pack
 * @param line line of what changes, from 1
 * @param what what changes, as it is written
 * @param span where that stands in the file
 * @param text the whole changed rule; null where the rule is gone
 */
public record Edit(
        Operator operator,
        String ruleId,
        String file,
        int line,
        String what,
        Span span,
        @Nullable String text) {

    /**
     * What tells this change from every other of the pack, and stays the same while the rule does.
     *
     * @return as {@code BAC-W-005 drop alternative "clonus"}
     */
    public String key() {
        return ruleId + ' ' + operator.words() + (what.isEmpty() ? "" : ' ' + what);
    }

    /** The folder of the rule's file. */
    String folder() {
        return file.substring(0, Math.max(0, file.lastIndexOf('/')));
    }
}

package io.github.baclofentriage.authoring.mutation;

import io.github.baclofentriage.internal.drl.RuleFile;
import io.github.baclofentriage.internal.drl.RuleText;
import io.github.baclofentriage.internal.drl.Span;
import org.jspecify.annotations.Nullable;

/**
 * One change of one rule.
 *
 * @param operator the way it changes
 * @param source the rule's file
 * @param rule the rule as it is
 * @param what what changes, as it is written but on one line
 * @param span where that stands in the file
 * @param text the whole changed rule; null where the rule is gone
 */
record Edit(
        Operator operator,
        RuleFile source,
        RuleText rule,
        String what,
        Span span,
        @Nullable String text) {

    /** Puts what changes on one line. */
    Edit {
        what = what.replaceAll("\\s+", " ");
    }

    /**
     * What tells this change from every other of the pack, and stays the same while the rule does.
     *
     * @return as {@code BAC-W-005 drop alternative "clonus"}
     */
    String key() {
        return ruleId() + ' ' + operator.words() + (what.isEmpty() ? "" : ' ' + what);
    }

    String ruleId() {
        return rule.id();
    }

    /** The rule's file below the pack. */
    String file() {
        return source.path();
    }

    /** The line of what changes, from 1. */
    int line() {
        return source.line(span.start());
    }

    /** The folder of the rule's file. */
    String folder() {
        return file().substring(0, Math.max(0, file().lastIndexOf('/')));
    }
}

package io.github.baclofentriage.authoring.lint;

import io.github.baclofentriage.internal.Node;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Patients with a sign, of those looked at.
 *
 * @param with patients with the sign
 * @param of all patients, at least as many and at least one
 */
record Count(int with, int of) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

    /** Reads "with/of", or gives null where the node is no such text. */
    static @Nullable Count read(@Nullable Node node) {
        Matcher matcher = FORM.matcher(node == null ? "" : LintedPack.text(node));
        if (!matcher.matches()) {
            return null;
        }
        Count count = new Count(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        return count.of > 0 && count.with <= count.of ? count : null;
    }

    Count plus(Count other) {
        return new Count(with + other.with, of + other.of);
    }

    @Override
    public String toString() {
        return with + "/" + of;
    }
}

package io.github.baclofentriage.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes a document by another, as JSON Merge Patch (RFC 7386) does: mappings merge, null removes, everything else replaces.
 * Each node keeps the place where it was written, so that a fault still names the right line.
 */
public final class MergePatch {
    private MergePatch() {}

    /**
     * The changed document.
     *
     * @param target what is changed; null for nothing
     * @param patch the changes
     * @return the target with the changes
     */
    public static Node apply(@Nullable Node target, Node patch) {
        if (!patch.isMapping()) {
            return patch;
        }
        Map<String, Node> entries = new LinkedHashMap<>(target == null ? Map.of() : target.entries());
        patch.entries().forEach((key, change) -> {
            if (change.isNull()) {
                entries.remove(key);
            } else {
                entries.put(key, apply(entries.get(key), change));
            }
        });
        return patch.with(entries);
    }
}

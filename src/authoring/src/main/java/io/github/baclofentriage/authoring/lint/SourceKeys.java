package io.github.baclofentriage.authoring.lint;

import java.util.List;

/** Words and keys of sources.yaml. */
final class SourceKeys {
    /** What a source can be. */
    static final List<String> KINDS =
            List.of("label", "series", "review", "cohort", "case", "scale", "teaching", "pooled", "design");

    /** How far a source was seen. */
    static final List<String> SEEN = List.of("label", "abstract", "table", "full", "secondary", "computed", "recalled");

    /** Members that list other sources. */
    static final List<String> LISTS = List.of("from", "based_on", "disagrees_with", "overlaps_with", "unreported_in");

    private SourceKeys() {}
}

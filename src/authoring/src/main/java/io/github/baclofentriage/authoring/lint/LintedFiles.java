package io.github.baclofentriage.authoring.lint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of a pack, wherever they are. */
interface LintedFiles {
    /** What became of a file: its text, or why there is none. */
    record Read(@Nullable String text, String problem) {}

    /** Reads a file as UTF-8. */
    Read read(String name);

    /** The rule files that are there, in alphabetical order. */
    List<String> ruleFiles();
}

/** Finds the faults of a rule pack without loading it: all at once, each with its file, its line and what would be right. */
@NullMarked
package io.github.baclofentriage.authoring.lint;

import org.jspecify.annotations.NullMarked;

/** Triage from ten lines of Java, as the README shows it. */
@NullMarked
package io.github.baclofentriage.examples.embed;

import org.jspecify.annotations.NullMarked;

/** How long an answer takes and how much memory it needs, on the bundled pack. */
@NullMarked
package io.github.baclofentriage.benchmarks;

import org.jspecify.annotations.NullMarked;

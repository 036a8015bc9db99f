/** Measures this library beside others in one run and shows the figures. */
@NullMarked
package io.github.baclofentriage.benchmarks.compare;

import org.jspecify.annotations.NullMarked;

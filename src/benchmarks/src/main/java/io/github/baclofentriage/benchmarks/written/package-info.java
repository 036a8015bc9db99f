/** The pack's rules written out as Java, compiled once, for engines that have no rule language of their own. */
@NullMarked
package io.github.baclofentriage.benchmarks.written;

import org.jspecify.annotations.NullMarked;

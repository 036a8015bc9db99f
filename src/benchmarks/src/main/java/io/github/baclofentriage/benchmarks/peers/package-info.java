/** The same rules on the same patients in this library and in others, each held to the same answers. */
@NullMarked
package io.github.baclofentriage.benchmarks.peers;

import org.jspecify.annotations.NullMarked;

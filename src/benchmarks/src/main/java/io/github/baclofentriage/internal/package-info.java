/** Benchmarks of what only this package sees. */
@NullMarked
package io.github.baclofentriage.internal;

import org.jspecify.annotations.NullMarked;

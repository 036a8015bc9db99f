/** Turns the rules of a pack into classes while the pack is built. */
@NullMarked
package io.github.baclofentriage.prebuild;

import org.jspecify.annotations.NullMarked;

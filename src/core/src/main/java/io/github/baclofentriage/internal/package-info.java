/** How the engine works inside; may change in any release. */
@NullMarked
package io.github.baclofentriage.internal;

import org.jspecify.annotations.NullMarked;

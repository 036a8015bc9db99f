/** What is proved of parts of the engine that only this package sees. */
@NullMarked
package io.github.baclofentriage.internal;

import org.jspecify.annotations.NullMarked;

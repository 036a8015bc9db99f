/** The means to release a rule pack: sign it so that others can tell it from a changed one. */
@NullMarked
package io.github.baclofentriage.authoring.release;

import org.jspecify.annotations.NullMarked;

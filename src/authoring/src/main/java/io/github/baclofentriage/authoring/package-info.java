/** Tools for rule authors, free of any test framework. */
@NullMarked
package io.github.baclofentriage.authoring;

import org.jspecify.annotations.NullMarked;

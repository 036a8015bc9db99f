/** A conversation about one patient: what is known so far, and the best question next. */
@NullMarked
package io.github.baclofentriage.cli.interview;

import org.jspecify.annotations.NullMarked;

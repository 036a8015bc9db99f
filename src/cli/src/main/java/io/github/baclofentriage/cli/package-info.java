/** The command line. */
@NullMarked
package io.github.baclofentriage.cli;

import org.jspecify.annotations.NullMarked;

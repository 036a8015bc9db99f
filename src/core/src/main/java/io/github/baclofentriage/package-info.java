/** The public API: read a case, load a rule pack, assess, read the report. */
@NullMarked
package io.github.baclofentriage;

import org.jspecify.annotations.NullMarked;

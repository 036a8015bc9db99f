/** What rules see: the fact records and the calls a rule's right-hand side may make. */
@NullMarked
package io.github.baclofentriage.fact;

import org.jspecify.annotations.NullMarked;

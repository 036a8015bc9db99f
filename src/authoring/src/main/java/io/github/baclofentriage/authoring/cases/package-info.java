/** The cases of a rule pack: reading them, running them, and what they leave unproven. */
@NullMarked
package io.github.baclofentriage.authoring.cases;

import org.jspecify.annotations.NullMarked;

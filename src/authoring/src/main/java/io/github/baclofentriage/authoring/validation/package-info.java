/** Scoring a rule pack on published patients whose diagnosis is known. */
@NullMarked
package io.github.baclofentriage.authoring.validation;

import org.jspecify.annotations.NullMarked;

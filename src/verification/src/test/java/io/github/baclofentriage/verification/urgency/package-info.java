/** What must hold for the urgency of patients who are well, and of the same patients once something is the matter. */
@NullMarked
package io.github.baclofentriage.verification.urgency;

import org.jspecify.annotations.NullMarked;

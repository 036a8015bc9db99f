/** Two rule packs side by side: the bundled one for baclofen and the one in this folder for clonidine. */
@NullMarked
package io.github.baclofentriage.examples.rulepack;

import org.jspecify.annotations.NullMarked;

/**
 * The text of rule files as a tree.
 *
 * <p>A pack is code that runs in a clinical system, so its rules may use a small part of DRL only, and what is not part of that
 * language is refused before Drools compiles anything. The same tree serves whoever looks at rules rather than runs them.
 */
@NullMarked
package io.github.baclofentriage.internal.drl;

import org.jspecify.annotations.NullMarked;

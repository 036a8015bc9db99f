/**
 * The one door to Drools: describes checked rules to it, makes rule bases and opens sessions. Rules as they were read come in, what
 * {@code org.kie.api} names goes out. Nothing else in this module uses a class of Drools that is not part of that public API.
 */
@NullMarked
package io.github.baclofentriage.internal.engine;

import org.jspecify.annotations.NullMarked;

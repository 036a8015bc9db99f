/** The authoring tools as JUnit Jupiter tests. */
@NullMarked
package io.github.baclofentriage.testkit;

import org.jspecify.annotations.NullMarked;

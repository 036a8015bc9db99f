/**
 * Changed rules as a measure of the cases: which part of a condition was ever decisive (coverage), which change no case notices
 * (mutation), and which part of a condition kept a rule from firing.
 */
@NullMarked
package io.github.baclofentriage.authoring.mutation;

import org.jspecify.annotations.NullMarked;

package io.github.baclofentriage.fact;

/**
 * A treatment already given.
 *
 * @param id the treatment's id in the vocabulary
 * @param ago hours before the assessment, or NaN
 */
public record Treatment(String id, double ago) implements Fact {}

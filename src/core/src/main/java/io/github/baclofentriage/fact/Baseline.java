package io.github.baclofentriage.fact;

/**
 * The patient's usual value of a measurement.
 *
 * @param id the measurement
 * @param value in the unit that the vocabulary gives for it
 */
public record Baseline(String id, double value) implements Fact {}

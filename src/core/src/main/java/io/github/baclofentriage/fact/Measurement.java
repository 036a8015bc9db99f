package io.github.baclofentriage.fact;

/**
 * A measured quantity in the unit that the vocabulary gives for it. Rules for the syndrome read the latest value, rules for
 * urgency the worst of the pack's urgency window.
 *
 * @param id the measurement's id in the vocabulary
 * @param latest the most recent value
 * @param lowest the lowest value within the urgency window
 * @param highest the highest value within the urgency window
 */
public record Measurement(String id, double latest, double lowest, double highest) implements Fact {}

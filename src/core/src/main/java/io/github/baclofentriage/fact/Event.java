package io.github.baclofentriage.fact;

/**
 * Something that happened to the pump, the catheter or the supply of the drug.
 *
 * @param id the event's id in the vocabulary
 * @param ago hours before the assessment, or NaN
 * @param onset hours from the event to the first sign, or NaN
 */
public record Event(String id, double ago, double onset) implements Fact {}

package io.github.baclofentriage.fact;

/**
 * The limits of a measurement that the case states, as they hold for this patient: the most cautious over every age that is possible,
 * moved to the patient's usual value where the vocabulary lets the measurement be moved. There is none where the vocabulary gives no
 * limits for one of those ages.
 *
 * @param id the measurement's id in the vocabulary
 * @param flag the red flag that a critical value raises
 * @param calmLow the least value that is calm; minus infinity where none is too low
 * @param calmHigh the greatest value that is calm; infinity where none is too high
 * @param criticalLow the greatest value that is critically low; minus infinity where none is
 * @param criticalHigh the least value that is critically high; infinity where none is
 * @param source ids of the sources of these limits, joined by commas
 */
public record Limit(
        String id, String flag, double calmLow, double calmHigh, double criticalLow, double criticalHigh, String source)
        implements Fact {}

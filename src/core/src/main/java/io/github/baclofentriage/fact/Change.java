package io.github.baclofentriage.fact;

/**
 * How a finding stands against the patient's usual state. A finding that is unchanged or decreased is no new finding: it gives this
 * fact and no {@link Finding}. One that is increased gives both.
 *
 * @param id the finding's id in the vocabulary
 * @param direction {@code increased}, {@code decreased} or {@code unchanged}
 */
public record Change(String id, String direction) implements Fact {}

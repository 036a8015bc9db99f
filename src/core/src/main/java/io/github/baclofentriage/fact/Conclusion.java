package io.github.baclofentriage.fact;

/**
 * A conclusion that a rule proposed. Where several are proposed the first in the pack's list of statuses stands.
 *
 * @param status the status' id, as {@code single}
 * @param syndrome the syndrome meant, or {@code none}
 */
public record Conclusion(String status, String syndrome) implements Fact {}

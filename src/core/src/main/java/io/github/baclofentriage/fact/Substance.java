package io.github.baclofentriage.fact;

import org.jspecify.annotations.Nullable;

/**
 * Another drug or substance, or a class that one belongs to: diazepam gives one fact for itself and one for each of its
 * classes.
 *
 * @param id id of the substance or of its class in the vocabulary
 * @param role {@code taken}, {@code usual}, {@code stopped}, {@code reduced}, {@code given}, {@code maternal}, {@code pump} or {@code unknown}
 * @param named id of the substance itself
 * @param ago hours before the assessment, or null
 */
public record Substance(
        String id, String role, String named, @Nullable Double ago) implements Fact {}

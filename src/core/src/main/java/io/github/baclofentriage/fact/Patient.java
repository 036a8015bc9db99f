package io.github.baclofentriage.fact;

import org.jspecify.annotations.Nullable;

/**
 * Age, sex and size. The age is an interval, so that a rule can ask whether a limit holds at every age that is possible
 * ({@code youngest >= 12}) or at any ({@code oldest >= 12}).
 *
 * @param youngest least possible age in years; 0 where the age is unknown
 * @param oldest greatest possible age in years; equal to {@code youngest} where the age is known
 * @param sex {@code male}, {@code female}, {@code other} or {@code unknown}
 * @param weight kilograms, or null
 * @param height centimeters, or null
 * @param injuryLevel highest injured segment of the spinal cord counted down from C1 = 1 (T6 = 14), or null
 */
public record Patient(
        double youngest,
        double oldest,
        String sex,
        @Nullable Double weight,
        @Nullable Double height,
        @Nullable Double injuryLevel)
        implements Fact {}

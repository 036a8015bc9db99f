package io.github.baclofentriage.fact;

import org.jspecify.annotations.Nullable;

/**
 * One exposure to a drug that the pack judges. Where the vocabulary gives the drug a unit, each dose is converted to it. Otherwise
 * each stands in the unit it was stated in, {@code mg} or {@code ug}, for a drug whose dose in the other unit of its route is a
 * likely slip and must match no rule in silence.
 *
 * @param drug the drug's id, or {@code unknown}
 * @param route the route's id, or {@code unknown}
 * @param change the last change's id, or {@code unknown}
 * @param daily amount a day, or null
 * @param dailyUnit the drug's unit, {@code mg}, {@code ug} or {@code unknown}
 * @param acute amount at once, or null
 * @param acuteUnit the drug's unit, {@code mg}, {@code ug} or {@code unknown}
 * @param maternal the mother's amount a day in milligrams, or null
 * @param ago hours from the change to the assessment, or null
 * @param onset hours from the change to the first sign, or null
 * @param duration hours of use before the change, or null
 * @param intent {@code accidental}, {@code self-harm}, {@code misuse}, {@code iatrogenic} or {@code unknown}
 * @param suspected whether the exposure is suspected rather than confirmed
 */
public record Exposure(
        String drug,
        String route,
        String change,
        @Nullable Double daily,
        String dailyUnit,
        @Nullable Double acute,
        String acuteUnit,
        @Nullable Double maternal,
        @Nullable Double ago,
        @Nullable Double onset,
        @Nullable Double duration,
        String intent,
        boolean suspected)
        implements Fact {}

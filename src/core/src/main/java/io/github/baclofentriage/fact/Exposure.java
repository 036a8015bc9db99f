package io.github.baclofentriage.fact;

import org.jspecify.annotations.Nullable;

/**
 * One exposure to a drug that the pack judges. Each dose is in the unit that the vocabulary gives the drug, and in milligrams where it
 * gives none, so that one dose is one number however it was written. In which unit it was stated stands beside it, for rules that
 * ask back a dose of which the unit may be a slip.
 *
 * @param drug the drug's id, or {@code unknown}
 * @param route the route's id, or {@code unknown}
 * @param change the last change's id, or {@code unknown}
 * @param daily amount a day in the drug's unit or in milligrams, or null; where it is stated only as before and after a change, that
 *     after it, and that before it where none is given after it
 * @param dailyUnit the drug's unit; without one {@code ug} where the dose was stated in micrograms or less, else {@code mg}; {@code unknown}
 *     without a dose
 * @param before amount a day before the last change, in the unit of {@code daily}, or null
 * @param acute amount at once in the drug's unit or in milligrams, or null
 * @param acuteUnit as {@code dailyUnit}, of the amount at once
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
        @Nullable Double before,
        @Nullable Double acute,
        String acuteUnit,
        @Nullable Double maternal,
        @Nullable Double ago,
        @Nullable Double onset,
        @Nullable Double duration,
        String intent,
        boolean suspected)
        implements Fact {}

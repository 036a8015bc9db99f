package io.github.baclofentriage.fact;

/**
 * One exposure to a drug. Each dose stands in the unit it was stated in, {@code mg} or {@code ug}, since a dose in the other
 * unit of its route is a likely slip and must match no rule in silence.
 *
 * @param drug the drug's id, or {@code unknown}
 * @param route the route's id, or {@code unknown}
 * @param change the last change's id, or {@code unknown}
 * @param daily amount a day, or NaN
 * @param dailyUnit {@code mg}, {@code ug} or {@code unknown}
 * @param acute amount at once, or NaN
 * @param acuteUnit {@code mg}, {@code ug} or {@code unknown}
 * @param maternal the mother's amount a day in milligrams, or NaN
 * @param ago hours from the change to the assessment, or NaN
 * @param onset hours from the change to the first sign, or NaN
 * @param duration hours of use before the change, or NaN
 * @param intent {@code accidental}, {@code self-harm}, {@code misuse}, {@code iatrogenic} or {@code unknown}
 * @param suspected whether the exposure is suspected rather than confirmed
 */
public record Exposure(
        String drug,
        String route,
        String change,
        double daily,
        String dailyUnit,
        double acute,
        String acuteUnit,
        double maternal,
        double ago,
        double onset,
        double duration,
        String intent,
        boolean suspected)
        implements Fact {}

package io.github.baclofentriage.authoring.mutation;

import io.github.baclofentriage.authoring.validation.Proportion;
import java.util.Locale;

/** Words shares. */
final class Percent {
    private static final int TENTHS = 1_000;

    private Percent() {}

    /** The share with one decimal, rounded down, so that only all are 100 %. */
    static String of(Proportion share) {
        if (share.of() == 0) {
            return "-";
        }
        long tenths = (long) TENTHS * share.hits() / share.of();
        return tenths == TENTHS ? "100 %" : String.format(Locale.ROOT, "%d.%d %%", tenths / 10, tenths % 10);
    }
}

package io.github.baclofentriage.authoring.book;

/**
 * Ages at which the same limits hold: a column of the table by age.
 *
 * @param from the least age in years; negative where there is no lower end
 * @param withFrom whether exactly that age belongs to it
 * @param to the greatest age in years; infinite where there is no upper end
 * @param withTo whether exactly that age belongs to it
 */
record AgeSpan(double from, boolean withFrom, double to, boolean withTo) {
    static AgeSpan exactly(double age) {
        return new AgeSpan(age, true, age, true);
    }

    static AgeSpan between(double from, double to) {
        return new AgeSpan(from, false, to, false);
    }

    AgeSpan andItsStart() {
        return new AgeSpan(from, true, to, withTo);
    }

    AgeSpan andItsEnd() {
        return new AgeSpan(from, withFrom, to, true);
    }

    /** An age well within it. */
    double inside() {
        if (Double.isInfinite(to)) {
            return from + 1;
        }
        return (Math.max(from, 0) + to) / 2;
    }

    /** The ages in words, with the ends said as they are: {@code over 12 years to under 18 years}. */
    String label() {
        if (from == to) {
            return "exactly " + Units.age(from);
        }
        if (Double.isInfinite(to)) {
            return (withFrom ? "from " : "over ") + Units.age(from);
        }
        String end = (withTo ? "" : "under ") + Units.age(to);
        if (from < 0) {
            return (withTo ? "up to " : "") + end;
        }
        return (withFrom ? "" : "over ") + Units.age(from) + " to " + end;
    }
}

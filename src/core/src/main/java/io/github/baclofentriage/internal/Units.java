package io.github.baclofentriage.internal;

import io.github.baclofentriage.Quantity;
import java.util.Objects;
import javax.measure.IncommensurableException;
import javax.measure.MeasurementException;
import javax.measure.Unit;
import javax.measure.UnitConverter;
import javax.measure.format.UnitFormat;
import org.jspecify.annotations.Nullable;
import systems.uom.ucum.format.UCUMFormat;
import systems.uom.ucum.internal.format.TokenMgrError;

/** Conversions between UCUM units; the one place that knows the library behind them. */
public final class Units {
    private static final String PH = "[pH]";
    private static final int CACHED = 1024;
    private static final double DIGITS = 1e12;

    /** What is left of a number that other programs converted too, so that a limit is met exactly in every unit. */
    private static final double COMPARED_DIGITS = 1e10;

    /** Fewer where a factor is itself measured: UCUM has mm[Hg] to six digits, and molar masses are written with four or five. */
    private static final double MEASURED_DIGITS = 1e5;

    private static final Bounded<String, Conversion> CONVERSIONS = new Bounded<>(CACHED);
    private static final double[] TENS = new double[23];

    static {
        for (int i = 0; i < TENS.length; i++) {
            TENS[i] = Double.parseDouble("1e" + i);
        }
    }

    /** Is loaded by the first unit that has to be parsed or converted, and no sooner. */
    private static final class Ucum {
        static final UnitFormat FORMAT = UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE);
        static final Unit<?> GRAMS_PER_MOL = Objects.requireNonNull(parse("g/mol"));
    }

    private Units() {}

    /**
     * The UCUM way of writing a unit.
     *
     * @param written a UCUM unit or a common way of writing one
     * @return the unit in UCUM
     * @throws BadQuantityException if it is missing or not known
     */
    public static String normalise(String written) {
        UnitNames.Unit unit = UnitNames.look(written);
        if (!unit.known()) {
            if (unit.name().isEmpty()) {
                throw new BadQuantityException("the unit is missing", "", "a UCUM unit, as \"40.1 Cel\"");
            }
            throw new BadQuantityException("the unit is not known", unit.name(), UnitNames.nearest(unit.name()));
        }
        return unit.name();
    }

    /**
     * Whether two units measure the same.
     *
     * @param from a unit as normalised
     * @param to a unit as normalised
     * @return whether one converts to the other
     */
    public static boolean comparable(String from, String to) {
        return from.equals(to) || conversion(from, to, false).possible();
    }

    /**
     * Converts a value.
     *
     * @param value any finite number
     * @param from a unit as normalised
     * @param to a unit as normalised
     * @return the value in the other unit
     * @throws BadQuantityException if the units measure different things
     */
    public static double convert(double value, String from, String to) {
        return from.equals(to) ? value : apply(conversion(from, to, false), value, from, to, 1);
    }

    /**
     * Converts a value, crossing between mass and amount of substance where needed.
     *
     * @param value any finite number
     * @param from a unit as normalised
     * @param to a unit as normalised
     * @param molarMass in g/mol
     * @return the value in the other unit
     * @throws BadQuantityException if the units measure different things
     */
    public static double convert(double value, String from, String to, double molarMass) {
        if (comparable(from, to)) {
            return convert(value, from, to);
        }
        Conversion way = conversion(from, to, true);
        if (way.possible() && !(molarMass > 0 && Double.isFinite(molarMass))) {
            throw new BadQuantityException("the molar mass must be above 0 g/mol", Double.toString(molarMass), null);
        }
        return apply(way, value, from, to, molarMass);
    }

    /**
     * A value as rules compare it with their limits: one that stands at a limit in some unit stands at it in every other.
     *
     * @param quantity an exact quantity, such as a dose or an age
     * @param unit the unit of the limits
     * @return the value in that unit, to ten significant digits
     * @throws BadQuantityException if the units measure different things
     */
    public static double compared(Quantity quantity, String unit) {
        return round(quantity.in(unit), COMPARED_DIGITS);
    }

    /**
     * A measured value as rules compare it with their limits: one that another program converted with a factor of its own stands at the
     * limit that it stood at before. A pH may stand without its unit, as it is written.
     *
     * @param quantity what was measured
     * @param unit the unit of the limits
     * @param molarMass in g/mol, where the units ask for it
     * @return the value in that unit, to ten significant digits, and to five where it is converted; no digit before the point is lost
     * @throws BadQuantityException if the units measure different things
     */
    static double compared(Quantity quantity, String unit, double molarMass) {
        if (unit.equals(PH) && quantity.unit().equals("1")) {
            return quantity.value();
        }
        boolean converted = !quantity.unit().equals(normalise(unit));
        return round(quantity.in(unit, molarMass), converted ? MEASURED_DIGITS : COMPARED_DIGITS);
    }

    private static double round(double value, double digits) {
        return round(value, Math.abs(value), digits);
    }

    private static double apply(Conversion way, double value, String from, String to, double molarMass) {
        if (!way.possible()) {
            throw new BadQuantityException(
                    from + " does not convert to " + to, value + " " + from, "a unit like " + to);
        }
        double factor = way.factor() * (way.perMol() < 0 ? molarMass : 1) / (way.perMol() > 0 ? molarMass : 1);
        double scaled = value * factor;
        return round(scaled + way.offset(), Math.max(Math.abs(scaled), Math.abs(way.offset())), DIGITS);
    }

    /** Rounds to some digits of the largest term, which removes binary noise even where two terms nearly cancel. */
    private static double round(double value, double largest, double digits) {
        if (largest == 0 || !Double.isFinite(value)) {
            return value;
        }
        int decimals = (int) Math.floor(Math.log10(digits / largest));
        if (decimals < 0 || decimals >= TENS.length) {
            return value;
        }
        return Math.rint(value * TENS[decimals]) / TENS[decimals] + 0.0;
    }

    private static Conversion conversion(String from, String to, boolean molar) {
        String pair = from + (molar ? " molar " : " ") + to;
        Conversion way = CONVERSIONS.get(pair);
        if (way == null) {
            way = find(from, to, molar);
            CONVERSIONS.put(pair, way);
        }
        return way;
    }

    private static Unit<?> unit(String normalised) {
        return Objects.requireNonNull(UnitNames.parse(normalised), normalised);
    }

    private static Conversion find(String from, String to, boolean molar) {
        Conversion usual = molar ? null : UsualUnits.conversion(from, to);
        if (usual != null) {
            return usual;
        }
        return molar ? molar(unit(from), unit(to)) : ask(from, to);
    }

    /** What the library says of two units. */
    static Conversion ask(String from, String to) {
        return line(unit(from), unit(to), 0);
    }

    private static Conversion molar(Unit<?> from, Unit<?> to) {
        Conversion toAmount = line(from.divide(Ucum.GRAMS_PER_MOL), to, 1);
        return toAmount.possible() ? toAmount : line(from.multiply(Ucum.GRAMS_PER_MOL), to, -1);
    }

    /** A straight line, or no way at all. */
    private static Conversion line(Unit<?> from, Unit<?> to, int perMol) {
        try {
            UnitConverter converter = from.getConverterToAny(to);
            double offset = converter.convert(0.0);
            double factor = converter.convert(1.0) - offset;
            if (offset != 0) {
                // The slope of a shifted scale loses digits between 0 and 1, so it is taken over a long way.
                factor = (converter.convert(1e6) - converter.convert(-1e6)) / 2e6;
            }
            double expected = factor * 1000 + offset;
            boolean straight = Math.abs(converter.convert(1000.0) - expected) <= 1e-9 * Math.abs(expected);
            return straight ? new Conversion(true, factor, offset, perMol) : Conversion.NONE;
        } catch (IncommensurableException | RuntimeException e) {
            return Conversion.NONE;
        }
    }

    static @Nullable Unit<?> parse(String unit) {
        try {
            return Ucum.FORMAT.parse(unit);
        } catch (MeasurementException | TokenMgrError e) {
            return null;
        }
    }

    static int cached() {
        return CONVERSIONS.size();
    }
}

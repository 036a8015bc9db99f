package io.github.baclofentriage;

import io.github.baclofentriage.internal.BadQuantityException;
import io.github.baclofentriage.internal.UnitNames;
import io.github.baclofentriage.internal.Units;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A finite number with a UCUM unit, as {@code 40.1 Cel}.
 *
 * <p>The unit is normalised: what people type ({@code mcg}, {@code bpm}, {@code °F}, {@code mmHg}, {@code hours},
 * {@code mL/min/1.73m2}) becomes UCUM ({@code ug}, {@code /min}, {@code [degF]}, {@code mm[Hg]}, {@code h},
 * {@code mL/min/{1.73_m2}}). The value stays in the unit it was given in until {@link #in(String)} asks for another. A number
 * without a dimension has the unit {@code 1}.
 *
 * @param value any finite number
 * @param unit UCUM unit, case-sensitive, at most 40 characters
 */
public record Quantity(double value, String unit) {
    private static final Pattern WRITTEN =
            Pattern.compile("([+-]?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})(?:[eE][+-]?\\d{1,3})?)\\s*(.*)");
    /** What follows a number cannot begin like one, but for 1/min and 10*9/L. */
    private static final Pattern MARKED = Pattern.compile("(?!1/|10[*^])[,.'\\d]");

    private static final int LONGEST = 100;

    /**
     * Normalises the unit.
     *
     * @throws IllegalArgumentException if the value is not finite, or the unit is missing or not known; the message says what,
     *     the value in brackets and what would be right
     */
    public Quantity {
        if (!Double.isFinite(value)) {
            throw new BadQuantityException("the number must be finite", Double.toString(value), null);
        }
        unit = Units.normalise(unit);
    }

    /**
     * A quantity of a value and a unit.
     *
     * @param value any finite number
     * @param unit a UCUM unit or a common way of writing one
     * @return the quantity with its unit normalised
     * @throws IllegalArgumentException if the value is not finite, or the unit is missing or not known
     */
    public static Quantity of(double value, String unit) {
        return new Quantity(value, unit);
    }

    /**
     * Reads a number with its unit behind it, as {@code 40.1 Cel}, {@code 97%} or {@code 31 hours}.
     *
     * @param text a decimal number with a point, then a unit; a blank between them is optional
     * @return the quantity with its unit normalised
     * @throws IllegalArgumentException if the text does not begin with a number, or the unit is missing or not known
     */
    public static Quantity parse(String text) {
        String written = text.strip();
        Matcher matcher = WRITTEN.matcher(written);
        if (written.length() > LONGEST || !matcher.matches()) {
            throw new BadQuantityException("a quantity is a number and a unit", written, "\"40.1 Cel\"");
        }
        String unit = matcher.group(2);
        if (MARKED.matcher(unit).lookingAt()) {
            throw new BadQuantityException(
                    "a number has a decimal point and no other mark", written, written.replace(',', '.'));
        }
        return new Quantity(Double.parseDouble(matcher.group(1)), unit);
    }

    /**
     * The value in another unit of the same dimension, free of binary noise: 102.2 [degF] is 39.0 Cel.
     *
     * @param otherUnit a UCUM unit or a common way of writing one
     * @return the converted value, to twelve significant digits
     * @throws IllegalArgumentException if the unit is not known or measures something else
     */
    public double in(String otherUnit) {
        return Units.convert(value, unit, Units.normalise(otherUnit));
    }

    /**
     * The value in another unit, crossing between mass and amount of substance where the two units ask for it, as from mg/dL to
     * mmol/L.
     *
     * @param otherUnit a UCUM unit or a common way of writing one
     * @param molarMassGramsPerMol molar mass of the substance in g/mol, above 0; not looked at where the units convert without it
     * @return the converted value, to twelve significant digits
     * @throws IllegalArgumentException if the unit is not known or measures something else, or the molar mass is needed and not above 0
     */
    public double in(String otherUnit, double molarMassGramsPerMol) {
        return Units.convert(value, unit, Units.normalise(otherUnit), molarMassGramsPerMol);
    }

    /**
     * Whether {@link #in(String)} can express this quantity in another unit.
     *
     * @param otherUnit a UCUM unit or a common way of writing one
     * @return false if the unit is not known or measures something else
     */
    public boolean comparable(String otherUnit) {
        return UnitNames.known(otherUnit) && Units.comparable(unit, Units.normalise(otherUnit));
    }

    /** The number without needless digits, a blank and the unit, as {@code 40.1 Cel}; {@link #parse(String)} reads it back. */
    @Override
    public String toString() {
        String number = value == 0
                ? "0"
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        return (number.length() > 20 ? Double.toString(value) : number) + " " + unit;
    }
}

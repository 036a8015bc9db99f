package io.github.baclofentriage.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the ways in which people write a unit into UCUM. */
public final class UnitNames {
    private static final int LONGEST = 40;
    private static final int CACHED = 1024;

    /** Balanced brackets, no run of three digits outside them (an exponent of 999999999 breaks the parser), no other signs. */
    private static final Pattern PLAUSIBLE = Pattern.compile(
            "(?!.*\\d{3})(?:[A-Za-z0-9%'*./()_-]|\\[[A-Za-z0-9_'/]{1,20}\\])*+(?:\\{[A-Za-z0-9_ .%/+-]{0,30}\\}(?:[A-Za-z0-9%'*./()_-]|\\[[A-Za-z0-9_'/]{1,20}\\])*+){0,3}");

    private static final Pattern EGFR =
            Pattern.compile("(?i)ml\\s?(?:/|per)\\s?min\\s?(?:/|per)\\s?[\\[({]?1[.,]73[_\\s]?m\\^?2?[\\])}]?(?:bsa)?");
    private static final Pattern TEN_TO = Pattern.compile("10\\*([1-9]|1[0-2])(?!\\d)");
    private static final Pattern PARTS = Pattern.compile("(?<=[/.])|(?=[/.])");

    /** UCUM first, then other ways of writing the same unit. */
    private static final List<String> LINES = List.of(
            "ug mcg mcgs microgram micrograms ug",
            "mg mgs milligram milligrams mg",
            "g gram grams gm gms g",
            "kg kgs kilo kilos kilogram kilograms kg",
            "[lb_av] lb lbs pound pounds",
            "[oz_av] oz ounce ounces",
            "[in_i] in inch inches",
            "[ft_i] ft foot feet",
            "cm cms centimetre centimetres centimeter centimeters cm",
            "m metre metres meter meters m",
            "a y yr yrs year years a",
            "mo mos mth mths month months mo",
            "wk w wks week weeks wk",
            "d day days d",
            "h hr hrs hour hours h",
            "min mins minute minutes min",
            "s sec secs second seconds s",
            "/min bpm rpm brpm beats/min breaths/min beats/minute breaths/minute /minute 1/min",
            "Cel °C °c C c degC celsius cel",
            "[degF] °F °f F f degF fahrenheit [degf]",
            "mm[Hg] mmHg mmhg torr mm[hg]",
            "cm[H2O] cmH2O cmh2o cm[h2o]",
            "% percent pct",
            "{score} score point points {points} {point}",
            "U/L u/l U/l iu/l IU/l IU/L [iU]/L [IU]/L units/l units/L",
            "meq mEq meq",
            "mmol mmols mmol",
            "mL/min ml/min");

    private static final Map<String, String> WORDS = words();
    private static final Bounded<String, Unit> SEEN = new Bounded<>(CACHED);

    /** A unit as normalised, and whether it is one. */
    record Unit(String name, boolean known) {}

    private UnitNames() {}

    /**
     * Whether a unit can be read.
     *
     * @param written the unit as written
     * @return whether {@link Units#normalise(String)} accepts it
     */
    public static boolean known(String written) {
        return look(written).known();
    }

    static Unit look(String written) {
        String unit = written.strip();
        if (unit.isEmpty() || unit.length() > LONGEST) {
            return new Unit(unit, false);
        }
        if (UsualUnits.contains(unit)) {
            return new Unit(unit, true);
        }
        Unit seen = SEEN.get(unit);
        if (seen == null) {
            seen = read(unit);
            SEEN.put(unit, seen);
        }
        return seen;
    }

    /** The word nearest to what was written, as {@code "Cel"}; null where none is near. */
    static @Nullable String nearest(String written) {
        String near = Nearest.to(written.strip().toLowerCase(Locale.ROOT), WORDS.keySet());
        return near == null ? null : WORDS.get(near);
    }

    private static Unit read(String written) {
        String plain = signs(written);
        String whole = WORDS.get(plain);
        if (whole == null && EGFR.matcher(plain).matches()) {
            whole = "mL/min/{1.73_m2}";
        }
        String exact = whole == null ? parts(plain) : whole;
        if (isUnit(exact)) {
            return new Unit(exact, true);
        }
        String lower = parts(plain.toLowerCase(Locale.ROOT));
        String folded = WORDS.getOrDefault(plain.toLowerCase(Locale.ROOT), lower);
        return isUnit(folded) ? new Unit(folded, true) : new Unit(written, false);
    }

    private static boolean isUnit(String unit) {
        return UsualUnits.contains(unit) || parse(unit) != null;
    }

    /** Replaces signs outside ASCII, and words for "per", by those of UCUM. */
    private static String signs(String written) {
        String plain = written.replace('µ', 'u')
                .replace('μ', 'u')
                .replace('²', '2')
                .replace('³', '3')
                .replace('·', '.')
                .replace('º', '°')
                .replace("x10^", "10*")
                .replace("10^", "10*");
        return plain.replaceAll("\\s+", " ").replaceAll(" ?/ ?| per ", "/").replaceAll("^per ", "/");
    }

    private static String parts(String unit) {
        if (unit.indexOf('{') >= 0) {
            return unit;
        }
        StringBuilder joined = new StringBuilder();
        for (String part : PARTS.split(unit, -1)) {
            joined.append(WORDS.getOrDefault(part, part));
        }
        String result = joined.toString();
        return result.startsWith("1/") ? result.substring(1) : result;
    }

    /** A unit as the library of UCUM has it; null where it has none. */
    static javax.measure.@Nullable Unit<?> parse(String unit) {
        if (unit.length() > LONGEST || !PLAUSIBLE.matcher(unit).matches()) {
            return null;
        }
        // The UCUM parser of this library does not know 10*9, which laboratories write for counts.
        return Units.parse(TEN_TO.matcher(unit)
                .replaceAll(match -> "1" + "0".repeat(Integer.parseInt(match.group(1)))));
    }

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        for (String line : LINES) {
            List<String> forms = List.of(line.split(" ", -1));
            for (int i = 1; i < forms.size(); i++) {
                words.putIfAbsent(forms.get(i), forms.get(0));
            }
        }
        return Map.copyOf(words);
    }
}

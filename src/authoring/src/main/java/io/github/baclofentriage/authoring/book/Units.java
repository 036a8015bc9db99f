package io.github.baclofentriage.authoring.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers and units as people write them. */
final class Units {
    private static final double HOURS_A_DAY = 24;
    private static final double DAYS_A_YEAR = 365.25;
    private static final double DAYS_A_MONTH = DAYS_A_YEAR / 12;
    private static final Map<String, String> SHOWN = Map.of("Cel", "°C", "[degF]", "°F", "a", "years", "mo", "months");
    private static final Pattern POWER = Pattern.compile("10\\*([0-9]+)");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Units() {}

    /** A UCUM unit as clinicians write it, as {@code mL/min/1.73 m²}; empty where it says nothing, as that of a score. */
    static String shown(String ucum) {
        String plain = ucum.replace("{1.73_m2}", "1.73 m²")
                .replaceAll("\\{[^}]*\\}", "")
                .replaceAll("/$", "")
                .replace("[pH]", "")
                .replaceAll("\\bu(?=(g|mol|L)\\b)", "µ")
                .replaceAll("[\\[\\]]", "");
        String named = SHOWN.getOrDefault(ucum, plain);
        return POWER.matcher(named).replaceAll(power -> "× 10" + raised(power.group(1)));
    }

    private static String raised(String digits) {
        return digits.chars()
                .mapToObj(digit -> String.valueOf(RAISED.charAt(digit - '0')))
                .collect(Collectors.joining());
    }

    /** A unit behind a number, with the blank that goes before it; empty where the number has none. */
    static String behind(String ucum) {
        String shown = shown(ucum);
        return shown.isEmpty() ? "" : (shown.startsWith("/") ? "" : " ") + shown;
    }

    /** Words of the pack with the units in them shown as clinicians write them: {@code 38.0 °C} for {@code 38.0 Cel}. */
    static String inWords(String text) {
        return text.replaceAll("(?<=[0-9] )Cel\\b", "°C")
                .replaceAll("\\bumol/L\\b", "µmol/L")
                .replaceAll("(?<=[0-9] )ug\\b", "µg");
    }

    /** A span of ages of a source, as {@code 1-12 months}, written with UCUM or with words. */
    static String ages(String span) {
        return span.replaceAll("\\ba\\b", "years")
                .replaceAll("\\bmo\\b", "months")
                .replaceAll("\\bwk\\b", "weeks")
                .replaceAll("\\bd\\b", "days")
                .replace(">=", "≥ ")
                .replace("<=", "≤ ")
                .replaceAll("([<>])(?=[0-9])", "$1 ")
                .replaceAll("([<>≤≥] 1 [a-z]+)s$", "$1");
    }

    /** An age in years, told in days and months where it is short. */
    static String age(double years) {
        double days = years * DAYS_A_YEAR;
        double months = years * 12;
        if (days < 2 * DAYS_A_MONTH && years > 0) {
            return plain(Math.round(days)) + " days";
        }
        if (years > 0 && years < 2 && Math.abs(months - Math.round(months)) < 0.01 && years != 1) {
            return plain(Math.round(months)) + " months";
        }
        return plain(years) + (years == 1 ? " year" : " years");
    }

    /** Hours, with the days that they make where there are many. */
    static String hours(double hours) {
        String shown = plain(hours) + " h";
        return hours <= 4 * HOURS_A_DAY ? shown : shown + " (" + plain(Math.round(hours / HOURS_A_DAY)) + " days)";
    }

    /** A number without an exponent and without zeros that say nothing. */
    static String plain(double number) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : "?";
    }

    /** A number of a few digits. */
    static String rounded(double number, int decimals) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString()
                : "-";
    }
}

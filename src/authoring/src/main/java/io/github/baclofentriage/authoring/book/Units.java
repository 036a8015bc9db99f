package io.github.baclofentriage.authoring.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** Numbers and units as people write them. */
final class Units {
    private static final double HOURS_A_DAY = 24;
    private static final double DAYS_A_YEAR = 365.25;
    private static final double DAYS_A_MONTH = DAYS_A_YEAR / 12;
    private static final Map<String, String> SHOWN =
            Map.of("Cel", "°C", "mm[Hg]", "mmHg", "ug", "µg", "ug/mL", "µg/mL", "umol/L", "µmol/L");

    private Units() {}

    /** A UCUM unit behind a number, with the blank that goes before it; empty where the number has none. */
    static String behind(String ucum) {
        String plain = ucum.replaceAll("\\{[^}]*\\}", "").replaceAll("/$", "");
        String shown = SHOWN.getOrDefault(plain, plain);
        return shown.isEmpty() ? "" : (shown.startsWith("/") ? "" : " ") + shown;
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

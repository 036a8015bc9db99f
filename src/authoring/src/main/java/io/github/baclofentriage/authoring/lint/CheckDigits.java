package io.github.baclofentriage.authoring.lint;

import java.util.regex.Pattern;

/** The check digits by which code systems find slips of a digit. */
final class CheckDigits {
    private static final Pattern SNOMED = Pattern.compile("[1-9]\\d{5,17}");
    private static final Pattern LOINC = Pattern.compile("\\d{1,7}-\\d");

    /** Multiplication of the dihedral group of order 10. */
    private static final int[][] PRODUCT = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
        {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
        {4, 0, 1, 2, 3, 9, 5, 6, 7, 8},
        {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2},
        {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
        {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
    };

    /** The permutation that Verhoeff applies once more for each place from the right. */
    private static final int[] STEP = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

    private CheckDigits() {}

    /** Whether a SNOMED CT identifier has 6 to 18 digits and passes Verhoeff's check. */
    static boolean snomed(String code) {
        if (!SNOMED.matcher(code).matches()) {
            return false;
        }
        int check = 0;
        for (int place = 0; place < code.length(); place++) {
            int digit = code.charAt(code.length() - 1 - place) - '0';
            for (int i = 0; i < place % 8; i++) {
                digit = STEP[digit];
            }
            check = PRODUCT[check][digit];
        }
        return check == 0;
    }

    /** Whether a LOINC code has the form of one and passes its modulo 10 check. */
    static boolean loinc(String code) {
        if (!LOINC.matcher(code).matches()) {
            return false;
        }
        String digits = code.substring(0, code.length() - 2);
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int weighed = place % 2 == 0 ? 2 * digit : digit;
            sum += weighed / 10 + weighed % 10;
        }
        return (10 - sum % 10) % 10 == code.charAt(code.length() - 1) - '0';
    }
}

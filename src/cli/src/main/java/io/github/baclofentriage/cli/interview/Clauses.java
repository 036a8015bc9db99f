package io.github.baclofentriage.cli.interview;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes a line apart: into what stands between commas, and into words. */
final class Clauses {
    /** A comma between digits is a decimal comma, which is a fault of the number and ends nothing. */
    private static final Pattern END = Pattern.compile(";|,(?!\\d)|(?<!\\d),|\\.\\s+|\\.$|[\\r\\n]");

    /** Signs between a name and its number say no more than a blank does. */
    private static final Pattern BEFORE_NUMBER = Pattern.compile("(?<=\\p{L}|\\d|\\))\\s*[:=]\\s*(?=\\d)");

    private Clauses() {}

    static List<String> of(String line) {
        return Arrays.stream(END.split(BEFORE_NUMBER.matcher(line).replaceAll(" ")))
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .toList();
    }

    static List<String> words(String clause) {
        return Arrays.stream(clause.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Words made alike in case and signs, to be compared. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}%/.+-]+", " ")
                .strip();
    }

    /** The words for a question up to where it lists its answers. */
    static String heading(String label) {
        int colon = label.indexOf(": ");
        return colon < 0 ? label : label.substring(0, colon);
    }
}

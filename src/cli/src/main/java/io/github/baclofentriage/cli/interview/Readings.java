package io.github.baclofentriage.cli.interview;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.Quantity;
import io.github.baclofentriage.Vocabulary.Term;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value of a measurement from words. A value without a unit is taken in the unit of the vocabulary only where no other unit
 * that is usual for it gives a possible value; everything else is left to the checks of the case.
 */
final class Readings {
    private static final Pattern NUMBER = Pattern.compile("([+-]?\\d[\\d.,]*)(.*)");
    /** As 90/60, or 14/15: the first is meant. */
    private static final Pattern PAIR = Pattern.compile("(\\d+(?:\\.\\d+)?)/\\d+");

    private static final int LONGEST_UNIT = 3;

    private Readings() {}

    /**
     * A value with its unit.
     *
     * @param text the quantity as a case has it; null where a unit is needed
     * @param words how many words it took
     * @param written the number as it was written
     */
    record Value(@Nullable String text, int words, String written) {}

    static boolean isNumber(String word) {
        return NUMBER.matcher(word).matches();
    }

    /**
     * The value that begins at a word.
     *
     * @param words the words; the first is a number
     * @param term the measurement
     * @param next whether a word begins something else, so that it is no unit
     */
    static Value value(List<String> words, Term term, IntPredicate next) {
        String first = words.get(0);
        Matcher pair = PAIR.matcher(first);
        String number = pair.matches() ? pair.group(1) : first;
        for (int more = Math.min(LONGEST_UNIT, words.size() - 1); more >= 0; more--) {
            String text = number + " " + String.join(" ", words.subList(1, 1 + more));
            if (isOf(text.strip(), term)) {
                return new Value(text.strip(), 1 + more, first);
            }
        }
        Matcher parts = NUMBER.matcher(number);
        if (!parts.matches() || !parts.group(2).isEmpty()) {
            return new Value(number, 1, first);
        }
        if (words.size() > 1 && !next.test(1)) {
            return new Value(number + " " + words.get(1), 2, first);
        }
        return new Value(inUnit(number, term), 1, first);
    }

    private static boolean isOf(String text, Term term) {
        try {
            Quantity.parse(text).in(unit(term), term.molarMass());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The number in the measurement's own unit; null where it could as well be in another one. */
    private static @Nullable String inUnit(String number, Term term) {
        String text = number + " " + unit(term);
        double value;
        try {
            value = Quantity.parse(text).value();
        } catch (IllegalArgumentException e) {
            return text;
        }
        String other = term.alternateUnit();
        boolean ambiguous = !Double.isNaN(term.molarMass())
                || (other != null && isPossible(value, other, term) && isPossible(value, unit(term), term))
                || (isPossible(value, "1", term) && Quantity.of(value, "1").in(unit(term)) != value);
        return ambiguous ? null : text;
    }

    private static boolean isPossible(double value, String unit, Term term) {
        Quantity quantity = Quantity.of(value, unit);
        if (!quantity.comparable(unit(term))) {
            return false;
        }
        double converted = quantity.in(unit(term));
        return converted >= term.lowest() && converted <= term.highest();
    }

    /** Whether a quantity with a unit of its own is a possible value of a measurement. */
    static boolean fits(String text, Term term) {
        try {
            double value = Quantity.parse(text).in(unit(term), term.molarMass());
            return value >= term.lowest() && value <= term.highest();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static String unit(Term term) {
        return term.unit() == null ? "1" : term.unit();
    }

    /** A unit in braces is the name of a score, which nobody says. */
    static String readable(String quantity) {
        return quantity.replaceAll("\\s*\\{[^}]*}$", "");
    }

    /** Adds a value to a reply. */
    static void add(Reply reply, Term term, Value value, @Nullable String ago) {
        String text = value.text();
        if (text == null) {
            reply.problems()
                    .add(term.label() + " " + value.written() + " needs its unit, as \"" + value.written() + " "
                            + unit(term) + "\".");
            return;
        }
        PatientCase adds = ago == null
                ? PatientCase.builder("answer").measurement(term.id(), text).build()
                : PatientCase.builder("answer")
                        .measurement(term.id(), text, ago)
                        .build();
        if (!adds.faults().isEmpty()) {
            String problem = adds.faults().get(0).problem();
            reply.problems()
                    .add("\"" + text + "\": " + problem + ". " + term.label() + " is given in " + unit(term) + ".");
            return;
        }
        String of = PAIR.matcher(value.written()).matches() ? " of " + value.written() : "";
        Adding.add(reply, term.label() + " " + readable(text) + of + (ago == null ? "" : ", " + ago + " ago"), adds);
    }
}

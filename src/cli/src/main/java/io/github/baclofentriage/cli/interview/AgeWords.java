package io.github.baclofentriage.cli.interview;

import io.github.baclofentriage.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words in which an age and a sex are told. */
final class AgeWords {
    private static final Map<String, String> SEXES = Map.of(
            "male", "male", "man", "male", "boy", "male", "female", "female", "woman", "female", "girl", "female");
    private static final String YEARS = "a";
    private static final String AGE = "(\\d{1,3})-?(years?|yrs?|yo|y/o|months?|mo|weeks?|wk|days?|y|a|d)-?(?:old)?";

    private AgeWords() {}

    /**
     * An age.
     *
     * @param quantity it as a case has it
     * @param words how many words it took
     */
    record Age(String quantity, int words) {}

    /** The age that begins at a word; null where a time that stands there is no age, as one that lies back. */
    static @Nullable Age at(List<String> words, int at) {
        for (int count = 1; count <= 2 && at + count <= words.size(); count++) {
            String joined = String.join("", words.subList(at, at + count)).toLowerCase(Locale.ROOT);
            String next = at + count < words.size() ? words.get(at + count).toLowerCase(Locale.ROOT) : "";
            boolean whole = at == 0 && count == words.size();
            boolean old = next.equals("old") || joined.matches(".*(old|yo|y/o)");
            if (joined.matches(AGE) && (whole || old || sex(next) != null)) {
                String quantity = joined.replaceAll(AGE, "$1 $2").replaceAll(" y/?o$", " " + YEARS);
                return isTime(quantity) ? new Age(quantity, count + (next.equals("old") ? 1 : 0)) : null;
            }
        }
        return null;
    }

    /** The sex that a word tells; null where it tells none. */
    static @Nullable String sex(String word) {
        return SEXES.get(word);
    }

    static boolean isTime(String text) {
        try {
            return Quantity.parse(text).comparable(YEARS);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

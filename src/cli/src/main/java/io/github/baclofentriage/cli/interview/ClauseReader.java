package io.github.baclofentriage.cli.interview;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.Quantity;
import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.Vocabulary.Match;
import io.github.baclofentriage.Vocabulary.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one clause from left to right, the longest phrase that means something first: times, an age, measurements with their numbers,
 * amounts, words of the vocabulary. What means nothing is kept, but for words that only join others.
 */
final class ClauseReader {
    private static final int LONGEST_PHRASE = 8;
    private static final List<String> KINDS =
            List.of("drug", "event", "finding", "condition", "route", "change", "substance", "treatment", "age_band");

    private final Vocabulary vocabulary;
    private final Map<String, Term> readingOf;
    private final Reply reply;
    private final List<String> words;
    private final StringBuilder unread = new StringBuilder();
    final List<Hit> hits = new ArrayList<>();
    final List<String> amounts = new ArrayList<>();

    @Nullable
    String ago;

    @Nullable
    String lasting;

    private boolean denying;

    /**
     * Makes a reader.
     *
     * @param vocabulary the words that mean something
     * @param readingOf the measurement whose number may stand behind a finding, by the finding's id
     * @param reply what is understood at once, and what not
     * @param words the clause
     */
    ClauseReader(Vocabulary vocabulary, Map<String, Term> readingOf, Reply reply, List<String> words) {
        this.vocabulary = vocabulary;
        this.readingOf = readingOf;
        this.reply = reply;
        this.words = words;
    }

    void read() {
        int at = 0;
        while (at < words.size()) {
            int before = at;
            at = time(at);
            at = at > before ? at : age(at);
            at = at > before ? at : measurement(at);
            at = at > before ? at : amount(at);
            at = at > before ? at : term(at);
            at = at > before ? at : sex(at);
            if (at == before) {
                skip(words.get(at++));
            } else {
                flush();
            }
        }
        flush();
    }

    boolean says(String... any) {
        return words.stream().anyMatch(word -> List.of(any).contains(word.toLowerCase(Locale.ROOT)));
    }

    private void skip(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        if (!SmallWords.deniesOn(plain)) {
            denying = false;
        }
        if (!SmallWords.joins(plain)) {
            unread.append(unread.isEmpty() ? "" : " ").append(word);
        } else {
            flush();
        }
    }

    private void flush() {
        if (!unread.isEmpty()) {
            reply.left().add(unread.toString());
            unread.setLength(0);
        }
    }

    /** "31 h ago", "for 2 years". */
    private int time(int at) {
        boolean lasts = SmallWords.lasts(word(at)) && at + 1 < words.size();
        int from = lasts ? at + 1 : at;
        for (int count = 1; count <= 2 && from + count <= words.size(); count++) {
            String text = String.join(" ", words.subList(from, from + count));
            if (!AgeWords.isTime(text)) {
                continue;
            }
            if (word(from + count).equals("ago")) {
                ago = text;
                return from + count + 1;
            }
            if (lasts) {
                lasting = text;
                return from + count;
            }
        }
        return at;
    }

    private int age(int at) {
        AgeWords.Age age = AgeWords.at(words, at);
        if (age == null) {
            return at;
        }
        Adding.add(
                reply,
                age.quantity(),
                PatientCase.builder("answer").age(age.quantity()).build());
        return at + age.words();
    }

    private int sex(int at) {
        String sex = AgeWords.sex(word(at));
        if (sex == null) {
            return at;
        }
        Adding.add(reply, sex, PatientCase.builder("answer").sex(sex).build());
        return at + 1;
    }

    private int measurement(int at) {
        for (int end = Math.min(words.size() - 1, at + LONGEST_PHRASE); end > at; end--) {
            int number = end;
            while (number < words.size() && SmallWords.joins(word(number)) && number < end + 2) {
                number++;
            }
            if (number >= words.size() || !Readings.isNumber(words.get(number))) {
                continue;
            }
            Term term = vocabulary.find("measurement", phrase(at, end)).term();
            if (term != null) {
                return value(number, term);
            }
        }
        return at;
    }

    private int value(int number, Term term) {
        List<String> rest = words.subList(number, words.size());
        Readings.Value value = Readings.value(rest, term, next -> begins(number + next));
        int end = number + value.words();
        String before = ago;
        ago = null;
        int after = end < words.size() ? time(end) : end;
        Readings.add(reply, term, value, ago);
        ago = before;
        return after;
    }

    /** Whether the words from here on are something of their own. */
    private boolean begins(int at) {
        String word = word(at);
        return SmallWords.joins(word)
                || Readings.isNumber(word)
                || AgeWords.sex(word) != null
                || longest(at) > at
                || vocabulary.find("measurement", words.get(at)).term() != null;
    }

    /** Amounts are kept as written: whether they are a dose a day is told by the clause as a whole. */
    private int amount(int at) {
        for (int count = 3; count >= 1; count--) {
            if (at + count <= words.size()) {
                String text = phrase(at, at + count);
                if (Readings.isNumber(words.get(at)) && isAmount(text)) {
                    amounts.add(text);
                    return at + count;
                }
            }
        }
        return at;
    }

    private static boolean isAmount(String text) {
        try {
            Quantity quantity = Quantity.parse(text);
            return quantity.comparable("mg") || quantity.comparable("mg/d");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private int longest(int at) {
        for (int end = Math.min(words.size(), at + LONGEST_PHRASE); end > at; end--) {
            if (hit(at, end) != null) {
                return end;
            }
        }
        return at;
    }

    private int term(int at) {
        int end = longest(at);
        Hit hit = end > at ? hit(at, end) : null;
        if (hit == null) {
            return at;
        }
        boolean denied = hit.denied() || denying;
        denying = denied;
        Term reading = readingOf.get(hit.term().kind() + " " + hit.term().id());
        if (reading != null && !denied && end < words.size() && Readings.isNumber(words.get(end)) && time(end) == end) {
            hits.add(hit);
            return value(end, reading);
        }
        hits.add(new Hit(hit.term(), hit.match(), hit.text(), denied));
        return end;
    }

    private @Nullable Hit hit(int from, int end) {
        String text = phrase(from, end);
        for (String kind : KINDS) {
            Match match = vocabulary.find(kind, text);
            Term term = match.term();
            if (term != null && !(isShort(text) && kind.equals("route"))) {
                return new Hit(term, match, text, match.negated());
            }
        }
        return null;
    }

    /** "it" and "po" name a route only in capitals. */
    private static boolean isShort(String text) {
        return text.length() <= 2 && !text.equals(text.toUpperCase(Locale.ROOT));
    }

    private String phrase(int from, int end) {
        return String.join(" ", words.subList(from, end));
    }

    private String word(int at) {
        return at < words.size() ? words.get(at).toLowerCase(Locale.ROOT) : "";
    }
}

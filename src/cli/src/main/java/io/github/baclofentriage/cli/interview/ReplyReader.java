package io.github.baclofentriage.cli.interview;

import io.github.baclofentriage.Explanation.Consequence;
import io.github.baclofentriage.Vocabulary.Term;
import io.github.baclofentriage.cli.interview.Asked.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the reply to a question: codes and words of its answers, values, and anything else that may be said of the patient. */
final class ReplyReader {
    static final Set<String> UNKNOWN = Set.of("unknown", "u", "?", "skip", "not known", "don't know", "dont know");
    private static final Set<String> SHORT = Set.of("y", "n");

    private final WordReader words;
    private final Asked asked;
    private final Reply reply = new Reply();
    private final List<String> free = new ArrayList<>();

    ReplyReader(WordReader words, Asked asked) {
        this.words = words;
        this.asked = asked;
    }

    Reply read(String line) {
        if (UNKNOWN.contains(line.toLowerCase(Locale.ROOT))) {
            asked.rows().forEach(row -> reply.unknown().add(row.id()));
            return reply;
        }
        List<String> clauses = Clauses.of(line);
        boolean others = false;
        for (String clause : clauses) {
            List<String> parts = Clauses.words(clause);
            if (UNKNOWN.contains(clause.toLowerCase(Locale.ROOT))) {
                others = true;
            } else if (!asked.rows().isEmpty() && parts.stream().allMatch(asked::isCode)) {
                parts.forEach(this::code);
            } else if (!value(clause) && !answer(clause) && !named(clause)) {
                free.add(clause);
            }
        }
        reply.addAll(words.read(free));
        if (others) {
            asked.rows().forEach(row -> reply.unknown().add(row.id()));
        }
        return reply;
    }

    private void code(String code) {
        String letter = asked.lettered() ? code.substring(0, 1).toLowerCase(Locale.ROOT) : "a";
        int number = Integer.parseInt(asked.lettered() ? code.substring(1) : code) - 1;
        Row row = asked.rows().stream()
                .filter(each -> each.letter().equals(letter))
                .findFirst()
                .orElse(null);
        if (row == null || number < 0 || number >= row.question().answers().size()) {
            reply.problems().add("There is no answer " + code + ".");
        } else {
            choose(row, row.question().answers().get(number));
        }
    }

    private void choose(Row row, Consequence answer) {
        if (isOpen(row)) {
            reply.items().add(row.item(answer));
        } else {
            reply.problems().add("\"" + row.question().label() + "\" was answered twice; the first answer was taken.");
        }
    }

    private boolean isOpen(Row row) {
        return reply.items().stream().noneMatch(item -> item.answers().equals(row.id()));
    }

    /** A bare value: that of the only question, or of the only one whose measurement it can be by its unit. */
    private boolean value(String clause) {
        List<String> parts = Clauses.words(clause);
        if (asked.rows().isEmpty() || !Readings.isNumber(parts.get(0))) {
            return false;
        }
        List<Row> measured =
                asked.rows().stream().filter(row -> row.measurement() != null).toList();
        if (asked.rows().size() == 1) {
            return measured.isEmpty() ? amount(clause) : reading(measured.get(0), parts);
        }
        List<Row> fitting = measured.stream()
                .filter(row -> row.measurement() != null && Readings.fits(clause, row.measurement()))
                .toList();
        if (fitting.size() == 1) {
            return reading(fitting.get(0), parts);
        }
        reply.problems()
                .add("Of what is \"" + clause + "\"? Maybe \"" + name(measured.isEmpty() ? null : measured.get(0)) + " "
                        + clause + "\".");
        return true;
    }

    private static String name(@Nullable Row row) {
        Term term = row == null ? null : row.measurement();
        return term == null ? "NAME" : called(term);
    }

    /** What people call a measurement: the synonym that the vocabulary gives first. */
    static String called(Term term) {
        return term.synonyms().isEmpty() ? term.label() : term.synonyms().get(0);
    }

    private boolean reading(Row row, List<String> parts) {
        Term term = row.measurement();
        if (term == null) {
            return false;
        }
        Readings.Value value = Readings.value(parts, term, next -> false);
        if (value.words() < parts.size()) {
            return false;
        }
        int before = reply.items().size();
        Readings.add(reply, term, value, null);
        if (reply.items().size() > before) {
            reply.items().set(before, reply.items().get(before).answering(row.id()));
        }
        return true;
    }

    private boolean amount(String clause) {
        Item item = ExposureAmount.of(asked.rows().get(0), clause, reply);
        if (item != null) {
            reply.items().add(item);
        }
        return item != null;
    }

    /** The words of an answer, by themselves. */
    private boolean answer(String clause) {
        String plain = Clauses.plain(clause);
        List<Runnable> exact = new ArrayList<>();
        List<Runnable> begun = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (Row row : asked.rows()) {
            List<Consequence> answers = row.question().answers();
            for (int i = 0; i < answers.size(); i++) {
                Consequence each = answers.get(i);
                if (isExactly(plain, each)) {
                    exact.add(() -> choose(row, each));
                    codes.add(asked.code(row, i));
                } else if (Clauses.plain(each.says()).startsWith(lengthened(plain) + " ")) {
                    begun.add(() -> choose(row, each));
                    codes.add(asked.code(row, i));
                }
            }
        }
        List<Runnable> found = exact.isEmpty() ? begun : exact;
        if (found.size() == 1) {
            found.get(0).run();
        } else if (!found.isEmpty()) {
            reply.problems().add("\"" + clause + "\" may be " + String.join(" or ", codes) + ".");
        }
        return !found.isEmpty();
    }

    private static boolean isExactly(String plain, Consequence answer) {
        return Clauses.plain(answer.says()).equals(lengthened(plain))
                || Clauses.plain(answer.answer()).equals(lengthened(plain));
    }

    private static String lengthened(String plain) {
        return SHORT.contains(plain) ? (plain.equals("y") ? "yes" : "no") : plain;
    }

    /** A question by its name and then the answer, as "pulse fast", "gcs unknown". */
    private boolean named(String clause) {
        List<String> parts = Clauses.words(clause);
        for (int count = parts.size() - 1; count > 0; count--) {
            String name = Clauses.plain(String.join(" ", parts.subList(0, count)));
            String rest = Clauses.plain(String.join(" ", parts.subList(count, parts.size())));
            for (Row row : asked.rows()) {
                if (names(row).contains(name) && named(row, parts.subList(count, parts.size()), rest)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean named(Row row, List<String> parts, String rest) {
        if (UNKNOWN.contains(rest)) {
            reply.unknown().add(row.id());
            return true;
        }
        if (row.measurement() != null && Readings.isNumber(parts.get(0))) {
            return reading(row, parts);
        }
        for (Consequence answer : row.question().answers()) {
            if (isExactly(rest, answer)) {
                choose(row, answer);
                return true;
            }
        }
        return false;
    }

    private static Set<String> names(Row row) {
        Set<String> names = new LinkedHashSet<>();
        names.add(Clauses.plain(row.question().label()));
        names.add(Clauses.plain(Clauses.heading(row.question().label())));
        names.add(Clauses.plain(row.id()));
        names.add(row.letter());
        Term term = row.measurement();
        if (term != null) {
            names.add(Clauses.plain(term.label()));
            term.synonyms().forEach(synonym -> names.add(Clauses.plain(synonym)));
        }
        return names;
    }
}

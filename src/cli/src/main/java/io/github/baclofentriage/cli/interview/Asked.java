package io.github.baclofentriage.cli.interview;

import io.github.baclofentriage.Explanation;
import io.github.baclofentriage.Explanation.Consequence;
import io.github.baclofentriage.PackQuestion;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Vocabulary.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked at once: one question, or those of a group, each with the answers that are still possible.
 *
 * <p>Answers of a question that stands alone have a number. Where a number may be a value too, or several questions are asked, a letter
 * stands before it, so that no value is ever taken for the number of an answer.
 *
 * @param rows the questions
 * @param lettered whether letters stand before the numbers
 */
record Asked(List<Row> rows, boolean lettered) {
    private static final int MOST_ROWS = 26;

    Asked {
        rows = List.copyOf(rows);
    }

    /**
     * A question.
     *
     * @param letter its letter
     * @param question it and what its answers would do
     * @param declared it as the pack has it
     * @param measurement what a number answers; null where none does
     */
    record Row(
            String letter,
            Explanation.Question question,
            PackQuestion declared,
            @Nullable Term measurement) {
        String id() {
            return question.id();
        }

        /** What an answer adds to the case. */
        Item item(Consequence chosen) {
            PackQuestion.Answer answer = declared.answers().stream()
                    .filter(each -> each.id().equals(chosen.answer()))
                    .findFirst()
                    .orElseThrow();
            return new Item(
                    Clauses.heading(question.label()).replaceAll("\\?$", "") + ": " + answer.says(),
                    answer.adds(),
                    id());
        }
    }

    /** The best question next, with those that are answered in one go with it; nothing where no question is left. */
    static Asked next(Standing standing, RulePack pack) {
        List<Explanation.Question> open = standing.open();
        if (open.isEmpty()) {
            return new Asked(List.of(), false);
        }
        Map<String, PackQuestion> declared =
                pack.questions().stream().collect(Collectors.toMap(PackQuestion::id, Function.identity()));
        String group = open.get(0).group();
        List<Explanation.Question> together = group.isEmpty()
                ? open.subList(0, 1)
                : open.stream()
                        .filter(question -> question.group().equals(group))
                        .limit(MOST_ROWS)
                        .toList();
        List<Row> rows = new ArrayList<>();
        for (Explanation.Question question : together) {
            PackQuestion whole = declared.get(question.id());
            if (whole != null) {
                String measured = whole.measurement();
                Term term = measured == null ? null : pack.vocabulary().term("measurement", measured);
                rows.add(new Row(String.valueOf((char) ('a' + rows.size())), question, whole, term));
            }
        }
        boolean valued = rows.stream().anyMatch(row -> row.measurement() != null);
        return new Asked(rows, rows.size() > 1 || valued);
    }

    /** The code of an answer, as {@code 2} or {@code b2}. */
    String code(Row row, int answer) {
        return (lettered ? row.letter() : "") + (answer + 1);
    }

    boolean isCode(String word) {
        return word.toLowerCase(Locale.ROOT).matches(lettered ? "[a-z]\\d{1,2}" : "\\d{1,2}");
    }
}

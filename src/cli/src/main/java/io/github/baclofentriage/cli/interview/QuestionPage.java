package io.github.baclofentriage.cli.interview;

import io.github.baclofentriage.Explanation.Consequence;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.Vocabulary.Term;
import io.github.baclofentriage.cli.interview.Asked.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Shows what is asked, and on demand why. */
final class QuestionPage {
    private static final int WIDEST_LABEL = 34;

    private final Screen screen;

    QuestionPage(Screen screen) {
        this.screen = screen;
    }

    void ask(Asked asked) {
        screen.blank();
        if (asked.rows().isEmpty()) {
            screen.say("No question is left. Go on with words of your own, or: report, save FILE, stop", 0, 2);
        } else if (asked.lettered()) {
            table(asked);
        } else {
            list(asked.rows().get(0), asked);
        }
    }

    private void list(Row row, Asked asked) {
        screen.head(row.question().label(), safety(row));
        List<Consequence> answers = row.question().answers();
        for (int i = 0; i < answers.size(); i++) {
            screen.labelled("  " + asked.code(row, i), "", answers.get(i).says(), 5);
        }
    }

    private static String safety(Row row) {
        return (row.question().safety() ? "for safety; " : "") + "u = unknown";
    }

    private void table(Asked asked) {
        List<Row> rows = asked.rows();
        String group = rows.get(0).question().group();
        String title = rows.size() == 1 ? rows.get(0).question().label() : first(group) + ", as many as you know";
        screen.head(title, safety(rows.get(0)));
        int width = rows.stream()
                .mapToInt(row -> row.question().label().length())
                .filter(length -> length <= WIDEST_LABEL)
                .max()
                .orElse(0);
        for (Row row : rows) {
            String label = rows.size() == 1 ? "" : row.question().label();
            int hang = rows.size() == 1 ? 2 : width + 4;
            List<String> lines = answers(row, asked, hang);
            String head = rows.size() == 1 ? "" : label + " ".repeat(Math.max(2, width + 2 - label.length()));
            for (int i = 0; i < lines.size(); i++) {
                screen.line((i == 0 && !head.isEmpty() ? "  " + head : " ".repeat(hang)) + lines.get(i));
            }
        }
        String names = rows.stream()
                .map(Row::measurement)
                .filter(Objects::nonNull)
                .map(QuestionPage::example)
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            screen.say("or values: " + names, 2, 4);
        }
    }

    private static String example(Term term) {
        return Readings.readable(ReplyReader.called(term) + " .. " + Readings.unit(term));
    }

    private static String first(String group) {
        return group.isEmpty() ? group : Character.toUpperCase(group.charAt(0)) + group.substring(1);
    }

    /** The answers on lines; a code never stands apart from its answer. */
    private static List<String> answers(Row row, Asked asked, int hang) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        List<Consequence> answers = row.question().answers();
        for (int i = 0; i < answers.size(); i++) {
            String answer = asked.code(row, i) + " " + answers.get(i).says();
            if (!line.isEmpty() && hang + line.length() + 3 + answer.length() > 80) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : "   ").append(answer);
        }
        lines.add(line.toString());
        return lines;
    }

    /** What each answer would make of the case. */
    void why(Asked asked, TriageReport report) {
        if (asked.rows().isEmpty()) {
            screen.say("Nothing is asked.", 0, 0);
        }
        for (Row row : asked.rows()) {
            boolean changing = row.question().answers().stream().anyMatch(Consequence::changes);
            String reason = row.question().safety()
                    ? "comes first for the patient's safety."
                    : "is the best next by what its answers would change for the effort.";
            String nothing = changing ? "" : " No answer by itself changes the conclusion or the urgency.";
            screen.say("\"" + row.question().label() + "\" " + reason + nothing, 0, 2);
            if (!changing) {
                continue;
            }
            List<Consequence> answers = row.question().answers();
            for (int i = 0; i < answers.size(); i++) {
                Consequence answer = answers.get(i);
                String would = answer.changes() ? report.words(answer.outcome()) : "no change";
                screen.say(asked.code(row, i) + " " + answer.says() + ": " + would, 2, 5);
            }
        }
    }
}

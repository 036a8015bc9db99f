package io.github.baclofentriage.internal;

import static io.github.baclofentriage.internal.TextStyle.BOLD;
import static io.github.baclofentriage.internal.TextStyle.DIM;
import static io.github.baclofentriage.internal.TextStyle.PLAIN;
import static io.github.baclofentriage.internal.TextStyle.RED;

import io.github.baclofentriage.Explanation.Answer;
import io.github.baclofentriage.Explanation.Question;
import io.github.baclofentriage.Explanation.Stability;
import io.github.baclofentriage.Explanation.WhyNot;
import io.github.baclofentriage.internal.ExplanationView.AnswerLine;
import io.github.baclofentriage.internal.ExplanationView.FlipLine;
import io.github.baclofentriage.internal.ExplanationView.QuestionLine;
import java.util.List;

/** The part of a text report that says what to ask next, why not something else, and how stable the answer is. */
final class ExplanationText {
    private static final int INDENT = 2;
    private static final int HANG = 5;
    private static final int DEEP = 7;
    private static final int MOST_QUESTIONS = 8;
    private static final int MOST_FLIPS = 6;
    private static final int MOST_IDLE = 6;

    private final TextPage page;
    private final ExplanationView view;

    ExplanationText(TextPage page, ExplanationView view) {
        this.page = page;
        this.view = view;
    }

    void write() {
        askNext();
        whyNot();
        stability();
    }

    private void askNext() {
        if (view.questions().isEmpty() && view.idle().isEmpty()) {
            return;
        }
        heading("ASK NEXT", view.settled() ? "" : "and what an answer would make of it");
        if (view.settled()) {
            page.begin(INDENT, HANG)
                    .add("Settled: nothing that can still be asked would change the answer.", PLAIN, 0)
                    .end();
        }
        safety();
        List<QuestionLine> changing = view.questions().stream()
                .filter(line -> !line.changing().isEmpty())
                .toList();
        int shown = Math.min(changing.size(), MOST_QUESTIONS);
        for (int i = 0; i < shown; i++) {
            question(i + 1, changing.get(i));
        }
        List<String> rest = changing.subList(shown, changing.size()).stream()
                .map(line -> line.question().label())
                .toList();
        named("Would change it too:", rest, Integer.MAX_VALUE);
        named(
                "Worth asking, though none alone moves the answer:",
                view.idle().stream().map(Question::label).toList(),
                MOST_IDLE);
    }

    /** Questions of safety that would change nothing stand together; the others have a place of their own. */
    private void safety() {
        List<String> labels = view.questions().stream()
                .filter(line -> line.changing().isEmpty())
                .map(line -> line.question().label())
                .toList();
        if (!labels.isEmpty()) {
            page.begin(INDENT, HANG).add("!", RED, 0).toHang().add("For safety, whatever it changes:", PLAIN, 0);
            Phrases.list(page, labels, Integer.MAX_VALUE);
            page.end();
        }
    }

    private void question(int number, QuestionLine line) {
        page.begin(INDENT, HANG)
                .add(number + ".", PLAIN, 0)
                .toHang()
                .add(line.question().label(), PLAIN, 0)
                .add("(" + line.bedside() + ")", DIM, 1);
        if (line.question().safety()) {
            page.add("! for safety", RED, 2);
        }
        page.end();
        for (AnswerLine answer : line.changing()) {
            page.begin(HANG, DEEP)
                    .add(answer.says() + ":", PLAIN, 0)
                    .add(answer.outcome(), BOLD, 1)
                    .end();
        }
        if (!line.unchanged().isEmpty()) {
            page.begin(HANG, DEEP).add("no change:", DIM, 0);
            Phrases.list(page, line.unchanged(), Integer.MAX_VALUE);
            page.end();
        }
    }

    private void named(String words, List<String> labels, int most) {
        if (!labels.isEmpty()) {
            page.begin(INDENT, HANG).add(words, DIM, 0);
            Phrases.list(page, labels, most);
            page.end();
        }
    }

    private void whyNot() {
        List<WhyNot> flags = view.redFlags().stream()
                .filter(flag -> !flag.changes().isEmpty())
                .toList();
        if (view.syndromes().isEmpty() && flags.isEmpty()) {
            return;
        }
        heading("WHY NOT", "");
        view.syndromes().forEach(this::syndrome);
        if (!flags.isEmpty()) {
            page.begin(INDENT, HANG)
                    .add("red flags that an answer would raise", PLAIN, 0)
                    .end();
            flags.forEach(this::redFlag);
        }
    }

    private void syndrome(WhyNot syndrome) {
        page.begin(INDENT, HANG).add(syndrome.label(), BOLD, 0).end();
        syndrome.against()
                .forEach(sentence -> page.begin(HANG, DEEP)
                        .add("-", BOLD, 0)
                        .toHang()
                        .add(sentence, PLAIN, 0)
                        .end());
        page.begin(HANG, DEEP);
        if (syndrome.changes().isEmpty()) {
            page.add("no one or two answers would make it so", PLAIN, 0);
        } else {
            page.add("would be:", PLAIN, 0);
            set(syndrome.changes());
        }
        page.end();
    }

    private void redFlag(WhyNot flag) {
        page.begin(HANG, DEEP).add(flag.label() + ":", PLAIN, 0);
        set(flag.changes());
        page.end();
    }

    /** Answers that are needed together, each kept on one line where it fits. */
    private void set(List<Answer> answers) {
        for (int i = 0; i < answers.size(); i++) {
            page.add(words(answers.get(i)) + (i + 1 < answers.size() ? " +" : ""), PLAIN, 1);
        }
    }

    /** The question without the list of its answers that may stand behind a colon, and the answer. */
    private static String words(Answer answer) {
        int colon = answer.asks().indexOf(": ");
        String asks = colon < 0 ? answer.asks() : answer.asks().substring(0, colon);
        return asks + (asks.endsWith("?") ? " " : ": ") + answer.says();
    }

    private void stability() {
        Stability stability = view.stability();
        if (stability.tried() + stability.answers() == 0) {
            return;
        }
        heading("HOW FIRM IS THIS ANSWER", "");
        page.begin(INDENT, HANG)
                .add(
                        stability.survived() + " of " + stability.tried()
                                + " single changes to what is stated leave the answer as it is; so do "
                                + stability.answersSurvived() + " of " + stability.answers()
                                + " single answers to open questions.",
                        PLAIN,
                        0)
                .end();
        int shown = Math.min(view.flips().size(), MOST_FLIPS);
        view.flips().subList(0, shown).forEach(this::flip);
        if (shown < view.flips().size()) {
            page.begin(HANG, HANG)
                    .add("and " + (view.flips().size() - shown) + " more: see JSON", PLAIN, 0)
                    .end();
        }
    }

    private void flip(FlipLine flip) {
        page.begin(INDENT, HANG)
                .add(flip.reversed() ? "the opposite of" : "without", PLAIN, 0)
                .add(Phrases.quoted(flip.statement()) + ":", PLAIN, 1)
                .add(flip.outcome(), BOLD, 1)
                .end();
    }

    private void heading(String words, String note) {
        page.blank();
        page.begin(0, INDENT).add(words, BOLD, 0).add(note, DIM, 2).end();
    }
}

package io.github.baclofentriage.cli.interview;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.Triage;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.TriageReport.Unrecognised;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A conversation about one patient: it shows the present picture, asks the question that helps most, and takes answers, values and
 * free words, until somebody says stop or no more lines come. Nothing that is said goes anywhere but to the screen and to the files that
 * are asked for.
 */
public final class Interview {
    private static final String PROMPT = "> ";

    private final Triage triage;
    private final Lines lines;
    private final Screen screen;
    private final WordReader words;
    private final Picture picture;
    private final QuestionPage questions;
    private final CaseKeeper keeper;
    private final Deque<Standing> earlier = new ArrayDeque<>();
    private boolean toldSettled;

    /**
     * Makes a conversation.
     *
     * @param triage the triage that answers
     * @param lines where the words come from
     * @param out where everything is printed
     * @param painted whether to use color
     * @param keeper writes the case to files
     */
    public Interview(Triage triage, Lines lines, PrintWriter out, boolean painted, CaseKeeper keeper) {
        this.triage = triage;
        this.lines = lines;
        this.screen = new Screen(out, painted);
        this.words = new WordReader(triage.pack().vocabulary(), triage.pack().questions());
        this.picture = new Picture(screen, triage.pack());
        this.questions = new QuestionPage(screen);
        this.keeper = keeper;
    }

    /**
     * Talks until the end.
     *
     * @param known what is known at the beginning
     * @param opening first words about the patient; null to ask for them where the case says nothing
     * @return the case as it is known at the end
     * @throws IOException if the input fails, or a file cannot be written
     */
    public PatientCase talk(PatientCase known, @Nullable String opening) throws IOException {
        screen.say("Supports clinical judgement; directs no treatment. help says what may be typed.", 0, 2);
        Standing now = begin(known, opening);
        Standing before = null;
        if (now == null) {
            return known;
        }
        boolean shown = false;
        while (true) {
            if (!shown) {
                picture.show(now, before);
                tellSettled(now);
            }
            Asked asked = Asked.next(now, triage.pack());
            questions.ask(asked);
            Turn turn = listen(now, asked);
            if (turn.over()) {
                break;
            }
            shown = turn.next().report() == now.report();
            before = turn.next() == now ? before : now;
            now = turn.next();
        }
        screen.blank();
        report(now);
        keeper.keepAtEnd(now.known(), screen::note);
        return now.known();
    }

    private record Turn(Standing next, boolean over) {}

    private @Nullable Standing begin(PatientCase known, @Nullable String opening) throws IOException {
        boolean fromFile = !known.equals(PatientCase.builder(known.id()).build());
        if (fromFile) {
            Standing now = new Standing(known, explained(known), Set.of());
            tellLeftOut(now.report());
            return opening == null ? now : take(now, words.read(Clauses.of(opening)));
        }
        Standing empty = new Standing(known, triage.assess(known), Set.of());
        String line = opening;
        while (true) {
            if (line == null) {
                screen.say("Who is it? Age, drug and route, what changed, findings, values; no names.", 0, 2);
                line = readable(lines.next(PROMPT));
            }
            if (line == null || Command.of(line) == Command.STOP) {
                screen.say("Nothing was said, so there is no report.", 0, 0);
                return null;
            }
            if (Command.of(line) == Command.HELP) {
                screen.print(Command.HELP_TEXT);
            } else if (!line.isBlank()) {
                Standing now = take(empty, words.read(Clauses.of(line)));
                if (now != empty) {
                    return now;
                }
            }
            line = null;
        }
    }

    /** Hears lines until one moves on, steps back or ends the conversation. */
    private Turn listen(Standing now, Asked asked) throws IOException {
        while (true) {
            String line = readable(lines.next(PROMPT));
            if (line == null) {
                return new Turn(now, true);
            }
            switch (Command.of(line)) {
                case STOP -> {
                    return new Turn(now, true);
                }
                case BACK -> {
                    if (!earlier.isEmpty()) {
                        toldSettled = false;
                        return new Turn(earlier.pop(), false);
                    }
                    screen.say("This is where it began.", 0, 0);
                }
                case HELP -> screen.print(Command.HELP_TEXT);
                case WHY -> questions.why(asked, now.report());
                case REPORT -> report(now);
                case SHOW -> screen.print(now.known().toPrettyJson() + "\n");
                case SAVE -> keeper.keep(Command.file(line), now.known(), screen::note);
                case NOTHING ->
                    screen.say(
                            "A number or words of an answer, a value, other findings, u for unknown, or help.", 0, 0);
                default -> {
                    Standing next = take(now, new ReplyReader(words, asked).read(line.strip()));
                    if (next != now) {
                        return new Turn(next, false);
                    }
                }
            }
        }
    }

    /** Adds what was understood to the case, as far as the case can take it, and says so. */
    private Standing take(Standing now, Reply reply) {
        List<Item> items = new ArrayList<>();
        PatientCase known = now.known();
        TriageReport plain = now.report();
        for (Item item : reply.items()) {
            PatientCase with = known.plus(item.adds());
            TriageReport report = triage.assess(with);
            if (report.rejected().size() > plain.rejected().size()) {
                report.rejected().stream()
                        .filter(fault -> !now.report().rejected().contains(fault))
                        .forEach(fault -> reply.problems().add(item.words() + ": " + Adding.sentence(fault)));
            } else {
                items.add(item);
                known = with;
                plain = report;
            }
        }
        tell(reply, items);
        Set<String> done = new LinkedHashSet<>(now.done());
        done.addAll(reply.unknown());
        items.stream().map(Item::answers).filter(id -> !id.isEmpty()).forEach(done::add);
        if (known.equals(now.known()) && done.equals(now.done())) {
            if (!items.isEmpty()) {
                screen.say("That was known already.", 0, 0);
            }
            return now;
        }
        boolean first = now.report().explanation() == null;
        Standing next =
                known.equals(now.known()) && !first ? now.without(done) : new Standing(known, explained(known), done);
        if (!first) {
            earlier.push(now);
        }
        return next;
    }

    private TriageReport explained(PatientCase known) {
        screen.working();
        TriageReport report = triage.explain(known);
        screen.done();
        return report;
    }

    private void tell(Reply reply, List<Item> items) {
        if (!items.isEmpty()) {
            screen.say(
                    "Understood: "
                            + String.join("; ", items.stream().map(Item::words).toList()),
                    0,
                    2);
        }
        reply.left().forEach(text -> screen.say("Not understood, left out: \"" + text + "\"" + near(text), 0, 2));
        reply.problems().forEach(problem -> screen.say("Not taken: " + problem, 0, 2));
    }

    private String near(String text) {
        for (String kind : List.of("finding", "condition", "measurement", "event", "substance")) {
            String nearest = triage.pack().vocabulary().nearest(kind, text);
            if (nearest != null) {
                return ". Maybe: " + nearest;
            }
        }
        return "";
    }

    private void tellLeftOut(TriageReport report) {
        for (Unrecognised word : report.unrecognised()) {
            screen.say("Not understood, left out: \"" + word.text() + "\"", 0, 2);
        }
        report.rejected().forEach(fault -> screen.say("Not taken: " + Adding.sentence(fault), 0, 2));
    }

    private void tellSettled(Standing now) {
        boolean settled = now.settled();
        if (settled && !toldSettled) {
            screen.labelled(
                    "Settled", "", "Nothing that can still be asked would change the answer. Go on, or stop.", 11);
        }
        toldSettled = settled;
    }

    private @Nullable String readable(@Nullable String line) {
        if (line != null && line.length() > Lines.LONGEST) {
            screen.say("A line of more than " + Lines.LONGEST + " characters is not read.", 0, 0);
            return "";
        }
        return line;
    }

    private void report(Standing now) {
        screen.print(screen.painted() ? now.report().toAnsiText() : now.report().toText());
    }
}

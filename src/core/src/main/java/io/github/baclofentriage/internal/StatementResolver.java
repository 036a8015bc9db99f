package io.github.baclofentriage.internal;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.PatientCase.Statement;
import io.github.baclofentriage.PatientCase.Statements;
import io.github.baclofentriage.Vocabulary.Match;
import io.github.baclofentriage.Vocabulary.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Findings and conditions: looks the words up and lets a {@link StatementLedger} settle what holds now. Statements without a time come
 * first, then those with one in order of time.
 */
final class StatementResolver {
    /** The kinds of term that a list may name, its own first: people write diseases among findings and the other way round. */
    private static final Map<String, List<String>> KINDS =
            Map.of("findings", List.of("finding", "condition"), "conditions", List.of("condition", "finding"));

    private final ResolvedCase resolved;
    private final CaseHistory history;
    private final double window;

    /**
     * A resolver.
     *
     * @param resolved takes the facts
     * @param history the case
     * @param window hours for which what is over still counts for urgency
     */
    StatementResolver(ResolvedCase resolved, CaseHistory history, double window) {
        this.resolved = resolved;
        this.history = history;
        this.window = window;
    }

    /** Adds what a list of the case says; returns hours since the first of the findings that are present, or null. */
    @Nullable
    Double resolve(String list, Function<PatientCase, Statements> statements) {
        List<Stated> timeless = new ArrayList<>();
        Map<Double, List<Stated>> timed = new TreeMap<>(Collections.reverseOrder());
        for (CaseHistory.Part part : history.parts()) {
            Statements said = statements.apply(part.said());
            String path = part.path() + "/" + list;
            List<Stated> all = new ArrayList<>();
            take(list, path + "/present", true, said.present(), all);
            take(list, path + "/absent", false, said.absent(), all);
            for (Statement each : said.unknown()) {
                find(list, path + "/unknown", each.text());
            }
            for (Stated stated : all) {
                (stated.ago() == null ? timeless : timed.computeIfAbsent(stated.ago(), unused -> new ArrayList<>()))
                        .add(stated);
            }
        }
        StatementLedger ledger = new StatementLedger(resolved, history.hasTimeline(), window);
        ledger.enter(timeless);
        timed.values().forEach(ledger::enter);
        ledger.close();
        return ledger.onset();
    }

    private void take(String list, String path, boolean present, List<Statement> statements, List<Stated> all) {
        for (Statement each : statements) {
            take(list, path, present, each, all);
        }
    }

    /** Notes a statement, unless its words are not known or say that it tells nothing of now. */
    private void take(String list, String path, boolean present, Statement statement, List<Stated> all) {
        Match match = find(list, path, statement.text());
        if (match == null || match.term() == null) {
            return;
        }
        boolean possible = statement.possible() || match.possible();
        boolean ofNow = statement.agoHours() != null && statement.agoHours() <= window;
        if (match.past() && !ofNow) {
            resolved.setAside(path, statement.text(), match.term(), "past");
        } else if (match.resolved() && !present) {
            resolved.setAside(path, statement.text(), match.term(), "both absent and resolved");
        } else if (possible && !present) {
            resolved.setAside(path, statement.text(), match.term(), "possibly absent is unknown");
        } else {
            String change = statement.changeFromBaseline() == null ? "unknown" : statement.changeFromBaseline();
            boolean over = match.resolved() || match.past() && present;
            State state = over ? State.OVER : present ? State.PRESENT : State.ABSENT;
            if (state == State.OVER) {
                resolved.setAside(path, statement.text(), match.term(), "resolved during this attendance");
            }
            boolean asUsual = change.equals("unchanged");
            if (match.acute() && asUsual && present) {
                resolved.reject(path, statement.text(), "both new and as usual; it counts as new", "one of the two");
            }
            boolean amongFindings =
                    list.equals("findings") && match.term().kind().equals("condition");
            boolean acute = match.acute() || !asUsual && (match.severe() || amongFindings);
            all.add(new Stated(
                    match.term(), state, statement.agoHours(), change, acute, possible, statement.text(), path));
        }
    }

    private @Nullable Match find(String list, String path, String text) {
        List<String> kinds = KINDS.getOrDefault(list, List.of());
        for (String kind : kinds) {
            Match match = resolved.words().find(kind, text);
            if (match.term() != null) {
                return resolved.known(match, match.term(), path, text);
            }
        }
        return resolved.unknown(kinds.get(0), path, text);
    }

    /** What is said of a finding or condition. */
    enum State {
        PRESENT,
        ABSENT,
        /** That it was there during this attendance and is no more. */
        OVER
    }

    /**
     * A statement whose words are known.
     *
     * @param key the kind and id of what it is about
     * @param term what it is about
     * @param state what it says of it
     * @param ago hours before the assessment, or null
     * @param change against the patient's usual state, or {@code unknown}
     * @param acute whether its words say so, as sudden and new do, or it is a condition that stands among the findings; what is severe
     *     is acute too unless it is said to be as usual
     * @param possible whether it is possible only
     * @param text the words as written
     * @param path JSON Pointer to the list it stands in
     */
    record Stated(
            String key,
            Term term,
            State state,
            @Nullable Double ago,
            String change,
            boolean acute,
            boolean possible,
            String text,
            String path) {
        /** What is new is not as usual, whatever else is said. */
        Stated {
            change = acute && change.equals("unchanged") ? "unknown" : change;
        }

        Stated(
                Term term,
                State state,
                @Nullable Double ago,
                String change,
                boolean acute,
                boolean possible,
                String text,
                String path) {
            this(term.kind() + " " + term.id(), term, state, ago, change, acute, possible, text, path);
        }
    }
}

package io.github.baclofentriage.internal;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.Trace;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.RuleContext;

/** One run of a pack's rules over one case: stage by stage, in a session that lives for this call only. */
public final class Assessment {
    /** Lets every match speak. */
    static final AgendaFilter EVERYONE = match -> true;

    private Assessment() {}

    /** What a run leaves behind: every fact at its end, and the tallies. */
    record Findings(Set<Fact> facts, List<Tally> tallies) {}

    /**
     * Assesses a case.
     *
     * @param pack the pack
     * @param patientCase the case
     * @param strict whether a case with faults or unknown words is refused
     * @return the report and the rules that fired
     */
    public static Trace of(LoadedPack pack, PatientCase patientCase, boolean strict) {
        return of(pack, patientCase, strict, EVERYONE);
    }

    /**
     * Assesses a case while some rules are held back.
     *
     * @param pack the pack
     * @param patientCase the case
     * @param strict whether a case with faults or unknown words is refused
     * @param speakers says which matches may speak
     * @return the report and the rules that fired
     */
    static Trace of(LoadedPack pack, PatientCase patientCase, boolean strict, AgendaFilter speakers) {
        Transcript transcript = new Transcript();
        TriageReport report = report(pack, patientCase, strict, transcript, speakers);
        return new Trace(report, transcript.spoke());
    }

    /**
     * Assesses a case without keeping which rules fired.
     *
     * @param pack the pack
     * @param patientCase the case
     * @param strict whether a case with faults or unknown words is refused
     * @return the report
     */
    public static TriageReport report(LoadedPack pack, PatientCase patientCase, boolean strict) {
        return report(pack, patientCase, strict, new Transcript(), EVERYONE);
    }

    private static TriageReport report(
            LoadedPack pack, PatientCase patientCase, boolean strict, Transcript transcript, AgendaFilter speakers) {
        ResolvedCase resolved = new CaseResolver(pack).resolve(patientCase);
        if (strict) {
            StrictReading.refuse(resolved);
        }
        Findings findings = run(pack, resolved.facts(), transcript, speakers);
        return new ReportBuilder(pack, patientCase, resolved, transcript, findings).build();
    }

    static Findings run(LoadedPack pack, Set<Fact> stated, Transcript transcript, AgendaFilter speakers) {
        try (OneShot session =
                speakers == EVERYONE ? new ShortOneShot(pack, transcript) : new OneShot(pack, transcript)) {
            inOrder(stated).forEach(session::add);
            List<Tally> tallies = List.of();
            for (String stage : pack.definition().stages().keySet()) {
                session.through(stage, speakers);
                if (stage.equals(pack.definition().tallyAfter())) {
                    tallies = Ballot.tallies(pack, transcript);
                    tallies.forEach(session::add);
                }
            }
            return new Findings(session.facts(), tallies);
        }
    }

    /** The same facts always in the same order; a record that is asked for its text writes it anew. */
    private static List<Fact> inOrder(Set<Fact> facts) {
        List<Fact> ordered = new ArrayList<>(facts);
        ordered.sort(Comparator.comparing((Fact fact) -> fact.getClass().getName())
                .thenComparing(Fact::id)
                .thenComparing(Fact::toString));
        return ordered;
    }

    /** A session to which nothing happens but the facts it begins with, so that what is said need not be kept apart by match. */
    private static class OneShot extends StagedSession {
        private final Transcript transcript;

        OneShot(LoadedPack pack, Transcript transcript) {
            super(pack);
            this.transcript = transcript;
        }

        @Override
        void said(RuleContext context, Utterance utterance) {
            hear(utterance);
        }

        final void hear(Utterance utterance) {
            transcript.add(utterance);
            List<Fact> concluded = utterance.concluded();
            for (int i = 0; i < concluded.size(); i++) {
                add(concluded.get(i));
            }
        }

        /** Runs the rules of one stage. */
        void through(String stage, AgendaFilter speakers) {
            run(stage, speakers);
        }
    }

    /** A session that fires no rule of which it knows what it says, and joins no facts that have nothing to join. */
    private static final class ShortOneShot extends OneShot implements Shortcut {
        private final LoadedPack pack;
        private final Map<String, List<Match>> waiting = new HashMap<>();
        /** Is there before the rest of this session is: Drools' own session begins with what waits at a gate. */
        private JoinGates.@Nullable Held held;

        private record Match(Sentences.Speaker speaker, Fact fact) {}

        ShortOneShot(LoadedPack pack, Transcript transcript) {
            super(pack, transcript);
            this.pack = pack;
        }

        @Override
        public boolean take(ShortEnd end, Fact fact) {
            List<ShortEnd.Voice> voices = end.voices(pack.sentences());
            for (int i = 0; i < voices.size(); i++) {
                ShortEnd.Voice voice = voices.get(i);
                waiting.computeIfAbsent(voice.stage(), stage -> new ArrayList<>())
                        .add(new Match(voice.speaker(), fact));
            }
            return !voices.isEmpty();
        }

        @Override
        public JoinGates.Held held(JoinGates.Gate gate) {
            JoinGates.Held known = held;
            if (known == null) {
                known = gate.held();
                held = known;
            }
            return known;
        }

        /** What a rule says may lead to more that rules of the stage match, in either way. */
        @Override
        void through(String stage, AgendaFilter speakers) {
            int done = 0;
            boolean denied = false;
            boolean more;
            do {
                done = hear(stage, done);
                run(stage, speakers);
                more = done < waiting(stage).size();
                if (!more && !denied) {
                    denied = true;
                    more = deny(stage);
                }
            } while (more);
        }

        /**
         * Has the rules speak that only deny, once the stage has told all else, as in a live session they hold at its end. Returns
         * whether more may follow.
         */
        private boolean deny(String stage) {
            if (held == null) {
                return false;
            }
            List<Sentence> sentences = new ArrayList<>();
            for (JoinGates.Denial denial : held.holding(stage)) {
                Sentences.Speaker speaker = denial.constant() ? pack.sentences().speaker(denial.rule()) : null;
                if (speaker == null || speaker.whole().isEmpty()) {
                    held.begin();
                    return true;
                }
                sentences.addAll(speaker.whole());
            }
            boolean more = false;
            for (Sentence sentence : sentences) {
                Utterance utterance = Recorder.utterance(pack, sentence, List.of());
                hear(utterance);
                more |= !utterance.concluded().isEmpty();
            }
            return more;
        }

        private int hear(String stage, int from) {
            int done = from;
            while (done < waiting(stage).size()) {
                Match match = waiting(stage).get(done++);
                List<Fact> facts = List.of(match.fact());
                List<Sentence> said = match.speaker().whole();
                for (int i = 0; i < said.size(); i++) {
                    hear(Recorder.utterance(pack, said.get(i), facts));
                }
            }
            return done;
        }

        private List<Match> waiting(String stage) {
            return waiting.getOrDefault(stage, List.of());
        }
    }
}

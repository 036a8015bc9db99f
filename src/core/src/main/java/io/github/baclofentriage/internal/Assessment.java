package io.github.baclofentriage.internal;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.Trace;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.RuleRecorder;
import io.github.baclofentriage.fact.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.Environment;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.AgendaGroup;
import org.kie.api.runtime.rule.ConsequenceException;

/** One run of a pack's rules over one case: stage by stage, in a session that lives for this call only. */
public final class Assessment {
    /** More firings than any case of a sound pack comes near; reaching it means that rules feed each other. */
    private static final int MOST_FIRINGS = 2_000;

    private final LoadedPack pack;
    private final Recorder recorder;
    private final ResolvedCase resolved;
    private final AgendaFilter speakers;

    private Assessment(LoadedPack pack, PatientCase patientCase, Function<Recorder, AgendaFilter> speakers) {
        this.pack = pack;
        this.recorder = new Recorder(pack);
        this.speakers = speakers.apply(recorder);
        this.resolved = new CaseResolver(pack).resolve(patientCase);
    }

    /**
     * Assesses a case.
     *
     * @param pack the pack
     * @param patientCase the case
     * @param strict whether a case with faults or unknown words is refused
     * @return the report and the rules that fired
     */
    public static Trace of(LoadedPack pack, PatientCase patientCase, boolean strict) {
        return of(pack, patientCase, strict, recorder -> match -> true);
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
    static Trace of(
            LoadedPack pack, PatientCase patientCase, boolean strict, Function<Recorder, AgendaFilter> speakers) {
        Assessment assessment = new Assessment(pack, patientCase, speakers);
        if (strict) {
            StrictReading.refuse(assessment.resolved);
        }
        Findings findings = assessment.run();
        TriageReport report =
                new ReportBuilder(pack, patientCase.id(), assessment.resolved, assessment.recorder, findings).build();
        return new Trace(report, assessment.recorder.fired());
    }

    /** What a run leaves behind: every fact at its end, and the tallies. */
    record Findings(Set<Fact> facts, List<Tally> tallies) {}

    private Findings run() {
        Environment environment = KieServices.get().newEnvironment();
        environment.set(RuleRecorder.KEY, recorder);
        KieSession session = pack.base().newKieSession(null, environment);
        try {
            List<Fact> facts = new ArrayList<>(resolved.facts());
            facts.sort(Comparator.comparing(Fact::toString));
            facts.forEach(session::insert);
            List<Tally> tallies = List.of();
            for (String stage : pack.definition().stages().keySet()) {
                AgendaGroup group = session.getAgenda().getAgendaGroup(stage);
                // There is none where an overlay disables every rule of the stage.
                if (group != null) {
                    group.setFocus();
                    fire(session);
                }
                if (stage.equals(pack.definition().tallyAfter())) {
                    tallies = new Ballot(pack.definition().syndromes().keySet(), pack.vocabulary(), recorder).tallies();
                    tallies.forEach(session::insert);
                }
            }
            Set<Fact> all = new LinkedHashSet<>();
            for (Object object : session.getObjects()) {
                if (!(object instanceof Fact fact)) {
                    throw failure(recorder.last(), "a rule inserted what is no fact [" + object + "]", null);
                }
                all.add(fact);
            }
            return new Findings(all, tallies);
        } finally {
            session.dispose();
        }
    }

    private void fire(KieSession session) {
        int fired;
        try {
            fired = session.fireAllRules(speakers, MOST_FIRINGS);
        } catch (ConsequenceException e) {
            throw failure(rule(e.getRule()), cause(e), e);
        } catch (RuntimeException e) {
            String message = String.valueOf(e.getMessage());
            throw failure(named(message), message + ": " + cause(e), e);
        }
        if (fired >= MOST_FIRINGS) {
            List<Rule> next = new ArrayList<>();
            session.fireAllRules(match -> !next.add(match.getRule()));
            throw failure(
                    next.isEmpty() ? recorder.last() : rule(next.get(0)),
                    "rules fire without end; " + MOST_FIRINGS + " firings were allowed",
                    null);
        }
    }

    private RulePack.@Nullable Rule rule(@Nullable Rule rule) {
        return rule == null ? null : pack.byName().get(rule.getName());
    }

    /** The rule whose condition failed; several may share the condition, and Drools names them in its message only. */
    private RulePack.@Nullable Rule named(String message) {
        return pack.byName().values().stream()
                .filter(rule -> message.contains("Rule \"" + rule.name() + "\""))
                .min(Comparator.comparing(RulePack.Rule::id))
                .orElse(null);
    }

    private static String cause(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null ? root.getClass().getSimpleName() : message;
    }

    private RulePackException failure(RulePack.@Nullable Rule rule, String what, @Nullable Throwable cause) {
        String place = rule == null
                ? ""
                : rule.file() + " line " + rule.line() + ": rule [" + rule.id() + " " + rule.name() + "]: ";
        return new RulePackException(pack.definition().id(), List.of(place + what), cause);
    }
}

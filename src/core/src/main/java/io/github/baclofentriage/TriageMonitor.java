package io.github.baclofentriage;

import io.github.baclofentriage.TriageReport.Because;
import io.github.baclofentriage.internal.CaseTimes;
import io.github.baclofentriage.internal.LiveTriage;
import io.github.baclofentriage.internal.ReportChanges;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One patient watched over time: takes observations as they come, lets time pass, and tells of each change of the conclusion or the
 * urgency with its reason.
 *
 * <p>Time is what the caller says: there is no clock in here. The report at any moment is the one that {@link Triage#assess} gives for the
 * {@linkplain #patientCase() case} at that moment. A monitor is kept by keeping that case as JSON, and goes on from it when it is made
 * anew; no other state is lost. It holds a rule session until it is closed. One thread at a time uses it.
 *
 * <pre>{@code
 * try (TriageMonitor monitor = triage.monitor(firstSeen, change -> alert(change))) {
 *     monitor.observe("ward round", PatientCase.builder("seen").present("fever").build());
 *     monitor.advanceTo(firstSeen.assessedAt().plus(Duration.ofHours(12)));
 * }
 * }</pre>
 */
public final class TriageMonitor implements AutoCloseable {
    /** What comes of a change. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Takes note of a change.
         *
         * @param change what changed, and why
         */
        void changed(Change change);
    }

    /**
     * A change of the conclusion, its likelihood or the urgency.
     *
     * @param at when it changed
     * @param cause what brought it about: the name of an observation, or {@link #TIME}
     * @param before the report before
     * @param after the report after
     * @param began rules that now raise the urgency, argue or conclude, and did not before
     * @param ended rules that did and do no longer
     */
    public record Change(
            Instant at,
            String cause,
            TriageReport before,
            TriageReport after,
            List<Because> began,
            List<Because> ended) {
        /** Copies the lists. */
        public Change {
            began = List.copyOf(began);
            ended = List.copyOf(ended);
        }
    }

    /** The cause of a change for which nothing happened but that time passed. */
    public static final String TIME = "time";

    private final LiveTriage live;
    private final Listener listener;
    private PatientCase current;
    private TriageReport report;

    TriageMonitor(LiveTriage live, PatientCase start, Listener listener) {
        if (start.assessedAt() == null) {
            throw new IllegalArgumentException("a monitor begins at a moment, and the case [" + start.id()
                    + "] has none. Maybe assessed_at, as 2026-03-02T10:00:00Z");
        }
        possible(start.assessedAt());
        this.live = live;
        this.listener = Objects.requireNonNull(listener, "listener");
        this.current = CaseTimes.pinned(start);
        this.report = live.report(current);
    }

    /**
     * Takes what was seen and done at one moment. If the moment lies ahead, time passes up to it first; one that lies behind is entered
     * where it belongs. What the observation says stands until a later one says otherwise.
     *
     * @param name a name for it, by which it can be corrected
     * @param seen what was seen and done, as a case of its own: its {@code assessedAt} is the moment, or now where it has none; its times
     *     count back from that moment, and what has none is of that moment. Its patient is not looked at, and its events are those of its
     *     exposures
     * @throws IllegalArgumentException if there is an observation of this name already, this one has a timeline, or its moment is not from
     *     the year 1900 to 2200
     * @throws RulePackException if a rule fails
     */
    public void observe(String name, PatientCase seen) {
        Objects.requireNonNull(name, "name");
        if (current.timeline().stream().anyMatch(each -> name.equals(each.id()))) {
            throw new IllegalArgumentException("there is an observation [" + name + "] already. Maybe correct it");
        }
        Instant moment = possible(seen.assessedAt() == null ? now() : seen.assessedAt());
        if (moment.isAfter(now())) {
            advanceTo(moment);
        }
        List<PatientCase.Observation> timeline = new ArrayList<>(current.timeline());
        timeline.add(observation(name, moment, seen));
        become(current.with(timeline, current.faults()), name);
    }

    /**
     * Takes back an observation, as if it had never been made.
     *
     * @param name the name that it was given
     * @throws IllegalArgumentException if there is none of this name
     * @throws RulePackException if a rule fails
     */
    public void retract(String name) {
        become(current.with(without(name), current.faults()), name);
    }

    /**
     * Puts another observation in the place of one, in one step.
     *
     * @param name the name that the first was given and the other keeps
     * @param seen what was in truth seen and done; as for {@link #observe}, but without a moment of its own it is of
     *     the moment of the first
     * @throws IllegalArgumentException if there is none of this name, the moment lies ahead or before the year 1900, or the observation has
     *     a timeline
     * @throws RulePackException if a rule fails
     */
    public void correct(String name, PatientCase seen) {
        double ago = current.timeline().stream()
                .filter(each -> name.equals(each.id()))
                .findFirst()
                .map(PatientCase.Observation::agoHours)
                .orElse(0.0);
        List<PatientCase.Observation> timeline = without(name);
        Instant moment = possible(seen.assessedAt() == null ? CaseTimes.before(now(), ago) : seen.assessedAt());
        if (moment.isAfter(now())) {
            throw new IllegalArgumentException("the observation [" + name + "] would lie ahead of now [" + now() + "]");
        }
        timeline.add(observation(name, moment, seen));
        become(current.with(timeline, current.faults()), name);
    }

    /**
     * Lets time pass. Each moment on the way at which time alone may change an answer, as a limit of a rule is passed, is looked at, so
     * that a change is told with its own moment.
     *
     * @param moment the moment that it is then; not before the present one
     * @throws IllegalArgumentException if the moment lies behind, or after the year 2200
     * @throws RulePackException if a rule fails
     */
    public void advanceTo(Instant moment) {
        if (moment.isBefore(now())) {
            throw new IllegalArgumentException("time does not go back, from [" + now() + "] to [" + moment + "]");
        }
        possible(moment);
        for (Instant stop : live.stops(current, moment)) {
            become(CaseTimes.assessedAt(current, stop), TIME);
        }
        become(CaseTimes.assessedAt(current, moment), TIME);
    }

    /**
     * The present moment.
     *
     * @return the moment up to which time has passed
     */
    public Instant now() {
        return Objects.requireNonNull(current.assessedAt());
    }

    /**
     * The report at the present moment.
     *
     * @return the report
     */
    public TriageReport report() {
        return report;
    }

    /**
     * The case at the present moment, with its timeline. {@link PatientCase#toJson()} keeps it, and a monitor that begins with it goes on
     * where this one stands.
     *
     * @return the case
     */
    public PatientCase patientCase() {
        return current;
    }

    /** Gives the rule session back; nothing else may be called after it. */
    @Override
    public void close() {
        live.close();
    }

    private static Instant possible(Instant moment) {
        String problem = CaseTimes.problem(moment);
        if (problem != null) {
            throw new IllegalArgumentException("the moment [" + moment + "] " + problem);
        }
        return moment;
    }

    private PatientCase.Observation observation(String name, Instant moment, PatientCase seen) {
        if (!seen.timeline().isEmpty()) {
            throw new IllegalArgumentException(
                    "the observation [" + name + "] has a timeline of its own. Maybe one call for" + " each of its "
                            + seen.timeline().size() + " moments");
        }
        double ago = CaseTimes.hours(moment, now());
        PatientCase then =
                CaseTimes.of(seen, each -> each == null ? null : Double.valueOf(CaseTimes.whole(each + ago)));
        return new PatientCase.Observation(name, ago, List.of(), CaseTimes.withoutPatient(then));
    }

    private List<PatientCase.Observation> without(String name) {
        List<PatientCase.Observation> rest = new ArrayList<>(current.timeline());
        if (!rest.removeIf(each -> name.equals(each.id()))) {
            throw new IllegalArgumentException("there is no observation [" + name + "]");
        }
        return rest;
    }

    private void become(PatientCase next, String cause) {
        TriageReport before = report;
        TriageReport after = live.report(next);
        current = next;
        report = after;
        if (ReportChanges.matter(before, after)) {
            listener.changed(new Change(
                    now(),
                    cause,
                    before,
                    after,
                    ReportChanges.began(before, after),
                    ReportChanges.began(after, before)));
        }
    }

    /**
     * How long it is until time alone may change the answer.
     *
     * @return the time from now to the next moment at which a limit of a rule is passed; a negative duration where there is none
     */
    public Duration untilNextStop() {
        List<Instant> stops = live.stops(current, now().plus(Duration.ofDays(366)));
        return stops.isEmpty() ? Duration.ofMillis(-1) : Duration.between(now(), stops.get(0));
    }
}

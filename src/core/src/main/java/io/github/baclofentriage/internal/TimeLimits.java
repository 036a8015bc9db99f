package io.github.baclofentriage.internal;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.PatientCase.Event;
import io.github.baclofentriage.PatientCase.Exposure;
import io.github.baclofentriage.PatientCase.Observation;
import io.github.baclofentriage.PatientCase.Reading;
import io.github.baclofentriage.PatientCase.Statement;
import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.AnyOf;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Number;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The ages, in hours, at which a pack reads something of a case otherwise: what its rules compare an {@code ago} with, its window for
 * urgency, and for how long readings count.
 */
final class TimeLimits {
    private static final double MILLIS = 3_600_000.0;

    private final TreeSet<Double> hours = new TreeSet<>();

    private TimeLimits() {}

    static TimeLimits of(LoadedPack pack) {
        TimeLimits limits = new TimeLimits();
        limits.hours.add(pack.definition().urgencyWindow());
        pack.definition().readingAges().values().forEach(age -> limits.hours.add(age.hours()));
        pack.ruleFiles().values().stream()
                .flatMap(file -> file.rules().stream())
                .flatMap(rule -> rule.patterns().stream())
                .flatMap(pattern -> pattern.constraints().stream())
                .forEach(limits::read);
        return limits;
    }

    private void read(Constraint constraint) {
        if (constraint instanceof AnyOf any) {
            any.alternatives().forEach(this::read);
        } else if (constraint instanceof Comparison one && one.field().equals("ago")) {
            add(one.value());
        } else if (constraint instanceof Membership several && several.field().equals("ago")) {
            several.values().forEach(this::add);
        }
    }

    private void add(Expression value) {
        if (value instanceof Number number) {
            hours.add(Double.parseDouble(number.digits()));
        }
    }

    /** The moments after that of a case at which something of it comes to such an age or has just passed it, the earliest first. */
    List<Instant> stops(PatientCase patientCase, Instant until) {
        Instant now = Objects.requireNonNull(patientCase.assessedAt());
        TreeSet<Instant> stops = new TreeSet<>();
        times(patientCase).forEach(ago -> {
            for (double age : hours.tailSet(ago, true)) {
                Instant reached = now.plusMillis(Math.round((age - ago) * MILLIS));
                for (Instant stop : List.of(reached, reached.plusMillis(1))) {
                    if (stop.isAfter(now) && stop.isBefore(until)) {
                        stops.add(stop);
                    }
                }
            }
        });
        return new ArrayList<>(stops);
    }

    private static Stream<Double> times(PatientCase said) {
        Stream<Double> own = Stream.of(
                        said.exposures().stream().map(Exposure::agoHours),
                        said.exposures().stream()
                                .flatMap(each -> each.events().stream())
                                .map(Event::agoHours),
                        said.measurements().values().stream()
                                .flatMap(List::stream)
                                .map(Reading::agoHours),
                        Stream.of(said.findings(), said.conditions())
                                .flatMap(each -> Stream.concat(each.present().stream(), each.absent().stream()))
                                .map(Statement::agoHours),
                        said.coSubstances().stream().map(PatientCase.CoSubstance::agoHours),
                        said.treatments().stream().map(PatientCase.Treatment::agoHours))
                .flatMap(each -> each)
                .filter(Objects::nonNull);
        Stream<Double> later = said.timeline().stream().flatMap(TimeLimits::times);
        return Stream.concat(own, later).distinct();
    }

    private static Stream<Double> times(Observation seen) {
        return Stream.of(
                        Stream.of(seen.agoHours()),
                        seen.events().stream().map(Event::agoHours).filter(Objects::nonNull),
                        times(seen.said()))
                .flatMap(each -> each);
    }
}

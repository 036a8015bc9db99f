package io.github.baclofentriage.internal;

import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.TriageReport.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The timeline of a report, as rows and as marks on an axis that ends at the assessment. The axis is logarithmic, since the hours
 * before the assessment matter most and what went before may be years.
 *
 * @param phases the conclusion's phases in order of time; they have no hours
 * @param rows the moments, as the report gives them
 * @param marks where they stand on the axis; empty where all is now
 * @param ticks where the axis has a label
 */
record TimelineAxis(List<PhaseWords> phases, List<Row> rows, List<Mark> marks, List<Tick> ticks) {
    /** Kinds of what was given or done; all others are what was seen in the patient. */
    private static final Set<String> GIVEN = Set.of("exposure", "event", "substance", "treatment");

    private static final List<Integer> TICKS = List.of(1, 6, 24, 72, 168, 720, 8766, 87660);
    private static final double LEFT = 3;
    private static final double RIGHT = 97;
    private static final double TICK_ROOM = 9;

    static TimelineAxis of(TriageReport report) {
        List<PhaseWords> phases = report.conclusion().phases().stream()
                .map(phase -> new PhaseWords(
                        ConclusionWords.label(report, phase.syndrome()), ConclusionWords.time(phase.phase())))
                .toList();
        List<Moment> moments = report.timeline();
        double longest = moments.stream().mapToDouble(Moment::agoHours).max().orElse(0);
        if (longest <= 0) {
            return new TimelineAxis(phases, rows(moments), List.of(), List.of());
        }
        List<Mark> marks = moments.stream()
                .map(moment -> new Mark(percent(place(moment.agoHours(), longest)), GIVEN.contains(moment.kind())))
                .distinct()
                .toList();
        return new TimelineAxis(phases, rows(moments), marks, ticks(longest));
    }

    boolean shown() {
        return !rows.isEmpty() || !phases.isEmpty();
    }

    boolean drawn() {
        return !marks.isEmpty();
    }

    private static List<Row> rows(List<Moment> moments) {
        return moments.stream()
                .map(moment -> new Row(
                        moment.agoHours() <= 0 ? "now" : FactWording.time(moment.agoHours()) + " before",
                        moment.kind(),
                        moment.words(),
                        GIVEN.contains(moment.kind())))
                .toList();
    }

    /** The longest times first, and of two labels that would run into each other the later one. */
    private static List<Tick> ticks(double longest) {
        List<Tick> ticks = new ArrayList<>();
        double taken = RIGHT;
        for (int hours : TICKS) {
            double place = place(hours, longest);
            if (hours <= longest && taken - place >= TICK_ROOM) {
                ticks.add(0, new Tick(percent(place), FactWording.time(hours)));
                taken = place;
            }
        }
        return ticks;
    }

    private static double place(double hours, double longest) {
        return RIGHT - (RIGHT - LEFT) * Math.log1p(Math.max(0, hours)) / Math.log1p(longest);
    }

    private static String percent(double place) {
        return String.format(Locale.ROOT, "%.1f%%", place);
    }

    /**
     * A phase in words.
     *
     * @param label the syndrome's name
     * @param time when it is, as {@code earlier}
     */
    record PhaseWords(String label, String time) {}

    /**
     * A moment in words.
     *
     * @param before how long before the assessment
     * @param kind what it is
     * @param words it in the pack's words
     * @param given whether it was given or done, not seen
     */
    record Row(String before, String kind, String words, boolean given) {}

    /**
     * A moment on the axis.
     *
     * @param x its place, in percent of the width
     * @param given whether it was given or done, not seen
     */
    record Mark(String x, boolean given) {}

    /**
     * A label of the axis.
     *
     * @param x its place, in percent of the width
     * @param label the time before the assessment
     */
    record Tick(String x, String label) {}
}

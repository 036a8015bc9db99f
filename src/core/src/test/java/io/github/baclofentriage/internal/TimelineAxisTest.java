package io.github.baclofentriage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.TriageReport.Moment;
import io.github.baclofentriage.internal.TimelineAxis.Mark;
import io.github.baclofentriage.internal.TimelineAxis.Tick;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineAxisTest {
    @Test
    void the_first_moment_stands_at_the_left_end_and_now_at_the_right() {
        TimelineAxis axis = axis(new Moment(31, "event", "motor stall"), new Moment(0, "finding", "rigidity"));
        assertThat(axis.marks()).containsExactly(new Mark("3.0%", true), new Mark("97.0%", false));
        assertThat(axis.rows()).extracting(TimelineAxis.Row::before).containsExactly("31 h before", "now");
    }

    @Test
    void labels_lie_within_the_time_told_and_do_not_run_into_each_other() {
        assertThat(axis(new Moment(48, "event", "refill")).ticks())
                .extracting(Tick::label)
                .containsExactly("24 h", "6 h", "1 h");
        assertThat(axis(new Moment(87660, "exposure", "pump")).ticks())
                .extracting(Tick::label)
                .containsExactly("10 a", "1 a", "30 d", "7 d", "24 h", "6 h");
    }

    @Test
    void moments_that_are_all_now_need_no_axis() {
        TimelineAxis axis = axis(new Moment(0, "finding", "rigidity"));
        assertThat(axis.drawn()).isFalse();
        assertThat(axis.shown()).isTrue();
    }

    @Test
    void a_report_without_times_and_phases_shows_no_course() {
        assertThat(axis().shown()).isFalse();
        assertThat(ReportSamples.emergency().toHtml()).doesNotContain("id=\"course\"");
    }

    @Test
    void phases_are_shown_in_order_without_hours() {
        assertThat(TimelineAxis.of(ExplainedSamples.emergency()).phases())
                .containsExactly(
                        new TimelineAxis.PhaseWords("overdose / toxicity", "earlier"),
                        new TimelineAxis.PhaseWords("withdrawal", "now"));
    }

    private static TimelineAxis axis(Moment... moments) {
        return TimelineAxis.of(ExplainedSamples.with(
                ReportSamples.emergency(), ReportSamples.emergency().conclusion(), List.of(moments), null));
    }
}

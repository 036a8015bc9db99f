package io.github.baclofentriage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.TriageReport.Missing;
import io.github.baclofentriage.TriageReport.Named;
import io.github.baclofentriage.TriageReport.Reasons;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonWordsTest {
    @Test
    void reasons_are_told_one_after_the_other() {
        Reasons reasons = new Reasons(
                List.of("finding", "not-assessed", "not-weighed", "not-understood"), List.of(), List.of(), List.of());
        assertThat(ReasonWords.because(reasons))
                .isEqualTo(
                        "what was found; not everything is assessed that must be normal; something stated is not weighed"
                                + " by the rules; part of the case was not understood");
    }

    @Test
    void what_is_missing_is_told_with_what_it_would_have_to_be() {
        Reasons reasons = new Reasons(
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Missing("not-assessed", "pulse", "heart rate"),
                        new Missing("not-assessed", "age", "How old is the patient?"),
                        new Missing("not-weighed", "hiccup", "hiccups"),
                        new Missing("not-understood", "/findings/present", "zorbing")));
        assertThat(ReasonWords.missing(reasons))
                .isEqualTo(
                        "heart rate known and normal; an answer to \"How old is the patient?\"; hiccups judged to be of no"
                                + " concern; \"zorbing\" in words that are understood, and of no concern");
    }

    @Test
    void labels_stand_on_one_line() {
        assertThat(ReasonWords.labels(List.of(new Named("a", "asthma"), new Named("b", "backache"))))
                .isEqualTo("asthma, backache");
    }

    @Test
    void without_reasons_nothing_is_said() {
        assertThat(ReasonWords.because(Reasons.NONE)).isEmpty();
        assertThat(ReasonWords.missing(Reasons.NONE)).isEmpty();
        assertThat(ReasonWords.labels(List.of())).isEmpty();
    }
}

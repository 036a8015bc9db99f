package io.github.baclofentriage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.TriageReport.Missing;
import io.github.baclofentriage.TriageReport.Named;
import io.github.baclofentriage.TriageReport.Reasons;
import java.util.List;
import java.util.stream.IntStream;
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
                        new Missing("not-understood", "/findings/present", "zorbing"),
                        new Missing("not-understood", "/findings/present", "glow"),
                        new Missing("not-understood", "/egfr", "/egfr")));
        assertThat(ReasonWords.missing(reasons))
                .isEqualTo(
                        "heart rate known and normal; an answer to \"How old is the patient?\"; hiccups judged to be of no"
                                + " concern; \"zorbing\", \"glow\" in words that are understood, and of no concern; what"
                                + " stands at /egfr in a form that can be used");
    }

    @Test
    void of_many_items_of_one_kind_the_first_are_named_and_the_rest_counted() {
        List<Named> items = IntStream.range(10, 30)
                .mapToObj(i -> new Named("i" + i, "item " + i))
                .toList();
        assertThat(ReasonWords.labels(items))
                .isEqualTo("item 10, item 11, item 12, item 13, item 14, item 15, item 16, item 17 and 12 more");
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

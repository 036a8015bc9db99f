package io.github.baclofentriage.verification.urgency;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.CaseBuilder;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.Quantity;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.Vocabulary.Limits;
import io.github.baclofentriage.Vocabulary.Term;
import io.github.baclofentriage.verification.BaclofenPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every critical limit of the vocabulary, on both sides and at every age, raises its red flag, whatever is stated as usual. */
class CriticalLimitsTest {
    /** A critical value of a measurement at an age. */
    private record Critical(Term term, Limits limits, double value) {
        TriageReport report(@Nullable Double usual) {
            String unit = Objects.requireNonNull(term.unit());
            CaseBuilder builder = PatientCase.builder("critical")
                    .age(Quantity.of(limits.from() * 365.25 + 0.5, "d").toString())
                    .exposure("baclofen", "oral", drug -> {})
                    .measurement(term.id(), Quantity.of(value, unit));
            if (usual != null) {
                builder.baseline(term.id(), Quantity.of(usual, unit));
            }
            return BaclofenPack.TRIAGE.assess(builder.build());
        }

        boolean raises(@Nullable Double usual) {
            TriageReport report = report(usual);
            return report.urgency().level().equals("emergency")
                    && report.urgency().redFlags().stream()
                            .anyMatch(flag -> flag.id().equals(limits.flag()));
        }

        @Override
        public String toString() {
            return term.id() + " of " + value + " from " + limits.from() + " a";
        }
    }

    private static List<Critical> all() {
        List<Critical> all = new ArrayList<>();
        for (Term term : BaclofenPack.PACK.vocabulary().terms()) {
            for (Limits limits : term.limits()) {
                for (double side : new double[] {limits.criticalLow(), limits.criticalHigh()}) {
                    if (Double.isFinite(side)) {
                        all.add(new Critical(term, limits, side));
                    }
                }
            }
        }
        return all;
    }

    @Test
    void every_critical_limit_raises_its_red_flag() {
        assertThat(all()).hasSizeGreaterThan(100).allMatch(critical -> critical.raises(null));
    }

    @Test
    void a_usual_value_beyond_belief_moves_no_critical_limit() {
        List<String> silent = new ArrayList<>();
        for (Critical critical : all()) {
            Limits limits = critical.limits();
            boolean low = critical.value() == limits.criticalLow();
            double beyond =
                    low ? critical.value() - limits.usualBeyond() - 0.1 : critical.value() + limits.usualBeyond() + 0.1;
            if (beyond >= critical.term().lowest() && beyond <= critical.term().highest() && !critical.raises(beyond)) {
                silent.add(critical.toString());
            }
        }
        assertThat(silent).isEmpty();
    }
}

package io.github.baclofentriage.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.infra.Blackhole;

/** Runs what is measured, once and on one patient of each sort, so that it works when somebody measures it. */
class ReportBenchmarkTest {
    private static RulePack pack;

    @BeforeAll
    static void loadPack() {
        pack = RulePack.bundled("baclofen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"published", "generated"})
    void every_report_is_made(String sort) {
        ReportBenchmark benchmark = new ReportBenchmark(pack);
        List<PatientCase> one = Cases.of(sort, pack.vocabulary()).subList(0, 1);
        benchmark.take(one, one);
        // JMH demands these words of those who make one themselves.
        Blackhole sink = new Blackhole(
                "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");
        benchmark.assess(sink);
        benchmark.explain(sink);
        benchmark.html(sink);
    }

    @Test
    void generated_cases_are_the_same_each_time_and_in_the_words_of_the_pack() {
        List<PatientCase> cases = Cases.of("generated", pack.vocabulary());
        assertThat(cases).isEqualTo(Cases.of("generated", pack.vocabulary()));
        assertThat(cases).allSatisfy(each -> {
            assertThat(each.faults()).isEmpty();
            assertThat(each.findings().present().size()
                            + each.findings().absent().size())
                    .isBetween(5, 25);
        });
    }
}

package io.github.baclofentriage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.baclofentriage.RulePackException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs {@link PackCasesTest} as a build would and looks at what passed and what failed. */
class PackCasesRunTest {
    /** The name does not end in Test: the packs that these stand for are meant to fail. */
    static class FailingPack extends PackCasesTest {
        @Override
        protected Path folder() {
            return Path.of("src/test/resources/packs/failing");
        }
    }

    static class MissingPack extends PackCasesTest {
        @Override
        protected Path folder() {
            return Path.of("src/test/resources/packs/missing");
        }
    }

    @Test
    void each_case_is_a_test_named_by_its_rule_file_and_a_failing_case_fails() {
        Map<String, TestExecutionResult> results = run(FailingPack.class);

        assertThat(failure(results, "leaves.drl › limp leaves")).isEmpty();
        assertThat(failure(results, "leaves.drl › leaves of which nothing is known"))
                .isEqualToNormalizingNewlines("""
                        drought/leaves.cases.yaml line 7: case [leaves of which nothing is known] fails
                          line 9: expected rule TOY-D-001 (Limp leaves argue for drought) to fire, it did not; \
                        no rule of drought/leaves.drl fired""");
    }

    @Test
    void what_the_cases_leave_unproven_fails_in_one_test() {
        assertThat(failure(run(FailingPack.class), "every_rule_has_a_firing_case_and_a_near_miss()"))
                .isEqualToNormalizingNewlines("""
                        Faults in the pack's cases: 1
                          drought/leaves.drl line 7: rule [TOY-D-001] has no near miss: no case in \
                        drought/leaves.cases.yaml forbids it in `fires`""");
    }

    @Test
    void a_pack_that_cannot_be_loaded_fails() {
        assertThat(run(MissingPack.class).values())
                .anySatisfy(result -> assertThat(result.getThrowable()).containsInstanceOf(RulePackException.class));
    }

    private static Map<String, TestExecutionResult> run(Class<?> testClass) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(testClass))
                .build();
        Map<String, TestExecutionResult> results = new LinkedHashMap<>();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                results.put(test.getDisplayName(), result);
            }
        });
        return results;
    }

    /** The message of a test's failure; empty where it passed. */
    private static String failure(Map<String, TestExecutionResult> results, String test) {
        TestExecutionResult result = results.get(test);
        if (result == null) {
            throw new AssertionError("no test [" + test + "] ran, only " + results.keySet());
        }
        return String.valueOf(result.getThrowable().map(Throwable::getMessage).orElse(""));
    }
}

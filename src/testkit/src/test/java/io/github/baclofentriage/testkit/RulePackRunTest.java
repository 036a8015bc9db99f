package io.github.baclofentriage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.baclofentriage.authoring.BasePack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs {@link RulePackTest} as a build would, on a pack that is broken in one way each time. */
class RulePackRunTest {
    private static final Path PLANT = Path.of("src/test/resources/packs/plant");
    private static final String CASES = "drought/leaves.cases.yaml";
    private static final String RULES = "drought/leaves.drl";
    private static final String INVENTORY = "every_rule_is_proven_and_every_case_is_sound()";
    private static final String LIMP = "leaves.drl › limp leaves";
    private static final String UNKNOWN = "leaves.drl › leaves of which nothing is known";

    @TempDir
    private Path folder;

    /** The name does not end in Test: the packs that this stands for are meant to fail. */
    static class BrokenPack extends RulePackTest {
        static Path place = PLANT;

        @Override
        protected Path folder() {
            return place;
        }
    }

    /** An overlay over the plant. */
    static class Overlaid extends BrokenPack {
        @Override
        protected BasePack over() {
            return BasePack.in(PLANT);
        }
    }

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> paths = Files.walk(PLANT)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(PLANT.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
    }

    @Test
    void each_case_is_a_test_named_by_its_rule_file() {
        assertThat(run())
                .containsKeys(LIMP, UNKNOWN, INVENTORY)
                .allSatisfy((test, result) ->
                        assertThat(result.getStatus()).as(test).isEqualTo(Status.SUCCESSFUL));
    }

    @Test
    void a_fault_of_the_lint_fails_with_its_file_and_line() {
        change("drought/leaves.drl", "@source(\"book\")", "@source(\"bok\")");
        change("sources.yaml", "  book:", "  bok: {kind: teaching, seen: full, citation: B, says: S}\n  book:");

        assertThat(failure(run(), "the_pack_is_clean_under_the_lint()")).isEqualTo("""
            Faults in the pack's files: 1
              sources.yaml line 4: no rule cites [book], and no other source is drawn from it. [unused-source]\
            """);
    }

    @Test
    void an_overlay_is_run_over_the_pack_that_it_changes() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        Files.writeString(folder.resolve("pack.yaml"), """
                format: baclofen-triage/pack/1
                id: cellar
                version: 1.0.0
                title: Rules of a cellar
                status: draft
                review_date: 2030-01-01
                overlay:
                  over: toy
                  versions: [0.1.0]
                  reason: nothing limp is thirsty here
                  disables: {TOY-D-001: it is the dark}
                """);
        Files.writeString(folder.resolve("pack.cases.yaml"), """
                format: baclofen-triage/rule-cases/1
                cases:
                  - name: limp leaves
                    given: {findings: {present: [limp leaves]}}
                    forbid: {fires: [TOY-D-001]}
                """);

        assertThat(run(Overlaid.class))
                .containsKeys("pack.yaml › limp leaves", INVENTORY)
                .allSatisfy((test, result) ->
                        assertThat(result.getStatus()).as(test).isEqualTo(Status.SUCCESSFUL));
        assertThat(failure(run(), "RulePackRunTest$BrokenPack")).contains("this is an overlay over [toy]");
    }

    @Test
    void a_wrong_expectation_fails_and_says_what_the_answer_was() {
        change(CASES, "expect: {fires: [TOY-D-001]}", "expect: {fires: [TOY-D-001], urgency: now}");
        change(CASES, "forbid: {fires", "expect: {fires: [TOY-D-001]}\n    forbid: {fires");

        Map<String, TestExecutionResult> results = run();

        assertThat(failure(results, LIMP)).isEqualTo("""
            drought/leaves.cases.yaml line 5: case [limp leaves] fails
              line 7  urgency  expected now  was later\
            """);
        assertThat(failure(results, UNKNOWN)).isEqualTo("""
            drought/leaves.cases.yaml line 9: case [leaves of which nothing is known] fails
              line 11  fires  expected TOY-D-001 (Limp leaves argue for drought)  did not fire
                              why: line 10: Finding(id == "limp-leaves") found no fact
                                   no Finding is there\
            """);
    }

    @Test
    void what_is_forbidden_and_there_fails() {
        change(CASES, "expect: {fires: [TOY-D-001]}", "forbid: {fires: [TOY-D-001]}");

        assertThat(failure(run(), LIMP)).isEqualTo("""
            drought/leaves.cases.yaml line 5: case [limp leaves] fails
              line 7  fires  must not fire: TOY-D-001 (Limp leaves argue for drought)  fired\
            """);
    }

    @Test
    void an_unknown_id_fails_though_it_is_only_forbidden() {
        change(CASES, "forbid: {fires: [TOY-D-001]}", "forbid: {fires: [TOY-D-001, TOY-D-01], urgency: soon}");

        Map<String, TestExecutionResult> results = run();

        assertThat(failure(results, UNKNOWN)).isEmpty();
        assertThat(failure(results, INVENTORY)).isEqualTo("""
            Faults in the pack's cases: 2
              drought/leaves.cases.yaml line 11: the pack has no rule [TOY-D-01]. Maybe TOY-D-001
              drought/leaves.cases.yaml line 11: the pack has no urgency [soon]. Maybe one of later, now\
            """);
    }

    @Test
    void an_empty_case_and_a_rule_without_a_near_miss_fail() {
        change(CASES, "    forbid: {fires: [TOY-D-001]}\n", "");

        assertThat(failure(run(), INVENTORY)).isEqualTo("""
            Faults in the pack's cases: 2
              drought/leaves.cases.yaml line 9: case [leaves of which nothing is known] neither expects nor \
            forbids anything
              drought/leaves.drl line 7: rule [TOY-D-001] has no near miss: no case in \
            drought/leaves.cases.yaml forbids it in `fires`\
            """);
    }

    @Test
    void a_case_left_alone_fails_the_build_and_aborts_the_others_with_its_reason() {
        change(CASES, "name: limp leaves", "name: limp leaves\n    only: looking for a bug");

        Map<String, TestExecutionResult> results = run();

        assertThat(failure(results, LIMP)).isEmpty();
        assertThat(aborted(results, UNKNOWN))
                .isEqualTo("drought/leaves.cases.yaml line 5 says `only`: looking for a bug");
        assertThat(failure(results, INVENTORY)).contains("case [limp leaves] says `only`, so other cases do not run");
    }

    @Test
    void a_skipped_case_is_aborted_with_its_reason() {
        change(CASES, "    forbid:", "    skip: the lamp is broken\n    forbid:");

        assertThat(aborted(run(), UNKNOWN)).isEqualTo("the lamp is broken");
    }

    @Test
    void a_patient_that_is_not_shared_fails() {
        change(CASES, "like: a limp plant, findings", "like: a limp plan, findings");

        Map<String, TestExecutionResult> results = run();

        assertThat(results).doesNotContainKey(UNKNOWN);
        assertThat(failure(results, INVENTORY))
                .contains("drought/leaves.cases.yaml line 10: no shared patient [a limp plan]. Maybe a limp plant");
    }

    @Test
    void a_file_that_is_not_listed_fails() {
        write("drought/roots.drl", "package toy.drought;");
        write("drought/roots.cases.yaml", "format: baclofen-triage/rule-cases/1\ncases: []\n");

        assertThat(failure(run(), INVENTORY)).isEqualTo("""
            Faults in the pack's cases: 3
              drought/roots.cases.yaml: pack.yaml lists no drought/roots.drl, so no case of it runs
              drought/roots.drl: pack.yaml does not list it under `rules`, so nothing of it runs
              drought/roots.cases.yaml line 2: there is no case; `cases` must be a list of at least one\
            """);
    }

    @Test
    void a_listed_file_that_is_missing_fails_before_any_case() {
        change("pack.yaml", "drought/leaves.drl", "drought/leafs.drl");

        assertThat(failure(run(), "RulePackRunTest$BrokenPack")).isEqualTo("""
            The rule pack in [FOLDER] cannot be loaded, so no case ran.
              pack.yaml line 18: there is no file [drought/leafs.drl]. Maybe drought/leaves.drl
              drought/leaves.cases.yaml: pack.yaml lists no drought/leaves.drl, so no case of it runs
              drought/leaves.drl: pack.yaml does not list it under `rules`, so nothing of it runs\
            """);
    }

    @Test
    void a_pack_without_a_rule_fails() {
        write(RULES, "package toy.drought;\n");

        assertThat(failure(run(), "RulePackRunTest$BrokenPack")).isEqualTo("""
            The rule pack in [FOLDER] cannot be loaded, so no case ran.
              pack.yaml: no rule in any file of its list\
            """);
    }

    private Map<String, TestExecutionResult> run() {
        return run(BrokenPack.class);
    }

    private Map<String, TestExecutionResult> run(Class<?> pack) {
        BrokenPack.place = folder;
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(pack))
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
    private String failure(Map<String, TestExecutionResult> results, String test) {
        return message(results, test, Status.FAILED);
    }

    /** Why a test was not run; empty where it was. */
    private String aborted(Map<String, TestExecutionResult> results, String test) {
        return message(results, test, Status.ABORTED);
    }

    private String message(Map<String, TestExecutionResult> results, String test, Status status) {
        TestExecutionResult result = results.get(test);
        if (result == null) {
            throw new AssertionError("no test [" + test + "] ran, only " + results.keySet());
        }
        String message = result.getThrowable()
                .filter(thrown -> result.getStatus() == status)
                .map(Throwable::getMessage)
                .orElse("");
        return String.valueOf(message).replace(folder.toString(), "FOLDER").replace("Assumption failed: ", "");
    }

    private void change(String file, String from, String to) {
        try {
            String text = Files.readString(folder.resolve(file));
            assertThat(text).contains(from);
            Files.writeString(folder.resolve(file), text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

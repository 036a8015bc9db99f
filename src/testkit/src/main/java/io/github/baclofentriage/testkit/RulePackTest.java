package io.github.baclofentriage.testkit;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.authoring.AuthoredPack;
import io.github.baclofentriage.authoring.BasePack;
import io.github.baclofentriage.authoring.cases.CaseCheck;
import io.github.baclofentriage.authoring.cases.CaseInventory;
import io.github.baclofentriage.authoring.cases.CaseResult;
import io.github.baclofentriage.authoring.cases.CaseRun;
import io.github.baclofentriage.authoring.cases.RuleCase;
import io.github.baclofentriage.authoring.lint.LintFault;
import io.github.baclofentriage.authoring.lint.PackLint;
import io.github.baclofentriage.authoring.mutation.RuleObstacles;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Runs every case of a rule pack as a test of its own, and fails where a rule is not proven by any.
 *
 * <p>An overlay is run over the pack that it changes; its own rules and those it disables are what its cases have to prove.
 *
 * <p>A pack without Java runs this class itself, by Surefire's {@code dependenciesToScan}. A module with Java extends it
 * with an empty body: {@code class ClonidinePackTest extends RulePackTest {}}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public class RulePackTest {
    private CaseInventory inventory;
    private CaseRun run;

    /** Made by JUnit. */
    public RulePackTest() {}

    /**
     * The folder that holds the pack's {@code pack.yaml}.
     *
     * @return the working directory where it is one, else the only such folder below its {@code src}; a module with
     *     several packs overrides this
     */
    protected Path folder() {
        return PackPlace.in(Path.of(""));
    }

    /**
     * The pack that an overlay lies over.
     *
     * @return null for the pack on the class path that has the id which the overlay names; a module whose pack is elsewhere
     *     overrides this
     */
    protected @Nullable BasePack over() {
        return null;
    }

    @BeforeAll
    void load() {
        Path folder = folder();
        RulePack pack;
        try {
            pack = AuthoredPack.in(folder, over()).load();
        } catch (RulePackException e) {
            fail(
                    "The rule pack in [" + folder + "] cannot be loaded, so no case ran."
                            + lines(CaseInventory.unloaded(folder, e).faults()),
                    e);
            return;
        }
        inventory = CaseInventory.of(folder, pack);
        run = CaseRun.of(inventory, CaseCheck.of(pack, RuleObstacles.of(pack)));
    }

    @Test
    void every_rule_is_proven_and_every_case_is_sound() {
        refuse("the pack's cases", inventory.faults());
    }

    @Test
    void the_pack_is_clean_under_the_lint() {
        refuse(
                "the pack's files",
                PackLint.of(folder(), List.of(), over()).stream()
                        .map(LintFault::toString)
                        .toList());
    }

    @TestFactory
    @DisplayName("case")
    Stream<DynamicTest> cases() {
        // In one flat list: Surefire 3.6.1 reports a test as the names of all containers around it, then its own. And
        // without a source URI: Surefire 3.5.3 drops dynamic tests that carry one in silence.
        return inventory.cases().stream().map(each -> dynamicTest(each.title(), () -> run(each)));
    }

    private void run(RuleCase each) {
        CaseResult result = run.run(each);
        switch (result.outcome()) {
            case PASSED -> {}
            case FAILED -> fail(result.detail());
            case SKIPPED, NOT_RUN -> abort(result.detail());
        }
    }

    private static void refuse(String what, List<String> faults) {
        if (!faults.isEmpty()) {
            fail("Faults in " + what + ": " + faults.size() + lines(faults));
        }
    }

    private static String lines(List<String> items) {
        return "\n  " + String.join("\n  ", items);
    }
}

package io.github.baclofentriage.testkit;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.cases.CaseCheck;
import io.github.baclofentriage.authoring.cases.CaseInventory;
import io.github.baclofentriage.authoring.cases.RuleCase;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Runs every case of a rule pack and fails where a rule has none. A pack's own build runs this class by Surefire's
 * {@code dependenciesToScan}; a pack with Java of its own may extend it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public class PackCasesTest {
    private CaseInventory inventory;
    private CaseCheck check;

    /** Made by JUnit. */
    public PackCasesTest() {}

    /**
     * The folder that holds {@code pack.yaml}.
     *
     * @return the working directory, which is the pack's module in its own build
     */
    protected Path folder() {
        return Path.of(".");
    }

    @BeforeAll
    void load() {
        RulePack pack = RulePack.of(folder());
        inventory = CaseInventory.of(folder(), pack);
        check = CaseCheck.of(pack);
    }

    @TestFactory
    Stream<DynamicTest> cases() {
        // Without a source URI: Surefire 3.5.3 drops dynamic tests that carry one in silence.
        return inventory.files().stream()
                .flatMap(file -> file.cases().stream())
                .map(each -> dynamicTest(each.title(), () -> run(each)));
    }

    @Test
    void every_rule_has_a_firing_case_and_a_near_miss() {
        List<String> faults = inventory.faults();
        if (!faults.isEmpty()) {
            fail("Faults in the pack's cases: " + faults.size() + lines(faults));
        }
    }

    private void run(RuleCase each) {
        List<String> deviations = check.run(each);
        if (!deviations.isEmpty()) {
            fail(each.file() + " line " + each.line() + ": case [" + each.name() + "] fails" + lines(deviations));
        }
    }

    private static String lines(List<String> items) {
        return System.lineSeparator() + "  " + String.join(System.lineSeparator() + "  ", items);
    }
}

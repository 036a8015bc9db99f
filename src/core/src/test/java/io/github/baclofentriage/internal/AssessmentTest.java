package io.github.baclofentriage.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baclofentriage.PackTrust;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.internal.engine.RuleBases;
import io.github.baclofentriage.internal.engine.RulePackages;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kie.api.definition.KiePackage;

class AssessmentTest {
    private static LoadedPack toy() throws URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(AssessmentTest.class.getResource("/toy-pack"))
                .toURI());
        return LoadedPack.load(OpenedPack.of(PackFiles.in(folder)), PackTrust.UNVERIFIED);
    }

    /** The reader of rule files refuses such a condition, so Drools has it straight. */
    @Test
    void a_condition_that_fails_is_told_with_its_rule() throws URISyntaxException {
        LoadedPack pack = toy();
        List<String> faults = new ArrayList<>();
        List<KiePackage> failing = RulePackages.compile("""
                package zorvane.lack;
                import io.github.baclofentriage.fact.*;
                rule "Fever argues for lack" when Patient(height > weight * 2.0) then end
                """, faults);
        assertThat(faults).isEmpty();
        assertThat(RuleBases.stage(failing, pack::stageOf)).isEmpty();
        LoadedPack other = pack.on(RuleBases.of(failing), pack.byName());
        PatientCase patient = PatientCase.builder("x").age("34 a").build();
        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(() -> Assessment.of(other, patient, false))
                .withMessageContainingAll(
                        "[zorvane]",
                        "lack/body.drl line 8: rule [ZOR-L-001 Fever argues for lack]: ",
                        "height > weight * 2.0",
                        "is null");
    }

    /** The fact that the condition fails for comes of another rule. */
    @Test
    void a_condition_that_fails_for_what_a_rule_concluded_is_told_with_its_own_rule() throws URISyntaxException {
        LoadedPack pack = toy();
        List<String> faults = new ArrayList<>();
        List<KiePackage> failing = RulePackages.compile("""
                package zorvane.lack;
                import io.github.baclofentriage.fact.*;
                import static io.github.baclofentriage.fact.RuleActions.*;
                rule "Another" when Patient(youngest >= 30) then measurement(drools, "body-temperature", 39.0); end
                rule "Fever argues for lack" when Measurement(latest > before * 2.0) then end
                """, faults);
        assertThat(faults).isEmpty();
        assertThat(RuleBases.stage(failing, pack::stageOf)).isEmpty();
        Map<String, RulePack.Rule> names = new HashMap<>(pack.byName());
        names.put("Another", pack.rules().get(0));
        LoadedPack other = pack.on(RuleBases.of(failing), names);
        PatientCase patient = PatientCase.builder("x").age("34 a").build();
        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(() -> Assessment.of(other, patient, false))
                .withMessageContaining("rule [ZOR-L-001 Fever argues for lack]: ");
    }
}

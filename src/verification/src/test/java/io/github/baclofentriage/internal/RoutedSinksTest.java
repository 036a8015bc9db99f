package io.github.baclofentriage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.PackTrust;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.verification.CaseGenerator;
import java.util.List;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBaseConfiguration;
import org.kie.internal.conf.AlphaThresholdOption;

/** The shortcut to the conditions that an id can meet leads where Drools' own way does. */
class RoutedSinksTest {
    private static final int CASES = 1_500;

    private final LoadedPack pack =
            LoadedPack.load(OpenedPack.of(PackFiles.onClassPath("baclofen")), PackTrust.UNVERIFIED);

    @Test
    void reports_are_those_of_a_rule_base_without_it() {
        LoadedPack plain = pack.on(plainBase(), pack.byName());
        CaseGenerator generator = new CaseGenerator(pack.vocabulary(), 5);
        for (int i = 0; i < CASES; i++) {
            PatientCase patient = generator.next().build();
            assertThat(Assessment.report(pack, patient, false).toJson())
                    .as(patient::toJson)
                    .isEqualTo(Assessment.report(plain, patient, false).toJson());
        }
    }

    @Test
    void hardly_a_finding_is_held_against_conditions_that_do_not_concern_it() {
        for (ObjectTypeNode type :
                ((InternalKnowledgeBase) pack.base()).getRete().getObjectTypeNodes()) {
            if (type.getObjectSinkPropagator() instanceof RoutedSinks routed
                    && type.getObjectType().getClassName().endsWith(".Finding")) {
                assertThat(routed.size()).isGreaterThan(100);
                assertThat(routed.unrouted()).isZero();
                return;
            }
        }
        throw new AssertionError("no rule reads findings");
    }

    /** One rule that denies something and goes on would bring the engine back to all of them. */
    @Test
    void rules_that_only_deny_wait_behind_a_gate() {
        LeftInputAdapterNode first = BeginningSink.first((InternalKnowledgeBase) pack.base());

        assertThat(first).isNotNull();
        assertThat(first.getObjectTypeNode().getObjectSinkPropagator()).isInstanceOf(BeginningSink.class);
    }

    private InternalKnowledgeBase plainBase() {
        KieBaseConfiguration unhashed = RuleBaseFactory.newKnowledgeBaseConfiguration();
        unhashed.setOption(AlphaThresholdOption.get(0));
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(unhashed);
        base.addPackages(pack.packages().values().stream().flatMap(List::stream).toList());
        return base;
    }
}

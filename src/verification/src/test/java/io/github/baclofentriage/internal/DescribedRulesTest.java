package io.github.baclofentriage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baclofentriage.PackTrust;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.authoring.cases.CaseInventory;
import io.github.baclofentriage.authoring.cases.RuleCase;
import io.github.baclofentriage.fact.Absent;
import io.github.baclofentriage.fact.Change;
import io.github.baclofentriage.fact.Condition;
import io.github.baclofentriage.fact.Event;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Finding;
import io.github.baclofentriage.fact.Measurement;
import io.github.baclofentriage.fact.Resolved;
import io.github.baclofentriage.fact.RuleRecorder.Kind;
import io.github.baclofentriage.fact.Sign;
import io.github.baclofentriage.fact.Stated;
import io.github.baclofentriage.fact.Substance;
import io.github.baclofentriage.fact.Treatment;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.Pattern.Quantifier;
import io.github.baclofentriage.internal.drl.RuleFile;
import io.github.baclofentriage.internal.drl.RuleText;
import io.github.baclofentriage.internal.engine.RuleBases;
import io.github.baclofentriage.internal.engine.RuleDescriptions;
import io.github.baclofentriage.internal.engine.RulePackages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.drools.base.rule.constraint.Constraint;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.drools.modelcompiler.constraints.LambdaConstraint;
import org.drools.mvel.MVELConstraint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.definition.KiePackage;
import org.kie.internal.conf.AlphaRangeIndexThresholdOption;
import org.kie.internal.conf.AlphaThresholdOption;

/**
 * Drools is given the rules in a form that it can index: the literals of a field in a hash, and a list of ids as alternatives. Here they
 * answer as the author's text does, which Drools compiles as it stands and holds against every fact.
 */
@Tag("slow")
class DescribedRulesTest {
    /** A live session is tried on one case in so many. */
    private static final int LIVE_EVERY = 8;

    private static final Path FOLDER = Path.of("../../rules/baclofen");

    private static LoadedPack prebuilt;
    private static LoadedPack compiled;
    private static LoadedPack asWritten;
    private static List<RuleCase> cases;

    @BeforeAll
    static void load() {
        PackFiles files = PackFiles.onClassPath("baclofen");
        prebuilt = Objects.requireNonNull(PrebuiltPack.load(files));
        compiled = LoadedPack.load(OpenedPack.of(files), PackTrust.UNVERIFIED);
        asWritten = compiled.on(unindexed(textsAsWritten()), compiled.byName());
        cases = CaseInventory.of(FOLDER, RulePack.bundled("baclofen")).cases();
    }

    /** The author's text of each folder, but for its imports, which decide nothing here. */
    private static List<KiePackage> textsAsWritten() {
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        for (RuleFile file : compiled.ruleFiles().values()) {
            StringBuilder text =
                    texts.computeIfAbsent(file.packageName(), name -> new StringBuilder(RuleDescriptions.head(name)));
            file.rules()
                    .forEach(rule -> text.append(rule.span().of(file.text())).append('\n'));
        }
        List<KiePackage> packages = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        texts.values().forEach(text -> packages.addAll(RulePackages.compile(text.toString(), faults)));
        faults.addAll(RuleBases.stage(packages, compiled::stageOf));
        assertThat(faults).isEmpty();
        return packages;
    }

    private static KieBase unindexed(List<KiePackage> packages) {
        KieBaseConfiguration unindexed = RuleBaseFactory.newKnowledgeBaseConfiguration();
        unindexed.setOption(AlphaThresholdOption.get(0));
        unindexed.setOption(AlphaRangeIndexThresholdOption.get(0));
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(unindexed);
        base.addPackages(packages);
        return base;
    }

    /** The hash keeps one condition a literal, so that a second one with the same literal beside it would match nothing, in silence. */
    @Test
    void no_two_conditions_with_one_literal_stand_side_by_side() {
        for (LoadedPack pack : List.of(prebuilt, compiled)) {
            int seen = 0;
            for (ObjectTypeNode type :
                    ((InternalKnowledgeBase) pack.base()).getRete().getObjectTypeNodes()) {
                seen += distinct(type.getObjectSinkPropagator().getSinks());
            }
            assertThat(seen).isGreaterThan(400);
        }
    }

    /** Counts conditions on literals among some siblings and behind them. */
    private static int distinct(ObjectSink[] siblings) {
        List<String> conditions = new ArrayList<>();
        int behind = 0;
        for (ObjectSink sink : siblings) {
            if (sink instanceof AlphaNode alpha) {
                conditions.add(text(alpha.getConstraint()));
                behind += distinct(alpha.getObjectSinkPropagator().getSinks());
            }
        }
        assertThat(conditions).doesNotHaveDuplicates();
        return behind
                + (int) conditions.stream()
                        .filter(each -> each.matches("\\w+ ?== ?\".*\""))
                        .count();
    }

    private static String text(Constraint constraint) {
        return constraint instanceof MVELConstraint written
                ? written.getExpression()
                : ((LambdaConstraint) constraint).getPredicateInformation().getStringConstraint();
    }

    @Test
    void every_case_of_a_rule_gets_the_same_answer_as_by_the_text_as_written() {
        assertThat(cases).hasSizeGreaterThan(compiled.rules().size());
        cases.forEach(each -> checkOneShot(facts(each.given())));
    }

    /** A rule with a list of ids matches once for each fact that has one of them, and so it must as alternatives. */
    @Test
    void several_facts_that_meet_several_alternatives_match_as_often() {
        Map<String, Set<Fact>> listed = new LinkedHashMap<>();
        compiled.ruleFiles().forEach((path, file) -> {
            for (RuleText rule : file.rules()) {
                Set<Fact> facts = listed(rule);
                if (!facts.isEmpty()) {
                    listed.computeIfAbsent(path, unused -> new LinkedHashSet<>())
                            .addAll(facts);
                }
            }
        });
        assertThat(listed).hasSizeGreaterThan(30);
        int tried = 0;
        for (RuleCase each : cases) {
            Set<Fact> facts = listed.getOrDefault(each.narrative() ? "" : each.ruleFile(), Set.of());
            if (!facts.isEmpty()) {
                Set<Fact> more = new HashSet<>(facts(each.given()));
                more.addAll(facts);
                checkOneShot(more);
                if (tried++ % LIVE_EVERY == 0) {
                    checkLive(more);
                }
            }
        }
        assertThat(tried).isGreaterThan(1_000);
    }

    /** One fact for each id of the lists of a rule. */
    private static Set<Fact> listed(RuleText rule) {
        Set<Fact> facts = new LinkedHashSet<>();
        for (Pattern pattern : rule.patterns()) {
            if (pattern.quantifier() == Quantifier.EACH) {
                pattern.constraints().stream()
                        .filter(each ->
                                each instanceof Membership list && list.field().equals("id") && !list.negated())
                        .flatMap(each -> ((Membership) each).values().stream())
                        .map(value -> fact(pattern.type(), ((Text) value).value()))
                        .forEach(facts::add);
            }
        }
        return facts;
    }

    private static Fact fact(String type, String id) {
        return switch (type) {
            case "Absent" -> new Absent(id);
            case "Change" -> new Change(id, "rising");
            case "Condition" -> new Condition(id, false);
            case "Event" -> new Event(id, 12.0, 6.0);
            case "Finding" -> new Finding(id, "increased", false, 6.0);
            case "Measurement" -> Measurement.of(id, 3);
            case "Resolved" -> new Resolved(id, 6.0, true);
            case "Sign" -> new Sign(id, false);
            case "Stated" -> new Stated(id, "event", "weighed", "unknown", false, 6.0);
            case "Substance" -> new Substance(id, "taken", id, 6.0);
            case "Treatment" -> new Treatment(id, 6.0);
            default -> throw new IllegalArgumentException("no fact of type " + type);
        };
    }

    private static Set<Fact> facts(PatientCase patient) {
        return new CaseResolver(compiled).resolve(patient).facts();
    }

    private static void checkOneShot(Set<Fact> facts) {
        List<String> expected = oneShot(asWritten, facts);
        assertThat(oneShot(prebuilt, facts)).isEqualTo(expected);
        assertThat(oneShot(compiled, facts)).isEqualTo(expected);
    }

    private static void checkLive(Set<Fact> facts) {
        List<String> expected = oneShot(asWritten, facts);
        assertThat(live(prebuilt, facts)).isEqualTo(expected);
        assertThat(live(compiled, facts)).isEqualTo(expected);
    }

    private static List<String> oneShot(LoadedPack pack, Set<Fact> facts) {
        Transcript transcript = new Transcript();
        Assessment.run(pack, facts, transcript, Assessment.EVERYONE);
        return told(transcript);
    }

    /** Half of the facts, then all of them, then the other half, then all again: what it says must follow. */
    private static List<String> live(LoadedPack pack, Set<Fact> facts) {
        Set<String> stages = pack.definition().stages().keySet();
        List<Fact> all = List.copyOf(facts);
        try (LiveSession session = new LiveSession(pack)) {
            session.state(Set.copyOf(all.subList(0, all.size() / 2)), stages);
            session.state(facts, stages);
            session.state(Set.copyOf(all.subList(all.size() / 2, all.size())), stages);
            session.state(facts, stages);
            return told(session.transcript());
        }
    }

    /** All that rules said, each time with the facts of the match. */
    private static List<String> told(Transcript transcript) {
        List<String> told = new ArrayList<>();
        transcript
                .claims()
                .forEach(claim -> told.add(String.join(
                        " ",
                        claim.rule.id(),
                        claim.syndrome,
                        String.valueOf(claim.supports),
                        claim.domain,
                        claim.strength().name(),
                        ordered(claim.facts()),
                        String.valueOf(transcript.struckBy(claim.rule.id())))));
        for (Kind kind : Kind.values()) {
            transcript
                    .said(kind)
                    .forEach(said -> told.add(String.join(
                            " ",
                            kind.name(),
                            said.id(),
                            said.detail(),
                            said.rule().id(),
                            String.valueOf(said.times().size()),
                            ordered(said.facts()))));
        }
        return told;
    }

    private static String ordered(Set<Fact> facts) {
        return facts.stream().map(Fact::toString).sorted().toList().toString();
    }
}

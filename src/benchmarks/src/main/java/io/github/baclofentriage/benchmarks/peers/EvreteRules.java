package io.github.baclofentriage.benchmarks.peers;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.benchmarks.written.PatientChart;
import io.github.baclofentriage.benchmarks.written.WrittenPack;
import io.github.baclofentriage.benchmarks.written.WrittenPattern;
import io.github.baclofentriage.benchmarks.written.WrittenRule;
import io.github.baclofentriage.benchmarks.written.WrittenStage;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.fact.Patient;
import io.github.baclofentriage.internal.StatedPack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.evrete.KnowledgeService;
import org.evrete.api.ActivationMode;
import org.evrete.api.FactBuilder;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatefulSession;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * Evrete, with the conditions as compiled predicates. It has no negation, and its default mode drops what else is due once a rule inserts a
 * fact, so that each stage has a knowledge and a session of its own, in the mode that lets all rules act that are due.
 */
final class EvreteRules implements Way<Answer> {
    private static final String VISIT = "visit";

    private final StatedPack pack;
    private final WrittenPack written;
    private final KnowledgeService service =
            KnowledgeService.builder().withExecutor(new SameThread()).build();
    private final Map<String, Stage> stages = new LinkedHashMap<>();

    /** The rules of a stage, and the types of facts that they read. */
    private record Stage(Knowledge knowledge, Set<Class<?>> types) {}

    /** The patient of a session, what a rule concludes until it is inserted, and the types of facts that are inserted. */
    private record Visit(PatientChart chart, List<Fact> concluded, Set<Class<?>> types) {}

    EvreteRules(RunnablePack pack) {
        this.pack = pack.stated();
        this.written = pack.written();
        written.stages().forEach((name, stage) -> stages.put(name, stage(stage)));
    }

    private Stage stage(WrittenStage stage) {
        Map<String, ValuesPredicate> shared = new HashMap<>();
        Set<Class<?>> types = new HashSet<>();
        RuleSetBuilder<Knowledge> rules = service.newKnowledge().builder();
        for (WrittenRule rule : stage.rules()) {
            add(rule, rules, shared);
            rule.patterns().forEach(pattern -> types.add(pattern.type()));
            if (rule.patterns().isEmpty()) {
                types.add(Patient.class);
            }
        }
        return new Stage(rules.build(), types);
    }

    /** Conditions that demand the same of a fact are one, so that they are tested once. */
    private static void add(WrittenRule rule, RuleSetBuilder<Knowledge> rules, Map<String, ValuesPredicate> shared) {
        List<WrittenPattern> patterns = rule.patterns();
        List<FactBuilder> facts = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            facts.add(FactBuilder.fact(name(i), patterns.get(i).type()));
        }
        // A rule needs a fact here, and of the patient there is one in every case.
        if (facts.isEmpty()) {
            facts.add(FactBuilder.fact(name(0), Patient.class));
        }
        LhsBuilder<Knowledge> conditions = rules.newRule(rule.id()).forEach(facts);
        for (int i = 0; i < patterns.size(); i++) {
            WrittenPattern pattern = patterns.get(i);
            if (!pattern.text().isEmpty()) {
                Predicate<Fact> alone = pattern.alone();
                conditions.where(
                        shared.computeIfAbsent(
                                pattern.type().getSimpleName() + ' ' + pattern.text(),
                                unused -> values -> alone.test(values.get(0))),
                        name(i));
            }
            if (!pattern.earlier().isEmpty()) {
                Stream<String> names = pattern.earlier().stream().map(EvreteRules::name);
                conditions.where(
                        pattern.joined(),
                        Stream.concat(names, Stream.of(name(i))).toArray(String[]::new));
            }
        }
        conditions.execute(context -> act(rule, context, patterns.size()));
    }

    private static String name(int place) {
        return "$f" + place;
    }

    private static void act(WrittenRule rule, RhsContext context, int count) {
        Fact[] facts = new Fact[count];
        for (int i = 0; i < count; i++) {
            facts[i] = context.get(name(i));
        }
        Visit visit = context.getRuntime().get(VISIT);
        rule.match().accept(visit.chart(), facts);
        for (Fact fact : visit.concluded()) {
            if (visit.types().contains(fact.getClass())) {
                context.insert0(fact, false);
            }
        }
        visit.concluded().clear();
    }

    @Override
    public Answer assess(PatientCase patient) {
        List<Fact> known = new ArrayList<>();
        List<Fact> concluded = new ArrayList<>();
        PatientChart chart = written.chart(fact -> {
            known.add(fact);
            concluded.add(fact);
        });
        pack.facts(patient).forEach(chart::add);
        stages.forEach((name, stage) -> {
            concluded.clear();
            run(stage, new Visit(chart, concluded, stage.types()), known);
            if (name.equals(written.tallyAfter())) {
                chart.weigh();
            }
        });
        return chart.sheet().answer();
    }

    private static void run(Stage stage, Visit visit, List<Fact> known) {
        try (StatefulSession session = stage.knowledge().newStatefulSession(ActivationMode.CONTINUOUS)) {
            session.set(VISIT, visit);
            for (Fact fact : known) {
                if (stage.types().contains(fact.getClass())) {
                    session.insert0(fact, false);
                }
            }
            session.fire();
        }
    }

    @Override
    public Answer answer(Answer result) {
        return result;
    }
}

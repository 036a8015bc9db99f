package io.github.baclofentriage.benchmarks.peers;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.benchmarks.written.PatientChart;
import io.github.baclofentriage.benchmarks.written.WrittenPack;
import io.github.baclofentriage.benchmarks.written.WrittenRule;
import io.github.baclofentriage.internal.StatedPack;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/**
 * Easy Rules, built with its rule builder. It does not infer, so that the rules of a stage get priorities by which each runs behind those
 * that conclude what it reads; one pass a stage is enough then.
 */
final class EasyRules implements Way<Answer> {
    private static final String CHART = "chart";

    private final StatedPack pack;
    private final WrittenPack written;
    private final Map<String, Rules> stages = new LinkedHashMap<>();
    private final RulesEngine engine = new DefaultRulesEngine();

    EasyRules(RunnablePack pack) {
        this.pack = pack.stated();
        this.written = pack.written();
        written.stages().forEach((name, stage) -> {
            Rules rules = new Rules();
            for (WrittenRule rule : stage.rules()) {
                rules.register(built(rule, rules.size()));
            }
            stages.put(name, rules);
        });
    }

    private static Rule built(WrittenRule rule, int priority) {
        return new RuleBuilder()
                .name(rule.id())
                .priority(priority)
                .when(facts -> rule.holds().test(facts.get(CHART)))
                .then(facts -> rule.speak().accept(facts.get(CHART)))
                .build();
    }

    @Override
    public Answer assess(PatientCase patient) {
        PatientChart chart = written.chart(fact -> {});
        pack.facts(patient).forEach(chart::add);
        Facts facts = new Facts();
        facts.put(CHART, chart);
        stages.forEach((name, rules) -> {
            engine.fire(rules, facts);
            if (name.equals(written.tallyAfter())) {
                chart.weigh();
            }
        });
        return chart.sheet().answer();
    }

    @Override
    public Answer answer(Answer result) {
        return result;
    }
}

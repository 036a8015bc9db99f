package io.github.baclofentriage.benchmarks.peers;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.benchmarks.written.PatientChart;
import io.github.baclofentriage.benchmarks.written.WrittenPack;
import io.github.baclofentriage.benchmarks.written.WrittenStage;
import io.github.baclofentriage.internal.StatedPack;
import java.util.ArrayList;
import java.util.List;

/** The limit: the rules as plain Java, in the order in which one needs the other, and no engine. */
final class WrittenJava implements Way<Answer> {
    private final StatedPack pack;
    private final WrittenPack rules;
    private final List<WrittenStage> arguing = new ArrayList<>();
    private final List<WrittenStage> judging = new ArrayList<>();

    WrittenJava(RunnablePack pack) {
        this.pack = pack.stated();
        this.rules = pack.written();
        boolean argued = false;
        for (var stage : rules.stages().entrySet()) {
            (argued ? judging : arguing).add(stage.getValue());
            argued |= stage.getKey().equals(rules.tallyAfter());
        }
    }

    @Override
    public Answer assess(PatientCase patient) {
        PatientChart chart = rules.chart(fact -> {});
        pack.facts(patient).forEach(chart::add);
        for (WrittenStage stage : arguing) {
            stage.run(chart);
        }
        chart.weigh();
        for (WrittenStage stage : judging) {
            stage.run(chart);
        }
        return chart.sheet().answer();
    }

    @Override
    public Answer answer(Answer result) {
        return result;
    }
}

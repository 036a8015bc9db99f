package io.github.baclofentriage.benchmarks.written;

import io.github.baclofentriage.benchmarks.peers.AnswerSheet;
import io.github.baclofentriage.benchmarks.peers.AnswerSheet.PackOrder;
import io.github.baclofentriage.benchmarks.written.Votes.Ballots;
import io.github.baclofentriage.fact.Fact;
import io.github.baclofentriage.internal.StatedPack;
import io.github.baclofentriage.internal.drl.RuleFile;
import io.github.baclofentriage.internal.drl.RuleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The rules of a pack as Java, compiled. */
public final class WrittenPack {
    private final FactSlots slots;
    private final Ballots ballots;
    private final PackOrder order;
    private final List<String> ruleIds;
    private final Map<String, WrittenStage> stages = new LinkedHashMap<>();
    private final String tallyAfter;

    /**
     * Writes and compiles the rules.
     *
     * @param pack the pack
     */
    public WrittenPack(StatedPack pack) {
        List<RuleText> rules = new ArrayList<>();
        Map<String, List<Integer>> numbers = new LinkedHashMap<>();
        pack.definition().stages().keySet().forEach(stage -> numbers.put(stage, new ArrayList<>()));
        for (RuleFile file : pack.files()) {
            for (RuleText rule : file.rules()) {
                numbers.computeIfAbsent(pack.stageOf(file), unused -> new ArrayList<>())
                        .add(rules.size());
                rules.add(rule);
            }
        }
        this.slots = new FactSlots(rules);
        this.ballots = Ballots.of(pack.definition().syndromes().keySet(), pack.vocabulary());
        this.order = PackOrder.of(pack.definition());
        this.ruleIds = rules.stream().map(RuleText::id).toList();
        this.tallyAfter = pack.definition().tallyAfter();
        CallSource calls = new CallSource(slots, pack.vocabulary(), ballots, ruleIds);
        List<RuleSource> sources = new ArrayList<>();
        rules.forEach(rule -> sources.add(new RuleSource(sources.size(), rule, slots, calls)));
        RuleOrder inOrder = new RuleOrder(rules, slots, pack.vocabulary());
        Map<String, String> classes = new LinkedHashMap<>();
        numbers.forEach((stage, own) ->
                classes.put(className(stage), StageSource.of(simpleName(stage), inOrder.of(own), sources)));
        ClassLoader loader = SourceCompiler.compile(classes);
        numbers.keySet().forEach(stage -> stages.put(stage, stage(loader, className(stage))));
    }

    private static String simpleName(String stage) {
        return "Stage_" + stage.replace('-', '_');
    }

    private static String className(String stage) {
        return StageSource.PACKAGE + '.' + simpleName(stage);
    }

    private static WrittenStage stage(ClassLoader loader, String name) {
        try {
            return (WrittenStage)
                    loader.loadClass(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The stages by name, in the order in which they run.
     *
     * @return the stages
     */
    public Map<String, WrittenStage> stages() {
        return stages;
    }

    /**
     * The stage behind which arguments are added up.
     *
     * @return its name
     */
    public String tallyAfter() {
        return tallyAfter;
    }

    /**
     * How many rules there are.
     *
     * @return their number
     */
    public int ruleCount() {
        return ruleIds.size();
    }

    /**
     * An empty chart.
     *
     * @param reader takes every fact that is added, once
     * @return the chart
     */
    public PatientChart chart(Consumer<Fact> reader) {
        return new PatientChart(slots, ballots, ruleIds, new AnswerSheet(order), reader);
    }
}

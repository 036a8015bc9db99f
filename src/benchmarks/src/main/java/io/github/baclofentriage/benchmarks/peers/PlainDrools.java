package io.github.baclofentriage.benchmarks.peers;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.benchmarks.peers.AnswerSheet.PackOrder;
import io.github.baclofentriage.benchmarks.peers.Statement.Domain;
import io.github.baclofentriage.benchmarks.peers.Statement.Evidence;
import io.github.baclofentriage.benchmarks.peers.Statement.Remark;
import io.github.baclofentriage.benchmarks.peers.Statement.Strike;
import io.github.baclofentriage.benchmarks.peers.Statement.Syndrome;
import io.github.baclofentriage.fact.Conclusion;
import io.github.baclofentriage.fact.Level;
import io.github.baclofentriage.fact.Likelihood;
import io.github.baclofentriage.fact.RedFlag;
import io.github.baclofentriage.fact.RuleRecorder;
import io.github.baclofentriage.fact.Tally;
import io.github.baclofentriage.internal.StatedPack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.Environment;
import org.kie.api.runtime.KieSession;

/**
 * Drools as its guide shows it: classic rules, no configuration, a new session for each case, everything a rule says inserted as a fact, the
 * evidence weighed by rules that accumulate, the stages as agenda groups.
 */
final class PlainDrools implements Way<Answer> {
    private static final List<String> WEIGHING = List.of("votes", "totals", "tallies");

    private final StatedPack pack;
    private final PackOrder order;
    private final KieBase base;
    private final List<Statement> declared = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();

    PlainDrools(RunnablePack runnable) {
        this.pack = runnable.stated();
        this.order = PackOrder.of(pack.definition());
        this.base = new PlainRules(pack).compile();
        pack.definition().syndromes().keySet().forEach(id -> declared.add(new Syndrome(id)));
        for (Vocabulary.Term term : pack.vocabulary().terms()) {
            if (term.kind().equals("domain")) {
                declared.add(new Domain(term.id(), term.classes().contains("history")));
            }
        }
        for (String stage : pack.definition().stages().keySet()) {
            groups.add(stage);
            if (stage.equals(pack.definition().tallyAfter())) {
                groups.addAll(WEIGHING);
            }
        }
        // The group that is given the focus last runs first.
        Collections.reverse(groups);
    }

    /** How many rules of the pack the rule base has. */
    long ruleCount() {
        return base.getKiePackages().stream()
                .flatMap(each -> each.getRules().stream())
                .filter(rule -> rule.getMetaData().containsKey("id"))
                .count();
    }

    @Override
    public Answer assess(PatientCase patient) {
        Environment environment = KieServices.get().newEnvironment();
        environment.set(RuleRecorder.KEY, new InsertingRecorder(pack.vocabulary()));
        KieSession session = base.newKieSession(null, environment);
        try {
            declared.forEach(session::insert);
            pack.facts(patient).forEach(session::insert);
            groups.forEach(group -> session.getAgenda().getAgendaGroup(group).setFocus());
            session.fireAllRules();
            return read(session.getObjects());
        } finally {
            session.dispose();
        }
    }

    private Answer read(Collection<?> facts) {
        AnswerSheet sheet = new AnswerSheet(order);
        for (Object fact : facts) {
            if (fact instanceof Evidence evidence) {
                sheet.argued(evidence.rule());
            } else if (fact instanceof Strike strike) {
                sheet.struck(strike.rule());
            } else if (fact instanceof Tally tally) {
                sheet.tally(tally);
            } else if (fact instanceof RedFlag flag) {
                sheet.redFlag(flag.id());
            } else if (fact instanceof Likelihood likelihood) {
                sheet.likelihood(
                        likelihood.syndrome(), Level.valueOf(likelihood.level().toUpperCase(Locale.ROOT)));
            } else if (fact instanceof Conclusion conclusion) {
                sheet.conclusion(conclusion.status(), conclusion.syndrome());
            } else if (fact instanceof Remark remark) {
                read(remark, sheet);
            }
        }
        return sheet.answer();
    }

    private static void read(Remark remark, AnswerSheet sheet) {
        switch (remark.kind()) {
            case URGENCY -> sheet.urgency(remark.id());
            case PHASE -> sheet.phase(remark.id(), (String) remark.detail());
            default -> sheet.advice(remark.id());
        }
    }

    @Override
    public Answer answer(Answer result) {
        return result;
    }
}

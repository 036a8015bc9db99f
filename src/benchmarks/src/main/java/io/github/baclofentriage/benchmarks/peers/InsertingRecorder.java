package io.github.baclofentriage.benchmarks.peers;

import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.benchmarks.peers.Statement.Evidence;
import io.github.baclofentriage.benchmarks.peers.Statement.Remark;
import io.github.baclofentriage.benchmarks.peers.Statement.Strike;
import io.github.baclofentriage.fact.Absent;
import io.github.baclofentriage.fact.Conclusion;
import io.github.baclofentriage.fact.Condition;
import io.github.baclofentriage.fact.Finding;
import io.github.baclofentriage.fact.Level;
import io.github.baclofentriage.fact.Likelihood;
import io.github.baclofentriage.fact.Measurement;
import io.github.baclofentriage.fact.RedFlag;
import io.github.baclofentriage.fact.RuleRecorder;
import io.github.baclofentriage.fact.Sign;
import io.github.baclofentriage.fact.Strength;
import java.util.Objects;
import org.kie.api.runtime.KieRuntime;
import org.kie.api.runtime.rule.RuleContext;

/** Inserts into the session whatever a rule says. It keeps nothing. */
final class InsertingRecorder implements RuleRecorder {
    private final Vocabulary words;

    InsertingRecorder(Vocabulary words) {
        this.words = words;
    }

    @Override
    public void argue(RuleContext context, String syndrome, boolean supports, Strength strength, String domain) {
        String rule =
                Objects.requireNonNull((String) context.getRule().getMetaData().get("id"));
        int votes = (possible(context) ? Strength.WEAK : strength).votes();
        context.getKieRuntime().insert(new Evidence(rule, syndrome, supports, votes, domain));
    }

    @Override
    public void undercut(RuleContext context, String... rules) {
        // What is possible only strikes nothing.
        if (possible(context)) {
            return;
        }
        for (String rule : rules) {
            context.getKieRuntime().insert(new Strike(rule));
        }
    }

    @Override
    public void say(RuleContext context, Kind kind, String id, Object detail) {
        KieRuntime session = context.getKieRuntime();
        switch (kind) {
            case FINDING -> {
                boolean possible = possible(context);
                session.insert(new Finding(id, "unknown", possible, null));
                words.ancestors("finding", id)
                        .forEach(each -> session.insert(new Finding(each, "unknown", possible, null)));
            }
            case ABSENCE -> {
                session.insert(new Absent(id));
                words.descendants("finding", id).forEach(each -> session.insert(new Absent(each)));
            }
            case SIGN -> session.insert(new Sign(id, possible(context)));
            case MEASUREMENT -> session.insert(Measurement.of(id, (Double) detail));
            case RED_FLAG -> session.insert(new RedFlag(id));
            case LIKELIHOOD -> session.insert(new Likelihood(id, ((Level) detail).word()));
            case CONCLUSION -> session.insert(new Conclusion(id, (String) detail));
            case URGENCY, PHASE, DIFFERENTIAL, CONSIDERATION, QUESTION -> session.insert(new Remark(kind, id, detail));
        }
    }

    private static boolean possible(RuleContext context) {
        for (Object matched : context.getMatch().getObjects()) {
            if ((matched instanceof Finding finding && finding.possible())
                    || (matched instanceof Condition condition && condition.possible())
                    || (matched instanceof Sign sign && sign.possible())) {
                return true;
            }
        }
        return false;
    }
}

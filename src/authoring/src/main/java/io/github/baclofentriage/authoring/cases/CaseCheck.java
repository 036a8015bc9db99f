package io.github.baclofentriage.authoring.cases;

import io.github.baclofentriage.CaseFault;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePack.Rule;
import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.Trace;
import io.github.baclofentriage.Triage;
import io.github.baclofentriage.TriageReport.Unrecognised;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs cases against a pack and says in a rule author's words where the answer differs. Threads may share it. */
public final class CaseCheck {
    private final Triage triage;
    private final Map<String, Rule> rules;

    private CaseCheck(RulePack pack) {
        this.triage = Triage.with(pack);
        this.rules = pack.rules().stream().collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));
    }

    /**
     * A check of cases against a pack.
     *
     * @param pack the pack
     * @return a check
     */
    public static CaseCheck of(RulePack pack) {
        return new CaseCheck(pack);
    }

    /**
     * Runs one case.
     *
     * @param ruleCase the case
     * @return every deviation with its line in the case file; empty if the case passes
     */
    public List<String> run(RuleCase ruleCase) {
        try {
            return judge(ruleCase, triage.trace(ruleCase.given()));
        } catch (RulePackException e) {
            return e.faults().stream().map(fault -> "the pack failed: " + fault).toList();
        }
    }

    /**
     * Judges an answer that was had elsewhere.
     *
     * @param ruleCase the case
     * @param trace the answer
     * @return every deviation with its line in the case file; empty if the case passes
     */
    public List<String> judge(RuleCase ruleCase, Trace trace) {
        Answer answer = new Answer(trace, triage.pack().vocabulary());
        List<String> deviations = new ArrayList<>();
        if (!ruleCase.allowFaults()) {
            addFaults(answer, ruleCase, deviations);
        }
        for (Claim claim : ruleCase.expect()) {
            if (!answer.has(claim)) {
                deviations.add(at(claim) + missing(claim, ruleCase, answer));
            }
        }
        for (Claim claim : ruleCase.forbid()) {
            if (answer.has(claim)) {
                deviations.add(at(claim) + forbidden(claim));
            }
        }
        return deviations;
    }

    private static void addFaults(Answer answer, RuleCase ruleCase, List<String> deviations) {
        for (CaseFault fault : answer.trace().report().rejected()) {
            deviations.add("line " + ruleCase.line() + ": cannot be used: " + fault);
        }
        for (Unrecognised word : answer.trace().report().unrecognised()) {
            String nearest = word.nearest() == null ? "" : ". Maybe " + word.nearest();
            deviations.add("line " + ruleCase.line() + ": the pack does not know [" + word.text() + "] at "
                    + word.path() + nearest);
        }
    }

    private static String at(Claim claim) {
        return "line " + claim.line() + ": ";
    }

    private String missing(Claim claim, RuleCase ruleCase, Answer answer) {
        Set<String> there = answer.ids(claim.aspect(), claim.subject());
        return switch (claim.aspect()) {
            case FIRES ->
                "expected rule " + rule(claim.value()) + " to fire, it did not; "
                        + firedInstead(ruleCase.ruleFile(), there);
            case UNDERCUT ->
                "expected " + rule(claim.value()) + " to strike " + claim.subject() + "; "
                        + struckInstead(claim, there, answer);
            case LIKELIHOOD ->
                "expected " + claim.subject() + " to be " + claim.value() + "; it was " + words(there)
                        + points(claim.subject(), answer);
            case STATUS, URGENCY ->
                "expected " + claim.aspect().noun() + " " + claim.value() + "; it was " + words(there);
            default ->
                "expected " + claim.aspect().noun() + " " + claim.value() + " in `"
                        + claim.aspect().key() + "`; there: " + words(there);
        };
    }

    private String forbidden(Claim claim) {
        return switch (claim.aspect()) {
            case FIRES -> "rule " + rule(claim.value()) + " fired and must not";
            case UNDERCUT -> rule(claim.value()) + " struck " + claim.subject() + " and must not";
            case LIKELIHOOD -> claim.subject() + " was " + claim.value() + " and must not be";
            case STATUS, URGENCY -> claim.aspect().noun() + " was " + claim.value() + " and must not be";
            default ->
                claim.aspect().noun() + " " + claim.value() + " is in `"
                        + claim.aspect().key() + "` and must not be";
        };
    }

    private String rule(String id) {
        Rule rule = rules.get(id);
        return rule == null ? id : id + " (" + rule.name() + ")";
    }

    private String firedInstead(String file, Set<String> fired) {
        List<String> here = fired.stream()
                .filter(id -> {
                    Rule rule = rules.get(id);
                    return rule != null && rule.file().equals(file);
                })
                .toList();
        return here.isEmpty() ? "no rule of " + file + " fired" : "of " + file + " fired " + String.join(", ", here);
    }

    private static String struckInstead(Claim claim, Set<String> there, Answer answer) {
        if (!answer.trace().fired().contains(claim.subject())) {
            return claim.subject() + " did not fire";
        }
        return there.isEmpty() ? "nothing struck it" : "it was struck by " + words(there);
    }

    private static String points(String syndrome, Answer answer) {
        return answer.trace().report().syndromes().stream()
                .filter(each -> each.syndrome().equals(syndrome))
                .map(each -> " with " + each.points() + " points")
                .collect(Collectors.joining());
    }

    private static String words(Set<String> ids) {
        return ids.isEmpty() ? "nothing" : String.join(", ", ids);
    }
}

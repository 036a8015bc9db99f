package io.github.baclofentriage.authoring.cases;

import io.github.baclofentriage.RulePack.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Says which rules no case proves.
 *
 * @param rules every rule of a pack, or of an overlay its own
 * @param cases every case of its case files
 */
record RuleFaults(List<Rule> rules, List<RuleCase> cases) {
    private static final String NEAR_MISS = "near miss";

    /** A fault for each DRL file without a rule, and for each rule without a firing case or without a near miss. */
    List<String> in(Collection<String> ruleFiles) {
        List<String> faults = new ArrayList<>();
        for (String file : ruleFiles) {
            if (rules.stream().noneMatch(rule -> rule.file().equals(file))) {
                faults.add(file + ": has no rule");
            }
        }
        for (Rule rule : rules) {
            add(rule, RuleCase::expect, "firing case", "expects", faults);
            add(rule, RuleCase::forbid, NEAR_MISS, "forbids", faults);
        }
        return faults;
    }

    /** A fault for each disabled rule of which no case that runs forbids that it fires. */
    List<String> disabled(Map<String, Integer> lines) {
        List<String> faults = new ArrayList<>();
        lines.forEach((id, line) -> {
            boolean proven = cases.stream()
                    .filter(each -> each.skip() == null)
                    .flatMap(each -> each.forbid().stream())
                    .anyMatch(claim -> names(claim, id));
            if (!proven) {
                faults.add("pack.yaml line " + line + ": rule [" + id
                        + "] is disabled, and no case that runs forbids it in `fires`. Maybe write one beside a rule or in "
                        + RuleCases.OF_PACK);
            }
        });
        return faults;
    }

    private void add(Rule rule, Function<RuleCase, List<Claim>> claims, String what, String verb, List<String> faults) {
        String caseFile = RuleCases.caseFile(rule.file());
        List<RuleCase> proofs = cases.stream()
                .filter(each -> each.file().equals(caseFile))
                .filter(each -> claims.apply(each).stream().anyMatch(claim -> names(claim, rule.id())))
                .toList();
        String place = rule.file() + " line " + rule.line() + ": rule [" + rule.id() + "] has no " + what;
        List<RuleCase> run = proofs.stream().filter(each -> each.skip() == null).toList();
        if (proofs.isEmpty()) {
            faults.add(place + ": no case in " + caseFile + " " + verb + " it in `fires`");
        } else if (run.isEmpty()) {
            faults.add(
                    place + " that runs: " + caseFile + " line " + proofs.get(0).line() + " is skipped");
        } else if (what.equals(NEAR_MISS) && run.stream().allMatch(RuleCase::statesNothing)) {
            faults.add(
                    place + ": " + caseFile + " line " + run.get(0).line()
                            + " says nothing of the patient, which is near to no rule. Maybe give it all but one sign of the rule");
        }
    }

    private static boolean names(Claim claim, String rule) {
        return claim.aspect() == Aspect.FIRES && claim.value().equals(rule);
    }
}

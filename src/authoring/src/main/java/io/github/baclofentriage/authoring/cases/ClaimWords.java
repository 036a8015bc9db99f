package io.github.baclofentriage.authoring.cases;

import io.github.baclofentriage.RulePack.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Words a claim that an answer does not meet. */
final class ClaimWords {
    private final Map<String, Rule> rules;
    private final LevelOrder levels;
    private final NonFiring nonFiring;

    ClaimWords(List<Rule> rules, LevelOrder levels, NonFiring nonFiring) {
        this.rules = rules.stream().collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));
        this.levels = levels;
        this.nonFiring = nonFiring;
    }

    /** An expectation that was not met, and what was there instead. */
    Deviation missing(Claim claim, RuleCase ruleCase, Answer answer) {
        Set<String> there = answer.ids(claim.aspect(), claim.subject());
        String expected = "expected " + claim.value();
        return switch (claim.aspect()) {
            case FIRES ->
                deviation(
                        claim, "expected " + rule(claim.value()), "did not fire", why(claim.value(), ruleCase, there));
            case UNDERCUT ->
                deviation(
                        claim,
                        claim.subject() + " expected to be struck by " + rule(claim.value()),
                        struck(claim.subject(), there, answer));
            case LIKELIHOOD ->
                deviation(claim, claim.subject() + " " + expected, "was " + words(there) + points(claim, answer));
            case ARGUMENTS -> deviation(claim, claim.subject() + " " + expected, "argues " + words(there));
            case VALUES -> deviation(claim, claim.subject() + " " + expected, value(there));
            case STATUS, URGENCY -> deviation(claim, expected, "was " + words(there));
            default -> deviation(claim, expected, "there: " + words(there));
        };
    }

    /** Something that is in the answer and must not be. */
    Deviation forbidden(Claim claim, Answer answer) {
        Set<String> there = answer.ids(claim.aspect(), claim.subject());
        String above = levels.forbidden(claim).size() > 1 ? " or above" : "";
        String mustNotBe = "must not be " + claim.value() + above;
        return switch (claim.aspect()) {
            case FIRES -> deviation(claim, "must not fire: " + rule(claim.value()), "fired");
            case UNDERCUT ->
                deviation(claim, claim.subject() + " must not be struck by " + rule(claim.value()), "was struck");
            case LIKELIHOOD ->
                deviation(claim, claim.subject() + " " + mustNotBe, "was " + words(there) + points(claim, answer));
            case ARGUMENTS -> deviation(claim, claim.subject() + " " + mustNotBe, "argues so");
            case VALUES -> deviation(claim, claim.subject() + " " + mustNotBe, value(there));
            case STATUS, URGENCY -> deviation(claim, mustNotBe, "was " + words(there));
            default -> deviation(claim, "must not have " + claim.value(), "is there");
        };
    }

    private static Deviation deviation(Claim claim, String expected, String actual) {
        return deviation(claim, expected, actual, List.of());
    }

    private static Deviation deviation(Claim claim, String expected, String actual, List<String> because) {
        return new Deviation(claim.line(), claim.aspect().key(), expected, actual, because);
    }

    private String rule(String id) {
        Rule rule = rules.get(id);
        return rule == null ? id : id + " (" + rule.name() + ")";
    }

    /** Why a rule did not fire; where that is not known, which rules of its file did. */
    private List<String> why(String id, RuleCase ruleCase, Set<String> fired) {
        Rule expected = rules.get(id);
        if (expected == null) {
            return List.of("the pack has no such rule");
        }
        List<String> why = new ArrayList<>();
        for (String line : nonFiring.explain(ruleCase, id)) {
            why.add((why.isEmpty() ? "why: " : "     ") + line);
        }
        if (!why.isEmpty()) {
            return why;
        }
        List<String> others = fired.stream()
                .filter(each -> {
                    Rule rule = rules.get(each);
                    return rule != null && rule.file().equals(expected.file());
                })
                .toList();
        return List.of(
                others.isEmpty()
                        ? "no rule of " + expected.file() + " fired"
                        : "of " + expected.file() + " fired " + String.join(", ", others));
    }

    private static String struck(String subject, Set<String> there, Answer answer) {
        if (!answer.trace().fired().contains(subject)) {
            return "did not fire";
        }
        return there.isEmpty() ? "was not struck" : "was struck by " + words(there);
    }

    private static String points(Claim claim, Answer answer) {
        return answer.trace().report().syndromes().stream()
                .filter(each -> each.syndrome().equals(claim.subject()))
                .map(each -> " with " + each.points() + " points")
                .collect(Collectors.joining());
    }

    private static String value(Set<String> there) {
        return there.isEmpty() ? "was not derived" : "was " + words(there);
    }

    private static String words(Set<String> ids) {
        return ids.isEmpty() ? "nothing" : String.join(", ", ids);
    }
}

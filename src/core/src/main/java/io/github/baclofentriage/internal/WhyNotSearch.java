package io.github.baclofentriage.internal;

import io.github.baclofentriage.Explanation.Answer;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.internal.OpenQuestions.Option;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The smallest set of answers to different open questions with which something would be concluded that is not. Smaller sets come first,
 * and of one size the one whose answers stand first in the pack.
 *
 * <p>Every set that is named was tried on the rules. Of the others, only those are left untried that cannot reach the goal: answers that
 * meet in no rule bring about together what each brings about alone, so they raise no red flag that none of them raises, and the tallies
 * that they give can be added up without running a rule.
 */
final class WhyNotSearch {
    private static final int MOST_CHANGES = 3;
    /** Trials for one case; past them larger sets are left unsearched and what is not found counts as out of reach. */
    private static final int MOST_TRIALS = 20_000;

    private final WhatIf whatIf;
    private final List<Option> options = new ArrayList<>();
    private final List<OptionEffect> effects = new ArrayList<>();
    private final Map<List<Integer>, Optional<Verdict>> tried = new HashMap<>();
    private final TallyForecast forecast;
    private final BitSet everyRule = new BitSet();

    WhyNotSearch(WhatIf whatIf, OpenQuestions questions) {
        this.whatIf = whatIf;
        RuleLinks links = whatIf.pack().links();
        everyRule.set(0, links.rules().size());
        questions.options().values().forEach(options::addAll);
        options.forEach(option -> effects.add(new OptionEffect(links, whatIf, option)));
        this.forecast = new TallyForecast(whatIf, options);
    }

    /** The answers that would raise a red flag; empty where no set of up to three does. */
    List<Answer> raising(String flag) {
        BitSet leading = whatIf.pack().links().leadingTo(flag);
        return search(verdict -> verdict.flags().contains(flag), set -> linked(set, leading));
    }

    /** The answers with which a syndrome would be the conclusion; empty where no set of up to three does. */
    List<Answer> concluding(String syndrome) {
        return search(
                verdict -> verdict.concludes(whatIf.pack(), syndrome),
                set -> coupled(set) || forecast.allows(set, syndrome));
    }

    private List<Answer> search(Predicate<Verdict> goal, Predicate<List<Integer>> worthTrying) {
        for (int i = 0; i < options.size(); i++) {
            if (goal.test(options.get(i).verdict())) {
                return answers(List.of(i));
            }
        }
        for (int size = 2; size <= MOST_CHANGES; size++) {
            List<Integer> found = larger(List.of(), size, goal, worthTrying);
            if (!found.isEmpty()) {
                return answers(found);
            }
        }
        return List.of();
    }

    private List<Integer> larger(
            List<Integer> chosen, int size, Predicate<Verdict> goal, Predicate<List<Integer>> worthTrying) {
        int from = chosen.isEmpty() ? 0 : chosen.get(chosen.size() - 1) + 1;
        for (int next = from; next < options.size(); next++) {
            if (!chosen.isEmpty() && sameQuestion(chosen.get(chosen.size() - 1), next)) {
                continue;
            }
            List<Integer> set = new ArrayList<>(chosen);
            set.add(next);
            if (set.size() < size) {
                List<Integer> found = larger(set, size, goal, worthTrying);
                if (!found.isEmpty()) {
                    return found;
                }
            } else if (worthTrying.test(set) && reaches(set, goal)) {
                return set;
            }
        }
        return List.of();
    }

    private boolean sameQuestion(int one, int other) {
        return options.get(one)
                .answer()
                .question()
                .equals(options.get(other).answer().question());
    }

    private boolean reaches(List<Integer> set, Predicate<Verdict> goal) {
        if (tried.size() >= MOST_TRIALS && !tried.containsKey(set)) {
            return false;
        }
        return tried.computeIfAbsent(set, this::attempt).filter(goal).isPresent();
    }

    /** What the answers come to together; empty where they contradict each other or what is known. */
    private Optional<Verdict> attempt(List<Integer> set) {
        PatientCase changed = whatIf.known();
        for (int one : set) {
            String question = options.get(one).answer().question();
            String answer = options.get(one).answer().answer();
            changed = changed.plus(whatIf.pack().definition().adds(question, answer));
        }
        ResolvedCase answered = whatIf.resolve(changed);
        return OpenQuestions.contradicts(whatIf, changed, answered)
                ? Optional.empty()
                : Optional.of(whatIf.with(answered.facts()));
    }

    /** Whether the answers of a set hang together by rules among some, so that they may bring about more than each alone. */
    private boolean linked(List<Integer> set, BitSet among) {
        return connected(set, (one, other) -> effects.get(one).meets(effects.get(other), among));
    }

    /** Whether any two answers of a set meet in a rule or in a strike, so that what they argue does not add up. */
    private boolean coupled(List<Integer> set) {
        for (int one : set) {
            for (int other : set) {
                if (one < other
                        && (effects.get(one).meets(effects.get(other), everyRule)
                                || effects.get(one).strikesWith(effects.get(other)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private interface Meeting {
        boolean of(int one, int other);
    }

    private static boolean connected(List<Integer> set, Meeting meeting) {
        int reached = 1;
        boolean more = true;
        while (more) {
            more = false;
            for (int i = 0; i < set.size(); i++) {
                for (int j = 0; j < set.size(); j++) {
                    boolean joins = (reached & 1 << i) != 0
                            && (reached & 1 << j) == 0
                            && meeting.of(Math.min(set.get(i), set.get(j)), Math.max(set.get(i), set.get(j)));
                    if (joins) {
                        reached |= 1 << j;
                        more = true;
                    }
                }
            }
        }
        return Integer.bitCount(reached) == set.size();
    }

    int trials() {
        return tried.size();
    }

    private List<Answer> answers(List<Integer> set) {
        return set.stream().map(one -> options.get(one).answer()).toList();
    }
}

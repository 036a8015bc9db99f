package io.github.baclofentriage.internal;

import io.github.baclofentriage.Explanation.Answer;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.fact.Tally;
import io.github.baclofentriage.internal.OpenQuestions.Option;
import io.github.baclofentriage.internal.Prospects.Prospect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The smallest set of answers to different open questions with which something would be concluded that is not. Smaller sets come first,
 * and of one size the one whose answers stand first in the pack.
 *
 * <p>Every set that is named was tried on the rules. Sets are left untried only where {@link Prospects} shows that they cannot reach
 * a goal.
 */
final class WhyNotSearch {
    private static final int MOST_CHANGES = 3;

    /** Something that is not concluded: whether a verdict has it, and whether some answers may bring it about. */
    private record Goal(String name, Predicate<Verdict> reached, Predicate<Prospect> possible) {}

    private final WhatIf whatIf;
    private final List<Option> options = new ArrayList<>();
    private final Prospects prospects;
    private final List<Goal> open = new ArrayList<>();
    /** Goals that only answers bring about which meet. */
    private final List<Goal> meeting = new ArrayList<>();

    private final Map<String, List<Answer>> found = new HashMap<>();

    WhyNotSearch(WhatIf whatIf, OpenQuestions questions) {
        this.whatIf = whatIf;
        questions.options().values().forEach(options::addAll);
        this.prospects = new Prospects(whatIf, options);
        addGoals();
        for (int size = 1; size <= MOST_CHANGES && !done(); size++) {
            search(new int[0], size);
        }
    }

    private void addGoals() {
        LoadedPack pack = whatIf.pack();
        Map<String, TallyDemand> demands = pack.weights().demands();
        Map<String, Tally> tallies = new HashMap<>();
        whatIf.verdict().ranking().forEach(tally -> tallies.put(tally.syndrome(), tally));
        for (String id : tallies.keySet()) {
            TallyDemand demand = demands.get(id);
            if (demand != null && !whatIf.verdict().concludes(pack, id)) {
                boolean speaks = prospects.speaks(demand.unweighed());
                BitSet speaking = prospects.speaking(demand.unweighed());
                open.add(new Goal(
                        syndrome(id),
                        verdict -> verdict.concludes(pack, id),
                        prospect -> speaks
                                || !speaking.isEmpty() && prospect.anyOf(speaking)
                                || demand.allows(tallies, prospect)));
            }
        }
        RuleLinks links = pack.weights().links();
        for (String id : pack.definition().redFlags().keySet()) {
            if (!whatIf.verdict().flags().contains(id)) {
                BitSet raising = links.raising(id);
                BitSet bearing = prospects.bearing(links.leadingTo(id));
                boolean weighed = links.weighs(links.leadingTo(id));
                (weighed ? open : meeting)
                        .add(new Goal(
                                flag(id),
                                verdict -> verdict.flags().contains(id),
                                prospect -> weighed || prospect.allOf(bearing) && prospect.gainTogether(raising)));
            }
        }
    }

    private static String syndrome(String id) {
        return "syndrome " + id;
    }

    private static String flag(String id) {
        return "flag " + id;
    }

    /** The answers that would raise a red flag; empty where no set of up to three does. */
    List<Answer> raising(String id) {
        return found.getOrDefault(flag(id), List.of());
    }

    /** The answers with which a syndrome would be the conclusion; empty where no set of up to three does. */
    List<Answer> concluding(String id) {
        return found.getOrDefault(syndrome(id), List.of());
    }

    private void search(int[] chosen, int size) {
        int from = chosen.length == 0 ? 0 : chosen[chosen.length - 1] + 1;
        for (int next = from; next < options.size() && !done(); next++) {
            if (chosen.length > 0 && options.get(next).sameQuestion(options.get(chosen[chosen.length - 1]))) {
                continue;
            }
            int[] set = Arrays.copyOf(chosen, chosen.length + 1);
            set[chosen.length] = next;
            if (set.length < size) {
                search(set, size);
            } else if (size == 1) {
                settle(set, Optional.of(options.get(next).verdict()));
            } else {
                consider(set);
            }
        }
    }

    private void consider(int[] set) {
        Prospect prospect = prospects.of(set);
        if (possible(open, prospect) || prospect.meet() && possible(meeting, prospect)) {
            settle(set, attempt(set));
        }
    }

    private static boolean possible(List<Goal> goals, Prospect prospect) {
        for (Goal goal : goals) {
            if (goal.possible().test(prospect)) {
                return true;
            }
        }
        return false;
    }

    /** What the answers come to together; empty where they contradict each other or what is known. */
    private Optional<Verdict> attempt(int[] set) {
        PatientCase changed = whatIf.known();
        for (int one : set) {
            Answer answer = options.get(one).answer();
            changed = changed.plus(whatIf.pack().definition().adds(answer.question(), answer.answer()));
        }
        ResolvedCase answered = whatIf.resolve(changed);
        return OpenQuestions.contradicts(whatIf, changed, answered)
                ? Optional.empty()
                : Optional.of(whatIf.with(answered.facts()));
    }

    private void settle(int[] set, Optional<Verdict> verdict) {
        verdict.ifPresent(come -> {
            settle(set, come, open);
            settle(set, come, meeting);
        });
    }

    private void settle(int[] set, Verdict verdict, List<Goal> goals) {
        for (Iterator<Goal> each = goals.iterator(); each.hasNext(); ) {
            Goal goal = each.next();
            if (goal.reached().test(verdict)) {
                found.put(
                        goal.name(),
                        Arrays.stream(set)
                                .mapToObj(one -> options.get(one).answer())
                                .toList());
                each.remove();
            }
        }
    }

    private boolean done() {
        return open.isEmpty() && meeting.isEmpty();
    }
}

package io.github.baclofentriage.internal;

import io.github.baclofentriage.Explanation.Answer;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.fact.Tally;
import io.github.baclofentriage.internal.OpenQuestions.Option;
import io.github.baclofentriage.internal.RuleWeights.Potential;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The smallest set of answers to different open questions with which something would be concluded that is not. Smaller sets come first,
 * and of one size the one whose answers stand first in the pack.
 *
 * <p>Every set that is named was tried on the rules. Sets are left untried only where they cannot reach a goal: answers that meet in no
 * rule bring about together what each does alone, and {@link TallyForecast} bounds what they argue.
 */
final class WhyNotSearch {
    private static final int MOST_CHANGES = 3;

    /** Some answers and what those that meet may do together. */
    private record Candidate(int[] set, List<Meeting> meetings) {}

    /** What two answers may do together beyond what each does alone. */
    private record Meeting(Potential potential, int[] gains) {}

    /** Something that is not concluded: whether a verdict has it, and whether some answers may bring it about. */
    private record Goal(String name, Predicate<Verdict> reached, Predicate<Candidate> possible) {}

    private final WhatIf whatIf;
    private final List<Option> options = new ArrayList<>();
    private final List<OptionEffect> effects = new ArrayList<>();
    private final List<int[]> gains = new ArrayList<>();
    private final TallyForecast forecast;
    private final @Nullable Meeting[][] meetings;
    private final Map<Integer, Integer> matched = new HashMap<>();
    private final List<Goal> open = new ArrayList<>();
    private final Map<String, List<Answer>> found = new HashMap<>();
    private int trials;

    WhyNotSearch(WhatIf whatIf, OpenQuestions questions) {
        this.whatIf = whatIf;
        RuleWeights weights = whatIf.pack().weights();
        RuleLinks links = weights.links();
        whatIf.findings()
                .facts()
                .forEach(fact -> links.slots(fact)
                        .forEach(slot -> matched.merge(slot.rule(), slot.bit(), (some, more) -> some | more)));
        questions.options().values().forEach(options::addAll);
        options.forEach(option -> effects.add(new OptionEffect(links, whatIf, option)));
        this.forecast = new TallyForecast(whatIf, options);
        this.meetings = new Meeting[options.size()][options.size()];
        for (int one = 0; one < options.size(); one++) {
            gains.add(forecast.gains(one));
            for (int other = one + 1; other < options.size(); other++) {
                Potential potential =
                        sameQuestion(one, other) ? null : weights.together(effects.get(one), effects.get(other));
                meetings[one][other] = potential == null ? null : new Meeting(potential, forecast.gains(potential));
            }
        }
        addGoals();
        for (int size = 1; size <= MOST_CHANGES && !open.isEmpty(); size++) {
            search(new int[0], size);
        }
    }

    private void addGoals() {
        LoadedPack pack = whatIf.pack();
        Map<String, TallyDemand> demands = pack.weights().demands();
        for (Tally tally : whatIf.verdict().ranking()) {
            String id = tally.syndrome();
            TallyDemand demand = demands.get(id);
            if (demand != null && !whatIf.verdict().concludes(pack, id)) {
                open.add(new Goal(
                        syndrome(id), verdict -> verdict.concludes(pack, id), each -> concludes(each, tally, demand)));
            }
        }
        for (String id : pack.definition().redFlags().keySet()) {
            if (!whatIf.verdict().flags().contains(id)) {
                BitSet raising = pack.weights().links().raising(id);
                BitSet leading = pack.weights().links().leadingTo(id);
                open.add(new Goal(
                        flag(id), verdict -> verdict.flags().contains(id), each -> raises(each, raising, leading)));
            }
        }
    }

    private static String syndrome(String id) {
        return "syndrome " + id;
    }

    private static String flag(String id) {
        return "flag " + id;
    }

    /** Whether some answers may bring a syndrome's tally and the facts together with which a rule concludes it. */
    private boolean concludes(Candidate candidate, Tally tally, TallyDemand demand) {
        int place = 2 * whatIf.pack().weights().syndromes().indexOf(tally.syndrome());
        int points = tally.points();
        int margin = tally.margin();
        for (int one : candidate.set()) {
            points += gains.get(one)[place];
            margin += gains.get(one)[place + 1];
        }
        for (Meeting meeting : candidate.meetings()) {
            points += meeting.gains()[place];
            margin += meeting.gains()[place + 1];
        }
        return demand.inReach(points, margin)
                && demand.allows(
                        forecast.best(
                                tally.syndrome(),
                                forecast.together(candidate.set()),
                                candidate.meetings().stream()
                                        .map(Meeting::potential)
                                        .toList()),
                        rule -> patterns(rule, candidate));
    }

    /** The patterns of a rule that facts of the case or of some answers may match, as bits. */
    private int patterns(int rule, Candidate candidate) {
        int patterns = matched.getOrDefault(rule, 0);
        for (int one : candidate.set()) {
            patterns |= effects.get(one).patterns(rule);
        }
        boolean meets = candidate.meetings().stream()
                .anyMatch(meeting -> meeting.potential().rules().get(rule));
        return meets ? -1 : patterns;
    }

    /** Whether some answers all bear on a red flag, and meet in what may raise it. */
    private boolean raises(Candidate candidate, BitSet raising, BitSet leading) {
        boolean meets = candidate.meetings().stream()
                .anyMatch(meeting -> meeting.potential().rules().intersects(raising));
        return meets
                && Arrays.stream(candidate.set())
                        .allMatch(one -> effects.get(one).rules().intersects(leading));
    }

    /** The answers that would raise a red flag; empty where no set of up to three does. */
    List<Answer> raising(String id) {
        return found.getOrDefault(flag(id), List.of());
    }

    /** The answers with which a syndrome would be the conclusion; empty where no set of up to three does. */
    List<Answer> concluding(String id) {
        return found.getOrDefault(syndrome(id), List.of());
    }

    /** How many sets of answers were run. */
    int trials() {
        return trials;
    }

    private void search(int[] chosen, int size) {
        int from = chosen.length == 0 ? 0 : chosen[chosen.length - 1] + 1;
        for (int next = from; next < options.size() && !open.isEmpty(); next++) {
            if (chosen.length > 0 && sameQuestion(chosen[chosen.length - 1], next)) {
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

    private boolean sameQuestion(int one, int other) {
        return options.get(one)
                .answer()
                .question()
                .equals(options.get(other).answer().question());
    }

    private void consider(int[] set) {
        List<Meeting> met = new ArrayList<>();
        for (int i = 0; i < set.length; i++) {
            for (int j = i + 1; j < set.length; j++) {
                Meeting meeting = meetings[set[i]][set[j]];
                if (meeting != null) {
                    met.add(meeting);
                }
            }
        }
        Candidate candidate = new Candidate(set, met);
        for (Goal goal : open) {
            if (goal.possible().test(candidate)) {
                settle(set, attempt(set));
                return;
            }
        }
    }

    /** What the answers come to together; empty where they contradict each other or what is known. */
    private Optional<Verdict> attempt(int[] set) {
        trials++;
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
        open.removeIf(goal -> {
            boolean reached = verdict.filter(goal.reached()).isPresent();
            if (reached) {
                found.put(
                        goal.name(),
                        Arrays.stream(set)
                                .mapToObj(one -> options.get(one).answer())
                                .toList());
            }
            return reached;
        });
    }
}

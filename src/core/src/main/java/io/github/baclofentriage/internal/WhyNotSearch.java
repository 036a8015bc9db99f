package io.github.baclofentriage.internal;

import io.github.baclofentriage.Explanation.Answer;
import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.fact.Tally;
import io.github.baclofentriage.internal.OpenQuestions.Option;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The one answer, or the two answers to different open questions, with which something would be concluded that is not. One answer comes
 * before two, and of as many the one comes first whose answers stand first in the pack.
 *
 * <p>Every set is tried on the pack's own rules.
 */
final class WhyNotSearch {
    private final WhatIf whatIf;
    /** What no set has brought about yet: by name, whether a verdict has it. */
    private final Map<String, Predicate<Verdict>> open = new LinkedHashMap<>();

    private final Map<String, List<Answer>> found = new HashMap<>();

    WhyNotSearch(WhatIf whatIf, OpenQuestions questions) {
        this.whatIf = whatIf;
        LoadedPack pack = whatIf.pack();
        for (Tally tally : whatIf.verdict().ranking()) {
            open.put(syndrome(tally.syndrome()), verdict -> verdict.concludes(pack, tally.syndrome()));
        }
        pack.definition()
                .redFlags()
                .keySet()
                .forEach(id -> open.put(flag(id), verdict -> verdict.flags().contains(id)));
        open.values().removeIf(reached -> reached.test(whatIf.verdict()));
        List<Option> options =
                questions.options().values().stream().flatMap(List::stream).toList();
        options.forEach(option -> settle(List.of(option.answer()), option.verdict()));
        pairs(options);
    }

    private static String syndrome(String id) {
        return "syndrome " + id;
    }

    private static String flag(String id) {
        return "flag " + id;
    }

    /** The answers that would raise a red flag; empty where no one or two do. */
    List<Answer> raising(String id) {
        return found.getOrDefault(flag(id), List.of());
    }

    /** The answers with which a syndrome would be the conclusion; empty where no one or two do. */
    List<Answer> concluding(String id) {
        return found.getOrDefault(syndrome(id), List.of());
    }

    private void pairs(List<Option> options) {
        for (int one = 0; one < options.size(); one++) {
            for (int other = one + 1; other < options.size() && !open.isEmpty(); other++) {
                if (!options.get(one).sameQuestion(options.get(other))) {
                    attempt(options.get(one).answer(), options.get(other).answer());
                }
            }
        }
    }

    /** Tries two answers, unless they contradict each other or what is known. */
    private void attempt(Answer one, Answer other) {
        PatientCase changed = whatIf.known().plus(adds(one)).plus(adds(other));
        ResolvedCase answered = whatIf.resolve(changed);
        if (!OpenQuestions.contradicts(whatIf, changed, answered)) {
            settle(List.of(one, other), whatIf.with(answered.facts()));
        }
    }

    private PatientCase adds(Answer answer) {
        return whatIf.pack().definition().adds(answer.question(), answer.answer());
    }

    private void settle(List<Answer> answers, Verdict verdict) {
        open.entrySet().removeIf(goal -> {
            boolean reached = goal.getValue().test(verdict);
            if (reached) {
                found.put(goal.getKey(), answers);
            }
            return reached;
        });
    }
}

package io.github.baclofentriage.internal;

import io.github.baclofentriage.internal.OpenQuestions.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What answers to different questions may bring about together, at the most and without a run of the rules: what each does alone was
 * tried, answers that meet in no rule do together what each does alone, and {@link Interplay} bounds what the others do.
 */
final class Prospects {
    /** Two answers that meet, with the most that they may do whatever is answered besides. */
    private record Pair(Meeting meeting, BitSet gained, int[] gains) {}

    private final RuleWeights weights;
    private final List<OptionEffect> effects = new ArrayList<>();
    private final TallyForecast forecast;
    private final int[][] gains;
    private final int[] matched;
    private final BitSet speaking;
    private final @Nullable Pair[][] pairs;

    Prospects(WhatIf whatIf, List<Option> options) {
        this.weights = whatIf.pack().weights();
        RuleLinks links = weights.links();
        this.matched = new int[links.rules().size()];
        whatIf.findings()
                .facts()
                .forEach(fact ->
                        links.slots(fact).forEach(slot -> matched[slot.rule()] |= slot.negated() ? 0 : slot.bit()));
        this.speaking = links.numbers(whatIf.transcript().spoke());
        this.forecast = new TallyForecast(whatIf, options);
        this.gains = new int[options.size()][];
        for (Option option : options) {
            gains[effects.size()] = forecast.gains(effects.size());
            effects.add(new OptionEffect(links, whatIf, option));
        }
        this.pairs = new Pair[options.size()][options.size()];
        pair(options);
    }

    private void pair(List<Option> options) {
        @Nullable Meeting[][] meetings = new Meeting[options.size()][options.size()];
        List<Meeting> all = new ArrayList<>();
        for (int one = 0; one < options.size(); one++) {
            for (int other = one + 1; other < options.size(); other++) {
                Meeting meeting = options.get(one).sameQuestion(options.get(other))
                        ? null
                        : Meeting.of(weights.links(), effects.get(one), effects.get(other));
                meetings[one][other] = meeting;
                if (meeting != null) {
                    all.add(meeting);
                }
            }
        }
        int[] everything = new Interplay(weights, matched, speaking, effects, all).matched();
        BitSet everyone = (BitSet) speaking.clone();
        effects.forEach(effect -> everyone.or(effect.spoke()));
        for (int one = 0; one < options.size(); one++) {
            for (int other = one + 1; other < options.size(); other++) {
                Meeting meeting = meetings[one][other];
                if (meeting != null) {
                    Interplay most = new Interplay(weights, everything, everyone, List.of(), List.of(meeting));
                    pairs[one][other] = new Pair(meeting, most.gained(), forecast.gains(most));
                }
            }
        }
    }

    /** The answers, by their places, that bear on some rules. */
    BitSet bearing(BitSet rules) {
        return places(effect -> effect.reading().intersects(rules));
    }

    /** Whether one of some rules speaks of the case as it is. */
    boolean speaks(BitSet rules) {
        return speaking.intersects(rules);
    }

    /** The answers, by their places, with each of which alone one of some rules speaks. */
    BitSet speaking(BitSet rules) {
        return places(effect -> effect.spoke().intersects(rules));
    }

    private BitSet places(Predicate<OptionEffect> which) {
        BitSet places = new BitSet();
        for (int i = 0; i < effects.size(); i++) {
            places.set(i, which.test(effects.get(i)));
        }
        return places;
    }

    /** What some answers, by their places in order, may do. */
    Prospect of(int[] set) {
        return new Prospect(set);
    }

    /** What one set of answers may do. */
    final class Prospect {
        private final int[] set;
        private final List<Pair> met = new ArrayList<>(3);
        private @Nullable Interplay interplay;
        private int @Nullable [] together;

        private Prospect(int[] set) {
            this.set = set;
            for (int i = 0; i < set.length; i++) {
                for (int j = i + 1; j < set.length; j++) {
                    Pair pair = pairs[set[i]][set[j]];
                    if (pair != null) {
                        met.add(pair);
                    }
                }
            }
        }

        /** Whether each of the answers, by its place, is among some. */
        boolean allOf(BitSet places) {
            for (int one : set) {
                if (!places.get(one)) {
                    return false;
                }
            }
            return true;
        }

        /** Whether one of the answers, by its place, is among some. */
        boolean anyOf(BitSet places) {
            for (int one : set) {
                if (places.get(one)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether any two of the answers meet. */
        boolean meet() {
            return !met.isEmpty();
        }

        /** By how much a syndrome's points may rise. */
        int rise(String syndrome) {
            return sum(2 * weights.syndromes().indexOf(syndrome));
        }

        /** By how much a syndrome's margin may rise. */
        int lead(String syndrome) {
            return sum(2 * weights.syndromes().indexOf(syndrome) + 1);
        }

        private int sum(int place) {
            int sum = 0;
            for (int one : set) {
                sum += gains[one][place];
            }
            for (Pair pair : met) {
                sum += pair.gains[place];
            }
            return sum;
        }

        /** Whether a rule among some may come to speak that speaks with none of the answers alone. */
        boolean gains(BitSet rules) {
            for (Pair pair : met) {
                if (pair.gained.intersects(rules)) {
                    return Objects.requireNonNull(interplay()).gained().intersects(rules);
                }
            }
            return false;
        }

        /** Whether the answers may bring a rule among some to speak by what they do together, and none of them is idle in that. */
        boolean gainTogether(BitSet rules) {
            return gains(rules)
                    && Arrays.stream(set)
                            .allMatch(one -> Objects.requireNonNull(interplay())
                                    .changes(effects.get(one).reading()));
        }

        /** The patterns of a rule, by its number, that facts may match, as bits. */
        int matched(int rule) {
            Interplay more = interplay();
            int patterns = more == null ? matched[rule] : more.matched()[rule];
            for (int one : set) {
                patterns |= effects.get(one).matched(rule);
            }
            return patterns;
        }

        /** The most that a syndrome's tally may come to; as {@link TallyForecast#best} gives it. */
        int[] best(String syndrome) {
            if (together == null) {
                together = forecast.together(set);
            }
            return forecast.best(syndrome, together, interplay());
        }

        private @Nullable Interplay interplay() {
            if (interplay == null && !met.isEmpty()) {
                interplay = new Interplay(
                        weights,
                        matched,
                        speaking,
                        Arrays.stream(set).mapToObj(effects::get).toList(),
                        met.stream().map(Pair::meeting).toList());
            }
            return interplay;
        }
    }
}

package io.github.baclofentriage.internal;

import io.github.baclofentriage.internal.OpenQuestions.Option;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The most that answers could argue together for a syndrome, without a run of the rules: what each argues alone, and besides whatever the
 * rules in which they meet could argue or strike. A cell holds the votes of one domain for or against one syndrome.
 */
final class TallyForecast {
    private final RuleWeights weights;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<int[]> votes = new ArrayList<>();
    private final BitSet now;
    private final int[] cells;
    private final List<BitSet> byOption = new ArrayList<>();

    TallyForecast(WhatIf whatIf, List<Option> options) {
        this.weights = whatIf.pack().weights();
        this.now = votes(whatIf.transcript());
        options.forEach(option -> byOption.add(votes(option.transcript())));
        this.cells = together(new int[0]);
    }

    /** By how much an answer may raise the points of each syndrome, and then its margin, at the most. */
    int[] gains(int option) {
        int[] brought = new int[weights.cells()];
        boolean[] losable = new boolean[weights.cells()];
        BitSet come = (BitSet) byOption.get(option).clone();
        come.andNot(now);
        come.stream().mapToObj(votes::get).forEach(vote -> brought[vote[0]] = Math.max(brought[vote[0]], vote[1]));
        BitSet go = (BitSet) now.clone();
        go.andNot(byOption.get(option));
        go.stream().mapToObj(votes::get).forEach(vote -> losable[vote[0]] = true);
        return gains(brought, losable);
    }

    /** By how much what answers may do together may raise the points of each syndrome, and then its margin, at the most. */
    int[] gains(Interplay interplay) {
        return gains(interplay.votes(), interplay.losable());
    }

    private int[] gains(int[] brought, boolean[] losable) {
        int count = weights.syndromes().size();
        int[] rises = new int[count];
        int[] drops = new int[count];
        for (int cell = 0; cell < cells.length; cell++) {
            int syndrome = cell / (2 * weights.domains());
            boolean supports = cell / weights.domains() % 2 == 0;
            int rise = Math.max(0, brought[cell] - cells[cell]);
            int loss = losable[cell] ? Math.max(cells[cell], brought[cell]) : 0;
            rises[syndrome] += supports ? rise : loss;
            drops[syndrome] += supports ? loss : rise;
        }
        int[] gains = new int[2 * count];
        for (int own = 0; own < count; own++) {
            gains[2 * own] = rises[own];
            for (int other = 0; other < count; other++) {
                gains[2 * own + 1] = Math.max(gains[2 * own + 1], other == own ? 0 : drops[other]);
            }
            gains[2 * own + 1] += rises[own];
        }
        return gains;
    }

    private BitSet votes(Transcript transcript) {
        BitSet counted = new BitSet();
        for (Transcript.Claim claim : transcript.counted()) {
            int cell = weights.cell(claim.syndrome, claim.supports, claim.domain);
            int strength = claim.strength().votes();
            String key = claim.rule.id() + ' ' + cell + ' ' + strength;
            Integer place = places.putIfAbsent(key, votes.size());
            if (place == null) {
                votes.add(new int[] {cell, strength});
            }
            counted.set(place == null ? votes.size() - 1 : place);
        }
        return counted;
    }

    /** The votes in each cell if what some answers argue adds up. */
    int[] together(int[] set) {
        BitSet stay = (BitSet) now.clone();
        BitSet come = new BitSet();
        for (int one : set) {
            stay.and(byOption.get(one));
            come.or(byOption.get(one));
        }
        come.andNot(now);
        come.or(stay);
        int[] together = new int[weights.cells()];
        for (int vote = come.nextSetBit(0); vote >= 0; vote = come.nextSetBit(vote + 1)) {
            int[] cellAndVotes = votes.get(vote);
            together[cellAndVotes[0]] = Math.max(together[cellAndVotes[0]], cellAndVotes[1]);
        }
        return together;
    }

    /** The best tally that a syndrome could have from some cells and what answers may do together. */
    int[] best(String syndrome, int[] together, @Nullable Interplay interplay) {
        int own = weights.syndromes().indexOf(syndrome);
        int width = weights.domains();
        int[] points = new int[weights.syndromes().size()];
        int pointsFor = 0;
        int pointsAgainst = 0;
        int outvoting = 0;
        int voting = 0;
        for (int domain = 0; domain < width; domain++) {
            int mine = most(own * 2 * width + domain, together, interplay);
            int against = least((own * 2 + 1) * width + domain, together, interplay);
            pointsFor += mine;
            pointsAgainst += against;
            voting += mine > 0 ? 1 : 0;
            boolean alone = true;
            for (int other = 0; other < weights.syndromes().size(); other++) {
                if (other != own) {
                    int theirs = least(other * 2 * width + domain, together, interplay);
                    points[other] += theirs - most((other * 2 + 1) * width + domain, together, interplay);
                    alone &= theirs < mine;
                }
            }
            outvoting += alone ? mine : 0;
        }
        int rival = Integer.MIN_VALUE;
        for (int other = 0; other < weights.syndromes().size(); other++) {
            rival = other == own ? rival : Math.max(rival, points[other]);
        }
        int balance = pointsFor - pointsAgainst;
        int margin = weights.syndromes().size() == 1 ? balance : balance - rival;
        return new int[] {balance, pointsFor, margin, outvoting, voting};
    }

    private static int most(int cell, int[] together, @Nullable Interplay interplay) {
        return interplay == null
                ? together[cell]
                : Math.max(together[cell], interplay.votes()[cell]);
    }

    private static int least(int cell, int[] together, @Nullable Interplay interplay) {
        return interplay != null && interplay.losable()[cell] ? 0 : together[cell];
    }
}

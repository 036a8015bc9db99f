package io.github.baclofentriage.benchmarks.written;

import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.fact.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds arguments up in plain Java: one vote a domain for and one against each syndrome, the strongest. */
final class Votes {
    private final Ballots ballots;
    private final int[][] supporting;
    private final int[][] opposing;

    /**
     * Who votes on what.
     *
     * @param syndromes ids of the syndromes
     * @param domains ids of the voting domains
     * @param history the domains that are history
     */
    record Ballots(List<String> syndromes, List<String> domains, Set<String> history) {
        static Ballots of(Set<String> syndromes, Vocabulary words) {
            List<Vocabulary.Term> domains = words.terms().stream()
                    .filter(term -> term.kind().equals("domain"))
                    .toList();
            return new Ballots(
                    List.copyOf(syndromes),
                    domains.stream().map(Vocabulary.Term::id).toList(),
                    domains.stream()
                            .filter(term -> term.classes().contains("history"))
                            .map(Vocabulary.Term::id)
                            .collect(Collectors.toSet()));
        }
    }

    Votes(Ballots ballots) {
        this.ballots = ballots;
        this.supporting = new int[ballots.syndromes().size()][ballots.domains().size()];
        this.opposing = new int[ballots.syndromes().size()][ballots.domains().size()];
    }

    void count(int syndrome, boolean supports, int votes, int domain) {
        int[] own = (supports ? supporting : opposing)[syndrome];
        own[domain] = Math.max(own[domain], votes);
    }

    List<Tally> tallies() {
        int[] points = new int[supporting.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = sum(supporting[i]) - sum(opposing[i]);
        }
        List<Tally> tallies = new ArrayList<>(points.length);
        for (int i = 0; i < points.length; i++) {
            tallies.add(tally(i, points));
        }
        return tallies;
    }

    private Tally tally(int syndrome, int[] points) {
        int own = 0;
        int history = 0;
        int domains = 0;
        int[] votes = supporting[syndrome];
        for (int domain = 0; domain < votes.length; domain++) {
            if (votes[domain] > 0) {
                domains++;
                own += outvotes(syndrome, domain) ? votes[domain] : 0;
                history += ballots.history().contains(ballots.domains().get(domain)) ? votes[domain] : 0;
            }
        }
        return new Tally(
                ballots.syndromes().get(syndrome),
                points[syndrome],
                sum(votes),
                sum(opposing[syndrome]),
                points[syndrome] - best(syndrome, points),
                own,
                history,
                domains);
    }

    private static int best(int syndrome, int[] points) {
        int best = Integer.MIN_VALUE;
        for (int i = 0; i < points.length; i++) {
            best = i == syndrome ? best : Math.max(best, points[i]);
        }
        return points.length == 1 ? 0 : best;
    }

    private boolean outvotes(int syndrome, int domain) {
        for (int i = 0; i < supporting.length; i++) {
            if (i != syndrome && supporting[i][domain] >= supporting[syndrome][domain]) {
                return false;
            }
        }
        return true;
    }

    private static int sum(int[] votes) {
        int sum = 0;
        for (int vote : votes) {
            sum += vote;
        }
        return sum;
    }
}

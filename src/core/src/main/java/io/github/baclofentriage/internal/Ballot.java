package io.github.baclofentriage.internal;

import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.fact.Tally;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds arguments up: one vote a domain for and one against each syndrome, the strongest that no rule struck. */
final class Ballot {
    private final Map<String, Map<String, Integer>> votesFor = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> votesAgainst = new LinkedHashMap<>();

    private final Vocabulary vocabulary;

    /** Adds up what a transcript holds for each syndrome of a pack. */
    static List<Tally> tallies(LoadedPack pack, Transcript transcript) {
        return tallies(
                pack,
                transcript.claims().stream()
                        .filter(claim -> transcript.struckBy(claim.rule.id()).isEmpty())
                        .toList());
    }

    /** Adds up arguments that count. */
    static List<Tally> tallies(LoadedPack pack, Collection<Transcript.Claim> counted) {
        return new Ballot(pack.definition().syndromes().keySet(), pack.vocabulary(), counted).tallies();
    }

    private Ballot(Collection<String> syndromes, Vocabulary vocabulary, Collection<Transcript.Claim> counted) {
        this.vocabulary = vocabulary;
        for (String syndrome : syndromes) {
            votesFor.put(syndrome, new TreeMap<>());
            votesAgainst.put(syndrome, new TreeMap<>());
        }
        for (Transcript.Claim claim : counted) {
            Map<String, Integer> votes = (claim.supports ? votesFor : votesAgainst).get(claim.syndrome);
            if (votes != null) {
                votes.merge(claim.domain, claim.strength.votes(), Math::max);
            }
        }
    }

    private List<Tally> tallies() {
        return votesFor.keySet().stream().map(this::tally).toList();
    }

    private Tally tally(String syndrome) {
        Map<String, Integer> votes = votesFor.getOrDefault(syndrome, Map.of());
        int best = votesFor.keySet().stream()
                .filter(other -> !other.equals(syndrome))
                .mapToInt(this::points)
                .max()
                .orElse(0);
        int own = votes.entrySet().stream()
                .filter(vote -> outvotes(syndrome, vote.getKey(), vote.getValue()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        int history = votes.entrySet().stream()
                .filter(vote -> isHistory(vote.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        int points = points(syndrome);
        return new Tally(
                syndrome,
                points,
                sum(votesFor, syndrome),
                sum(votesAgainst, syndrome),
                points - best,
                own,
                history,
                votes.size());
    }

    private boolean isHistory(String domain) {
        Vocabulary.Term term = vocabulary.term("domain", domain);
        return term != null && term.classes().contains("history");
    }

    private boolean outvotes(String syndrome, String domain, int vote) {
        return votesFor.entrySet().stream()
                .filter(other -> !other.getKey().equals(syndrome))
                .allMatch(other -> other.getValue().getOrDefault(domain, 0) < vote);
    }

    private int points(String syndrome) {
        return sum(votesFor, syndrome) - sum(votesAgainst, syndrome);
    }

    private static int sum(Map<String, Map<String, Integer>> votes, String syndrome) {
        return votes.getOrDefault(syndrome, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}

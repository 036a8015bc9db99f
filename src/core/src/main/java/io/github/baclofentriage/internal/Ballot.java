package io.github.baclofentriage.internal;

import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.fact.Tally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds arguments up: one vote a domain for and one against each syndrome, the strongest that no rule struck. */
final class Ballot {
    private final Map<String, Map<String, Integer>> votesFor = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> votesAgainst = new LinkedHashMap<>();

    private final Vocabulary vocabulary;

    /** Adds up what a transcript holds for each syndrome of a pack. */
    static List<Tally> tallies(LoadedPack pack, Transcript transcript) {
        return tallies(pack, transcript.counted());
    }

    /** Adds up arguments that count. */
    static List<Tally> tallies(LoadedPack pack, Collection<Transcript.Claim> counted) {
        return new Ballot(pack.definition().syndromes().keySet(), pack.vocabulary(), counted).tallies();
    }

    private Ballot(Collection<String> syndromes, Vocabulary vocabulary, Collection<Transcript.Claim> counted) {
        this.vocabulary = vocabulary;
        for (String syndrome : syndromes) {
            votesFor.put(syndrome, new HashMap<>());
            votesAgainst.put(syndrome, new HashMap<>());
        }
        for (Transcript.Claim claim : counted) {
            Map<String, Integer> votes = (claim.supports ? votesFor : votesAgainst).get(claim.syndrome);
            if (votes != null) {
                votes.merge(claim.domain, claim.strength().votes(), Math::max);
            }
        }
    }

    private List<Tally> tallies() {
        Map<String, Integer> points = new LinkedHashMap<>();
        votesFor.forEach((syndrome, votes) -> points.put(syndrome, sum(votes) - sum(votesAgainst(syndrome))));
        List<Tally> tallies = new ArrayList<>();
        points.forEach((syndrome, own) -> tallies.add(tally(syndrome, own, points)));
        return tallies;
    }

    private Tally tally(String syndrome, int points, Map<String, Integer> all) {
        Map<String, Integer> votes = votesFor.getOrDefault(syndrome, Map.of());
        int own = 0;
        int history = 0;
        for (Map.Entry<String, Integer> vote : votes.entrySet()) {
            own += outvotes(syndrome, vote.getKey(), vote.getValue()) ? vote.getValue() : 0;
            history += isHistory(vote.getKey()) ? vote.getValue() : 0;
        }
        return new Tally(
                syndrome,
                points,
                sum(votes),
                sum(votesAgainst(syndrome)),
                points - best(syndrome, all),
                own,
                history,
                votes.size());
    }

    /** The points of the best of the other syndromes; 0 where there is none. */
    private static int best(String syndrome, Map<String, Integer> all) {
        if (all.size() == 1) {
            return 0;
        }
        int best = Integer.MIN_VALUE;
        for (Map.Entry<String, Integer> other : all.entrySet()) {
            best = other.getKey().equals(syndrome) ? best : Math.max(best, other.getValue());
        }
        return best;
    }

    private boolean isHistory(String domain) {
        Vocabulary.Term term = vocabulary.term("domain", domain);
        return term != null && term.classes().contains("history");
    }

    private boolean outvotes(String syndrome, String domain, int vote) {
        for (Map.Entry<String, Map<String, Integer>> other : votesFor.entrySet()) {
            if (!other.getKey().equals(syndrome) && other.getValue().getOrDefault(domain, 0) >= vote) {
                return false;
            }
        }
        return true;
    }

    private Map<String, Integer> votesAgainst(String syndrome) {
        return votesAgainst.getOrDefault(syndrome, Map.of());
    }

    private static int sum(Map<String, Integer> votes) {
        int sum = 0;
        for (int vote : votes.values()) {
            sum += vote;
        }
        return sum;
    }
}

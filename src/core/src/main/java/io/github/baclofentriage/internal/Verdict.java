package io.github.baclofentriage.internal;

import io.github.baclofentriage.Explanation.Outcome;
import io.github.baclofentriage.fact.Level;
import io.github.baclofentriage.fact.RuleRecorder.Kind;
import io.github.baclofentriage.fact.Tally;
import io.github.baclofentriage.internal.Transcript.Said;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What it comes to: which conclusion stands, of which syndromes, and how urgent it is.
 *
 * @param ranking the tallies, most supported syndrome first; of equals the one that the pack names first
 * @param status the status that stands
 * @param proposals what proposed it; empty where nothing did
 * @param syndromes ids of the syndromes concluded or threatened, that of the present phase first, then as ranked
 * @param likelihood that of the first of them; null where the status concludes none
 * @param urgency the level
 * @param flags ids of the red flags raised
 */
record Verdict(
        List<Tally> ranking,
        String status,
        List<Said> proposals,
        List<String> syndromes,
        @Nullable String likelihood,
        String urgency,
        Set<String> flags) {

    private static final List<String> LEVELS =
            Arrays.stream(Level.values()).map(Level::word).toList();

    static Verdict of(LoadedPack pack, Transcript transcript, List<Tally> tallies) {
        PackDefinition definition = pack.definition();
        List<Tally> ranking = ranking(definition, tallies);
        List<Said> proposals = transcript.said(Kind.CONCLUSION);
        String status = status(definition, proposals);
        List<Said> chosen = new ArrayList<>(proposals);
        chosen.removeIf(said -> !said.id().equals(status));
        Set<String> flags = new LinkedHashSet<>();
        transcript.said(Kind.RED_FLAG).forEach(flag -> flags.add(flag.id()));
        List<String> syndromes = syndromes(transcript, ranking, chosen);
        boolean concluded = definition.conclusive().contains(status) && !syndromes.isEmpty();
        return new Verdict(
                ranking,
                status,
                List.copyOf(chosen),
                syndromes,
                concluded ? likelihood(transcript.said(Kind.LIKELIHOOD), syndromes.get(0)) : null,
                urgency(definition, transcript, flags),
                flags);
    }

    /** The status proposed that the pack names first; its last where none is. */
    private static String status(PackDefinition definition, List<Said> proposals) {
        Set<String> proposed = new HashSet<>();
        proposals.forEach(said -> proposed.add(said.id()));
        String last = "";
        for (String status : definition.statuses().keySet()) {
            if (proposed.contains(status)) {
                return status;
            }
            last = status;
        }
        return last;
    }

    private static List<Tally> ranking(PackDefinition definition, List<Tally> tallies) {
        List<String> danger = List.copyOf(definition.syndromes().keySet());
        List<Tally> ranking = new ArrayList<>(tallies);
        ranking.sort(Comparator.comparingInt((Tally tally) -> -tally.points())
                .thenComparingInt(tally -> -tally.pointsFor())
                .thenComparingInt(tally -> danger.indexOf(tally.syndrome()))
                .thenComparing(Tally::syndrome));
        return List.copyOf(ranking);
    }

    private static List<String> syndromes(Transcript transcript, List<Tally> ranking, List<Said> proposals) {
        Set<String> meant = new HashSet<>();
        proposals.forEach(said -> meant.add(said.detail()));
        List<String> order = new ArrayList<>();
        ranking.forEach(tally -> order.add(tally.syndrome()));
        for (Said said : transcript.said(Kind.PHASE)) {
            if ("present".equals(said.detail())) {
                order.remove(said.id());
                order.add(0, said.id());
            }
        }
        order.removeIf(syndrome -> !meant.contains(syndrome));
        return List.copyOf(order);
    }

    private static String urgency(PackDefinition definition, Transcript transcript, Set<String> flags) {
        List<String> levels = List.copyOf(definition.urgencies().keySet());
        int most = levels.size() - 1;
        for (Said raised : transcript.said(Kind.URGENCY)) {
            most = Math.min(most, levels.indexOf(raised.id()));
        }
        for (String id : flags) {
            PackDefinition.Flag declared = definition.redFlags().get(id);
            if (declared != null) {
                most = Math.min(most, levels.indexOf(declared.raises()));
            }
        }
        return levels.get(most);
    }

    /** The strongest likelihood that a rule gives a syndrome; one that no rule speaks of is unlikely. */
    static String likelihood(List<Said> likelihoods, String syndrome) {
        Set<String> given = new HashSet<>();
        for (Said said : likelihoods) {
            if (said.id().equals(syndrome)) {
                given.add(said.detail());
            }
        }
        for (String level : LEVELS) {
            if (given.contains(level)) {
                return level;
            }
        }
        return Level.UNLIKELY.word();
    }

    /** Conclusion, likelihood and urgency in short. */
    Outcome outcome() {
        return new Outcome(status, syndromes, likelihood, urgency);
    }

    /** Whether the conclusion says that the patient has a syndrome. */
    boolean concludes(LoadedPack pack, String syndrome) {
        return pack.definition().conclusive().contains(status) && syndromes.contains(syndrome);
    }
}

package io.github.baclofentriage.internal;

import io.github.baclofentriage.Explanation.Outcome;
import io.github.baclofentriage.fact.Level;
import io.github.baclofentriage.fact.RuleRecorder.Kind;
import io.github.baclofentriage.fact.Tally;
import io.github.baclofentriage.internal.Transcript.Said;
import java.util.ArrayList;
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

    static Verdict of(LoadedPack pack, Transcript transcript, List<Tally> tallies) {
        PackDefinition definition = pack.definition();
        List<Tally> ranking = ranking(definition, tallies);
        List<String> statuses = List.copyOf(definition.statuses().keySet());
        List<Said> proposals = transcript.said(Kind.CONCLUSION);
        String status = statuses.stream()
                .filter(each -> proposals.stream().anyMatch(said -> said.id().equals(each)))
                .findFirst()
                .orElse(statuses.get(statuses.size() - 1));
        List<Said> chosen =
                proposals.stream().filter(said -> said.id().equals(status)).toList();
        Set<String> flags = new LinkedHashSet<>();
        transcript.said(Kind.RED_FLAG).forEach(flag -> flags.add(flag.id()));
        List<String> syndromes = syndromes(transcript, ranking, chosen);
        boolean concluded = definition.conclusive().contains(status) && !syndromes.isEmpty();
        return new Verdict(
                ranking,
                status,
                chosen,
                syndromes,
                concluded ? likelihood(transcript, syndromes.get(0)) : null,
                urgency(definition, transcript, flags),
                flags);
    }

    private static List<Tally> ranking(PackDefinition definition, List<Tally> tallies) {
        List<String> danger = List.copyOf(definition.syndromes().keySet());
        return tallies.stream()
                .sorted(Comparator.comparingInt((Tally tally) -> -tally.points())
                        .thenComparingInt(tally -> -tally.pointsFor())
                        .thenComparingInt(tally -> danger.indexOf(tally.syndrome()))
                        .thenComparing(Tally::syndrome))
                .toList();
    }

    private static List<String> syndromes(Transcript transcript, List<Tally> ranking, List<Said> proposals) {
        Set<String> meant = new LinkedHashSet<>();
        proposals.forEach(said -> meant.add(said.detail()));
        List<String> order =
                new ArrayList<>(ranking.stream().map(Tally::syndrome).toList());
        transcript.said(Kind.PHASE).stream()
                .filter(said -> "present".equals(said.detail()))
                .forEach(said -> {
                    order.remove(said.id());
                    order.add(0, said.id());
                });
        return order.stream().filter(meant::contains).toList();
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
    static String likelihood(Transcript transcript, String syndrome) {
        Set<String> given = new HashSet<>();
        for (Said said : transcript.said(Kind.LIKELIHOOD)) {
            if (said.id().equals(syndrome)) {
                given.add(said.detail());
            }
        }
        for (Level level : Level.values()) {
            if (given.contains(level.word())) {
                return level.word();
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

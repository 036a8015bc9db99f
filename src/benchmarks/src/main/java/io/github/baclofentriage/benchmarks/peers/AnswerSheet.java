package io.github.baclofentriage.benchmarks.peers;

import io.github.baclofentriage.fact.Level;
import io.github.baclofentriage.fact.Tally;
import io.github.baclofentriage.internal.PackDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Takes what rules say of a patient, in any order and however often, and puts it into an answer as a report does. */
public final class AnswerSheet {
    private final PackOrder order;
    private final List<Tally> tallies = new ArrayList<>();
    private final Map<String, Set<String>> proposals = new HashMap<>();
    private final Map<String, String> likelihoods = new HashMap<>();
    private final Set<String> present = new TreeSet<>();
    private final Set<String> redFlags = new HashSet<>();
    private final Set<String> argued = new HashSet<>();
    private final Set<String> struck = new HashSet<>();
    private final Set<String> advice = new HashSet<>();
    private int urgency;

    /**
     * What stands before what in a pack.
     *
     * @param statuses the status that stands before others first
     * @param urgencies the most urgent first
     * @param raises the place of the urgency that each red flag raises to
     * @param danger the more dangerous syndrome first
     */
    public record PackOrder(
            List<String> statuses, List<String> urgencies, Map<String, Integer> raises, List<String> danger) {
        /**
         * The order that a pack declares.
         *
         * @param pack what it declares
         * @return the order
         */
        public static PackOrder of(PackDefinition pack) {
            List<String> urgencies = List.copyOf(pack.urgencies().keySet());
            Map<String, Integer> raises = new HashMap<>();
            pack.redFlags().forEach((id, flag) -> raises.put(id, urgencies.indexOf(flag.raises())));
            return new PackOrder(
                    List.copyOf(pack.statuses().keySet()),
                    urgencies,
                    Map.copyOf(raises),
                    List.copyOf(pack.syndromes().keySet()));
        }
    }

    /**
     * An empty sheet.
     *
     * @param order what stands before what
     */
    public AnswerSheet(PackOrder order) {
        this.order = order;
        this.urgency = order.urgencies().size() - 1;
    }

    /**
     * Takes what a syndrome's arguments add up to.
     *
     * @param tally the tally
     */
    public void tally(Tally tally) {
        tallies.add(tally);
        likelihoods.putIfAbsent(tally.syndrome(), Level.UNLIKELY.word());
    }

    /**
     * Takes an argument.
     *
     * @param rule id of the rule that argues
     */
    public void argued(String rule) {
        argued.add(rule);
    }

    /**
     * Takes a strike.
     *
     * @param rule id of the rule whose argument is struck
     */
    public void struck(String rule) {
        struck.add(rule);
    }

    /**
     * Takes a red flag.
     *
     * @param id the flag
     */
    public void redFlag(String id) {
        redFlags.add(id);
        urgency = Math.min(urgency, order.raises().getOrDefault(id, urgency));
    }

    /**
     * Takes a least urgency.
     *
     * @param id the level
     */
    public void urgency(String id) {
        urgency = Math.min(urgency, order.urgencies().indexOf(id));
    }

    /**
     * Takes a syndrome's likelihood; the strongest stands.
     *
     * @param syndrome the syndrome
     * @param level the level
     */
    public void likelihood(String syndrome, Level level) {
        likelihoods.merge(syndrome, level.word(), AnswerSheet::stronger);
    }

    private static String stronger(String one, String other) {
        return level(one).compareTo(level(other)) <= 0 ? one : other;
    }

    private static Level level(String word) {
        return Level.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }

    /**
     * Takes a proposed conclusion.
     *
     * @param status the status
     * @param syndrome the syndrome, or {@code none}
     */
    public void conclusion(String status, String syndrome) {
        proposals.computeIfAbsent(status, unused -> new HashSet<>()).add(syndrome);
    }

    /**
     * Takes a phase; that of the present leads the syndromes.
     *
     * @param syndrome the syndrome
     * @param phase the phase
     */
    public void phase(String syndrome, String phase) {
        if (phase.equals("present")) {
            present.add(syndrome);
        }
    }

    /**
     * Takes another condition, a consideration or a question.
     *
     * @param id its id
     */
    public void advice(String id) {
        advice.add(id);
    }

    /**
     * The answer.
     *
     * @return what all that was taken comes to
     */
    public Answer answer() {
        List<String> statuses = order.statuses();
        String status =
                statuses.stream().filter(proposals::containsKey).findFirst().orElse(statuses.get(statuses.size() - 1));
        Map<String, Integer> points = new HashMap<>();
        tallies.forEach(tally -> points.put(tally.syndrome(), tally.points()));
        struck.retainAll(argued);
        return new Answer(
                status,
                syndromes(proposals.getOrDefault(status, Set.of())),
                points,
                likelihoods,
                order.urgencies().get(urgency),
                redFlags,
                argued,
                struck,
                advice);
    }

    private List<String> syndromes(Set<String> meant) {
        tallies.sort(Comparator.comparingInt((Tally tally) -> -tally.points())
                .thenComparingInt(tally -> -tally.pointsFor())
                .thenComparingInt(tally -> order.danger().indexOf(tally.syndrome())));
        List<String> ranked = new ArrayList<>();
        tallies.forEach(tally -> ranked.add(tally.syndrome()));
        for (String now : present) {
            ranked.remove(now);
            ranked.add(0, now);
        }
        Set<String> syndromes = new LinkedHashSet<>(ranked);
        syndromes.retainAll(meant);
        return List.copyOf(syndromes);
    }
}

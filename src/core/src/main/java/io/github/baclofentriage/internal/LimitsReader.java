package io.github.baclofentriage.internal;

import io.github.baclofentriage.Vocabulary.Limits;
import java.util.ArrayList;
import java.util.List;

/** Reads which values of a measurement are calm and which critical. */
final class LimitsReader {
    private static final double NO_LEAST = Double.NEGATIVE_INFINITY;
    private static final double NO_GREATEST = Double.POSITIVE_INFINITY;
    private static final List<String> KEYS = List.of("from", "to", "calm", "critical", "flag", "source");

    private final PackNode term;
    private final double lowest;
    private final double highest;

    /**
     * A reader.
     *
     * @param term the measurement
     * @param lowest its least possible value
     * @param highest its greatest possible value
     */
    LimitsReader(PackNode term, double lowest, double highest) {
        this.term = term;
        this.lowest = lowest;
        this.highest = highest;
    }

    /** The limits of the term, one entry an age; none where the vocabulary gives it none. */
    List<Limits> read() {
        double usualWithin = distance("usual_within", "limits", Double.NaN);
        double usualBeyond = distance("usual_beyond", "usual_within", 0);
        List<Limits> limits = new ArrayList<>();
        double reached = 0;
        for (PackNode node : term.items("limits")) {
            Limits next = limits(node, usualWithin, usualBeyond, reached);
            reached = next.to();
            limits.add(next);
        }
        Node member = term.node().get("limits");
        if (member != null && member.isSequence() && limits.isEmpty()) {
            term.fault("limits", "an entry is needed. Maybe leave it out");
        }
        return limits;
    }

    /** A number of at least 0 that stands beside another key. */
    private double distance(String key, String beside, double otherwise) {
        if (term.node().get(key) == null) {
            return otherwise;
        }
        if (term.node().get(beside) == null) {
            term.fault(key, "it says nothing without " + beside);
        }
        double distance = term.number(key, otherwise);
        if (distance < 0) {
            term.fault(key, "a number of at least 0 is needed, not " + Numbers.plain(distance));
        }
        return distance;
    }

    private Limits limits(PackNode node, double usualWithin, double usualBeyond, double reached) {
        node.only(KEYS);
        double from = node.node().get("from") == null ? reached : VocabularyReader.years(node, "from");
        double to = node.node().get("to") == null ? NO_GREATEST : VocabularyReader.years(node, "to");
        if (from < reached || to <= from) {
            node.fault("from", "ages must follow one another, the youngest first");
        }
        if (node.node().get("calm") == null) {
            node.fault("calm", "two numbers are needed, the lower first; null where there is no limit");
        }
        double[] calm = pair(node, "calm");
        double[] critical = pair(node, "critical");
        if (calm[0] > calm[1]) {
            node.fault("calm", "the lower number comes first");
        }
        if (critical[0] >= critical[1]) {
            node.fault("critical", "the lower number comes first");
        } else if (critical[0] >= calm[0] && critical[0] > NO_LEAST
                || critical[1] <= calm[1] && critical[1] < NO_GREATEST) {
            node.fault("critical", "a critical value cannot be calm");
        }
        return new Limits(
                from,
                to,
                calm[0],
                calm[1],
                critical[0],
                critical[1],
                usualWithin,
                usualBeyond,
                node.text("flag"),
                node.sourceIds("source"));
    }

    /** Two numbers; one that is null is no limit. */
    private double[] pair(PackNode node, String key) {
        double[] pair = {NO_LEAST, NO_GREATEST};
        Node member = node.node().get(key);
        if (member == null) {
            return pair;
        }
        List<Node> items = member.items();
        if (items.size() != 2) {
            node.fault(key, "two numbers are needed, the lower first; null where there is no limit");
            return pair;
        }
        pair[0] = number(node, key, items.get(0), NO_LEAST);
        pair[1] = number(node, key, items.get(1), NO_GREATEST);
        return pair;
    }

    private double number(PackNode node, String key, Node item, double otherwise) {
        Double value = item.number();
        if (value == null && !item.isNull()) {
            node.fault(key, "a number is needed, or null where there is no limit");
        }
        if (value != null && (value < lowest || value > highest)) {
            node.fault(
                    key,
                    Numbers.plain(value) + " is not possible; possible are " + Numbers.plain(lowest) + " to "
                            + Numbers.plain(highest));
        }
        return value == null ? otherwise : value;
    }
}

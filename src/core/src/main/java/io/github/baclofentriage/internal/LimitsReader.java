package io.github.baclofentriage.internal;

import io.github.baclofentriage.Vocabulary.Limits;
import java.util.ArrayList;
import java.util.List;

/** Reads which values of a measurement are calm and which critical. */
final class LimitsReader {
    private static final double NO_LEAST = Double.NEGATIVE_INFINITY;
    private static final double NO_GREATEST = Double.POSITIVE_INFINITY;
    private static final List<String> KEYS = List.of("from", "to", "calm", "critical", "flag", "source");

    private LimitsReader() {}

    /** The limits of a term, one entry an age; none where the vocabulary gives it none. */
    static List<Limits> read(PackNode term) {
        double usualWithin = term.number("usual_within", Double.NaN);
        double usualBeyond = term.number("usual_beyond", 0);
        List<Limits> limits = new ArrayList<>();
        double reached = 0;
        for (PackNode node : term.items("limits")) {
            Limits next = limits(node, usualWithin, usualBeyond, reached);
            reached = next.to();
            limits.add(next);
        }
        return limits;
    }

    private static Limits limits(PackNode node, double usualWithin, double usualBeyond, double reached) {
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
        if (critical[0] >= calm[0] && critical[0] > NO_LEAST || critical[1] <= calm[1] && critical[1] < NO_GREATEST) {
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
                node.text("source"));
    }

    /** Two numbers, the lower first; one that is null is no limit. */
    private static double[] pair(PackNode node, String key) {
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
        if (pair[0] >= pair[1]) {
            node.fault(key, "the lower number comes first");
        }
        return pair;
    }

    private static double number(PackNode node, String key, Node item, double otherwise) {
        Double value = item.number();
        if (value == null && !item.isNull()) {
            node.fault(key, "a number is needed, or null where there is no limit");
        }
        return value == null ? otherwise : value;
    }
}

package io.github.baclofentriage.internal;

import io.github.baclofentriage.Sources;
import io.github.baclofentriage.Sources.Count;
import io.github.baclofentriage.Sources.Figures;
import io.github.baclofentriage.Sources.Place;
import io.github.baclofentriage.Sources.Pool;
import io.github.baclofentriage.Sources.Range;
import io.github.baclofentriage.Sources.Relations;
import io.github.baclofentriage.Sources.Source;
import io.github.baclofentriage.Sources.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what the rules of a pack may cite, its numbers with it. */
final class SourcesReader {
    private static final Pattern COUNT = Pattern.compile("([0-9]{1,9})/([0-9]{1,9})");

    private final PackNode document;

    SourcesReader(PackNode document) {
        this.document = document;
    }

    Sources read() {
        Map<String, Statement> statements = new LinkedHashMap<>();
        document.entries("statements")
                .forEach((key, node) -> statements.put(key, new Statement(node.text("says"), node.lists("terms"))));
        Map<String, Source> sources = new LinkedHashMap<>();
        document.entries("sources").forEach((key, node) -> sources.put(key, source(node)));
        return new Sources(statements, sources);
    }

    private static Source source(PackNode node) {
        return new Source(
                node.text("kind"),
                node.textOr("citation", ""),
                node.textOr("says", ""),
                node.textOr("seen", ""),
                node.textOr("note", ""),
                new Place(node.textOr("url", ""), node.textOr("doi", ""), node.textOr("pmid", "")),
                new Figures(
                        nested(node, "counts", SourcesReader::count),
                        nested(node, "percent", SourcesReader::range),
                        limits(node),
                        pool(node)),
                relations(node));
    }

    private static Relations relations(PackNode node) {
        List<String> overlaps = new ArrayList<>(node.list("overlaps_with"));
        String whole = node.textOrNull("subset_of");
        if (whole != null) {
            overlaps.add(whole);
        }
        return new Relations(node.list("disagrees_with"), node.list("from"), node.list("based_on"), overlaps);
    }

    /** A source that names the sign it counted adds up counts: each member written as a count is one, by syndrome. */
    private static @Nullable Pool pool(PackNode node) {
        String finding = node.textOrNull("finding");
        if (finding == null) {
            return null;
        }
        Map<String, Count> counts = new LinkedHashMap<>();
        node.node().entries().forEach((key, member) -> {
            if (member.isText() && COUNT.matcher(String.valueOf(member.text())).matches()) {
                counts.put(key, count(node, key));
            }
        });
        return new Pool(
                finding,
                counts,
                present(node, "likelihood_ratio") ? (Double) node.number("likelihood_ratio", Double.NaN) : null,
                present(node, "interval") ? range(node, "interval") : null,
                node.textOr("towards", ""),
                node.texts("counted_as"),
                node.list("not_reported"),
                node.list("unreported_in"));
    }

    private static boolean present(PackNode node, String key) {
        Node member = node.node().get(key);
        return member != null && !member.isNull();
    }

    private static Count count(PackNode node, String key) {
        Matcher count = COUNT.matcher(node.textOr(key, ""));
        if (!count.matches()) {
            node.fault(key, "a count is needed, as 29/51");
            return new Count(0, 0);
        }
        return new Count(Integer.parseInt(count.group(1)), Integer.parseInt(count.group(2)));
    }

    private static Range range(PackNode node, String key) {
        Node member = node.node().get(key);
        List<Double> numbers = new ArrayList<>();
        if (member != null) {
            for (Node each : member.isSequence() ? member.items() : List.of(member)) {
                Double number = each.number();
                if (number != null) {
                    numbers.add(number);
                }
            }
        }
        if (numbers.isEmpty() || numbers.size() > 2) {
            node.fault(key, "a number is needed, or a list of the lower and the upper");
            return new Range(Double.NaN, Double.NaN);
        }
        return new Range(numbers.get(0), numbers.get(numbers.size() - 1));
    }

    private static <T> Map<String, Map<String, T>> nested(
            PackNode node, String key, BiFunction<PackNode, String, T> reader) {
        Map<String, Map<String, T>> outer = new LinkedHashMap<>();
        node.entries(key).forEach((name, entry) -> {
            Map<String, T> inner = new LinkedHashMap<>();
            entry.node().entries().keySet().forEach(each -> inner.put(each, reader.apply(entry, each)));
            outer.put(name, inner);
        });
        return outer;
    }

    /** Limits stand by grade, or in a list of which each item names its age. */
    private static Map<String, Map<String, String>> limits(PackNode node) {
        Map<String, Map<String, String>> limits = new LinkedHashMap<>();
        Node member = node.node().get("limits");
        if (member == null || !member.isSequence()) {
            node.entries("limits").forEach((grade, row) -> limits.put(grade, row(row.node())));
            return limits;
        }
        for (PackNode row : node.items("limits")) {
            Map<String, String> values = row(row.node());
            values.remove("age");
            limits.put(row.text("age"), values);
        }
        return limits;
    }

    private static Map<String, String> row(Node row) {
        Map<String, String> values = new LinkedHashMap<>();
        row.entries().forEach((measurement, value) -> values.put(measurement, limit(value)));
        return values;
    }

    private static String limit(Node value) {
        if (!value.isSequence()) {
            return String.valueOf(value.text());
        }
        String between = value.items().stream().allMatch(Node::isNumber) ? " to " : " or ";
        return value.items().stream().map(item -> String.valueOf(item.text())).collect(Collectors.joining(between));
    }
}

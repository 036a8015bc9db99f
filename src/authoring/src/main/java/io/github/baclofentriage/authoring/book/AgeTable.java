package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.authoring.book.Block.Group;
import io.github.baclofentriage.authoring.book.Block.Row;
import io.github.baclofentriage.authoring.book.Block.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Limits by age, side by side. Rows are a measurement and what it makes, columns the ages at which the same limits hold. An age
 * that a rule names belongs to the column beside it that has the same limits, and is a column of its own where neither has.
 */
final class AgeTable {
    private final Teller teller;
    private final Map<String, List<Limit>> rows = new LinkedHashMap<>();
    private final List<AgeSpan> spans;

    AgeTable(Teller teller, List<Limit> limits) {
        this.teller = teller;
        TreeSet<Double> edges = new TreeSet<>();
        for (Limit limit : limits) {
            if (limit.alone()) {
                limit.ages().forEach(age -> edges.add(Limit.years(age)));
                rows.computeIfAbsent(
                                limit.measured() + " " + limit.upwards() + " " + limit.made(),
                                unused -> new ArrayList<>())
                        .add(limit);
            }
        }
        rows.values()
                .removeIf(group -> group.stream().allMatch(limit -> limit.ages().isEmpty()));
        this.spans = edges.isEmpty() ? List.of() : spans(List.copyOf(edges));
    }

    private List<AgeSpan> spans(List<Double> edges) {
        List<AgeSpan> all = new ArrayList<>();
        AgeSpan before = AgeSpan.between(-1, edges.get(0));
        for (int i = 0; i < edges.size(); i++) {
            double edge = edges.get(i);
            AgeSpan after = AgeSpan.between(edge, i + 1 < edges.size() ? edges.get(i + 1) : Double.POSITIVE_INFINITY);
            List<@Nullable Limit> here = limitsAt(edge);
            if (here.equals(limitsAt(after.inside()))) {
                all.add(before);
                after = after.andItsStart();
            } else if (here.equals(limitsAt(before.inside()))) {
                all.add(before.andItsEnd());
            } else {
                all.addAll(List.of(before, AgeSpan.exactly(edge)));
            }
            before = after;
        }
        all.add(before);
        return all;
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    Table table() {
        List<String> head = new ArrayList<>(List.of("Makes"));
        spans.forEach(span -> head.add(span.label()));
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        rows.values().forEach(group -> {
            Limit first = group.get(0);
            groups.computeIfAbsent(ThresholdsChapter.subject(teller, first).text(), unused -> new ArrayList<>())
                    .add(new Row(null, head(first), cells(group)));
        });
        List<Group> all = new ArrayList<>();
        groups.forEach((subject, group) -> all.add(new Group(subject, group)));
        return new Table("ages", "Limits by age", head, all);
    }

    private Phrase head(Limit limit) {
        return teller.actions()
                .of(limit.rule(), new ValueWords())
                .and(", by its "
                        + teller.conditions().reading(limit.comparison().field()));
    }

    private List<Phrase> cells(List<Limit> group) {
        return spans.stream()
                .map(span -> {
                    Limit first = reachedFirst(group, span.inside());
                    return first == null ? Phrase.of("–") : cell(first);
                })
                .toList();
    }

    private Phrase cell(Limit limit) {
        ValueWords values = new ValueWords();
        teller.conditions().of(limit.rule().text(), values);
        Phrase words = teller.conditions().constraint(limit.pattern(), limit.comparison(), values, false);
        return Phrase.link(words.text(), limit.rule().anchor());
    }

    /** The limit of each row at an age. */
    private List<@Nullable Limit> limitsAt(double age) {
        Limit[] limits = new Limit[rows.size()];
        int row = 0;
        for (List<Limit> group : rows.values()) {
            limits[row++] = reachedFirst(group, age);
        }
        return Arrays.asList(limits);
    }

    private static @Nullable Limit reachedFirst(List<Limit> group, double age) {
        Limit first = null;
        for (Limit limit : group) {
            if (limit.holdsAt(age) && (first == null || limit.reachedBefore(first, age))) {
                first = limit;
            }
        }
        return first;
    }
}

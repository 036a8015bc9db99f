package io.github.baclofentriage.internal;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.PatientCase.Event;
import io.github.baclofentriage.PatientCase.Observation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the timeline of a case: what was seen and done at one moment each, written as a case is. */
final class TimelineReader {
    private static final int MOST_OBSERVATIONS = 500;
    private static final List<String> KEYS = Stream.concat(
                    Stream.of("id", "at", "ago", "events", "rejected"), CaseDocument.PARTS.stream())
            .toList();

    private final Items items;
    private final Amounts amounts;
    private final Times times;

    TimelineReader(Items items, Amounts amounts, Times times) {
        this.items = items;
        this.amounts = amounts;
        this.times = times;
    }

    List<Observation> read(@Nullable Node node) {
        List<Observation> timeline = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Node item : items.list(node, MOST_OBSERVATIONS)) {
            Map<String, Node> fields = items.mapping(item, KEYS);
            int before = items.faults().count();
            String id = items.name(fields.get("id"));
            Double ago = times.ago(fields);
            boolean taken = id != null && !ids.add(id);
            if (taken) {
                items.faults().add(fields.getOrDefault("id", item), "is the id of an earlier observation", null);
            }
            if (ago == null && items.faults().count() == before + (taken ? 1 : 0) && item.isMapping()) {
                items.faults().add(item, "has no time", "at, or ago as \"31 h\"");
            } else if (ago != null) {
                timeline.add(observation(taken ? null : id, ago, fields));
            }
        }
        return timeline;
    }

    private Observation observation(@Nullable String id, double ago, Map<String, Node> fields) {
        Times own = times.from(ago);
        CaseParts parts = new CaseParts(items, amounts, own);
        List<Event> events = new ExposureReader(items, amounts, own).events(fields.get("events"));
        PatientCase said = parts.said("observation", parts.patient(null), fields);
        return new Observation(id, ago, events, said.with(List.of(), parts.rejected(fields.get("rejected"))));
    }
}

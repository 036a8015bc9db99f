package io.github.baclofentriage.internal;

import io.github.baclofentriage.PatientCase.Event;
import io.github.baclofentriage.PatientCase.Exposure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the exposures of a case. */
final class ExposureReader {
    private static final int MOST_EXPOSURES = 50;
    private static final int MOST_EVENTS = 100;
    private static final int MOST_DRUGS = 50;
    private static final List<String> INTENTS = List.of("accidental", "self-harm", "misuse", "iatrogenic", "unknown");
    private static final List<String> CERTAINTIES = List.of("confirmed", "suspected");
    private static final List<String> KEYS = List.of(
            "drug",
            "route",
            "indication",
            "daily_dose",
            "maternal_daily_dose",
            "acute_dose",
            "from",
            "to",
            "therapy_duration",
            "change",
            "ago",
            "at",
            "time_from_change_to_onset",
            "intent",
            "certainty",
            "pump",
            "events");

    private final Items items;
    private final Amounts amounts;
    private final Times times;

    ExposureReader(Items items, Amounts amounts, Times times) {
        this.items = items;
        this.amounts = amounts;
        this.times = times;
    }

    /** The exposures under {@code exposures}, or the one under {@code exposure}. */
    List<Exposure> read(@Nullable Node several, @Nullable Node single) {
        List<Exposure> exposures = new ArrayList<>();
        if (single != null && !single.isNull()) {
            if (several != null && !several.isNull()) {
                items.faults().add(single, "stands beside exposures; both are read", "one list under exposures");
            }
            add(single, exposures);
        }
        for (Node each : items.list(several, MOST_EXPOSURES)) {
            add(each, exposures);
        }
        return exposures;
    }

    private void add(Node node, List<Exposure> exposures) {
        Map<String, Node> fields = items.mapping(node, KEYS);
        if (!node.isMapping()) {
            return;
        }
        String drug = items.text(fields.get("drug"));
        exposures.add(new Exposure(
                drug == null ? "unknown" : drug,
                items.text(fields.get("route")),
                items.text(fields.get("indication")),
                amounts.daily(fields.get("daily_dose")),
                amounts.daily(fields.get("maternal_daily_dose")),
                amounts.quantity(fields.get("acute_dose"), Amounts.Kind.DOSE),
                amounts.daily(fields.get("from")),
                amounts.daily(fields.get("to")),
                items.text(fields.get("change")),
                times.ago(fields),
                times.duration(fields.get("time_from_change_to_onset")),
                times.duration(fields.get("therapy_duration")),
                items.word(fields.get("intent"), INTENTS),
                "suspected".equals(items.word(fields.get("certainty"), CERTAINTIES)),
                pumpDrugs(fields.get("pump")),
                events(fields.get("events"))));
    }

    private List<String> pumpDrugs(@Nullable Node pump) {
        List<String> drugs = new ArrayList<>();
        for (Node item : items.list(items.mapping(pump, List.of("other_drugs")).get("other_drugs"), MOST_DRUGS)) {
            String drug = items.text(item);
            if (drug != null) {
                drugs.add(drug);
            }
        }
        return drugs;
    }

    /** What happened to the pump, the catheter or the supply. */
    List<Event> events(@Nullable Node node) {
        List<Event> events = new ArrayList<>();
        for (Node item : items.list(node, MOST_EVENTS)) {
            Map<String, Node> fields = item.isMapping() ? items.mapping(item, List.of("event", "ago", "at")) : Map.of();
            Node name = item.isMapping() ? fields.get("event") : item;
            String event = items.text(name);
            Double ago = times.ago(fields);
            if (name == null || name.isNull()) {
                items.faults().add(item, "has no event", null);
            } else if (event != null) {
                events.add(new Event(event, ago));
            }
        }
        return events;
    }
}

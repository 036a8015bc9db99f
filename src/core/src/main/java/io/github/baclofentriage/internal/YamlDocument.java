package io.github.baclofentriage.internal;

import io.github.baclofentriage.CaseFormatException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one YAML 1.2 document event by event, so that nothing is built that was not asked for; its size was checked before. */
final class YamlDocument {
    private final Iterator<Event> events;

    YamlDocument(String text) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        events = new Parse(settings).parseString(text).iterator();
    }

    Node read() {
        try {
            events.next();
            Event start = events.next();
            if (start.getEventId() == Event.ID.StreamEnd) {
                return Node.missing(Place.root(1, 1));
            }
            Event event = events.next();
            Node root = node(event, Place.root(line(event), column(event)), 1);
            events.next();
            Event after = events.next();
            if (after.getEventId() != Event.ID.StreamEnd) {
                throw Faults.document("", "", "there is more than one document", "one file for each case", line(after));
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw Faults.document("", "", "the document is not YAML: " + Faults.shown(e.getProblem()), null, line);
        } catch (YamlEngineException e) {
            throw Faults.document("", "", "the document is not YAML", null, 0);
        }
    }

    private Node node(Event event, Place place, int depth) {
        refuseReferences(event);
        if (event instanceof ScalarEvent scalar) {
            JsonDocument.sound(place, scalar.getValue());
            boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
            return plain ? Node.plain(place, scalar.getValue()) : Node.text(place, scalar.getValue());
        }
        int deeper = JsonDocument.deeper(place, depth);
        return event.getEventId() == Event.ID.MappingStart ? mapping(place, deeper) : sequence(place, deeper);
    }

    private Node mapping(Place place, int depth) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
            refuseReferences(key);
            if (!(key instanceof ScalarEvent scalar)) {
                throw Faults.document(place.path(), "", "a key must be a text", null, line(key));
            }
            Place entry = place.entry(JsonDocument.sound(place, scalar.getValue()), line(key), column(key));
            if (entries.containsKey(scalar.getValue())) {
                throw Faults.document(entry.path(), "", "the key stands twice", null, entry.line());
            }
            entries.put(scalar.getValue(), node(events.next(), entry, depth));
        }
        return Node.mapping(place, entries);
    }

    private Node sequence(Place place, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event item = events.next(); item.getEventId() != Event.ID.SequenceEnd; item = events.next()) {
            items.add(node(item, place.item(items.size(), line(item), column(item)), depth));
        }
        return Node.sequence(place, items);
    }

    private static void refuseReferences(Event event) {
        if (event instanceof AliasEvent) {
            throw refused(
                    "an alias (*name) is not allowed", "\"*name\" in quotes if the text begins with a star", event);
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw refused(
                    "an anchor (&name) is not allowed", "\"&name\" in quotes if the text begins with that sign", event);
        }
        boolean tagged = (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (event instanceof CollectionStartEvent collection
                        && collection.getTag().isPresent());
        if (tagged) {
            throw refused("a tag (!name) is not allowed", "the value without the tag", event);
        }
    }

    private static CaseFormatException refused(String problem, String maybe, Event event) {
        return Faults.document("", "", problem, maybe, line(event));
    }

    private static int line(Event event) {
        Optional<Mark> mark = event.getStartMark();
        return mark.map(Mark::getLine).orElse(-1) + 1;
    }

    private static int column(Event event) {
        return event.getStartMark().map(Mark::getColumn).orElse(-1) + 1;
    }
}

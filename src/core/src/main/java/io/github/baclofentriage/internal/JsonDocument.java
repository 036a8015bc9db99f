package io.github.baclofentriage.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.baclofentriage.CaseFormatException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads one JSON document; its size was checked before. */
final class JsonDocument {
    /** NaN is let through here, since many programs write it, and refused as a number, with its path, later. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DocumentReader.DEPTH + 1)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final String text;

    JsonDocument(String text) {
        this.text = text;
    }

    Node read() {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            JsonLocation start = parser.currentTokenLocation();
            Node root = node(parser, Place.root(start.getLineNr(), start.getColumnNr()), 1);
            if (parser.nextToken() != null) {
                throw Faults.document("", "", "there is more text after the end of the document", null, line(parser));
            }
            return root;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw Faults.document("", "", "the document is not JSON: " + e.getOriginalMessage(), null, line);
        } catch (IOException e) {
            throw new AssertionError("a string cannot fail to be read", e);
        }
    }

    private Node node(JsonParser parser, Place place, int depth) throws IOException {
        JsonToken token = Objects.requireNonNull(parser.currentToken());
        return switch (token) {
            case START_OBJECT -> mapping(parser, place, deeper(place, depth));
            case START_ARRAY -> sequence(parser, place, deeper(place, depth));
            case VALUE_STRING -> Node.text(place, sound(place, parser.getText()));
            case VALUE_TRUE, VALUE_FALSE -> Node.bool(place, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Node.number(place, parser.getText());
            default -> Node.missing(place);
        };
    }

    private Node mapping(JsonParser parser, Place place, int depth) throws IOException {
        Map<String, Node> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = Objects.requireNonNull(parser.currentName());
            JsonLocation start = parser.currentTokenLocation();
            Place entry = place.entry(sound(place, key), start.getLineNr(), start.getColumnNr());
            parser.nextToken();
            if (entries.containsKey(key)) {
                throw Faults.document(entry.path(), "", "the key stands twice", null, entry.line());
            }
            entries.put(key, node(parser, entry, depth));
        }
        return Node.mapping(place, entries);
    }

    private Node sequence(JsonParser parser, Place place, int depth) throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonLocation start = parser.currentTokenLocation();
            items.add(node(parser, place.item(items.size(), start.getLineNr(), start.getColumnNr()), depth));
        }
        return Node.sequence(place, items);
    }

    static int deeper(Place place, int depth) {
        if (depth > DocumentReader.DEPTH) {
            throw tooDeep(place.line());
        }
        return depth + 1;
    }

    static CaseFormatException tooDeep(int line) {
        return Faults.document(
                "", "", "the document is nested deeper than " + DocumentReader.DEPTH + " levels", null, line);
    }

    static String sound(Place place, String text) {
        if (Texts.broken(text)) {
            throw Faults.document(place.path(), text, "the text has half a surrogate pair", null, place.line());
        }
        return text;
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
